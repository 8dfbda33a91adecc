import { describe, expect, it } from 'vitest';
import { daysToSeal } from './days-to-seal.js';

describe('the days to seal', () => {
  const soon = new Date('2026-11-21T16:04:59.999Z');
  const late = new Date('2026-11-21T16:05:00.000Z');
  it('are none before five minutes past midnight in Shanghai', () => {
    expect(daysToSeal(soon, '2026-11-20', undefined)).toEqual([]);
    expect(daysToSeal(late, '2026-11-20', undefined)).toEqual(['2026-11-21']);
    expect(daysToSeal(late, '2026-11-21', undefined)).toEqual([]);
  });
  it('are all that were missed, over the end of a month', () => {
    expect(daysToSeal(new Date('2026-12-01T20:00:00Z'), '2026-11-28', undefined)).toEqual([
      '2026-11-29',
      '2026-11-30',
      '2026-12-01',
    ]);
  });
  it('begin with the first act, or with yesterday where there was none', () => {
    expect(daysToSeal(late, undefined, '2026-11-20')).toEqual(['2026-11-20', '2026-11-21']);
    expect(daysToSeal(late, undefined, '2026-11-22')).toEqual(['2026-11-21']);
    expect(daysToSeal(late, undefined, undefined)).toEqual(['2026-11-21']);
  });
});
