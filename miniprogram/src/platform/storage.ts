import Taro from '@tarojs/taro';

/** What the phone kept under this name; undefined when there is nothing, or nothing readable. */
export function stored<T>(name: string): T | undefined {
  try {
    const text: unknown = Taro.getStorageSync(name);
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value across a kill of the app. A full store must not stop a person at a kerb, so that it fails silently. */
export function store(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(name, JSON.stringify(value));
  } catch {
    // The value still lives in memory for this visit.
  }
}

export function forget(name: string): void {
  try {
    Taro.removeStorageSync(name);
  } catch {
    // Nothing was kept under this name.
  }
}

/** Every name that begins so; both wallets and the browser can list what they hold. */
export function namesWith(prefix: string): string[] {
  try {
    return Taro.getStorageInfoSync().keys.filter((name) => name.startsWith(prefix));
  } catch {
    // Private mode without storage: nothing is kept.
    return [];
  }
}

export function forgetAll(prefix: string): void {
  for (const name of namesWith(prefix)) forget(name);
}
