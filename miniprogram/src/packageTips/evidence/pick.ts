import Taro from '@tarojs/taro';
import type { Shot } from '@/capture/camera';

export type Kind = 'photo' | 'film';
export type From = 'camera' | 'album';

/** What somebody took or chose; a wallet brings a picture of a film along. */
export interface Picked {
  readonly shot: Shot;
  readonly still?: Shot;
}

/** Seconds after which a wallet's camera stops a film by itself. */
const longestFilm = 60;

/**
 * Opens the camera or the album for one file; undefined when the person changed his mind. The bytes stay as the camera
 * wrote them: what is compressed loses its time and is no original.
 */
export function pick(kind: Kind, from: From): Promise<Picked | undefined> {
  return process.env.TARO_ENV === 'h5' ? inBrowser(kind, from) : inWallet(kind, from);
}

function inWallet(kind: Kind, from: From): Promise<Picked | undefined> {
  // By callbacks and each wallet in a branch of its own, as with every camera of this app.
  return new Promise((resolve) => {
    const chosen = (path: string | undefined, still?: string): void =>
      resolve(path ? { shot: { path }, ...(still ? { still: { path: still } } : {}) } : undefined);
    const fail = (): void => resolve(undefined);
    if (process.env.TARO_ENV === 'weapp') {
      Taro.chooseMedia({
        count: 1,
        mediaType: [kind === 'film' ? 'video' : 'image'],
        sourceType: [from],
        // A film as it was recorded is over the city's limit after a few seconds.
        sizeType: [kind === 'film' ? 'compressed' : 'original'],
        maxDuration: longestFilm,
        success: ({ tempFiles }) => chosen(tempFiles[0]?.tempFilePath, tempFiles[0]?.thumbTempFilePath),
        fail,
      });
    } else if (kind === 'film') {
      Taro.chooseVideo({
        sourceType: [from],
        maxDuration: longestFilm,
        success: ({ tempFilePath }) => chosen(tempFilePath),
        fail,
      });
    } else {
      Taro.chooseImage({
        count: 1,
        sourceType: [from],
        sizeType: ['original'],
        success: ({ tempFilePaths }) => chosen(tempFilePaths[0]),
        fail,
      });
    }
  });
}

// Named so narrowly, an iPhone hands its pictures over as JPEG, with the time that it wrote.
const types: Readonly<Record<Kind, Readonly<Record<From, string>>>> = {
  photo: { camera: 'image/*', album: 'image/jpeg' },
  film: { camera: 'video/*', album: 'video/mp4' },
};

function inBrowser(kind: Kind, from: From): Promise<Picked | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = types[kind][from];
    if (from === 'camera') input.setAttribute('capture', 'environment');
    input.style.display = 'none';
    const finish = (): void => {
      const file = input.files?.[0];
      input.remove();
      resolve(file ? { shot: { file } } : undefined);
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input);
    input.click();
  });
}
