import { describe, expect, it } from 'vitest';
import { type Difference, reportOf } from './report.js';

const about = { side: 'wechat_bill', day: '2026-11-22', ranAt: '2026-11-23T02:00:00.000Z', version: 1 } as const;
const explained = { by: 'yilu', at: about.ranAt, note: '已入账' };
const cleared = Array.from(
  { length: 600 },
  (_, n): Difference => ({ kind: 'MISSING_LOCAL', reference: `a${n}`, theirFen: 100, explained }),
);
const open: Difference = { kind: 'AMOUNT_DIFF', reference: 'z', ourFen: 100, theirFen: 1 };

describe('a report', () => {
  it('of more than it can keep is not clean while the last of it waits for people, and keeps that one', () => {
    const report = reportOf(about, { counts: {}, ourFen: 0, theirFen: 0, differences: [...cleared, open] });
    expect(report.state).toBe('differences');
    expect(report.differences).toHaveLength(500);
    expect(report.differences[0]).toEqual(open);
  });
});
