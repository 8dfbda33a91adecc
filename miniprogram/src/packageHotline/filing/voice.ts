import Taro from '@tarojs/taro';
import { wavOf } from './wav';

/** A note that is being spoken. */
export interface Recording {
  /** Ends it and answers the file in base64. */
  stop(): Promise<string>;
  /** Ends it and keeps nothing; after `stop` it does nothing. */
  discard(): void;
}

/** Enough for a voice; a minute of it is what the city takes at most. */
const rate = 16_000;

/** Whether this phone can record a note in a form that the city reads. */
export const canRecord = (): boolean =>
  process.env.TARO_ENV === 'h5'
    ? 'MediaRecorder' in window && 'OfflineAudioContext' in window && Boolean(navigator.mediaDevices)
    : typeof Taro.getRecorderManager === 'function';

/** Begins to record; rejects where the person does not allow it. */
export const record = (): Promise<Recording> => (process.env.TARO_ENV === 'h5' ? inBrowser() : inWallet());

async function inBrowser(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const over = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
  });
  recorder.start();
  const end = (): void => {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  };
  return {
    discard: end,
    async stop() {
      end();
      await over;
      return wavInBase64(await new Blob(pieces).arrayBuffer());
    },
  };
}

/** A browser records in a form of its own, which it can read again itself. */
async function wavInBase64(recorded: ArrayBuffer): Promise<string> {
  const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(recorded);
  const channels = Array.from({ length: sound.numberOfChannels }, (_, at) => sound.getChannelData(at));
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error('not read'));
    reader.readAsDataURL(new Blob([wavOf(channels, sound.sampleRate)]));
  });
}

function inWallet(): Promise<Recording> {
  return new Promise((resolve, reject) => {
    const manager = Taro.getRecorderManager();
    let isOn = true;
    const end = (): void => {
      if (isOn) manager.stop();
      isOn = false;
    };
    const file = new Promise<string>((done, failed) => {
      manager.onStop(({ tempFilePath }) => done(tempFilePath));
      manager.onError(() => {
        isOn = false;
        failed(new Error('not recorded'));
        reject(new Error('not recorded'));
      });
    });
    // Thrown away with its note where nobody asks for it any more.
    file.catch(() => undefined);
    manager.onStart(() =>
      resolve({
        discard: end,
        async stop() {
          end();
          return fileInBase64(await file);
        },
      }),
    );
    manager.start({
      sampleRate: rate,
      numberOfChannels: 1,
      encodeBitRate: 48_000,
      format: process.env.TARO_ENV === 'alipay' ? 'aac' : 'mp3',
    });
  });
}

function fileInBase64(filePath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
