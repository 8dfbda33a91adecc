import { expect, it } from 'vitest';
import { keptFor } from './kept-for.js';

it('asks once for all who come within the time, and again after it', async () => {
  const clock = { at: 0 };
  let asked = 0;
  const read = keptFor(
    60_000,
    () => new Date(clock.at),
    async (key) => `${key}${asked++}`,
  );
  expect(await Promise.all([read('a'), read('a'), read('b')])).toEqual(['a0', 'a0', 'b1']);
  clock.at = 60_000;
  expect(await read('a')).toBe('a2');
});

it('keeps no failure', async () => {
  let down = true;
  const read = keptFor(
    60_000,
    () => new Date(0),
    async () => {
      if (down) throw new Error('Store is away');
      return 'here';
    },
  );
  await expect(read('a')).rejects.toThrow('away');
  down = false;
  expect(await read('a')).toBe('here');
});
