import { refuse } from '@yilu/kernel';
import { alsoSomethingElse } from './also-something-else.js';
import { lookAtHeic, looksLikeHeic } from './look-at-heic.js';
import { lookAtJpeg } from './look-at-jpeg.js';
import { lookAtWebp } from './look-at-webp.js';
import { type Look, maximumPixels } from './picture.js';

function lookByKind(bytes: Uint8Array): Look {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return lookAtJpeg(bytes);
  if (String.fromCharCode(...bytes.subarray(0, 4)) === 'RIFF') return lookAtWebp(bytes);
  if (looksLikeHeic(bytes)) return lookAtHeic(bytes);
  // A drawing that runs scripts, an archive, a program: whatever its name says.
  return refuse('not_a_picture');
}

/**
 * Says what a file is by its own bytes, whole, without decoding it: JPEG, WebP or HEIC and how many pixels. Refuses
 * everything else, what is cut short, moves, holds a second file, or would take more memory than its sender can be
 * granted. Never throws.
 */
export function lookAt(bytes: Uint8Array): Look {
  const look = lookByKind(bytes);
  if (!look.ok) return look;
  const { width, height } = look.value;
  if (width < 1 || height < 1) return refuse('not_a_picture');
  if (width * height > maximumPixels) return refuse('too_many_pixels');
  return alsoSomethingElse(bytes) ? refuse('not_only_a_picture') : look;
}
