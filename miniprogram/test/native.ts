import type { MiniPlatform } from './templates.js';

export type Handler = (options: Record<string, unknown>) => unknown;

// Per platform, so that a call which only the other wallet has is "not a function" here as it is on the device.
const both =
  'request uploadFile downloadFile openDocument getLocation chooseImage compressImage getNetworkType showToast hideToast setStorage getStorage removeStorage clearStorage pageScrollTo getSystemInfo vibrateLong vibrateShort hideKeyboard getSetting requestSubscribeMessage makePhoneCall previewImage openLocation chooseLocation chooseVideo switchTab navigateTo redirectTo reLaunch navigateBack';
const own: Record<MiniPlatform, string> = {
  weapp:
    'login requestPayment addPhoneCalendar shareFileMessage chooseMedia scanCode setClipboardData setNavigationBarTitle setBackgroundColor showModal',
  alipay: 'getAuthCode tradePay scan setClipboard setNavigationBar confirm alert',
};
const events = [
  'AppShow',
  'AppHide',
  'NetworkStatusChange',
  'ThemeChange',
  'WindowResize',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'KeyboardHeightChange',
  'MemoryWarning',
] as const;

export const device = {
  platform: 'devtools',
  SDKVersion: '3.8.0',
  version: '8.0.50',
  pixelRatio: 3,
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 47,
  language: 'zh_CN',
  model: 'phone',
  system: 'iOS 17',
  brand: 'phone',
  theme: 'light',
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
};

export interface Native {
  /** What the wallet tells the app by itself. */
  fire(event: (typeof events)[number], what: object): void;
  readonly api: Record<string, unknown>;
  readonly calls: { readonly api: string; readonly options: Record<string, unknown> }[];
  readonly storage: Map<string, unknown>;
  /** Pictures in which nothing can be seen; every other one is light, sharp and without a plate. */
  readonly dark: Set<string>;
  /** Bytes by path: what the camera wrote, and what the app saved of it. */
  readonly files: Map<string, Uint8Array>;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The wallet's own namespace: a plain object, because Taro lists its keys to build its own. */
export function makeNative(platform: MiniPlatform, handlers: Record<string, Handler>): Native {
  const calls: Native['calls'] = [];
  const storage = new Map<string, unknown>();
  const files = new Map<string, Uint8Array>();
  const dark = new Set<string>();
  const listeners = new Map<string, ((what: object) => void)[]>();
  const recorder = recorderOf(calls, files, handlers);
  const mapContext = mapContextOf(handlers);
  const named = (key: unknown): string => String(isObject(key) ? key['key'] : key);
  const api: Record<string, unknown> = {
    canIUse: () => true,
    env: { USER_DATA_PATH: 'user:/' },
    nextTick: (act: () => void) => setTimeout(act, 0),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, left: 296, right: 383, width: 87, height: 32 }),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),
    // WeChat takes the key and answers the value; Alipay takes { key } and answers { data }.
    getStorageSync: (key: unknown) =>
      isObject(key) ? { data: storage.get(named(key)) ?? null } : (storage.get(named(key)) ?? ''),
    setStorageSync: (key: unknown, value: unknown) => storage.set(named(key), isObject(key) ? key['data'] : value),
    removeStorageSync: (key: unknown) => storage.delete(named(key)),
    arrayBufferToBase64: (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64'),
    createSelectorQuery: () => selectorQuery(),
    getFileSystemManager: () => fileSystem(files),
    getRecorderManager: () => recorder,
    createMapContext: () => mapContext,
    createOffscreenCanvas: () => canvasOf(dark),
  };
  for (const name of ['getSystemInfoSync', 'getWindowInfo', 'getDeviceInfo', 'getAppBaseInfo', 'getSystemSetting']) {
    api[name] = () => device;
  }
  for (const event of events) {
    api[`on${event}`] = (listener: (what: object) => void) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    };
    api[`off${event}`] = () => undefined;
  }
  for (const name of `${both} ${own[platform]}`.split(' ')) {
    api[name] = (options: Record<string, unknown> = {}) => {
      calls.push({ api: name, options });
      const settle = (outcome: 'success' | 'fail', answer: unknown) => {
        for (const listener of [options[outcome], options['complete']]) {
          if (typeof listener === 'function') listener(answer);
        }
      };
      const answered = Promise.resolve().then(() => handlers[name]?.(options) ?? {});
      const failed = (fault: unknown) => ({ errMsg: `${name}:fail ${String(fault)}` });
      const plain = !('success' in options || 'fail' in options || 'complete' in options);
      // WeChat answers a call without callbacks by a promise; Alipay answers by callbacks alone.
      if (plain && platform === 'weapp') return answered.catch((fault: unknown) => Promise.reject(failed(fault)));
      answered.then(
        (answer) => settle('success', answer),
        (fault: unknown) => settle('fail', failed(fault)),
      );
      return { abort: () => undefined, onProgressUpdate: () => undefined };
    };
  }
  const fire: Native['fire'] = (event, what) => {
    for (const listener of listeners.get(event) ?? []) listener(what);
  };
  return { api, calls, storage, files, dark, fire };
}

/** The wallet's one microphone: `startRecord` may bar it by throwing; what it heard is a file once it is stopped. */
function recorderOf(calls: Native['calls'], files: Map<string, Uint8Array>, handlers: Record<string, Handler>) {
  const heard = new Map<string, (what: object) => void>();
  const tell = (what: string, answer: object) => setTimeout(() => heard.get(what)?.(answer), 0);
  const on = (what: string) => (listener: (answer: object) => void) => heard.set(what, listener);
  return {
    onStart: on('start'),
    onStop: on('stop'),
    onError: on('error'),
    start(options: Record<string, unknown>) {
      calls.push({ api: 'startRecord', options });
      try {
        handlers['startRecord']?.(options);
        tell('start', {});
      } catch (fault) {
        tell('error', { errMsg: `operateRecorder:fail ${String(fault)}` });
      }
    },
    stop() {
      calls.push({ api: 'stopRecord', options: {} });
      const tempFilePath = 'temp://note';
      files.set(tempFilePath, spoken);
      tell('stop', { tempFilePath });
    },
  };
}
/** What the microphone hears. */
export const spoken = Uint8Array.from({ length: 90 }, (_, at) => (at * 7) % 251);

/** Where the wallet's map lies, as the handlers know it. */
function mapContextOf(handlers: Record<string, Handler>) {
  const answer =
    (name: string) =>
    ({ success }: { success?: (what: unknown) => void }) =>
      setTimeout(() => success?.(handlers[name]?.({})), 0);
  return { getRegion: answer('getRegion'), getCenterLocation: answer('getCenterLocation') };
}

/** A canvas that draws a picture as grey squares, or as the night. */
function canvasOf(dark: Set<string>) {
  const image: { src: string; width: number; height: number; onload?: () => void } = {
    src: '',
    width: 320,
    height: 240,
  };
  const watched = new Proxy(image, {
    set(target, name, value) {
      Reflect.set(target, name, value);
      if (name === 'src') setTimeout(() => target.onload?.(), 0);
      return true;
    },
  });
  const square = (x: number, y: number) => ((x >> 3) + (y >> 3)) % 2;
  return {
    createImage: () => watched,
    getContext: () => ({
      drawImage: () => undefined,
      getImageData: (_left: number, _top: number, width: number, height: number) => ({
        data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => {
          const [x, y] = [(at >> 2) % width, Math.floor((at >> 2) / width)];
          return dark.has(image.src) ? 4 : 90 + 60 * square(x, y);
        }),
      }),
    }),
  };
}

function selectorQuery() {
  const found: ((rect: object) => void)[] = [];
  const rect = { top: 400, left: 16, width: 358, height: 180, bottom: 580, right: 374 };
  const query = {
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    in: () => query,
    boundingClientRect: (then?: (rect: object) => void) => {
      if (then) found.push(then);
      return query;
    },
    scrollOffset: () => query,
    fields: () => query,
    exec: (then?: (rects: object[]) => void) =>
      setTimeout(() => {
        for (const act of found) act(rect);
        then?.(found.map(() => rect));
      }, 0),
  };
  return query;
}

interface FileOptions {
  readonly filePath?: string;
  readonly tempFilePath?: string;
  readonly encoding?: string;
  readonly data?: ArrayBuffer;
  readonly success?: (answer: object) => void;
  readonly fail?: (fault: object) => void;
}

function fileSystem(files: Map<string, Uint8Array>) {
  return {
    readFile({ filePath = '', encoding, success, fail }: FileOptions) {
      const bytes = files.get(filePath);
      const inBase64 = encoding === 'base64';
      if (bytes) success?.({ data: inBase64 ? Buffer.from(bytes).toString('base64') : bytes.slice().buffer });
      else fail?.({ errMsg: 'readFile:fail no such file' });
    },
    saveFile({ tempFilePath = '', success, fail }: FileOptions) {
      const bytes = files.get(tempFilePath);
      const savedFilePath = `saved://${files.size}`;
      if (!bytes) return fail?.({ errMsg: 'saveFile:fail no such file' });
      files.set(savedFilePath, bytes);
      return success?.({ savedFilePath });
    },
    writeFile({ filePath = '', data, success }: FileOptions) {
      files.set(filePath, new Uint8Array(data ?? new ArrayBuffer(0)));
      success?.({});
    },
    removeSavedFile({ filePath = '', success }: FileOptions) {
      files.delete(filePath);
      success?.({});
    },
  };
}
