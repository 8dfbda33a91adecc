import type { reportPhotoTypes } from '@yilu/contracts';

/** Brands of single pictures by HEVC: AVIF and films begin alike and name others. */
const stills: readonly string[] = ['heic', 'heix', 'heim', 'heis'];
/** Every phone names its brands within the first bytes. */
const brandsEnd = 40;

/** What a photograph's first bytes say that it is, whatever its sender called it; undefined for everything else. */
export function photoTypeOf(bytes: Uint8Array): (typeof reportPhotoTypes)[number] | undefined {
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (text(0, 3) === '\u00ff\u00d8\u00ff') return 'image/jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(4, 8) !== 'ftyp') return undefined;
  const brands = text(8, brandsEnd).match(/[\s\S]{4}/g) ?? [];
  return brands.some((brand) => stills.includes(brand)) ? 'image/heic' : undefined;
}
