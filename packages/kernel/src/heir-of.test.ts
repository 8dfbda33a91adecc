import { expect, it } from 'vitest';
import { heirOf } from './heir-of.js';

const ends: Readonly<Record<string, { into?: string }>> = { wei: { into: 'na' }, na: { into: 'fang' }, yang: {} };
const standsFor = (who: string) => heirOf(who, async (id) => ends[id]);

it('is somebody himself while he has not ended, whether he is known or not', async () => {
  expect(await standsFor('fang')).toBe('fang');
});
it('is the last of those who took over from each other', async () => {
  expect(await standsFor('wei')).toBe('fang');
});
it('is nobody where the last deleted himself', async () => {
  expect(await standsFor('yang')).toBeUndefined();
  expect(await heirOf<string>('wei', async (id) => (id === 'fang' ? {} : ends[id]))).toBeUndefined();
});
