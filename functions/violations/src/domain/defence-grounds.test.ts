import { describe, expect, it } from 'vitest';
import { defenceGrounds } from './defence-grounds.js';

const upheldOf = (answered: number, upheld: number) =>
  defenceGrounds([{ circumstance: 'gave_way', answered, upheld }], 5).items.find(
    ({ circumstance }) => circumstance === 'gave_way',
  )?.upheld;

describe('the grounds of a defence', () => {
  it('are all twelve circumstances with their articles, and every document of a checklist has a name', () => {
    const { items, documents } = defenceGrounds([], 5);
    const named = new Set(documents.map(({ kind }) => kind));
    expect(items).toHaveLength(12);
    for (const { basis, needs } of items) {
      expect(basis.zh).toContain('第二十二条');
      expect(needs.flatMap(({ oneOf }) => oneOf).every((kind) => named.has(kind))).toBe(true);
    }
  });
  it.each([
    [4, 4, undefined],
    [5, 5, { of: 5, percent: 100 }],
    [9, 3, undefined],
    [9, 0, { of: 9, percent: 0 }],
    [12, 7, { of: 12, percent: 58 }],
  ])('of %i answered and %i upheld tell %o', (answered, upheld, told) => {
    expect(upheldOf(answered, upheld)).toEqual(told);
  });
});
