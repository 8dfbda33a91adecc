/** The kinds of picture that a phone may send. */
export type PictureKind = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic';
export type ArrivalRefusal = 'not_an_image' | 'too_large' | 'hash_mismatch';

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'];

/** What a file is by its first bytes, whatever its name or header says; undefined for none of our picture kinds. */
export function imageKind(first: Uint8Array): PictureKind | undefined {
  if (first[0] === 0xff && first[1] === 0xd8 && first[2] === 0xff) return 'image/jpeg';
  if (first[0] === 0x89 && ascii(first, 1, 8) === 'PNG\r\n\x1a\n') return 'image/png';
  if (ascii(first, 0, 4) === 'RIFF' && ascii(first, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(first, 4, 8) === 'ftyp' && heicBrands.includes(ascii(first, 8, 12))) return 'image/heic';
  return undefined;
}

/** Why what arrived is not the photograph that was registered; undefined where it is. */
export function arrivalRefusal(
  photo: { readonly sizeBytes: number; readonly mediaType: string },
  arrived: { readonly size: number; readonly first: Uint8Array },
): ArrivalRefusal | undefined {
  // The store itself holds the bytes to the registered SHA-256; a size of its own can only come past its form.
  if (arrived.size > photo.sizeBytes) return 'too_large';
  if (arrived.size !== photo.sizeBytes) return 'hash_mismatch';
  return imageKind(arrived.first) === photo.mediaType ? undefined : 'not_an_image';
}
