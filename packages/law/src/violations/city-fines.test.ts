import { describe, expect, it } from 'vitest';
import vectors from '../vectors/violations.json' with { type: 'json' };
import { type CityFines, cityFines, usualFine } from './city-fines.js';
import { violationOf, violations } from './table.js';

const today = '2026-11-22';
const fenOf = (key: string, fines: CityFines, overPercent?: number) => {
  const row = violationOf(key);
  return row && usualFine(row, fines, overPercent)?.fen;
};
const ningbo = cityFines('ningbo', today);
const zaozhuang = cityFines('zaozhuang', today);

describe('the usual fine', () => {
  it.each(vectors.violations)('of $key is in Ningbo what the table has', ({ key, default_fine_cny: yuan }) => {
    expect(fenOf(key, ningbo)).toBe(yuan === null ? undefined : yuan * 100);
  });

  it.each([
    ['speed_small_lt10', 9.9, 0],
    ['speed_small_10_20', 10, 50_00],
    ['speed_small_20_50_other', 29.9, 50_00],
    ['speed_small_20_50_other', 30, 200_00],
    ['speed_small_ge50_other', 50, 500_00],
    ['speed_small_ge50_other', 70, 1000_00],
    ['speed_small_ge50_hw', 100, 2000_00],
    // A slip of the pen: 55 % over is not this row, and the scale's sum is above its range.
    ['speed_small_20_50_other', 55, undefined],
  ])('of %s at %f %% over follows Zaozhuang’s own scale', (key, over, fen) =>
    expect(fenOf(key, zaozhuang, over)).toBe(fen),
  );

  it('follows that scale step by step as the source has it', () => {
    const steps = vectors.city_profiles.zaozhuang.speed_fine_scale.map((step) => ({
      fromPercent: step.over_pct_ge ?? 0,
      fen: (step.fine ?? 0) * 100,
    }));
    expect(zaozhuang.speedScale?.steps).toEqual(steps);
  });

  it('is unknown in Zaozhuang for all else, and never borrowed from Ningbo', () => {
    expect(violations.filter((row) => usualFine(row, zaozhuang))).toEqual([]);
  });

  it('is a city’s own sum where it has entered one, and nothing where that breaks the law', () => {
    const fines = { horn: 80_00, red_light: 200_01, parking_obstruct: 0 };
    const own: CityFines = { city: 'ningbo', effectiveFrom: '2027-01-01', tableDefaults: true, fines };
    expect(['horn', 'red_light', 'parking_obstruct', 'bus_lane'].map((key) => fenOf(key, own))).toEqual([
      80_00,
      undefined,
      undefined,
      100_00,
    ]);
    expect(cityFines('ningbo', '2026-12-31', [own, ningbo])).toBe(ningbo);
    expect(cityFines('ningbo', '2027-01-01', [own, ningbo])).toBe(own);
  });

  it.each([
    ['atlantis', today],
    ['ningbo', '2022-03-31'],
  ])('throws for %s on %s, whose sums nobody knows', (city, on) =>
    expect(() => cityFines(city, on)).toThrow(`No fines known for ${city} on ${on}`),
  );
});
