import { accept, refuse } from '@yilu/kernel';
import { type ByteReader, byteReader } from './byte-reader.js';
import type { Look } from './picture.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

const u24 = ({ u8 }: ByteReader, at: number) => (u8(at) ?? 0) + ((u8(at + 1) ?? 0) << 8) + ((u8(at + 2) ?? 0) << 16);

/** The size that a chunk names: the canvas, a lossy frame behind its start code, or a lossless one by bits. */
function sizeIn(reader: ByteReader, type: string, at: number): Size | undefined {
  if (type === 'VP8X') return { width: u24(reader, at + 4) + 1, height: u24(reader, at + 7) + 1 };
  if (type === 'VP8 ' && u24(reader, at + 3) === 0x2a019d)
    return { width: (reader.u16(at + 6) ?? 0) & 0x3fff, height: (reader.u16(at + 8) ?? 0) & 0x3fff };
  if (type === 'VP8L' && reader.u8(at) === 0x2f) {
    const bits = reader.u32(at + 1) ?? 0;
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return undefined;
}

const animation = 0x02;

/** A WebP by its chunks; the largest size that any of them names. */
export function lookAtWebp(bytes: Uint8Array): Look {
  const reader = byteReader(bytes, true);
  const { length } = reader;
  if (reader.text(8, 12) !== 'WEBP') return refuse('not_a_picture');
  const end = (reader.u32(4) ?? 0) + 8;
  if (end > length) return refuse('cut_short');
  if (end < length) return refuse('not_only_a_picture');

  const sizes: Size[] = [];
  let hasFrame = false;
  for (let at = 12; at + 8 <= end; ) {
    const type = reader.text(at, at + 4);
    const chunk = reader.u32(at + 4) ?? 0;
    if (at + 8 + chunk > end) return refuse('cut_short');
    if (type === 'ANIM' || type === 'ANMF') return refuse('animated');
    if (type === 'VP8X' && ((reader.u8(at + 8) ?? 0) & animation) !== 0) return refuse('animated');
    const size = sizeIn(reader, type, at + 8);
    if (size) sizes.push(size);
    hasFrame ||= type === 'VP8 ' || type === 'VP8L';
    at += 8 + chunk + (chunk % 2);
  }
  if (!hasFrame || sizes.length === 0) return refuse('not_a_picture');
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  return accept({ kind: 'image/webp', width, height });
}
