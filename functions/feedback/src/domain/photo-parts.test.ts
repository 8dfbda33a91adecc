import { photoPartBytes } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { partsOf, storedParts } from './photo-parts.js';

describe('the parts of a photograph', () => {
  it.each([
    ['a small one is one part', 400_000, [400_000]],
    ['exactly one part', photoPartBytes, [photoPartBytes]],
    ['a byte more makes a second', photoPartBytes + 1, [photoPartBytes, 1]],
    ['twenty million', 20_000_000, [photoPartBytes, photoPartBytes, photoPartBytes, 20_000_000 - 3 * photoPartBytes]],
  ])('%s', (_what, sizeBytes, sizes) => {
    const parts = partsOf({ sizeBytes });
    expect(parts.map((part) => part.sizeBytes)).toEqual(sizes);
    expect(parts.map((part) => part.number)).toEqual(sizes.map((_size, n) => n + 1));
    expect(parts.map((part) => part.from)).toEqual(sizes.map((_size, n) => n * photoPartBytes));
  });

  it('counts a part as there only with all its bytes', () => {
    const photo = { sizeBytes: 8_000_000 };
    const there = [
      { number: 1, sizeBytes: photoPartBytes - 1 },
      { number: 2, sizeBytes: 8_000_000 - photoPartBytes },
      { number: 3, sizeBytes: 5 },
    ];
    expect([...storedParts(photo, there)]).toEqual([2]);
  });
});
