import Taro from '@tarojs/taro';
import { takePhoto } from '@/capture/camera';

/** A code's link has some hundred points a side; a camera's full picture only costs time. */
const longestSide = 1200;

async function inBrowser(): Promise<string | undefined> {
  const taken = await takePhoto();
  if (!taken || !('file' in taken)) return undefined;
  const bitmap = await createImageBitmap(taken.file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const { default: jsqr } = await import('jsqr');
  const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
  return jsqr(data, width, height)?.data;
}

/** Reads a code off another screen: by the wallet's scanner, or by a picture where there is only a browser. */
export async function scanCode(): Promise<string | undefined> {
  if (process.env.TARO_ENV === 'h5') return inBrowser().catch(() => undefined);
  return Taro.scanCode({ onlyFromCamera: true }).then(
    ({ result }) => result,
    () => undefined,
  );
}
