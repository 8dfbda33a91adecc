import Taro from '@tarojs/taro';
import { type Shot, takePhoto } from '@/capture/camera';

/** Where photographs come from. */
export type PhotoOrigin = 'camera' | 'album';

/** One from the camera, or several from the album; none when the person changed his mind. */
export async function pickPhotos(origin: PhotoOrigin, most: number): Promise<readonly Shot[]> {
  if (origin === 'album') return process.env.TARO_ENV === 'h5' ? albumOfBrowser() : albumOfWallet(most);
  const shot = await takePhoto();
  return shot ? [shot] : [];
}

function albumOfWallet(most: number): Promise<readonly Shot[]> {
  return new Promise((resolve) => {
    const chosen = (paths: readonly string[]): void => resolve(paths.map((path) => ({ path })));
    const fail = (): void => resolve([]);
    // As they are: a compressed one has lost the place where it was taken.
    if (process.env.TARO_ENV === 'weapp') {
      Taro.chooseMedia({
        count: most,
        mediaType: ['image'],
        sourceType: ['album'],
        sizeType: ['original'],
        success: ({ tempFiles }) => chosen(tempFiles.map(({ tempFilePath }) => tempFilePath)),
        fail,
      });
    } else {
      Taro.chooseImage({
        count: most,
        sourceType: ['album'],
        sizeType: ['original'],
        success: ({ tempFilePaths }) => chosen(tempFilePaths),
        fail,
      });
    }
  });
}

function albumOfBrowser(): Promise<readonly Shot[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*,.heic,.heif';
    input.multiple = true;
    input.style.display = 'none';
    const finish = (): void => {
      const files = Array.from(input.files ?? []);
      input.remove();
      resolve(files.map((file) => ({ file })));
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input);
    input.click();
  });
}
