/** Numbers and texts out of a file that nobody may be trusted with: what lies behind its end reads as undefined. */
export interface ByteReader {
  readonly length: number;
  u8(at: number): number | undefined;
  u16(at: number): number | undefined;
  u32(at: number): number | undefined;
  text(from: number, to: number): string;
}

/** Reads a file's numbers, the high byte first unless it is said otherwise. */
export function byteReader(bytes: Uint8Array, littleEndian = false): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (at: number, size: number) => at >= 0 && at + size <= bytes.length;
  return {
    length: bytes.length,
    u8: (at) => bytes[at],
    u16: (at) => (within(at, 2) ? view.getUint16(at, littleEndian) : undefined),
    u32: (at) => (within(at, 4) ? view.getUint32(at, littleEndian) : undefined),
    text: (from, to) => String.fromCharCode(...bytes.subarray(Math.max(0, from), to)),
  };
}
