import { readFileSync } from 'node:fs';
import { unitOf } from '@yilu/kernel/day-units';
import { describe, expect, it } from 'vitest';
import { cameraLimits } from './camera-clocks.js';
import { objectionLimits } from './objection.js';
import { payWithin } from './payment-due.js';
import { remedyLimits } from './remedies.js';
import { afterRevocation, revocationLimits } from './remedies-revoked.js';
import { publicNoticeLimit } from './service.js';

// The kernel keeps the table of all deadlines; a test reads it, nothing ships it.
const tableFile = new URL('../../../kernel/src/vectors/deadlines.json', import.meta.url);
const { deadlines }: { deadlines: { id: string; value: number; unit: string }[] } = JSON.parse(
  readFileSync(tableFile, 'utf8'),
);

describe('a limit has the figure and the kind of day of the facts table', () => {
  it.each([
    ['VIO-01', cameraLimits.audit],
    ['VIO-02', cameraLimits.query],
    ['VIO-03', cameraLimits.notice],
    ['VIO-04', cameraLimits.handle],
    ['VIO-05', cameraLimits.extension],
    ['VIO-06', objectionLimits.forward],
    ['VIO-07', objectionLimits.answer],
    ['VIO-08', objectionLimits.erase],
    ['VIO-09', cameraLimits.publicNotice],
    ['VIO-10', publicNoticeLimit],
    ['VIO-18', payWithin],
    ['VIO-19', remedyLimits.review],
    ['VIO-20', remedyLimits.sue_direct],
    ['VIO-21', remedyLimits.sue_after_review],
    ['VIO-22', remedyLimits.forward],
    ['VIO-23', revocationLimits.withdraw],
    ['VIO-27', revocationLimits.refund],
  ])('%s', (id, { value, unit }) => {
    const row = deadlines.find((one) => one.id === id);
    expect({ value, unit: value === 0 ? 'same_day' : unit }).toEqual({ value: row?.value, unit: row?.unit });
  });
  it.each([
    ['D157', [cameraLimits.audit, cameraLimits.notice, cameraLimits.handle, cameraLimits.publicNotice]],
    ['D157', [objectionLimits.answer, objectionLimits.erase, publicNoticeLimit]],
    ['APL', [payWithin, revocationLimits.withdraw]],
    ['ARL', [remedyLimits.review, remedyLimits.forward, remedyLimits.review_general, remedyLimits.review_simple]],
    ['ALL', [remedyLimits.sue_after_review]],
  ] as const)('and counts its days as %s does', (instrument, limits) => {
    for (const { value, unit } of limits) expect(unit).toBe(unitOf(instrument, value));
  });
  it('and its article', () => {
    for (const { basis } of [cameraLimits, objectionLimits, remedyLimits].flatMap((limits) => Object.values(limits)))
      expect(basis).toMatch(/^《.+》第.+[条款]/);
  });
});

describe('a revoked decision', () => {
  it('is withdrawn in three working days and refunded in fifteen, over the holidays', () => {
    expect(afterRevocation('2026-09-28')).toEqual({
      withdrawBy: { on: '2026-10-08', provisional: false },
      refundBy: { on: '2026-10-23', provisional: false },
    });
  });
  it('is refunded sooner where a city’s finance rule says so', () => {
    expect(afterRevocation('2026-11-16', { value: 5 }).refundBy.on).toBe('2026-11-23');
  });
});
