import type { Result } from '@yilu/kernel';

export type PictureKind = 'image/jpeg' | 'image/webp' | 'image/heic';

/** What a file is by its own bytes; pixels as they are stored, before anybody turns the picture upright. */
export interface Picture {
  readonly kind: PictureKind;
  readonly width: number;
  readonly height: number;
}

/** Why a file is not taken for a picture; each is a sentence to whoever sent it. */
export const pictureRefusals = [
  'not_a_picture',
  'cut_short',
  'too_many_pixels',
  'animated',
  'not_only_a_picture',
] as const;
export type PictureRefusal = (typeof pictureRefusals)[number];

export type Look = Result<Picture, PictureRefusal>;

/** What phones call 50 megapixels: 8192 by 6144. Decoded it takes 200 MB, which a job still has. */
export const maximumPixels = 50 * 2 ** 20;
