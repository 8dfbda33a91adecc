import { describe, expect, it } from 'vitest';
import { cityRules } from './city-rules.js';

describe('the rules of a city', () => {
  it('are Ningbo’s defaults', () => {
    expect(cityRules('ningbo', '2026-11-22')).toMatchObject({
      duplicates: { withinSeconds: 120, withinMetres: 1_000 },
      remedies: { reviewFirstForCamera: true },
      refundWithinWorkingDays: 15,
    });
  });
  it('are those in force on the day, so that an old case keeps its own', () => {
    const old = cityRules('ningbo', '2026-11-22');
    const rules = [{ ...old, effectiveFrom: '2027-01-01', refundWithinWorkingDays: 10 }, old];
    const refund = (on: string) => cityRules('ningbo', on, rules).refundWithinWorkingDays;
    expect([refund('2026-12-31'), refund('2027-01-01')]).toEqual([15, 10]);
  });
  it.each([
    ['atlantis', '2026-11-22'],
    ['ningbo', '2021-07-14'],
  ])('are not guessed for %s on %s', (city, on) => {
    expect(() => cityRules(city, on)).toThrow(`No rules known for ${city} on ${on}.`);
  });
});
