import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf } from './cells.js';
import { boxOfPolygon, cellsOfPolygon, isInPolygon } from './polygon.js';

/** An L around the station: what lies in its notch is not in it. */
const shape = [
  { lat: 29.86, lng: 121.52 },
  { lat: 29.86, lng: 121.56 },
  { lat: 29.87, lng: 121.56 },
  { lat: 29.87, lng: 121.54 },
  { lat: 29.89, lng: 121.54 },
  { lat: 29.89, lng: 121.52 },
];

describe('a polygon', () => {
  it.each([
    [29.865, 121.53, true],
    [29.865, 121.555, true],
    [29.88, 121.53, true],
    [29.88, 121.55, false],
    [29.9, 121.53, false],
    [29.865, 121.6, false],
  ])('%d, %d: %s', (lat, lng, inside) => expect(isInPolygon({ lat, lng }, shape)).toBe(inside));

  it('has cells for every point in it', () => {
    const cells = new Set(cellsOfPolygon(shape, 6));
    const box = boxOfPolygon(shape);
    const anywhere = fc.record({
      lat: fc.double({ min: box.south, max: box.north, noNaN: true }),
      lng: fc.double({ min: box.west, max: box.east, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, (point) => {
        if (isInPolygon(point, shape)) expect(cells.has(cellOf(point, 6))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('smaller than a cell has that cell', () => {
    const tiny = [
      { lat: 29.8705, lng: 121.5505 },
      { lat: 29.8705, lng: 121.5506 },
      { lat: 29.8706, lng: 121.5506 },
    ];
    expect(cellsOfPolygon(tiny, 6)).toEqual([cellOf({ lat: 29.8705, lng: 121.5505 }, 6)]);
  });
});
