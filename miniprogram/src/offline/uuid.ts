import { sha256Hex } from '@yilu/evidence';

let drawn = 0;

/**
 * Random bytes as this phone can make them. The wallets' engines have no synchronous source of their own: there, draws,
 * clock and a counter are hashed together, which is enough for a name. A secret needs `seasoning` that nobody guesses.
 */
export function randomBytes(length: number, seasoning = ''): Uint8Array {
  if (process.env.TARO_ENV === 'h5') return crypto.getRandomValues(new Uint8Array(length));
  drawn += 1;
  const draws = Array.from({ length: 16 }, () => Math.random()).join();
  const digest = sha256Hex(`${seasoning}|${draws}|${Date.now()}|${drawn}`);
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(digest.slice(at * 2, at * 2 + 2), 16));
}

/** A random UUID (version 4), by which the phone names a case or itself. */
export function newUuid(): string {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
