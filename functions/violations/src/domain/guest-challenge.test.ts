import { expect, it } from 'vitest';
import { numberIn, questionOf, sumOf } from './guest-challenge.js';

it('asks for a sum of two digits in words of both languages, without a figure that a script could read', () => {
  for (let one = 0; one < 256; one++)
    for (const other of [0, 77, 255]) {
      const sum = sumOf(Uint8Array.of(one, other));
      const { zh, en } = questionOf(sum);
      expect(zh + en).not.toMatch(/\d|undefined/);
      expect(sum.one + sum.other).toBeGreaterThanOrEqual(2);
      expect(sum.one + sum.other).toBeLessThanOrEqual(18);
    }
});

it.each([
  ['12', 12],
  ['１２', 12],
  [' 十二 ', 12],
  ['Twelve', 12],
  ['十', 10],
  ['九', 9],
  ['eighteen', 18],
])('takes %s for %d', (answer, number) => {
  expect(numberIn(answer)).toBe(number);
});

it.each(['', 'twelve and a half', '012', '1e1', '十二点', '-3'])('takes %s for no number', (answer) => {
  expect(numberIn(answer)).toBeUndefined();
});
