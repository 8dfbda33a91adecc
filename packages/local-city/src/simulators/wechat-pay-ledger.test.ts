import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import Formatter from 'wechatpay-axios-plugin/lib/formatter.js';
import { Faults } from './simulator.js';
import { askBill, type BillFiles, billFile } from './wechat-pay-bill.js';
import type { Books, Ledger, Reply } from './wechat-pay-books.js';
import { makeWechatPayKeys } from './wechat-pay-keys.js';
import { closeOrder, createOrder, Outcome, orderOf, payOrder } from './wechat-pay-orders.js';
import { createRefund, refundOf, settleRefund } from './wechat-pay-refunds.js';

const keys = makeWechatPayKeys('wx1');
const notify_url = 'https://yilu.example/notify';
const noon = new Date('2026-11-20T04:00:00.000Z');
const morning = new Date('2026-11-21T03:00:00.000Z');

function openBooks() {
  const clock = { at: noon };
  let byte = 0;
  const ledger: Ledger = { clockOffset: 0, publicKeyShare: 0, orders: [], refunds: [], notices: [] };
  const once = () => ({ times: 0 });
  const books: Books = {
    keys,
    ledger,
    faults: new Faults([]),
    interference: {
      drop: once(),
      delay: { ...once(), seconds: 0 },
      duplicate: { ...once(), copies: 1 },
      reorder: { size: 0, held: [] },
    },
    timeScale: 0,
    probeRate: 0,
    apiUrl: 'https://api.example',
    phoneUrl: 'https://phone.example',
    random: (size) => Buffer.from(Array.from({ length: size }, () => byte++ % 256)),
    now: () => clock.at,
    today: () => clock.at,
    fetch,
    keep: () => {},
  };
  return { books, clock };
}

const place = fc.integer({ min: 1, max: 2 });
const refundPlace = fc.integer({ min: 1, max: 3 });
const Act = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), place, total: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('close' as const), place }),
  fc.record({
    kind: fc.constant('pay' as const),
    place,
    outcome: fc.constantFrom('confirm' as const, ...Outcome.options),
  }),
  fc.record({ kind: fc.constant('refund' as const), place, number: refundPlace, fen: fc.constantFrom(50, 51, 100) }),
  fc.record({
    kind: fc.constant('settle' as const),
    number: refundPlace,
    outcome: fc.constantFrom('SUCCESS' as const, 'ABNORMAL' as const, 'CLOSED' as const),
  }),
);
type Act = typeof Act extends fc.Arbitrary<infer T> ? T : never;

const orderNumber = (of: number) => `ORDER_000${of}`;

function perform(books: Books, act: Act): Reply | undefined {
  const { appId: appid, mchid } = keys;
  if (act.kind === 'create') {
    const facts = { appid, mchid, description: '罚款', out_trade_no: orderNumber(act.place), notify_url };
    return createOrder(books, 'JSAPI', { ...facts, amount: { total: act.total * 100 }, payer: { openid: 'o1' } });
  }
  if (act.kind === 'close') return closeOrder(books, orderNumber(act.place), { mchid });
  if (act.kind === 'refund') {
    const total = orderOf(books, orderNumber(act.place))?.total ?? 1;
    const amount = { refund: act.fen, total, currency: 'CNY' };
    const facts = { out_trade_no: orderNumber(act.place), out_refund_no: `REFUND_${act.number}`, notify_url };
    return createRefund(books, { ...facts, amount });
  }
  if (act.kind === 'pay') {
    const order = orderOf(books, orderNumber(act.place));
    if (order) payOrder(books, order, act.outcome);
    return undefined;
  }
  const refund = refundOf(books, `REFUND_${act.number}`);
  if (refund?.status === 'PROCESSING') settleRefund(books, refund, act.outcome);
  return undefined;
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

it('keeps its money straight whatever is asked of it in whatever order', () => {
  fc.assert(
    fc.property(fc.array(Act, { maxLength: 40, size: 'max' }), (acts) => {
      const { books, clock } = openBooks();
      const { orders, refunds, notices } = books.ledger;
      for (const act of acts) {
        const before = orders.map(({ state, total, transactionId = '' }) => ({ state, total, transactionId }));
        perform(books, act);
        for (const [index, was] of before.entries()) {
          // What was paid or closed stays so, for the same sum and under the same number.
          if (was.state === 'SUCCESS' || was.state === 'CLOSED') {
            expect({ transactionId: '', ...orders[index] }).toMatchObject(was);
          }
        }
      }
      expect(new Set(refunds.map(({ outRefundNo }) => outRefundNo)).size).toBe(refunds.length);
      const kept = refunds.filter(({ status }) => status !== 'CLOSED');
      const paid = orders.filter(({ state }) => state === 'SUCCESS');
      for (const { outTradeNo, total } of paid) {
        const back = kept.filter((refund) => refund.outTradeNo === outTradeNo);
        expect(sum(back.map(({ amount }) => amount))).toBeLessThanOrEqual(total);
      }
      // Everything that ended was told exactly once.
      const settled = refunds.filter(({ status }) => status !== 'PROCESSING');
      expect(notices.map(({ about }) => about).sort()).toEqual(
        [...paid.map(({ outTradeNo }) => outTradeNo), ...settled.map(({ outRefundNo }) => outRefundNo)].sort(),
      );

      clock.at = morning;
      const files: BillFiles = new Map();
      const { status, body } = askBill(books, files, { bill_date: '2026-11-20', tar_type: 'GZIP' });
      if (paid.length === 0) {
        expect(body).toMatchObject({ code: 'NO_STATEMENT_EXIST' });
        return;
      }
      expect(status).toBe(200);
      const file = billFile(books, files, [...files.keys()][0]);
      const { rows, summary } = Formatter.castCsvBill(gunzipSync(file as Buffer));
      expect(rows).toHaveLength(paid.length + kept.length);
      expect(Math.round(Number(summary['订单总金额']) * 100)).toBe(sum(paid.map(({ total }) => total)));
      expect(Math.round(Number(summary['申请退款总金额']) * 100)).toBe(sum(kept.map(({ amount }) => amount)));
    }),
    { numRuns: 500 },
  );
});
