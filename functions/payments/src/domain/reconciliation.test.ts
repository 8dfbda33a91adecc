import { describe, expect, it } from 'vitest';
import type { BillLine } from '../ports.js';
import { type Known, reconcile, type Trade } from './reconciliation.js';

const day = '2026-11-22';
const line = (attemptId: string, of: Partial<BillLine> = {}): BillLine => ({
  kind: 'charge',
  attemptId,
  transactionId: `t-${attemptId}`,
  amountFen: 20_000,
  at: new Date('2026-11-22T04:00:00Z'),
  ...of,
});
const trade = (attemptId: string, of: Partial<Trade> = {}): Trade => ({
  kind: 'charge',
  wallet: 'wechat',
  attemptId,
  transactionId: `t-${attemptId}`,
  amountFen: 20_000,
  on: day,
  ...of,
});
const refunded = { kind: 'refund', refundId: 'a_r1' } as const;
const judge = (lines: BillLine[], trades: Trade[], known: Known = 'unbooked', earlier: BillLine[] = []) =>
  reconcile({ day, lines, earlier, trades, known: () => known }).map(({ kind, attemptId }) => `${attemptId} ${kind}`);

describe('a day of a wallet held against our books', () => {
  it.each<[string, string[], string[]]>([
    ['matches', judge([line('a')], [trade('a')]), ['a MATCHED']],
    ['matches what we booked across midnight', judge([line('a')], [trade('a', { on: '2026-11-23' })]), ['a MATCHED']],
    ['has money that we missed', judge([line('a')], []), ['a MISSING_LOCAL']],
    ['has a refund that we still wait for', judge([line('a', refunded)], []), ['a STATE_DIFF']],
    ['has another sum', judge([line('a')], [trade('a', { amountFen: 1 })]), ['a AMOUNT_DIFF']],
    ['has another charge', judge([line('a')], [trade('a', { transactionId: 'x' })]), ['a STATE_DIFF']],
    ['has one charge twice', judge([line('a'), line('a')], [trade('a')]), ['a MATCHED', 'a DUPLICATE']],
    ['has an order that is not ours', judge([line('z')], [], 'unknown'), ['z UNKNOWN_MERCHANT']],
    ['does not miss today what tomorrow may bring', judge([], [trade('a')]), []],
    ['misses what none of three bills has', judge([], [trade('a', { on: '2026-11-21' })]), ['a MISSING_REMOTE']],
    [
      'does not miss what an earlier bill had',
      judge([], [trade('a', { on: '2026-11-21' })], 'unbooked', [line('a')]),
      [],
    ],
    [
      'tells a charge from its refund',
      judge([line('a', refunded), line('a')], [trade('a')]),
      ['a MATCHED', 'a STATE_DIFF'],
    ],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));

  it('is judged the same in whatever order the lines come', () => {
    const lines = ['c', 'a', 'b'].map((id) => line(id));
    expect(judge(lines, [trade('b')])).toEqual(judge(lines.toReversed(), [trade('b')]));
  });
});
