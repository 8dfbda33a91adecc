import { expect, it } from 'vitest';
import { repairsOf } from './use-stored-repairs.js';

it('finds the photographs of a repair that were sent again, and none in what it cannot read', () => {
  const stored = [{ photoId: 'a', thumbnailUrl: 'https://pictures.test/a' }, { photoId: 'b' }];
  expect(repairsOf(JSON.stringify(stored))).toEqual(stored);
  expect(repairsOf(JSON.stringify([{ photoId: 1 }, null, 'c']))).toEqual([]);
  for (const kept of ['', '{', 'null', '{"photoId":"a"}']) expect(repairsOf(kept)).toEqual([]);
});
