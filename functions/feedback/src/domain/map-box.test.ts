import { cellsOfBox } from '@yilu/geo/cells';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxIn } from './map-box.js';

const { bounds } = ningboFeedback;
const anywhere = fc
  .tuple(...([180, 90, 180, 90] as const).map((most) => fc.double({ min: -most, max: most, noNaN: true })))
  .map((degrees) => degrees.map((degree) => degree.toFixed(6)).join(','));

describe('a box on the map', () => {
  it('of a few streets is shown whole', () => {
    expect(boxIn('121.53,29.86,121.56,29.89', bounds)).toEqual({
      ok: true,
      value: { west: 121.53, south: 29.86, east: 121.56, north: 29.89 },
    });
  });
  it('of four kilometres is shown, and a larger one is not', () => {
    expect(boxIn('121.53,29.86,121.54,29.8959', bounds).ok).toBe(true);
    expect(boxIn('121.53,29.86,121.54,29.8970', bounds)).toEqual({ ok: false, refusal: 'feedback.box_too_large' });
    expect(boxIn('121.53,29.86,121.58,29.87', bounds).ok).toBe(false);
  });
  it('elsewhere on earth holds nothing, and one around the earth is too large', () => {
    expect(boxIn('116.3,39.9,116.31,39.91', bounds)).toEqual({ ok: true, value: undefined });
    expect(boxIn('-180,89.9999,180,90', bounds)).toEqual({ ok: true, value: undefined });
    expect(boxIn('-180,-90,180,90', bounds).ok).toBe(false);
  });
  it('never has more than forty cells to read', () => {
    const small = fc
      .tuple(
        fc.double({ min: bounds.west, max: bounds.east, noNaN: true }),
        fc.double({ min: bounds.south, max: bounds.north, noNaN: true }),
        fc.double({ min: 0.001, max: 0.05, noNaN: true }),
        fc.double({ min: 0.001, max: 0.05, noNaN: true }),
      )
      .map(([west, south, width, height]) => [west, south, west + width, south + height].join(','));
    fc.assert(
      fc.property(fc.oneof(anywhere, small), (bbox) => {
        const box = boxIn(bbox, bounds);
        if (box.ok && box.value) expect(cellsOfBox(box.value, 6).length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 1_000 },
    );
  });
});
