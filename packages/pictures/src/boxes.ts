import { type ByteReader, byteReader } from './byte-reader.js';

/** A box of an ISO base media file: its type and where its content lies. */
export interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** Beyond it a size could not be counted exactly; no file that is taken comes near. */
const highestHalf = 2 ** 20;

function headOf({ u32 }: ByteReader, at: number, end: number): { head: number; size: number } | undefined {
  const size = u32(at);
  if (size === undefined) return undefined;
  if (size === 0) return { head: 8, size: end - at };
  if (size !== 1) return { head: 8, size };
  const [high, low] = [u32(at + 8), u32(at + 12)];
  if (high === undefined || low === undefined || high > highestHalf) return undefined;
  return { head: 16, size: high * 2 ** 32 + low };
}

/**
 * The boxes that lie side by side between two places; `cut_short` where one says that it goes on behind the end, and
 * `no_boxes` where something else lies between them.
 */
export function boxesIn(bytes: Uint8Array, from = 0, to = bytes.length): readonly Box[] | 'cut_short' | 'no_boxes' {
  const reader = byteReader(bytes);
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const found = headOf(reader, at, to);
    const type = reader.text(at + 4, at + 8);
    if (!/^[\x20-\x7e]{4}$/.test(type)) return 'no_boxes';
    if (!found || at + found.size > to) return 'cut_short';
    if (found.size < found.head) return 'no_boxes';
    boxes.push({ type, from: at + found.head, to: at + found.size });
    at += found.size;
  }
  return boxes;
}
