import { expect, it } from 'vitest';
import { spanOf } from './span-words.js';

it.each([
  [4, 'seconds', 4],
  [-59, 'seconds', 59],
  [60, 'minutes', 1],
  [-150, 'minutes', 3],
  [7200, 'hours', 2],
  [172_800, 'days', 2],
] as const)('says %i seconds in the largest unit that fits', (seconds, unit, count) => {
  expect(spanOf(seconds)).toEqual({ unit, count });
});
