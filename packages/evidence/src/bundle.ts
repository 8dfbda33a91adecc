import { strToU8, type Zippable, zipSync } from 'fflate';
import { canonicalJson } from './content.js';
import { type Signed, type Signer, signHash } from './countersign.js';
import type { DayHead, InclusionProof } from './day-head.js';
import type { PublicJwk } from './ed25519.js';
import { framed } from './encoding.js';
import type { Link } from './link.js';
import { sha256Hex } from './sha256.js';

/** Where a link stands. */
export interface LinkRef {
  readonly stream: string;
  readonly place: number;
}

/** What one or more links commit to. README.md says what each field means. */
export type BundleItem =
  | {
      readonly links: readonly LinkRef[];
      readonly path: string;
      readonly sha256: string;
      readonly mediaType: string;
      /** Of a text that the links commit to under this salt; none where they commit to the file's own SHA-256. */
      readonly salt?: string;
    }
  | { readonly links: readonly LinkRef[]; readonly withheld: true };

export interface SealedDay {
  readonly head: DayHead;
  readonly proofs: readonly (LinkRef & InclusionProof)[];
}

export interface BundleContent {
  readonly kind: 'case' | 'audit';
  /** The case's id, or the day of an audit export. */
  readonly subject: string;
  /** When it was drawn up. */
  readonly at: string;
  readonly chains: readonly { readonly stream: string; readonly links: readonly (Link & Partial<Signed>)[] }[];
  readonly items: readonly BundleItem[];
  /** The days of the chains' last links with a proof for each, and the day before each; by day. */
  readonly dayHeads: readonly SealedDay[];
  readonly keys: { readonly keys: readonly PublicJwk[] };
}

/** `manifest.json` of an evidence bundle. */
export interface Manifest extends BundleContent {
  readonly format: 'yilu.evidence.v1';
  /** The city's signature over all that the bundle holds: nobody can leave out the last link or an item. */
  readonly seal: Signed & { readonly ends: readonly (LinkRef & Pick<Link, 'hash'>)[] };
}

/** The files of a bundle by their path, beside `manifest.json`. */
export type BundleFiles = Readonly<Record<string, Uint8Array>>;

const itemParts = (item: BundleItem): string[] => [
  String(item.links.length),
  ...item.links.flatMap(({ stream, place }) => [stream, String(place)]),
  ...('withheld' in item ? ['withheld'] : ['file', item.path, item.sha256, item.mediaType, item.salt ?? '']),
];

/** What the seal signs: kind, subject, instant, the end of every chain, every item. */
export const sealHash = (
  { kind, subject, at, items }: Pick<BundleContent, 'kind' | 'subject' | 'at' | 'items'>,
  ends: Manifest['seal']['ends'],
): string =>
  sha256Hex(
    framed([
      'yilu.seal.v1',
      kind,
      subject,
      at,
      String(ends.length),
      ...ends.flatMap(({ stream, place, hash }) => [stream, String(place), hash]),
      String(items.length),
      ...items.flatMap(itemParts),
    ]),
  );

/** The manifest of a bundle, sealed. */
export function sealBundle(content: BundleContent, signer: Signer): Manifest {
  const ends = content.chains.flatMap(({ stream, links }) => {
    const last = links.at(-1);
    return last ? [{ stream, place: last.place, hash: last.hash }] : [];
  });
  return { format: 'yilu.evidence.v1', ...content, seal: { ends, ...signHash(sealHash(content, ends), signer) } };
}

/** A bundle as a zip. The same manifest and files give the same bytes; photographs are stored as they are. */
export function writeBundle(manifest: Manifest, files: BundleFiles): Uint8Array {
  // fflate writes the local time: local midnight gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1);
  const zippable: Zippable = { 'manifest.json': [strToU8(canonicalJson(manifest)), { level: 6, mtime }] };
  for (const path of Object.keys(files).sort()) {
    const level = /\.(jpe?g|png|webp|heic)$/.test(path) ? 0 : 6;
    zippable[path] = [files[path] ?? new Uint8Array(), { level, mtime }];
  }
  return zipSync(zippable);
}
