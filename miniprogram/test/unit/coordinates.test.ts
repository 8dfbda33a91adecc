import { metresBetween } from '@yilu/kernel/distance';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import { describe, expect, test } from 'vitest';
import { toGcj02, toWgs84 } from '../../src/platform/coordinates.js';

const { south, west, north, east } = ningboFeedback.bounds;
const steps = 40;
/** Every place of a grid over the city's box: some five kilometres from each to the next. */
const grid = Array.from({ length: (steps + 1) ** 2 }, (_, at) => ({
  lat: south + ((north - south) * Math.floor(at / (steps + 1))) / steps,
  lng: west + ((east - west) * (at % (steps + 1))) / steps,
}));

describe('the border between the wallets’ maps and the city', () => {
  test('moves no place of the city by a metre on its way to a map and back', () => {
    const worst = Math.max(...grid.map((place) => metresBetween(place, toWgs84(toGcj02(place)))));
    expect(grid).toHaveLength(1_681);
    expect(worst).toBeLessThan(1);
  });

  test('moves no place that a map names by a metre on its way to the city and back', () => {
    const worst = Math.max(...grid.map((place) => metresBetween(place, toGcj02(toWgs84(place)))));
    expect(worst).toBeLessThan(1);
  });

  test('shifts every place of the city by hundreds of metres: a pin in the wrong system would be seen', () => {
    const shifts = grid.map((place) => metresBetween(place, toGcj02(place)));
    expect(Math.min(...shifts)).toBeGreaterThan(100);
    expect(Math.max(...shifts)).toBeLessThan(1_000);
  });
});
