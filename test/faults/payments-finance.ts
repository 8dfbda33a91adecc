import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '@yilu/dynamo';
import { bookReceipts } from '@yilu/payments/use-cases/book-receipts';
import { handOverReceipts } from '@yilu/payments/use-cases/hand-over-receipts';
import { reconcileSide } from '@yilu/payments/use-cases/reconcile-due';
import { type CountingHouse, countingHouse, ids } from '../api/payments/counting-house.js';
import type { Scenario } from './explore.js';

/** One request, event or turn of a job that can come again as it was; answers its status. */
type Act = () => Promise<number>;

const directory = mkdtempSync(join(tmpdir(), 'yilu-finance-faults-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
const number = '3302061000000011';
const obligationId = `F${number}`;
const note = '多收的钱退回';
const key = 'key-under-fault';

const scenario = (name: string, prepare: (here: CountingHouse) => Promise<Act>): Scenario<Act> => ({
  name,
  async arrange(table: Table) {
    const here = await countingHouse(table, directory);
    // Nothing here asks the treasury.
    here.close();
    await here.fine(number);
    return prepare(here);
  },
  act: (act) => act(),
});
const work =
  (run: () => Promise<unknown>): Act =>
  () =>
    run().then(
      () => 200,
      () => 500,
    );
const refund = (here: CountingHouse, attemptId: string, amountFen: number, once?: string) =>
  here.call(
    'POST',
    '/payments/staff/refunds',
    'finance',
    { attemptId, obligationId, amountFen, availableFen: 20_000, note },
    once,
  );

/** Money given back, links, receipts and reports. */
export const paymentsFinance: readonly Scenario<Act>[] = [
  scenario('requestRefund', async (here) => {
    const attemptId = await here.pay([number]);
    return async () => (await refund(here, attemptId, 5_000, key)).status;
  }),
  scenario('decideRefund', async (here) => {
    const attemptId = await here.pay([number]);
    const { refundId } = (await refund(here, attemptId, 20_000)).body;
    const decision = { verdict: 'approve', note: '已核对，同意' };
    return async () =>
      (await here.call('POST', `/payments/staff/refunds/${refundId}/decision`, 'second', decision, key)).status;
  }),
  scenario('makePaymentLink', async (here) => {
    const content = { obligationIds: [obligationId] };
    return async () => (await here.call('POST', '/payments/links', 'owner', content, key)).status;
  }),
  scenario('revokePaymentLinks', async (here) => {
    await here.call('POST', '/payments/links', 'owner', { obligationIds: [obligationId] });
    const path = `/payments/links?obligationId=${obligationId}`;
    return async () => (await here.call('DELETE', path, 'owner', undefined, key)).status;
  }),
  scenario('bookReceipts', async (here) => {
    await here.pay([number]);
    return work(() => bookReceipts(here.deps)('event-1', obligationId));
  }),
  scenario('bookReceipts of a refund', async (here) => {
    const attemptId = await here.pay([number]);
    await bookReceipts(here.deps)('event-1', obligationId);
    await refund(here, attemptId, 5_000);
    return work(() => bookReceipts(here.deps)('event-2', obligationId));
  }),
  scenario('handOverReceipts', async (here) => {
    await here.pay([number]);
    await bookReceipts(here.deps)('event-1', obligationId);
    return work(() => handOverReceipts(here.deps)('event-2', ids.owner, ids.friend));
  }),
  scenario('reconcileSide with a difference', async (here) => {
    await here.pay([number]);
    here.shops.wechat.bills.spoil = (lines) => [...lines, ...lines];
    return work(() => reconcileSide(here.deps)({ side: 'wechat_bill', day: '2026-11-22' }));
  }),
  scenario('explainDifference', async (here) => {
    const attemptId = await here.pay([number]);
    here.shops.wechat.bills.spoil = (lines) => [...lines, ...lines];
    await reconcileSide(here.deps)({ side: 'wechat_bill', day: '2026-11-22' });
    const path = '/payments/staff/reconciliations/wechat_bill/2026-11-22/explanations';
    return async () => (await here.call('POST', path, 'finance', { reference: attemptId, note }, key)).status;
  }),
];
