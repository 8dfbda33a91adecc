import { expect, it } from 'vitest';
import { fromWallClock, toWallClock } from './wall-clock.js';

it('reads and writes the clock in Ningbo, wherever the desk stands', () => {
  expect(toWallClock(new Date('2026-11-21T18:05:30.000Z'))).toBe('2026-11-22T02:05');
  expect(fromWallClock('2026-11-22T02:05')).toBe('2026-11-21T18:05:00.000Z');
});
