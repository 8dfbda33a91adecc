import type { Table } from '@yilu/dynamo';
import { dynamoPaymentStore } from '@yilu/payments/adapters/dynamo-payment-store';
import type { LedgerEntry } from '@yilu/payments/domain/ledger';
import type { Wallet } from '@yilu/payments/ports';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../faults/snapshot.js';
import { type Till, till } from '../fixtures/payments-till.js';
import { type Store, startStore } from '../fixtures/store.js';
import { type WalletWires, walletWires } from '../fixtures/wallet-wires.js';

let store: Store;
let table: Table;
let wires: WalletWires;
let here: Till;
let count = 0;
const number = '3302061000000011';
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  table = await store.table(`payments-wires-${count++}`);
  wires = await walletWires();
  here = till({ payments: dynamoPaymentStore(table), providers: wires.providers, readers: wires.readers });
  wires.line.take = here.hear;
  await here.known('zhang');
  await here.fine(number);
  return () => wires.close();
});

const standing = async () => (await here.standing(number))?.standing;
const kept = async (prefix: string) => (await everything(table)).filter(({ pk }) => pk.startsWith(prefix));
const entries = async () =>
  (await kept('ENTRY#')).map((item): LedgerEntry => JSON.parse(item['state'] as string)).map(({ lines }) => lines);
const attemptIds = async () =>
  (await kept('ATTEMPT#')).filter(({ sk }) => sk === 'STATE').map(({ pk }) => pk.slice('ATTEMPT#'.length));
const payment = async (attemptId: string) => (await here.get(`/payments/attempts/${attemptId}`, 'zhang')).body;

describe.each(['wechat', 'alipay'] as const)('Over the wire of %s', (wallet) => {
  const start = async () => (await here.start(number, wallet)).body.attemptId as string;

  it('50 taps at once and 20 repeated messages are one order and one charge, paid when it was first told', async () => {
    const { amountFen } = (await here.quoteOf(number)).body;
    const order = { obligationIds: [`F${number}`], wallet, place: 'mini_program', expectedFen: amountFen };
    const taps = Array.from({ length: 50 }, () => here.call('POST', '/payments/attempts', 'zhang', order));
    const ids = (await Promise.all(taps)).flatMap(({ status, body }) => (status === 201 ? [body.attemptId] : []));
    expect(new Set(ids).size).toBe(1);
    const [attemptId = ''] = ids;
    await wires.pay(wallet, attemptId);
    await wires.turn();
    const [message] = wires.arrivals[wallet];
    if (!message) throw new Error('Nothing came');
    const { paidAt } = await payment(attemptId);
    await Promise.all(Array.from({ length: 20 }, () => here.hear(wallet, message)));
    here.later(60);
    await here.round();
    expect(await payment(attemptId)).toMatchObject({ state: 'paid', paidAt, refunds: [] });
    expect(await entries()).toEqual([
      [
        { account: `wallet:${wallet}`, fen: amountFen },
        { account: 'fines', fen: -amountFen },
      ],
    ]);
    const live = await Promise.all((await attemptIds()).map(payment));
    expect(live.filter(({ state }) => state !== 'closed')).toHaveLength(1);
  });

  it('a message that is lost is made up for by one polling step, with the page closed', async () => {
    const attemptId = await start();
    wires.line.lost = true;
    await wires.pay(wallet, attemptId);
    await wires.turn();
    expect(await standing()).toBe('due');
    here.later(10);
    await here.round();
    expect(await standing()).toBe('paid');
    wires.line.lost = false;
    await wires.turn();
    expect(await entries()).toHaveLength(1);
    expect(here.alarmed).toEqual([]);
  });

  it('what a revoked decision had cost goes back by the same way, and the books are even', async () => {
    const attemptId = await start();
    await wires.pay(wallet, attemptId);
    await wires.turn();
    await here.follow.violations(revoked());
    await here.round();
    if (wallet === 'wechat') await wires.sim(wallet, 'refund', { outRefundNo: `${attemptId}_r1`, outcome: 'SUCCESS' });
    await wires.turn();
    here.later(120);
    await here.round();
    expect((await payment(attemptId)).refunds).toMatchObject([
      { amountFen: 20_000, reason: 'revoked', state: 'succeeded' },
    ]);
    const balance = new Map<string, number>();
    for (const { account, fen } of (await entries()).flat()) balance.set(account, (balance.get(account) ?? 0) + fen);
    expect([...balance.values()]).toEqual([...balance.values()].map(() => 0));
  });

  it('a wallet that is down costs nothing but time: reading works, attempts wait, the status says so', async () => {
    const attemptId = await start();
    await wires.sim(wallet, ...downNow(wallet, true));
    for (const seconds of [10, 30, 60]) {
      here.later(seconds);
      await here.round();
    }
    const states = async () => {
      here.later(15);
      const { wallets } = (await here.get('/payments/status')).body;
      return wallets.find((one: { wallet: Wallet }) => one.wallet === wallet).state;
    };
    expect(await states()).toBe('down');
    expect((await here.get('/payments/obligations', 'zhang')).body.items[0].confirming).toMatchObject({ attemptId });
    expect((await here.call('POST', `/payments/attempts/${attemptId}/checks`, 'zhang')).body.state).toBe('confirming');
    expect((await here.start(number, wallet === 'wechat' ? 'alipay' : 'wechat')).body.code).toBe(
      'payment.wallet_unclear',
    );

    await wires.sim(wallet, ...downNow(wallet, false));
    await wires.pay(wallet, attemptId);
    here.later(400);
    await here.round();
    expect(await standing()).toBe('paid');
    expect(await states()).toBe('ok');
    expect(here.faults).toEqual([]);
  }, 60_000);
});

const revoked = () => {
  const decided = here.decided(number);
  if (decided.type !== 'violations.decision_made') throw new Error(decided.type);
  return here.event('violations.decision_revoked', {
    ...decided.data,
    obligationId: `F${number}`,
    reason: 'upheld',
  });
};
const downNow = (wallet: Wallet, on: boolean): [string, object | undefined, string] =>
  wallet === 'wechat'
    ? ['faults/down', { on }, 'PUT']
    : on
      ? ['fault', { name: 'down', times: 1_000 }, 'POST']
      : ['fault', undefined, 'DELETE'];

describe('Over both wires', () => {
  it('two phones that pay the same in two wallets are charged once', async () => {
    const first = (await here.start(number, 'wechat')).body.attemptId;
    const second = (await here.start(number, 'alipay')).body.attemptId;
    await expect(wires.pay('wechat', first)).rejects.toThrow();
    await wires.pay('alipay', second);
    await wires.turn();
    expect(await standing()).toBe('paid');
    expect((await payment(first)).state).toBe('closed');
    expect(await entries()).toHaveLength(1);
  });

  it('two who begin in two wallets at the very same moment leave one order that can be paid', async () => {
    const both = await Promise.all([here.start(number, 'wechat'), here.start(number, 'alipay')]);
    const wallets = ['wechat', 'alipay'] as const;
    const taps = both.map(async ({ status, body }, n) => {
      if (status !== 201) return false;
      await wires.pay(wallets[n] ?? 'wechat', body.attemptId);
      return true;
    });
    const paid = await Promise.allSettled(taps);
    expect(paid.filter((each) => each.status === 'fulfilled' && each.value)).toHaveLength(1);
    await wires.turn();
    expect(await standing()).toBe('paid');
    expect(await entries()).toHaveLength(1);
  });
});
