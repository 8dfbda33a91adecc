import type { PartyRole } from '@yilu/contracts';
import { genesisOf, type Link, linkHash } from '@yilu/evidence';
import type { BundleItem, LinkRef } from '@yilu/evidence/bundle';
import type { CountersignedLink } from '@yilu/evidence/countersign';
import type { Accident, DeviceRecord, Photo } from './accident.js';
import { deviceStream } from './capture.js';

/** A version's link in the case's chain, with the words it commits to where they can still be opened. */
export interface ChainEntry {
  readonly link: CountersignedLink;
  readonly opened?: { readonly text: string; readonly salt: string };
  /** Which parties may read the words; every one where it is left out. */
  readonly to?: readonly PartyRole[];
  /** Said blind by this party: the others may read it once all statements lay open while it stood. */
  readonly blind?: PartyRole;
  readonly compared?: true;
  /** The phone's own link that came with it. */
  readonly device?: DeviceRecord;
}

/** For whom a bundle is drawn up: a party, or an officer, who reads everything that is not sealed. */
export type EvidenceReader = PartyRole | 'officer';

/** About what one answer of a Lambda may carry, as base64, beside the texts of a case. */
const partBytes = 4_000_000;

/** The stored photographs that a reader may see: a guest's document is for officers alone. */
export const photosFor = ({ photos, parties }: Accident, reader: EvidenceReader): Photo[] =>
  photos.filter(
    ({ state, shot, by }) => state === 'stored' && (reader === 'officer' || shot !== 'P6' || !parties[by]?.guest),
  );

/**
 * The photographs in parts that an answer can carry. One that is larger than a part alone is in none: its hash
 * stands in the chain, and its bytes are shown by the link of the case.
 */
export function photoParts(photos: readonly Photo[]): Photo[][] {
  const parts: Photo[][] = [[]];
  let held = 0;
  for (const photo of photos) {
    if (photo.sizeBytes > partBytes) continue;
    if (held + photo.sizeBytes > partBytes) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(photo);
    held += photo.sizeBytes;
  }
  return parts;
}

/** Said again in the same words, a statement stands as it stood. */
const isOtherWords = ({ blind, link }: ChainEntry, by: PartyRole) => blind === by && link.kind !== 'statement_repeated';

/** The others may read a blind statement once all lay open while it stood, also where it was changed later. */
function layOpen(entries: readonly ChainEntry[], at: number, by: PartyRole): boolean {
  const later = entries.slice(at);
  const replaced = later.findIndex((entry, i) => i > 0 && isOtherWords(entry, by));
  return later.slice(0, replaced < 0 ? undefined : replaced).some(({ compared }) => compared);
}

/** Which versions' words a reader may see. */
export const readable = (entries: readonly ChainEntry[], reader: EvidenceReader): boolean[] =>
  entries.map(({ to, blind }, at) => {
    if (reader === 'officer' || !to || to.includes(reader)) return true;
    return blind !== undefined && layOpen(entries, at, blind);
  });

const continues = (stream: string, end: Link | undefined, record: DeviceRecord): boolean =>
  record.previous === (end?.hash ?? genesisOf(stream)) && linkHash({ ...record, stream }) === record.hash;

/** A phone's own chain as far as it holds together; what lies behind a break stands in the case's chain alone. */
function wholePart(stream: string, records: readonly DeviceRecord[]): Link[] {
  const links: Link[] = [];
  for (;;) {
    const end = links.at(-1);
    const next = records.find((one) => one.place === links.length + 1 && continues(stream, end, one));
    if (!next) return links;
    const { place, at, kind, content, previous, hash } = next;
    links.push({ stream, place, at, kind, content, previous, hash });
  }
}

/**
 * The phones' own chains. One with a statement that the reader may not see yet is left out: its hash has no salt, so it
 * could be guessed.
 */
export function deviceChains(caseId: string, entries: readonly ChainEntry[], seen: readonly boolean[]) {
  const records = entries.flatMap(({ device }, at) => (device ? [{ device, seen: seen[at] === true }] : []));
  const ids = [...new Set(records.map(({ device }) => device.deviceId))];
  return ids.flatMap((deviceId) => {
    const own = records.filter(({ device }) => device.deviceId === deviceId);
    if (own.some((one) => one.device.kind === 'statement' && !one.seen)) return [];
    const stream = deviceStream(caseId, deviceId);
    const links = wholePart(
      stream,
      own.map(({ device }) => device),
    );
    return links.length > 0 ? [{ stream, links }] : [];
  });
}

const extensions: { readonly [type in Photo['mediaType']]: string } = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
};

/** What the links of the chains commit to: files of the bundle, or nothing that this reader may see. */
export function bundleItems(
  chains: readonly { readonly links: readonly Link[] }[],
  entries: readonly ChainEntry[],
  seen: readonly boolean[],
  photos: readonly { readonly photo: Photo; readonly bytes: Uint8Array }[],
  sha256: (data: Uint8Array | string) => string,
): { items: BundleItem[]; files: Record<string, Uint8Array> } {
  const links = chains.flatMap((chain) => chain.links);
  const refsTo = (content: string): LinkRef[] =>
    links
      .filter((link) => link.content === content && (link.kind === 'photo' || link.kind === 'photo_added'))
      .map(({ stream, place }) => ({ stream, place }));
  const files: Record<string, Uint8Array> = {};
  const shown = [...new Map(photos.map((one) => [one.photo.sha256, one])).values()].map(({ photo, bytes }) => {
    const path = `photographs/${photo.shot}-${photo.photoId}.${extensions[photo.mediaType]}`;
    files[path] = bytes;
    return { links: refsTo(photo.sha256), path, sha256: photo.sha256, mediaType: photo.mediaType };
  });
  const words = entries.flatMap(({ link, opened }, at) => {
    if (!opened || !seen[at]) return [];
    const path = `history/${String(link.place).padStart(6, '0')}-${link.kind}.json`;
    files[path] = new TextEncoder().encode(opened.text);
    const ref = { stream: link.stream, place: link.place };
    const item = { links: [ref], path, sha256: sha256(opened.text), mediaType: 'application/json', salt: opened.salt };
    return [item];
  });
  const told = new Set([...shown, ...words].flatMap((item) => item.links.map(nameOf)));
  const withheld = links.filter((link) => !told.has(nameOf(link))).map(({ stream, place }) => ({ stream, place }));
  return {
    items: [...words, ...shown, ...(withheld.length > 0 ? [{ links: withheld, withheld: true as const }] : [])],
    files,
  };
}

const nameOf = ({ stream, place }: LinkRef) => `${stream} ${place}`;
