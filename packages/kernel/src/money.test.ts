import { describe, expect, it } from 'vitest';
import { assertFen, formatFen, percentOfFen } from './money.js';

describe('formatFen', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [20_000, '¥200.00'],
    [123_456_789, '¥1,234,567.89'],
    [-150, '-¥1.50'],
  ])('writes %i fen as %s', (fen, text) => expect(formatFen(fen)).toBe(text));
});

it.each([0.1, Number.NaN, 2 ** 53])('refuses %d as an amount', (fen) =>
  expect(() => assertFen(fen)).toThrow(RangeError),
);

describe('a part in per cent', () => {
  it.each([
    [333, 50, 167],
    [149, 1, 1],
    [150, 1, 2],
    [-150, 1, -1],
    // A division in floats ends at 90_071_992_547_409.5 here and would round up.
    [Number.MAX_SAFE_INTEGER, 1, 90_071_992_547_410],
    [9_007_199_254_740_949, 1, 90_071_992_547_409],
  ])('of %i fen at %i %% is %i fen, half up', (fen, percent, part) => expect(percentOfFen(fen, percent)).toBe(part));
  it.each([0.5, Number.NaN, 101])('refuses %d per cent of the largest sum', (percent) => {
    expect(() => percentOfFen(Number.MAX_SAFE_INTEGER, percent)).toThrow(RangeError);
  });
});
