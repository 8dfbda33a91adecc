import { describe, expect, it } from 'vitest';
import { type Order, PayLedger, refundedFen, type Trade } from './alipay-pay-ledger.js';

const order: Order = {
  outTradeNo: 'order_1',
  amountFen: 15_000,
  subject: '交通违法罚款',
  product: 'JSAPI_PAY',
  expiresAt: '2026-11-22T10:00:00.000Z',
};

function book() {
  const clock = { at: new Date('2026-11-22T09:00:00Z') };
  const told: string[] = [];
  let last = 0;
  const ledger = new PayLedger([], {
    now: () => clock.at,
    newTradeNo: () => `trade_${++last}`,
    refundableDays: 365,
    tell: ({ trade, refund }) => told.push(refund ? `${trade.status} ${refund.requestNo}` : trade.status),
  });
  const created = ledger.create(order, 'open-zhang');
  if (!created.ok) throw new Error(created.refusal);
  return { clock, told, ledger, trade: created.value };
}
type Book = ReturnType<typeof book>;

const ways: Readonly<Record<string, (of: Book) => unknown>> = {
  waiting: () => undefined,
  paid: ({ ledger, trade }) => ledger.pay(trade),
  'closed unpaid': ({ ledger, trade }) => ledger.close(trade),
  'given back in full': ({ ledger, trade }) => [
    ledger.pay(trade),
    ledger.refund(trade, { requestNo: 'all', amountFen: 15_000, reason: '' }),
  ],
  finished: ({ ledger, trade, clock }) => {
    ledger.pay(trade);
    clock.at = new Date('2027-11-22T09:00:00Z');
    ledger.expire();
  },
};
const acts: Readonly<Record<string, (of: Book) => { ok: boolean; refusal?: string }>> = {
  create: ({ ledger }) => ledger.create(order, 'open-zhang'),
  pay: ({ ledger, trade }) => ledger.pay(trade),
  close: ({ ledger, trade }) => ledger.close(trade),
  refund: ({ ledger, trade }) => ledger.refund(trade, { requestNo: 'more', amountFen: 5_000, reason: '' }),
};

describe('the wallet’s book', () => {
  it.each([
    ['waiting', { create: 'done', pay: 'done', close: 'done', refund: 'ACQ.TRADE_STATUS_ERROR' }],
    [
      'paid',
      {
        create: 'ACQ.TRADE_HAS_SUCCESS',
        pay: 'ACQ.TRADE_STATUS_ERROR',
        close: 'ACQ.TRADE_STATUS_ERROR',
        refund: 'done',
      },
    ],
    [
      'closed unpaid',
      {
        create: 'ACQ.TRADE_HAS_CLOSE',
        pay: 'ACQ.TRADE_STATUS_ERROR',
        close: 'ACQ.REASON_TRADE_STATUS_INVALID',
        refund: 'ACQ.REASON_TRADE_STATUS_INVALID',
      },
    ],
    [
      'given back in full',
      {
        create: 'ACQ.TRADE_HAS_CLOSE',
        pay: 'ACQ.TRADE_STATUS_ERROR',
        close: 'ACQ.REASON_TRADE_STATUS_INVALID',
        refund: 'ACQ.REASON_TRADE_STATUS_INVALID',
      },
    ],
    [
      'finished',
      {
        create: 'ACQ.TRADE_HAS_SUCCESS',
        pay: 'ACQ.TRADE_STATUS_ERROR',
        close: 'ACQ.TRADE_STATUS_ERROR',
        refund: 'ACQ.TRADE_HAS_FINISHED',
      },
    ],
  ])('lets happen to a trade that is %s only what Alipay lets happen', (state, expected) => {
    for (const [act, outcome] of Object.entries(expected)) {
      const kept = book();
      ways[state]?.(kept);
      const answer = acts[act]?.(kept);
      expect([act, answer?.ok ? 'done' : answer?.refusal]).toEqual([act, outcome]);
    }
  });

  it('closes at the very instant at which an order ends, and never what was paid', () => {
    const [open, paid] = [book(), book()];
    paid.ledger.pay(paid.trade);
    for (const one of [open, paid]) {
      one.clock.at = new Date(Date.parse(order.expiresAt) - 1);
      expect(one.ledger.expire()).toBe(false);
      one.clock.at = new Date(order.expiresAt);
      one.ledger.expire();
    }
    expect([open.told, paid.told]).toEqual([['TRADE_CLOSED'], ['TRADE_SUCCESS']]);
  });

  it('never gives back more than was paid, whatever is asked how often', () => {
    const { ledger, trade } = book();
    ledger.pay(trade);
    for (let step = 0; step < 200; step++)
      ledger.refund(trade, { requestNo: `r${(step * 7) % 13}`, amountFen: ((step * 3_701) % 9_000) + 1, reason: '' });
    expect(refundedFen(trade)).toBeLessThanOrEqual(15_000);
    expect(new Set(trade.refunds.map(({ requestNo }) => requestNo)).size).toBe(trade.refunds.length);
  });

  it('finds by the wallet’s number before the shop’s', () => {
    const { ledger, trade } = book();
    const other: Trade = { ...trade, tradeNo: 'trade_9', outTradeNo: 'order_9' };
    ledger.trades.push(other);
    expect(ledger.find({ tradeNo: 'trade_9', outTradeNo: 'order_1' })).toBe(other);
  });
});
