import { byteReader } from './byte-reader.js';
import { type Exif, readExif } from './read-exif.js';

/** A camera writes it first of all: within these bytes it stands whole, if it is there. */
export const exifWithinBytes = 128 * 1024;

const applicationOne = 0xe1;
const startOfScan = 0xda;

/** What a JPEG says of when and where it was taken, by its first bytes and without a library; never throws. */
export function exifInJpeg(first: Uint8Array): Exif {
  const { u8, u16, text } = byteReader(first);
  if (u16(0) !== 0xffd8) return {};
  let at = 2;
  while (u8(at) === 0xff) {
    const [marker, length] = [u8(at + 1), u16(at + 2)];
    // Markers may be padded by any number of 0xff.
    if (marker === 0xff) at++;
    else if (length === undefined || length < 2 || marker === startOfScan) return {};
    else if (marker === applicationOne && text(at + 4, at + 10) === 'Exif\0\0')
      return readExif(first.subarray(at + 4, at + 2 + length));
    else at += 2 + length;
  }
  return {};
}
