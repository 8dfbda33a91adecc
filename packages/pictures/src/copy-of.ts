import { loadSharp } from './load-sharp.js';
import { looksLikeHeic } from './look-at-heic.js';
import { maximumPixels } from './picture.js';

export interface CopySize {
  /** Pixels of its longer side at most; a smaller picture is not enlarged. */
  readonly longestSide: number;
  /** Of JPEG, from 1 to 100. */
  readonly quality: number;
}

/** What staff mark and a citizen sees large. */
export const viewSize: CopySize = { longestSide: 2048, quality: 82 };
export const thumbnailSize: CopySize = { longestSide: 320, quality: 72 };

/** A picture that is sound outside and broken within: no fault of ours, and no better when it is tried again. */
export class PictureBroken extends Error {
  override readonly name = 'PictureBroken';
}

/** What a decoder made of a picture. Not the loading of the decoder itself: that it is there is ours to see to. */
async function decoded<T>(decoding: Promise<T>): Promise<T> {
  try {
    return await decoding;
  } catch (cause) {
    throw new PictureBroken('A picture could not be decoded', { cause });
  }
}

/** The pixels of a picture, upright. HEIC is decoded by libheif, as libvips comes without its patented codec. */
async function upright(bytes: Uint8Array) {
  const sharp = await loadSharp();
  if (!looksLikeHeic(bytes)) return sharp(bytes, { limitInputPixels: maximumPixels, failOn: 'error' }).autoOrient();
  const { default: decode } = await import('heic-decode');
  const { width, height, data } = await decoded(decode({ buffer: bytes }));
  return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: maximumPixels });
}

/**
 * A copy as JPEG: upright, within its size, in the colours of every screen, and without a word of what the file said
 * beside its pixels. Throws PictureBroken for what cannot be decoded; `lookAt` comes first.
 */
export async function copyOf(bytes: Uint8Array, { longestSide, quality }: CopySize): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await upright(bytes);
  const copy = picture
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .toBuffer();
  return new Uint8Array(await decoded(copy));
}

/** The small copy for lists and maps. */
export const thumbnail = (bytes: Uint8Array) => copyOf(bytes, thumbnailSize);
