import type { AreaShape } from '@yilu/contracts';
import { cellOf } from '@yilu/geo/cells';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOfArea, isInArea, watchable } from './area.js';

const at = (lat: number, lng: number) => ({ lat, lng });
const corner = at(29.87, 121.55);
const circle: AreaShape = { kind: 'circle', centre: corner, radiusMetres: 800 };
const triangle: AreaShape = { kind: 'polygon', corners: [corner, at(29.88, 121.55), at(29.87, 121.57)] };
const route: AreaShape = { kind: 'route', points: [corner, at(29.885, 121.56), at(29.88, 121.58)], metres: 100 };
const { bounds } = ningboFeedback;

describe('an area', () => {
  it.each([
    [circle, at(29.876, 121.55), true],
    [circle, at(29.878, 121.55), false],
    [triangle, at(29.873, 121.555), true],
    [triangle, at(29.879, 121.568), false],
    [route, at(29.8775, 121.5555), true],
    [route, at(29.8775, 121.558), false],
    [route, at(29.8825, 121.57), true],
  ] as const)('%# knows what lies in it', (shape, point, inside) => expect(isInArea(point, shape)).toBe(inside));

  it('has the cell of everything that lies in it', () => {
    const anywhere = fc.record({
      lat: fc.double({ min: 29.86, max: 29.9, noNaN: true }),
      lng: fc.double({ min: 121.54, max: 121.59, noNaN: true }),
    });
    for (const shape of [circle, triangle, route]) {
      const cells = new Set(cellsOfArea(shape));
      fc.assert(
        fc.property(anywhere, (point) => {
          if (isInArea(point, shape)) expect(cells.has(cellOf(point, 6))).toBe(true);
        }),
        { numRuns: 1_000 },
      );
    }
  });

  it('can be watched where it lies in the city and is not too large', () => {
    for (const shape of [circle, triangle, route]) expect(watchable(shape, bounds).ok).toBe(true);
    const elsewhere: AreaShape = { ...circle, centre: at(39.9, 116.3) };
    expect(watchable(elsewhere, bounds)).toEqual({ ok: false, refusal: 'feedback.outside_city' });
    const wide: AreaShape = { kind: 'polygon', corners: [corner, at(29.93, 121.55), at(29.87, 121.57)] };
    const long: AreaShape = { kind: 'route', points: [corner, at(29.97, 121.55)], metres: 50 };
    for (const shape of [wide, long])
      expect(watchable(shape, bounds)).toEqual({ ok: false, refusal: 'feedback.area_too_large' });
  });

  it('never has more cells than a transaction takes', () => {
    const largest: AreaShape = { kind: 'circle', centre: corner, radiusMetres: 1_500 };
    expect(cellsOfArea(largest).length).toBeLessThanOrEqual(60);
    const zigzag: AreaShape = {
      kind: 'route',
      points: Array.from({ length: 10 }, (_none, n) => at(29.8 + n * 0.008, n % 2 ? 121.55 : 121.552)),
      metres: 200,
    };
    expect(cellsOfArea(zigzag).length).toBeLessThanOrEqual(60);
  });
});
