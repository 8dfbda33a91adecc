import { describe, expect, it } from 'vitest';
import { fenOf, yuanOf } from './yuan.js';

describe('a sum in yuan', () => {
  it.each([
    ['150', 15_000],
    [' 7.5 ', 750],
    ['0.01', 1],
    ['1234567.89', 123_456_789],
  ])('%s is %i fen', (typed, fen) => expect(fenOf(typed)).toBe(fen));

  it.each(['', '1.234', '-5', '1,000', '5 yuan', '.5', '12345678'])('%s is none', (typed) =>
    expect(fenOf(typed)).toBeUndefined(),
  );

  it('is typed again as it was read, to the fen', () => {
    for (const fen of [0, 1, 10, 99, 100, 150_00, 123_456]) expect(fenOf(yuanOf(fen))).toBe(fen);
  });
});
