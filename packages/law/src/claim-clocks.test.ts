import { describe, expect, it } from 'vitest';
import { claimClockBasis, claimDueAt } from './claim-clocks.js';

const due = (clock: Parameters<typeof claimDueAt>[0], at: string) => claimDueAt(clock, new Date(at)).toISOString();

describe('what an insurer owes', () => {
  it.each([
    // A Saturday's registration: Sunday is a day of rest, so Monday is the last day.
    ['papers', '2026-11-21T06:00:00.000Z', '2026-11-23T16:00:00.000Z'],
    ['decision', '2026-11-23T06:00:00.000Z', '2026-11-30T16:00:00.000Z'],
    ['payment', '2026-11-23T06:00:00.000Z', '2026-12-03T16:00:00.000Z'],
    // The day of Shanghai counts: 23:30 in Greenwich is the next day there.
    ['papers', '2026-11-23T23:30:00.000Z', '2026-11-25T16:00:00.000Z'],
    ['report', '2026-11-21T06:00:00.000Z', '2026-11-23T06:00:00.000Z'],
  ] as const)('%s from %s is due by %s', (clock, from, until) => expect(due(clock, from)).toBe(until));

  it('falls on its nominal day where the holidays are not announced yet', () => {
    expect(due('payment', '2026-12-27T06:00:00.000Z')).toBe('2027-01-06T16:00:00.000Z');
  });
  it('rests on the regulation, except for the policies’ own term', () => {
    expect(claimClockBasis('papers')).toContain('第二十八条');
    expect(claimClockBasis('report')).toContain('非法定期限');
  });
});
