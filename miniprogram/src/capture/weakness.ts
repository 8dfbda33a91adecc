import type { PhotoShot } from '@yilu/contracts/constants';
import type { Pixels } from './pixels';
import { showsPlate } from './plate';

/** Why a photograph may not help; the person is asked to take it again and may leave it so. */
export type Weakness = 'dark' | 'blurred' | 'no_plate';

const darkest = 28;
const softest = 40;
/** The shots that are to say which cars these are: the close-up of the contact, and the plates. */
const needPlate: readonly PhotoShot[] = ['P3', 'P4'];

/** Judges a picture: mean brightness, the variance of its Laplacian as sharpness, and a plate where the shot needs one. */
export function weaknessIn(pixels: Pixels, shot: PhotoShot): Weakness | undefined {
  const { width, height, data } = pixels;
  const grey = new Float32Array(width * height);
  let sum = 0;
  for (let at = 0; at < grey.length; at += 1) {
    const value = 0.3 * (data[at * 4] ?? 0) + 0.59 * (data[at * 4 + 1] ?? 0) + 0.11 * (data[at * 4 + 2] ?? 0);
    grey[at] = value;
    sum += value;
  }
  if (sum / grey.length < darkest) return 'dark';
  if (sharpness(grey, width, height) < softest) return 'blurred';
  return needPlate.includes(shot) && !showsPlate(pixels) ? 'no_plate' : undefined;
}

/** Variance of the Laplacian: high where neighbouring pixels differ sharply, low in a smear of any contrast. */
function sharpness(grey: Float32Array, width: number, height: number): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const around = (grey[at - 1] ?? 0) + (grey[at + 1] ?? 0) + (grey[at - width] ?? 0) + (grey[at + width] ?? 0);
      const edge = 4 * (grey[at] ?? 0) - around;
      sum += edge;
      squares += edge * edge;
      count += 1;
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}
