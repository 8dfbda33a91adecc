import { expect, it } from 'vitest';
import { base32, base32Digits } from './base32.js';

it('writes a digit for each byte, each as likely as another', () => {
  const all = base32(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  expect(all).toBe(base32Digits.repeat(8));
  expect(base32Digits).toHaveLength(32);
  expect(base32Digits).not.toMatch(/[ILOU]/);
});
