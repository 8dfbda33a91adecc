import Taro from '@tarojs/taro';
import type { Shot } from './camera';
import { bytesOf } from './keep';
import { withoutMetadata } from './without-metadata';
import { writeBytes } from './write-bytes';

/** What every photograph is brought down to before it is hashed and sent. */
export const targetBytes = 400_000;

// From fine to coarse; even noise of the last step's size fits the target.
const steps = [
  { side: 1920, quality: 0.8 },
  { side: 1920, quality: 0.6 },
  { side: 1600, quality: 0.5 },
  { side: 1280, quality: 0.5 },
  { side: 960, quality: 0.45 },
  { side: 720, quality: 0.4 },
  { side: 480, quality: 0.4 },
] as const;
type Step = (typeof steps)[number];

/**
 * The picture as evidence: a JPEG of at most 400 kB without its camera's metadata. What this phone cannot decode stays
 * as it is, for the city to judge.
 */
export function asEvidence(shot: Shot): Promise<Shot> {
  return 'file' in shot ? inBrowser(shot.file) : inWallet(shot.path);
}

async function inBrowser(file: File): Promise<Shot> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return { file };
  try {
    const canvas = document.createElement('canvas');
    for (const { side, quality } of steps) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height));
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
      if (blob && blob.size <= targetBytes) return { file: new File([blob], 'photo.jpg', { type: 'image/jpeg' }) };
    }
    return { file };
  } finally {
    picture.close();
  }
}

/** One try of the wallet's own compressor; undefined where it has none or it fails. */
function compressed(path: string, { side, quality }: Step): Promise<string | undefined> {
  return new Promise((resolve) => {
    const fail = (): void => resolve(undefined);
    try {
      if (process.env.TARO_ENV === 'alipay') {
        Taro.compressImage({
          apFilePaths: [path],
          // Alipay knows levels alone: 1 is its middle, 0 its lowest; newer versions also take the size.
          compressLevel: quality > 0.5 ? 1 : 0,
          maxWidth: side,
          maxHeight: side,
          success: ({ apFilePaths }: { apFilePaths?: string[] }) => resolve(apFilePaths?.[0]),
          fail,
        } as never);
      } else {
        Taro.compressImage({
          src: path,
          quality: Math.round(quality * 100),
          compressedWidth: side,
          success: ({ tempFilePath }) => resolve(tempFilePath),
          fail,
        });
      }
    } catch {
      fail();
    }
  });
}

async function inWallet(path: string): Promise<Shot> {
  let best = path;
  let bytes = await bytesOf({ path });
  for (const step of steps) {
    if (bytes.length <= targetBytes) break;
    const smaller = await compressed(path, step);
    if (!smaller) continue;
    const next = await bytesOf({ path: smaller }).catch(() => undefined);
    if (next && next.length < bytes.length) {
      best = smaller;
      bytes = next;
    }
  }
  const bare = withoutMetadata(bytes);
  return bare === bytes ? { path: best } : { path: await writeBytes(bare) };
}
