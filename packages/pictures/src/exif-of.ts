import { loadSharp } from './load-sharp.js';
import { type Exif, readExif } from './read-exif.js';

/** What a JPEG, WebP or HEIC says of when and where it was taken; nothing where it says nothing that can be read. */
export async function exifOf(bytes: Uint8Array): Promise<Exif> {
  const sharp = await loadSharp();
  const { exif } = await sharp(bytes)
    .metadata()
    .catch(() => ({ exif: undefined }));
  return exif ? readExif(exif) : {};
}
