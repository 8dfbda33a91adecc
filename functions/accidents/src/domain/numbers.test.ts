import { expect, it } from 'vitest';
import { digits, paperNumber } from './numbers.js';

it('draws digits without bias: a byte of 250 and above is thrown away', () => {
  const drawn = [250, 255, 251, 7, 249, 10];
  expect(digits((size) => Uint8Array.from({ length: size }, () => drawn.shift() ?? 3), 3)).toBe('790');
});

it('numbers a paper by its kind and the day in Shanghai', () => {
  const number = paperNumber('agreement', new Date('2026-11-20T16:30:00Z'), (size) => new Uint8Array(size).fill(4));
  expect(number).toBe('XY20261121-44444444');
});
