import { metresBetween } from '@yilu/kernel/distance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, isInBox } from './box.js';
import { boxOfCell, cellOf, cellsOfCircle, spansOfCircle } from './cells.js';

const inNingbo = fc.record({
  lat: fc.double({ min: 29, max: 30.4, noNaN: true }),
  lng: fc.double({ min: 121, max: 122, noNaN: true }),
});
const nearby = fc.tuple(
  inNingbo,
  fc.integer({ min: 40, max: 1_500 }),
  fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const degreeMetres = 111_195;
const away = ({ lat, lng }: { lat: number; lng: number }, metres: number, angle: number) => ({
  lat: lat + (metres * Math.sin(angle)) / degreeMetres,
  lng: lng + (metres * Math.cos(angle)) / (degreeMetres * Math.cos((lat * Math.PI) / 180)),
});

describe('cells', () => {
  it('hold their points', () => {
    fc.assert(fc.property(inNingbo, (point) => isInBox(point, boxOfCell(cellOf(point, 6)))));
  });

  it('of a circle hold every point that is no farther away than its radius', () => {
    fc.assert(
      fc.property(nearby, ([centre, radius, angle, share]) => {
        const point = away(centre, radius * share, angle);
        if (metresBetween(centre, point) > radius) return;
        expect(cellsOfCircle(centre, radius, 6)).toContain(cellOf(point, 6));
      }),
      { numRuns: 1_000 },
    );
  });

  it('in spans hold them too, in at most four spans for 250 m and fifteen for 1,000 m', () => {
    fc.assert(
      fc.property(nearby, ([centre, radius, angle, share]) => {
        const point = away(centre, radius * share, angle);
        const spans = spansOfCircle(centre, radius, { large: 6, small: 7 });
        if (metresBetween(centre, point) <= radius) {
          const span = spans.find(({ cell }) => cell === cellOf(point, 6));
          const name = cellOf(point, 7);
          expect(span && span.from <= name && name <= span.to).toBe(true);
        }
        if (radius <= 250) expect(spans.length).toBeLessThanOrEqual(4);
        if (radius <= 1_000) expect(spans.length).toBeLessThanOrEqual(15);
      }),
      { numRuns: 300 },
    );
  });

  it('around a circle begin where its box begins', () => {
    const box = boxAround({ lat: 29.87, lng: 121.55 }, 250);
    expect(metresBetween({ lat: box.south, lng: 121.55 }, { lat: box.north, lng: 121.55 })).toBe(500);
  });
});
