import type { Command, Table } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { dynamoPaymentStore } from '@yilu/payments/adapters/dynamo-payment-store';
import type { Attempt } from '@yilu/payments/domain/attempt';
import { ledgerEntry } from '@yilu/payments/domain/ledger';
import type { Obligation } from '@yilu/payments/domain/obligation';
import type { Refund } from '@yilu/payments/domain/refund';
import { allWell } from '@yilu/payments/domain/wallet-health';
import type { Found, KeptNotice, Outcome, PaymentStore } from '@yilu/payments/ports';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../faults/snapshot.js';
import { storeAtOnce } from '../fixtures/payments-at-once.js';
import { payers } from '../fixtures/payments-till.js';
import { type Store, startStore } from '../fixtures/store.js';

let dynamo: Store;
let table: Table;
let count = 0;
beforeAll(async () => {
  dynamo = await startStore();
});
afterAll(() => dynamo.stop());

const step = (key: string, hash = key): Command => ({ actor: 'test', operation: 'step', key, hash });
const obligation = (id: string, over: Partial<Obligation> = {}): Obligation => ({
  obligationId: id,
  kind: 'fine',
  reference: id,
  ownerId: payers.zhang,
  openedAt: `2026-11-2${count % 10}T00:00:00.000Z`,
  principalFen: 20_000,
  dueOn: '2026-12-20',
  stops: [],
  standing: 'due',
  version: 1,
  ...over,
});
const attempt = (attemptId: string, over: Partial<Attempt> = {}): Attempt => ({
  attemptId,
  wallet: 'wechat',
  place: { kind: 'mini_program', sealed: 'v1.sealed' },
  payerId: payers.zhang,
  items: [],
  amountFen: 20_000,
  ruleVersions: [],
  subject: 'Fine',
  returnUrl: 'https://city.example/',
  state: 'written',
  writtenAt: '2026-11-22T02:00:00.000Z',
  expiresAt: '2026-11-22T02:30:00.000Z',
  checks: 0,
  nextCheckAt: '2026-11-22T02:00:10.000Z',
  refunds: 0,
  version: 1,
  ...over,
});
const refund = (refundId: string, over: Partial<Refund> = {}): Refund => ({
  refundId,
  attemptId: refundId.slice(0, refundId.lastIndexOf('_r')),
  wallet: 'wechat',
  obligationId: 'F1',
  kind: 'fine',
  amountFen: 5_000,
  surchargeFen: 0,
  paidFen: 20_000,
  reason: 'manual',
  state: 'written',
  writtenAt: '2026-11-22T03:00:00.000Z',
  checks: 0,
  nextCheckAt: '2026-11-22T03:00:00.000Z',
  version: 1,
  ...over,
});
const entry = (id: string) =>
  ledgerEntry(id, new Date('2026-11-22T02:00:00Z'), [
    { account: 'wallet:wechat', fen: 20_000 },
    { account: 'fines', fen: -20_000 },
  ]);

const message: KeptNotice = {
  wallet: 'wechat',
  eventId: 'e1',
  receivedAt: '2026-11-22T02:00:00.000Z',
  bodySha256: 'a',
  notice: { kind: 'other', eventId: 'e1' },
};

/** Money's promises to whoever decides over it: the same for the store of the simulation and for the one that is deployed. */
describe.each(['in memory', 'in the table'] as const)('The payments’ store %s', (where) => {
  let payments: PaymentStore;
  beforeEach(async () => {
    count++;
    if (where === 'in the table') table = await dynamo.table(`payments-store-${count}`);
    payments = where === 'in memory' ? storeAtOnce().payments : dynamoPaymentStore(table);
  });
  const write = (key: string, outcome: Omit<Outcome<string>, 'answer'>) =>
    payments.perform<string, never>(step(key), {}, () => accept({ ...outcome, answer: key }));
  const page = { limit: 50 };

  it('finds what was written, and nothing of what never was', async () => {
    await write('k1', {
      obligations: [obligation('F1'), obligation('F2')],
      attempt: attempt('attempt_1'),
      refunds: [refund('attempt_1_r1')],
      entries: [entry('e1')],
      payer: { personId: payers.zhang, revision: 1, logins: [], version: 1 },
      health: { ...allWell, version: 1 },
    });
    const wanted = { attemptId: 'attempt_1', refundId: 'attempt_1_r1', entryId: 'e1', personId: payers.zhang };
    expect(await payments.find({ ...wanted, health: true, obligationIds: ['F2', 'F9', 'F1'] })).toEqual({
      attempt: attempt('attempt_1'),
      refund: refund('attempt_1_r1'),
      entry: entry('e1'),
      payer: { personId: payers.zhang, revision: 1, logins: [], version: 1 },
      health: { ...allWell, version: 1 },
      obligations: [obligation('F2'), obligation('F1')],
    });
    const none = await payments.find({ attemptId: 'attempt_9', obligationIds: ['F9'] });
    expect(none.attempt).toBeUndefined();
    expect(none.obligations).toEqual([]);
    expect(await payments.find({})).toMatchObject({ obligations: [] });
  });

  it('answers a repeated command as the first time, and refuses its key for other content', async () => {
    const decide = (answer: string) => (): Result<Outcome<string>, never> =>
      accept({ obligations: [obligation('F1')], answer });
    expect(await payments.perform(step('k1'), {}, decide('first'))).toEqual(accept('first'));
    expect(await payments.perform(step('k1'), {}, decide('second'))).toEqual(accept('first'));
    expect(await payments.perform(step('k1', 'other'), {}, decide('third'))).toEqual(refuse('command.key_reused'));
  });

  it('writes all of a decision or nothing, and takes version 1 for new alone', async () => {
    await write('k1', { obligations: [obligation('F1')] });
    const late = await write('k2', { obligations: [obligation('F1')], entries: [entry('e1')] });
    expect(late).toEqual(refuse('command.busy'));
    expect((await payments.find({ entryId: 'e1' })).entry).toBeUndefined();
  });

  it('never changes an entry of the ledger', async () => {
    await write('k1', { entries: [entry('e1')] });
    expect(await write('k2', { entries: [entry('e1')] })).toEqual(refuse('command.busy'));
  });

  it('decides a lost race anew on what the winner wrote', async () => {
    await write('k1', { obligations: [obligation('F1')] });
    const seen: number[] = [];
    const raise = ({ obligations: [found] }: Found): Result<Outcome<number>, 'gone'> => {
      if (!found) return refuse('gone');
      seen.push(found.version);
      return accept({ obligations: [{ ...found, version: found.version + 1 }], answer: found.version + 1 });
    };
    const all = Array.from({ length: 4 }, (_, n) =>
      payments.perform(step(`race${n}`), { obligationIds: ['F1'] }, raise),
    );
    const outcomes = await Promise.all(all);
    const won = outcomes.filter(({ ok }) => ok).length;
    expect((await payments.find({ obligationIds: ['F1'] })).obligations[0]?.version).toBe(1 + won);
    expect(won).toBeGreaterThan(0);
  });

  it('lists what is due, the longest waiting first, and nothing that is not or that has ended', async () => {
    await write('k1', { attempt: attempt('attempt_1', { nextCheckAt: '2026-11-22T02:00:20.000Z' }) });
    await write('k2', { attempt: attempt('attempt_2') });
    await write('k3', { attempt: attempt('attempt_3', { nextCheckAt: '2026-11-22T02:05:00.000Z' }) });
    await write('k4', {
      attempt: attempt('attempt_4', {
        nextCheckAt: '2026-11-22T02:00:05.000Z',
        unsureSince: '2026-11-22T02:00:00.000Z',
      }),
    });
    const due = await payments.listDueAttempts(new Date('2026-11-22T02:00:20Z'));
    expect(due.map(({ attemptId }) => attemptId)).toEqual(['attempt_4', 'attempt_2', 'attempt_1']);
    const { nextCheckAt: _, ...ended } = attempt('attempt_2', { state: 'closed', version: 2 });
    await write('k5', { attempt: ended });
    expect(await payments.listDueAttempts(new Date('2026-11-22T02:00:15Z'))).toHaveLength(1);
  });

  it('counts those of which their wallet has long said nothing', async () => {
    await write('k1', { attempt: attempt('attempt_1', { unsureSince: '2026-11-22T02:00:10.000Z' }) });
    await write('k2', { attempt: attempt('attempt_2', { unsureSince: '2026-11-22T02:20:00.000Z' }) });
    expect(await payments.countUnsure(new Date('2026-11-22T02:10:00Z'))).toBe(1);
    await write('k3', { attempt: attempt('attempt_1', { version: 2 }) });
    expect(await payments.countUnsure(new Date('2026-11-22T02:10:00Z'))).toBe(0);
  });

  it('lists the refunds that are due', async () => {
    await write('k1', { attempt: attempt('attempt_1'), refunds: [refund('attempt_1_r1')] });
    const { nextCheckAt: _, ...ended } = refund('attempt_1_r1', { state: 'succeeded', version: 2 });
    expect(await payments.listDueRefunds(new Date('2026-11-22T03:00:00Z'))).toHaveLength(1);
    await write('k2', { refunds: [{ ...ended, endedAt: '2026-11-22T16:30:00.000Z' }] });
    expect(await payments.listDueRefunds(new Date('2026-11-22T04:00:00Z'))).toEqual([]);
  });

  it('lists the trades of a wallet and a Shanghai day', async () => {
    const charge = { transactionId: 't1', paidAt: '2026-11-22T02:01:00.000Z' };
    const { nextCheckAt: _, ...paid } = attempt('attempt_1', { state: 'paid', charge });
    const { nextCheckAt: __, ...back } = refund('attempt_1_r1', { state: 'succeeded' });
    await write('k1', { attempt: paid, refunds: [{ ...back, endedAt: '2026-11-22T16:30:00.000Z' }] });
    expect(await payments.listTrades('wechat', '2026-11-22')).toMatchObject([
      { kind: 'charge', attemptId: 'attempt_1', transactionId: 't1', amountFen: 20_000 },
    ]);
    expect(await payments.listTrades('wechat', '2026-11-23')).toMatchObject([
      { kind: 'refund', refundId: 'attempt_1_r1', amountFen: 5_000 },
    ]);
    expect(await payments.listTrades('alipay', '2026-11-22')).toEqual([]);
  });

  it('lists what somebody owes, newest first, and the payments that he began, page by page', async () => {
    const opened = (n: number) => ({ openedAt: `2026-11-0${n}T00:00:00.000Z` });
    await write('k1', { obligations: [1, 2, 3].map((n) => obligation(`F${n}`, opened(n))) });
    await write('k2', { obligations: [obligation('F4', { ...opened(4), ownerId: payers.li })] });
    await write('k3', { attempt: attempt('attempt_1') });
    const first = await payments.listObligations(payers.zhang, { limit: 2 });
    expect(first.items.map(({ obligationId }) => obligationId)).toEqual(['F3', 'F2']);
    const rest = await payments.listObligations(payers.zhang, { limit: 2, cursor: first.nextCursor });
    expect(rest.items.map(({ obligationId }) => obligationId)).toEqual(['F1']);
    expect((await payments.listAttempts(payers.zhang, page)).items).toHaveLength(1);
    expect((await payments.listAttempts(payers.li, page)).items).toEqual([]);
  });

  it('finds what hangs on obligations: open attempts, and each refund as it stands now', async () => {
    await write('k1', {
      obligations: [obligation('F1', { openAttempt: 'attempt_1' }), obligation('F2')],
      attempt: attempt('attempt_1'),
    });
    await write('k2', { refunds: [refund('attempt_0_r1'), refund('attempt_0_r2', { obligationId: 'F2' })] });
    await write('k3', {
      refunds: [refund('attempt_0_r1', { state: 'processing', version: 2 }), refund('attempt_0_r3')],
    });
    const { obligations } = await payments.find({ obligationIds: ['F1', 'F2'] });
    const { attempts, refunds } = await payments.findPayments(obligations);
    expect(attempts.map(({ attemptId }) => attemptId)).toEqual(['attempt_1']);
    const states = (id: string) => refunds.get(id)?.map(({ refundId, state }) => [refundId, state]);
    expect(states('F1')).toEqual([
      ['attempt_0_r1', 'processing'],
      ['attempt_0_r3', 'written'],
    ]);
    expect(states('F2')).toEqual([['attempt_0_r2', 'written']]);
    expect((await payments.findPayments([])).attempts).toEqual([]);
  });

  it('finds a payment with its refunds', async () => {
    await write('k1', { attempt: attempt('attempt_1'), refunds: [refund('attempt_1_r1'), refund('attempt_1_r2')] });
    expect((await payments.findAttempt('attempt_1'))?.refunds).toHaveLength(2);
    expect(await payments.findAttempt('attempt_9')).toBeUndefined();
  });

  it('keeps a wallet’s message, once', async () => {
    await payments.keepNotice(message);
    await expect(payments.keepNotice({ ...message, bodySha256: 'b' })).resolves.toBeUndefined();
  });
});

it('Nothing about money ever expires', async () => {
  table = await dynamo.table(`payments-store-${++count}`);
  const payments = dynamoPaymentStore(table);
  const items = [{ ...obligation('F1'), surchargeFen: 0, refundedFen: 0, refundedSurchargeFen: 0 }];
  const outcome = {
    obligations: [obligation('F1')],
    attempt: attempt('attempt_1', { items }),
    refunds: [refund('attempt_1_r1')],
    entries: [entry('e1')],
    answer: null,
  };
  await payments.perform(step('k1'), {}, () => accept(outcome));
  await payments.keepNotice({ ...message, wallet: 'alipay' });
  const money = (await everything(table)).filter(({ pk }) => !/^(RECEIPT|OUTBOX)#/.test(pk));
  expect(money.length).toBeGreaterThanOrEqual(7);
  expect(money.filter((item) => 'expiresAt' in item)).toEqual([]);
});
