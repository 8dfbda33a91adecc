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

it('rounds a part to a whole fen', () => expect(percentOfFen(333, 50)).toBe(167));
