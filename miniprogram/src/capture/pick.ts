import Taro from '@tarojs/taro';
import type { Shot } from './camera';

/** Takes or chooses a picture, or a film where that is wanted; undefined when the person changed his mind. */
export function pickMedia(film: boolean): Promise<Shot | undefined> {
  return process.env.TARO_ENV === 'h5' ? pickInBrowser(film) : pickInWallet(film);
}

function pickInWallet(film: boolean): Promise<Shot | undefined> {
  return new Promise((resolve) => {
    const chosen = (path: string | undefined): void => resolve(path ? { path } : undefined);
    const fail = (): void => resolve(undefined);
    if (process.env.TARO_ENV === 'weapp') {
      Taro.chooseMedia({
        count: 1,
        mediaType: film ? ['image', 'video'] : ['image'],
        sourceType: ['album', 'camera'],
        sizeType: ['compressed'],
        maxDuration: 30,
        success: ({ tempFiles }) => chosen(tempFiles[0]?.tempFilePath),
        fail,
      });
    } else if (film) {
      // Alipay picks a film by a call of its own.
      Taro.chooseVideo({ maxDuration: 30, success: ({ tempFilePath }) => chosen(tempFilePath), fail });
    } else {
      Taro.chooseImage({
        count: 1,
        sourceType: ['album', 'camera'],
        sizeType: ['compressed'],
        success: ({ tempFilePaths }) => chosen(tempFilePaths[0]),
        fail,
      });
    }
  });
}

function pickInBrowser(film: boolean): Promise<Shot | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = film ? 'image/*,video/mp4' : 'image/*';
    input.style.display = 'none';
    const finish = (): void => {
      const file = input.files?.[0];
      input.remove();
      resolve(file ? { file } : undefined);
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input);
    input.click();
  });
}
