import Taro from '@tarojs/taro';
import type { Shot } from './camera';

/** A picture made small, as red, green, blue and opacity of each pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

/** Fine enough for a plate that fills a tenth of the picture, coarse enough for a slow phone. */
const longestSide = 320;

const scaled = (width: number, height: number): { width: number; height: number } => {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

async function inBrowser(file: File): Promise<Pixels> {
  const bitmap = await createImageBitmap(file);
  const size = scaled(bitmap.width, bitmap.height);
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  pen.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  return { ...size, data: pen.getImageData(0, 0, size.width, size.height).data };
}

function inWallet(path: string): Promise<Pixels> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: longestSide, height: longestSide });
  const image = canvas.createImage();
  return new Promise((resolve, reject) => {
    image.onload = () => {
      const size = scaled(image.width || longestSide, image.height || longestSide);
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      pen.drawImage(image as never, 0, 0, size.width, size.height);
      resolve({ ...size, data: pen.getImageData(0, 0, size.width, size.height).data });
    };
    image.onerror = () => reject(new Error('not decoded'));
    image.src = path;
  });
}

/** The picture small; rejects where this phone cannot look. */
export async function pixelsOf(shot: Shot): Promise<Pixels> {
  return 'file' in shot ? inBrowser(shot.file) : inWallet(shot.path);
}
