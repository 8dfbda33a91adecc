import { metresBetween } from '@yilu/kernel/distance';
import { describe, expect, test } from 'vitest';
import { around, bboxOf, covers, isIn, toMetre, within } from './view-box.js';

const view = { west: 121.5, south: 29.85, east: 121.6, north: 29.95 };

describe('the box of what is in view', () => {
  test('is cut to the longest side that the city shows, round the same middle', () => {
    const cut = within(view, 4_000);
    const wide = metresBetween({ lat: 29.9, lng: cut.west }, { lat: 29.9, lng: cut.east });
    const high = metresBetween({ lat: cut.south, lng: cut.west }, { lat: cut.north, lng: cut.west });
    expect(Math.abs(wide - 4_000)).toBeLessThan(5);
    expect(Math.abs(high - 4_000)).toBeLessThan(5);
    expect((cut.west + cut.east) / 2).toBeCloseTo(121.55, 9);
    expect((cut.south + cut.north) / 2).toBeCloseTo(29.9, 9);
    expect(covers(view, cut)).toBe(true);
    expect(covers(cut, view)).toBe(false);
  });

  test('stays as it is where it is small enough', () => {
    const small = { west: 121.55, south: 29.87, east: 121.56, north: 29.88 };
    expect(within(small, 4_000)).toEqual(small);
  });

  test('is written to a metre, west first', () => {
    expect(bboxOf({ west: 121.5, south: 29.8712345, east: 121.6, north: 29.9 })).toBe(
      '121.50000,29.87123,121.60000,29.90000',
    );
    expect(toMetre({ lat: 29.871_234_56, lng: 121.5 })).toEqual({ lat: 29.871_23, lng: 121.5 });
  });

  test('is made round a place too', () => {
    const square = around({ lat: 29.87, lng: 121.55 }, 4_000);
    expect(metresBetween({ lat: 29.87, lng: square.west }, { lat: 29.87, lng: square.east })).toBeCloseTo(4_000, -1);
    expect(metresBetween({ lat: square.south, lng: 121.55 }, { lat: square.north, lng: 121.55 })).toBeCloseTo(
      4_000,
      -1,
    );
    expect(isIn(square, { lat: 29.87, lng: 121.55 })).toBe(true);
  });

  test('knows what lies in it', () => {
    expect(isIn(view, { lat: 29.9, lng: 121.55 })).toBe(true);
    expect(isIn(view, { lat: 29.9, lng: 121.61 })).toBe(false);
  });
});
