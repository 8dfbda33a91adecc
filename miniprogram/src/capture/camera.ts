import Taro from '@tarojs/taro';

/** A picture just taken: a file of the wallet, or the browser's own object. */
export type Shot = { readonly path: string } | { readonly file: File };

/** Opens the camera; undefined when the person changed his mind. The gallery is not offered: evidence is taken now. */
export function takePhoto(): Promise<Shot | undefined> {
  return process.env.TARO_ENV === 'h5' ? takeInBrowser() : takeInWallet();
}

function takeInWallet(): Promise<Shot | undefined> {
  // Each wallet in a branch of its own: so the browser's bundle leaves out Taro's picker with its dialogs and font.
  // By callbacks: Taro leaves `chooseMedia` as the wallet has it, and old base libraries return no promise.
  return new Promise((resolve) => {
    const chosen = (path: string | undefined): void => resolve(path ? { path } : undefined);
    const fail = (): void => resolve(undefined);
    if (process.env.TARO_ENV === 'weapp') {
      Taro.chooseMedia({
        count: 1,
        mediaType: ['image'],
        sourceType: ['camera'],
        sizeType: ['compressed'],
        success: ({ tempFiles }) => chosen(tempFiles[0]?.tempFilePath),
        fail,
      });
    } else if (process.env.TARO_ENV === 'alipay') {
      Taro.chooseImage({
        count: 1,
        sourceType: ['camera'],
        sizeType: ['compressed'],
        success: ({ tempFilePaths }) => chosen(tempFilePaths[0]),
        fail,
      });
    }
  });
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
