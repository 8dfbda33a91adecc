import type { PhotoMediaType } from '@yilu/contracts/constants';

const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...Array.from(bytes.subarray(from, to)));

/** What the bytes are, by their first twelve; undefined for what is no photograph that the city takes. */
export function mediaTypeOf(bytes: Uint8Array): PhotoMediaType | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && text(bytes, 1, 4) === 'PNG') return 'image/png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (text(bytes, 4, 8) === 'ftyp' && /^(heic|heix|mif1|heim|heis|hevc)$/.test(text(bytes, 8, 12))) return 'image/heic';
  return undefined;
}
