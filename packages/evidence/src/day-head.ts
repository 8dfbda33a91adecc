import { type Signed, type Signer, signatureFault, signHash, type VerifySignature } from './countersign.js';
import { framed } from './encoding.js';
import { genesisOf } from './link.js';
import { inclusionPaths, merkleRoot, rootFrom } from './merkle.js';
import { fromHex, hex, sha256Hex } from './sha256.js';

/** What a context publishes of one day in Shanghai: whoever keeps it can tell later if a link of that day was changed. */
export interface DayHead extends Signed {
  /** The publishing context, such as `accidents`. */
  readonly stream: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** How many links the day has. */
  readonly count: number;
  /** Merkle root (RFC 6962) over the hashes of the day's links, by stream and place. */
  readonly root: string;
  /** Hash of the day head before; that of the stream's name for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** The order of a day's leaves: by stream, then by place. */
export const byStreamAndPlace = (
  one: { readonly stream: string; readonly place: number },
  other: { readonly stream: string; readonly place: number },
): number => {
  if (one.stream !== other.stream) return one.stream < other.stream ? -1 : 1;
  return one.place - other.place;
};

/** The Merkle root over link hashes, in hexadecimal. */
export const rootOfLinks = (hashes: readonly string[]): string => hex(merkleRoot(hashes.map(fromHex)));

export const dayHeadHash = ({ stream, day, count, root, previous }: Omit<DayHead, 'hash' | keyof Signed>): string =>
  sha256Hex(framed(['yilu.day.v1', stream, day, String(count), root, previous]));

/** Seals a day: `hashes` are those of its links in order, none for an empty day; `before` is the day head before. */
export function sealDay(
  { stream, day, hashes }: { readonly stream: string; readonly day: string; readonly hashes: readonly string[] },
  before: Pick<DayHead, 'hash'> | undefined,
  signer: Signer,
): DayHead {
  const head = {
    stream,
    day,
    count: hashes.length,
    root: rootOfLinks(hashes),
    previous: before?.hash ?? genesisOf(stream),
  };
  const hash = dayHeadHash(head);
  return { ...head, hash, ...signHash(hash, signer) };
}

export type DayHeadFault = 'changed' | 'signature' | 'unknown_key' | 'unlinked';

/** What is wrong with a day head, or with how it continues `before` where that is at hand; undefined for nothing. */
export function dayHeadFault(
  head: DayHead,
  verify: VerifySignature,
  before?: Pick<DayHead, 'hash'>,
): DayHeadFault | undefined {
  if (dayHeadHash(head) !== head.hash) return 'changed';
  const fault = signatureFault(head.hash, head, verify);
  if (fault) return fault;
  return before && before.hash !== head.previous ? 'unlinked' : undefined;
}

/** Proof that a link is one of a day's: where it stands among them, and the hashes beside its way to the root. */
export interface InclusionProof {
  /** Counted from 0. */
  readonly index: number;
  readonly path: readonly string[];
}

/** Proofs for the links at these indexes of a day. */
export const proofsFor = (hashes: readonly string[], indexes: readonly number[]): InclusionProof[] => {
  const paths = inclusionPaths(hashes.map(fromHex), indexes);
  return indexes.map((index, at) => ({ index, path: (paths[at] ?? []).map(hex) }));
};

/** Whether a link's hash is among those that a day head was made of. */
export function isIncluded(
  hash: string,
  { index, path }: InclusionProof,
  { count, root }: Pick<DayHead, 'count' | 'root'>,
): boolean {
  const led = rootFrom(fromHex(hash), index, count, path.map(fromHex));
  return led !== undefined && hex(led) === root;
}
