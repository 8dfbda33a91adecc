import Taro from '@tarojs/taro';
import type { Shot } from './camera';

/** Why a photograph may not help; the person is asked to take it again and may leave it so. */
export type Weakness = 'dark' | 'blurred';

const side = 64;
const darkest = 28;
const softest = 14;

/** Judges 64 × 64 pixels in RGBA order: mean brightness, and the variance of neighbours' differences as sharpness. */
export function judgePixels(pixels: ArrayLike<number>): Weakness | undefined {
  const grey = new Array<number>(side * side);
  let sum = 0;
  for (let at = 0; at < grey.length; at += 1) {
    const value = 0.3 * (pixels[at * 4] ?? 0) + 0.59 * (pixels[at * 4 + 1] ?? 0) + 0.11 * (pixels[at * 4 + 2] ?? 0);
    grey[at] = value;
    sum += value;
  }
  if (sum / grey.length < darkest) return 'dark';
  let edges = 0;
  for (let y = 1; y < side - 1; y += 1) {
    for (let x = 1; x < side - 1; x += 1) {
      const at = y * side + x;
      const around = (grey[at - 1] ?? 0) + (grey[at + 1] ?? 0) + (grey[at - side] ?? 0) + (grey[at + side] ?? 0);
      edges += (4 * (grey[at] ?? 0) - around) ** 2;
    }
  }
  return edges / grey.length < softest ? 'blurred' : undefined;
}

async function pixelsInBrowser(file: File): Promise<ArrayLike<number>> {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.drawImage(bitmap, 0, 0, side, side);
  return pen.getImageData(0, 0, side, side).data;
}

function pixelsInWallet(path: string): Promise<ArrayLike<number>> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: side, height: side });
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  const image = canvas.createImage();
  return new Promise((resolve, reject) => {
    image.onload = () => {
      pen.drawImage(image as never, 0, 0, side, side);
      resolve(pen.getImageData(0, 0, side, side).data);
    };
    image.onerror = () => reject(new Error('not decoded'));
    image.src = path;
  });
}

/** Looks at the picture small. Undefined also where this phone cannot look: a photograph is never held back for it. */
export async function weaknessOf(shot: Shot): Promise<Weakness | undefined> {
  const looked = 'file' in shot ? pixelsInBrowser(shot.file) : pixelsInWallet(shot.path);
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), 1500);
  });
  const pixels = await Promise.race([looked, patience]);
  return pixels ? judgePixels(pixels) : undefined;
}
