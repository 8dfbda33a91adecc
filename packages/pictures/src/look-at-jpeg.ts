import { accept, refuse } from '@yilu/kernel';
import { byteReader } from './byte-reader.js';
import type { Look } from './picture.js';

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** A picture that is sharpened scan by scan has about ten; thousands in a small file keep a decoder busy for hours. */
const mostScans = 64;

/** Frames of every coding; between them lie tables with numbers of the same row. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Where the next marker stands in the compressed bytes of a scan: a zero behind 0xff is data, and so is a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1];
    if (next === undefined) return bytes.length;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}

interface Walked {
  readonly width: number;
  readonly height: number;
  readonly end: number;
}

function walk(bytes: Uint8Array): Walked | 'cut_short' | 'not_a_picture' | 'too_many_pixels' {
  const reader = byteReader(bytes);
  let size: Omit<Walked, 'end'> | undefined;
  let scans = 0;
  let at = 2;
  for (;;) {
    // Markers may be padded by any number of 0xff.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined) return 'cut_short';
    if (bytes[at] !== 0xff) return 'not_a_picture';
    if (marker === endOfImage) return size && scans > 0 ? { ...size, end: at + 2 } : 'not_a_picture';
    if (standsAlone(marker)) {
      at += 2;
      continue;
    }
    const length = reader.u16(at + 2);
    if (length === undefined || at + 2 + length > bytes.length) return 'cut_short';
    if (length < 2) return 'not_a_picture';
    if (isFrame(marker)) {
      const [height, width] = [reader.u16(at + 5), reader.u16(at + 7)];
      // Two frames would let one be measured and the other be decoded.
      if (size || !width || !height) return 'not_a_picture';
      size = { width, height };
    }
    at += 2 + length;
    if (marker === startOfScan) {
      scans++;
      if (scans > mostScans) return 'too_many_pixels';
      at = afterScan(bytes, at);
    }
  }
}

/** What phones put behind a photograph: another of the same (a map of its lights), a second of film, or filling. */
function isKnownAppendix(rest: Uint8Array): boolean {
  if (rest.every((byte) => byte === 0)) return true;
  if (rest[0] === 0xff && rest[1] === 0xd8) return true;
  const { text, length } = byteReader(rest);
  return text(4, 8) === 'ftyp' || text(length - 4, length) === 'SEFT';
}

/** A JPEG by its segments, from its beginning to its end. */
export function lookAtJpeg(bytes: Uint8Array): Look {
  const walked = walk(bytes);
  if (typeof walked === 'string') return refuse(walked);
  const { width, height, end } = walked;
  if (!isKnownAppendix(bytes.subarray(end))) return refuse('not_only_a_picture');
  return accept({ kind: 'image/jpeg', width, height });
}
