import { framed } from './encoding.js';
import { sha256Hex } from './sha256.js';

/** What one place of a chain says: when, of which kind, and the hash of what happened. */
export interface LinkContent {
  /** Instant in ISO 8601, UTC. */
  readonly at: string;
  readonly kind: string;
  /** SHA-256 in hexadecimal: of a photograph's bytes, or the salted commitment of a text. */
  readonly content: string;
}

export interface Link extends LinkContent {
  readonly stream: string;
  /** Counted from 1 without gaps. */
  readonly place: number;
  /** Hash of the link before; that of the stream's name at place 1. */
  readonly previous: string;
  readonly hash: string;
}

/** What has to be known of a chain to continue it. */
export type ChainEnd = Pick<Link, 'place' | 'hash'>;

/** What the first link of a stream continues: nobody can move a chain to another stream. */
export const genesisOf = (stream: string): string => sha256Hex(framed(['yilu.stream.v1', stream]));

/** The hash of a link: over everything that it says and the hash of the link before. */
export const linkHash = ({ stream, place, at, kind, content, previous }: Omit<Link, 'hash'>): string =>
  sha256Hex(framed(['yilu.link.v1', stream, String(place), at, kind, content, previous]));

/** The link that continues a chain behind `end`; the first of its stream where there is none. */
export function appendLink(stream: string, end: ChainEnd | undefined, { at, kind, content }: LinkContent): Link {
  const link = { stream, place: (end?.place ?? 0) + 1, at, kind, content, previous: end?.hash ?? genesisOf(stream) };
  return { ...link, hash: linkHash(link) };
}

export type ChainFault =
  /** What the link says is not what its hash was made of. */
  | 'changed'
  /** No link stands at this place. */
  | 'missing'
  /** A link stands twice, or belongs to another stream. */
  | 'added'
  /** The link stands elsewhere in the list. */
  | 'moved'
  /** The link is whole, but continues another one than the link before it. */
  | 'unlinked';

export type ChainVerdict =
  | { readonly genuine: true }
  | { readonly genuine: false; readonly place: number; readonly fault: ChainFault };

function faultAt(links: readonly Link[], at: number, stream: string, place: number): ChainVerdict | undefined {
  const broken = (where: number, fault: ChainFault): ChainVerdict => ({ genuine: false, place: where, fault });
  const link = links[at];
  if (!link) return undefined;
  if (link.stream !== stream) return broken(link.place, 'added');
  if (link.place !== place) {
    if (links.slice(0, at).some((other) => other.place === link.place)) return broken(link.place, 'added');
    return broken(place, links.slice(at).some((other) => other.place === place) ? 'moved' : 'missing');
  }
  return linkHash(link) === link.hash ? undefined : broken(place, 'changed');
}

/**
 * Checks a chain from its first place on and names the first place that is broken. `after` is the end of a part that
 * was checked before: the list then has to continue it.
 */
export function verifyChain(stream: string, links: readonly Link[], after?: ChainEnd): ChainVerdict {
  let previous = after?.hash ?? genesisOf(stream);
  let place = after?.place ?? 0;
  for (const [at, link] of links.entries()) {
    place += 1;
    const fault = faultAt(links, at, stream, place);
    if (fault) return fault;
    if (link.previous !== previous) return { genuine: false, place, fault: 'unlinked' };
    previous = link.hash;
  }
  return { genuine: true };
}
