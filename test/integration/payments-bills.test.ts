import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type Day, dayOf, startOfDay } from '@yilu/kernel';
import { bankSimulator } from '@yilu/local-city/simulators/bank';
import { alipayDay, wechatDay } from '@yilu/local-city/simulators/wallet-books';
import { dynamoFinanceStore } from '@yilu/payments/adapters/dynamo-finance-store';
import { dynamoPaymentStore } from '@yilu/payments/adapters/dynamo-payment-store';
import type { PaymentProvider, Wallet } from '@yilu/payments/ports';
import type { ReconcilingDeps } from '@yilu/payments/ports-finance';
import { followRefunds } from '@yilu/payments/use-cases/follow-refunds';
import { reconcileSide } from '@yilu/payments/use-cases/reconcile-due';
import { requestRefund } from '@yilu/payments/use-cases/request-refund';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Till, till } from '../fixtures/payments-till.js';
import { type Store, startStore } from '../fixtures/store.js';
import { type WalletWires, walletWires } from '../fixtures/wallet-wires.js';

let store: Store;
let wires: WalletWires;
let here: Till;
let deps: ReconcilingDeps;
let bank: ReturnType<typeof bankSimulator>;
let day: Day;
let counted: number[];
let count = 0;
const directory = mkdtempSync(join(tmpdir(), 'yilu-bank-'));
const numbers = { wechat: '3302061000000011', alipay: '3302061000000029' } as const;
const filesKey = Buffer.alloc(32, 5);
beforeAll(async () => {
  store = await startStore();
});
afterAll(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});

/** Before the first day of this wallet there was nothing; whether its bill is out yet depends on the hour of the run. */
const sinceToday = (provider: PaymentProvider): PaymentProvider => ({
  ...provider,
  bill: async (on) => (on < day ? { lines: [], chargedFen: 0, refundedFen: 0 } : provider.bill(on)),
});

beforeEach(async () => {
  const table = await store.table(`payments-bills-${count++}`);
  wires = await walletWires();
  const finance = dynamoFinanceStore(table);
  here = till({ payments: dynamoPaymentStore(table), providers: wires.providers, readers: wires.readers });
  wires.line.take = here.hear;
  day = dayOf(new Date());
  const files = new Map<string, string>();
  bank = bankSimulator({
    filesKey: filesKey.toString('base64'),
    stateFile: join(directory, `${count}.json`),
    booksOf: (channel, on) =>
      channel === 'wechat' ? wechatDay(wires.urls.wechat, on) : alipayDay(wires.urls.alipay, on),
    treasuryFileOf: async () => '',
    put: async (key, text) => void files.set(key, text),
  });
  counted = [];
  const nothing = () => undefined;
  deps = {
    ...here.deps,
    finance,
    providers: { wechat: sinceToday(wires.providers.wechat), alipay: sinceToday(wires.providers.alipay) },
    files: { read: async (key) => files.get(key) },
    filesKey,
    treasuryFilesKey: filesKey,
    metrics: { differences: (many) => void counted.push(many), lateReceipt: nothing, fileTrouble: nothing },
  };
  await here.known('zhang');
  for (const wallet of ['wechat', 'alipay'] as const) {
    await here.fine(numbers[wallet]);
    const { attemptId } = (await here.start(numbers[wallet], wallet)).body;
    await wires.pay(wallet, attemptId);
  }
  await wires.turn();
  return () => wires.close();
});

/** The next day at eleven, for the wallets' ledgers too. */
async function nextMorning() {
  const ahead = Math.ceil((startOfDay(addDays(day, 1)).getTime() + 11 * 3_600_000 - Date.now()) / 1000);
  await wires.sim('wechat', 'clock', { offsetSeconds: ahead }, 'PUT');
  await wires.sim('alipay', 'clock', { aheadSeconds: ahead }, 'PUT');
}
async function reported(side: 'wechat_bill' | 'alipay_bill' | 'bank_settlement') {
  await reconcileSide(deps)({ side, day });
  const [found] = (await deps.finance.find({ reports: [{ side, day }] })).reports;
  return found;
}

describe.each(['wechat', 'alipay'] as const)('The bill of %s, over its own wire', (wallet: Wallet) => {
  it('agrees with the books', async () => {
    await nextMorning();
    expect(await reported(`${wallet}_bill`)).toMatchObject({
      ...{ state: 'clean', ourFen: 20_000, theirFen: 20_000, counts: { MATCHED: 1 } },
    });
  });

  it('is awaited until it is made', async () => {
    expect(await reported(`${wallet}_bill`).catch(() => ({ state: 'later' }))).toMatchObject({ state: 'later' });
    await nextMorning();
    expect(await reported(`${wallet}_bill`)).toMatchObject({ state: 'clean' });
  });

  it.each([
    ['bill_extra', 'UNKNOWN_MERCHANT'],
    ['bill_amount', 'AMOUNT_DIFF'],
  ])('under %s shows %s and is counted', async (name, kind) => {
    await nextMorning();
    await wires.fault(wallet, name);
    const found = await reported(`${wallet}_bill`);
    expect(found?.differences.map((one) => one.kind)).toEqual([kind]);
    expect(counted).toEqual([1]);
  });

  it('without a charge that we booked is a difference of the day after', async () => {
    await nextMorning();
    await wires.fault(wallet, 'bill_missing', 9);
    await reconcileSide(deps)({ side: `${wallet}_bill`, day });
    const { bill } = deps.providers[wallet];
    const empty = { ...deps.providers[wallet], bill: async (on: Day) => (on > day ? none : bill(on)) };
    const next = addDays(day, 1);
    await reconcileSide({ ...deps, providers: { ...deps.providers, [wallet]: empty } })({
      side: `${wallet}_bill`,
      day: next,
    });
    const [found] = (await deps.finance.find({ reports: [{ side: `${wallet}_bill`, day: next }] })).reports;
    expect(found?.differences).toMatchObject([{ kind: 'MISSING_REMOTE', ourFen: 20_000 }]);
  });
});
const none = { lines: [], chargedFen: 0, refundedFen: 0 };

describe('What the wallets paid out', () => {
  it('agrees with what the bank received, refunds taken off', async () => {
    const attemptId = (await here.deps.payments.find({ obligationIds: [`F${numbers.wechat}`] })).obligations[0]
      ?.settledBy;
    await requestRefund(here.deps)(
      { actor: 'o', operation: 'requestRefund', key: 'k', hash: 'k' },
      {
        ...{ attemptId: attemptId ?? '', obligationId: `F${numbers.wechat}`, amountFen: 5_000, availableFen: 20_000 },
        ...{ officer: { id: 'o', name: '王会计' }, note: '多收的钱退回' },
      },
    );
    await followRefunds(here.deps)();
    await wires.turn();
    await nextMorning();
    await bank.drop(day);
    expect(await reported('bank_settlement')).toMatchObject({
      ...{ state: 'clean', ourFen: 35_000, theirFen: 35_000, counts: { MATCHED: 2 } },
    });
  });
});
