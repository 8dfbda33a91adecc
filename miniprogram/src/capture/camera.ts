import Taro from '@tarojs/taro';

/** A picture just taken: a file of the wallet, or the browser's own object. */
export type Shot = { readonly path: string } | { readonly file: File };

/** Opens the camera; undefined when the person changed his mind. The gallery is not offered: evidence is taken now. */
export function takePhoto(): Promise<Shot | undefined> {
  if (process.env.TARO_ENV === 'h5') return takeInBrowser();
  if (process.env.TARO_ENV === 'weapp') {
    return Taro.chooseMedia({ count: 1, mediaType: ['image'], sourceType: ['camera'], sizeType: ['compressed'] })
      .then(({ tempFiles }) => (tempFiles[0] ? { path: tempFiles[0].tempFilePath } : undefined))
      .catch(() => undefined);
  }
  return Taro.chooseImage({ count: 1, sourceType: ['camera'], sizeType: ['compressed'] })
    .then(({ tempFilePaths }) => (tempFilePaths[0] ? { path: tempFilePaths[0] } : undefined))
    .catch(() => undefined);
}

function takeInBrowser(): Promise<Shot | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.setAttribute('capture', 'environment');
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
