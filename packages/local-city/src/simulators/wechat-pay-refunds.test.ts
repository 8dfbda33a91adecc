import { afterAll, expect, it } from 'vitest';
import { closeMerchants, openMerchant, refusedBy } from './wechat-pay-merchant.js';

afterAll(closeMerchants);

/** A merchant with a paid order; the wire's clock stands until it is put forward, and a minute of the schedule is 0.6 s. */
async function afterPayment() {
  const start = Date.now();
  let ahead = 0;
  const merchant = await openMerchant({ now: () => new Date(start + ahead), timeScale: 0.01 });
  await merchant.paid('ORDER_0001');
  merchant.arrivals.length = 0;
  const minutes = (count: number) => {
    ahead += count * 600;
  };
  const stateOf = async (outRefundNo: string) =>
    (await merchant.client.chain(`v3/refund/domestic/refunds/${outRefundNo}`).get()).data as { status: string };
  return { merchant, minutes, stateOf };
}

it('takes a refund on, ends it later, and tells so by query and notification', async () => {
  const { merchant, minutes, stateOf } = await afterPayment();
  const { data } = await merchant.refund('REFUND_1', 'ORDER_0001', 5_000);
  expect(data).toMatchObject({ status: 'PROCESSING', amount: { refund: 5_000, total: 20_000 } });
  expect(data).not.toHaveProperty('success_time');
  // A part is enough: the order is no longer SUCCESS, though it was paid.
  expect((await merchant.query('ORDER_0001')).data).toMatchObject({ trade_state: 'REFUND' });
  await merchant.turn();
  expect(await stateOf('REFUND_1')).toMatchObject({ status: 'PROCESSING' });
  minutes(5);
  await merchant.turn();
  expect(await stateOf('REFUND_1')).toMatchObject({ status: 'SUCCESS', success_time: expect.any(String) });
  expect(merchant.arrivals).toMatchObject([
    { type: 'REFUND.SUCCESS', genuine: true, resource: { out_refund_no: 'REFUND_1', refund_status: 'SUCCESS' } },
  ]);
});

it('refunds the same number once, and refuses it with another sum', async () => {
  const { merchant } = await afterPayment();
  const first = await merchant.refund('REFUND_1', 'ORDER_0001', 5_000);
  expect((await merchant.refund('REFUND_1', 'ORDER_0001', 5_000)).data).toEqual(first.data);
  expect(await refusedBy(merchant.refund('REFUND_1', 'ORDER_0001', 6_000))).toEqual([400, 'INVALID_REQUEST']);
  expect((await merchant.control('stats', undefined, 'GET')).data).toMatchObject({ refunds: 1 });
});

it('gives back no more than was paid, a minute apart, to the order’s own total', async () => {
  const { merchant, minutes } = await afterPayment();
  await merchant.refund('REFUND_1', 'ORDER_0001', 15_000);
  expect(await refusedBy(merchant.refund('REFUND_2', 'ORDER_0001', 5_000))).toEqual([429, 'FREQUENCY_LIMITED']);
  minutes(1);
  expect(await refusedBy(merchant.refund('REFUND_2', 'ORDER_0001', 5_001))).toEqual([400, 'INVALID_REQUEST']);
  expect(await refusedBy(merchant.refund('REFUND_2', 'ORDER_0001', 5_000, 30_000))).toEqual([400, 'INVALID_REQUEST']);
  expect((await merchant.refund('REFUND_2', 'ORDER_0001', 5_000)).status).toBe(200);
  minutes(1);
  expect(await refusedBy(merchant.refund('REFUND_3', 'ORDER_0001', 1))).toEqual([400, 'INVALID_REQUEST']);
});

it('refunds nothing that was not paid, and nothing after a year', async () => {
  const { merchant } = await afterPayment();
  expect(await refusedBy(merchant.refund('REFUND_1', 'ORDER_0009', 1))).toEqual([404, 'RESOURCE_NOT_EXISTS']);
  await merchant.create('ORDER_0002');
  expect(await refusedBy(merchant.refund('REFUND_1', 'ORDER_0002', 1))).toEqual([400, 'INVALID_REQUEST']);
  await merchant.control('clock', { offsetSeconds: 366 * 86_400 }, 'PUT');
  expect(await refusedBy(merchant.refund('REFUND_1', 'ORDER_0001', 1))).toEqual([400, 'INVALID_REQUEST']);
  const unknown = merchant.client.chain('v3/refund/domestic/refunds/REFUND_1').get();
  expect(await refusedBy(unknown)).toEqual([404, 'RESOURCE_NOT_EXISTS']);
});

it('lacks the money, writes nothing down, and takes the same number when there is some', async () => {
  const { merchant } = await afterPayment();
  await merchant.fault('no_balance');
  expect(await refusedBy(merchant.refund('REFUND_1', 'ORDER_0001', 5_000))).toEqual([403, 'NOT_ENOUGH']);
  expect((await merchant.refund('REFUND_1', 'ORDER_0001', 5_000)).data).toMatchObject({ status: 'PROCESSING' });
});

it('leaves a refund stuck, then finds the payer’s account gone', async () => {
  const { merchant, minutes, stateOf } = await afterPayment();
  await merchant.control('fault', { name: 'refund_stuck' });
  await merchant.fault('refund_abnormal');
  await merchant.refund('REFUND_1', 'ORDER_0001', 20_000);
  minutes(60);
  await merchant.turn();
  expect(await stateOf('REFUND_1')).toMatchObject({ status: 'PROCESSING' });
  await merchant.control('fault', { name: 'refund_stuck', on: false });
  await merchant.turn();
  expect(await stateOf('REFUND_1')).toMatchObject({ status: 'ABNORMAL' });
  expect(merchant.arrivals).toMatchObject([{ type: 'REFUND.ABNORMAL', resource: { refund_status: 'ABNORMAL' } }]);
});

it('closes a refund, whose money may then be given back under a new number', async () => {
  const { merchant, minutes } = await afterPayment();
  await merchant.refund('REFUND_1', 'ORDER_0001', 20_000);
  await merchant.control('refund', { outRefundNo: 'REFUND_1', outcome: 'CLOSED' });
  await merchant.turn();
  expect(merchant.arrivals).toMatchObject([{ type: 'REFUND.CLOSED' }]);
  expect((await merchant.query('ORDER_0001')).data).toMatchObject({ trade_state: 'SUCCESS' });
  minutes(1);
  expect((await merchant.refund('REFUND_2', 'ORDER_0001', 20_000)).data).toMatchObject({ status: 'PROCESSING' });
});
