import { expect, it } from 'vitest';
import type { GuestTries } from './files.js';
import { asksChallenge, counted, freeTries, nextTryAt, takenBack } from './guest-tries.js';

const start = new Date('2026-11-20T02:00:00.000Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const wrong = (times: number) => {
  let tries: GuestTries | undefined;
  for (let n = 0; n < times; n++) tries = counted('h', tries, start);
  return tries;
};

it('lets five wrong guesses through at once, and none of the sixth before half a minute', () => {
  expect(nextTryAt(wrong(freeTries - 1), start)).toBeUndefined();
  expect(asksChallenge(wrong(freeTries - 1), start)).toBe(false);
  expect(nextTryAt(wrong(freeTries), start)).toEqual(after(30));
  expect(nextTryAt(wrong(freeTries), after(30))).toBeUndefined();
  expect(asksChallenge(wrong(freeTries), after(30))).toBe(true);
});

it('doubles the wait with each further one, up to a quarter of an hour', () => {
  const waits = [5, 6, 7, 8, 9, 10, 11, 40].map((times) => nextTryAt(wrong(times), start));
  expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900].map(after));
});

it('forgets after a day without a wrong guess', () => {
  const tries = wrong(12);
  expect(asksChallenge(tries, after(86_399))).toBe(true);
  expect(asksChallenge(tries, after(86_400))).toBe(false);
  expect(counted('h', tries, after(86_400)).wrong).toBe(1);
});

it('takes back what turned out right, and never below none', () => {
  const tries = counted('h', undefined, start);
  expect(takenBack(tries)).toMatchObject({ wrong: 0, version: 2 });
  expect(takenBack(takenBack(tries))).toMatchObject({ wrong: 0, version: 3 });
});
