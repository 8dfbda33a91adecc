import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedFile } from '@yilu/local-city/simulators/day-file';
import { Faults } from '@yilu/local-city/simulators/simulator';
import type { BillLine } from '@yilu/payments/ports';
import { announceIncome } from '@yilu/payments/use-cases/announce-income';
import { reconcileDue } from '@yilu/payments/use-cases/reconcile-due';
import { takeCounterFile } from '@yilu/payments/use-cases/take-counter-file';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CountingHouse, countingHouse } from '../api/payments/counting-house.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let here: CountingHouse;
let count = 0;
const directory = mkdtempSync(join(tmpdir(), 'yilu-books-'));
const [first, second, third] = ['3302061000000011', '3302061000000029', '3302061000000037'] as const;
const day = '2026-11-22';
beforeAll(async () => {
  store = await startStore();
});
afterAll(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  here = await countingHouse(await store.table(`books-${count++}`), directory);
  for (const number of [first, second, third]) await here.fine(number);
});
afterEach(() => here.close());

const report = async (side: string, of = day) =>
  (await here.get('finance', `/payments/staff/reconciliations/${side}/${of}`)).body;
const differ = async (side: string) =>
  (await report(side)).differences.map((one: Record<string, unknown>) => `${one['kind']} ${one['reference']}`);
const alarms = async (side?: string) =>
  (await here.events())
    .filter((event) => event.type === 'payments.books_differ')
    .filter(({ data }) => !side || data.side === side);
const counterPay = (decisionNumber: string, amountFen = 20_000) =>
  here.bank.app.request('/_sim/pay', { method: 'POST', body: JSON.stringify({ decisionNumber, amountFen }) });
const takeCounter = () => takeCounterFile(here.deps)(day, here.files.get(`payments/bank/${day}-counter.csv`) ?? '');

/** A day with money by both wallets and the counter, part of it given back; then the morning after. */
async function liveDay() {
  await here.pay([first], 'wechat');
  const attemptId = await here.pay([second], 'alipay');
  await counterPay(third);
  await here.bank.drop(day);
  await takeCounter();
  await here.call('POST', '/payments/staff/refunds', 'finance', {
    ...{ attemptId, obligationId: `F${second}`, amountFen: 5_000, availableFen: 20_000 },
    note: '多收的钱退回',
  });
  await here.giveBack();
  await here.tellAll();
  here.later(86_400);
}
const morning = async () => {
  await here.bank.drop(day);
  await reconcileDue(here.deps)();
};

describe('the morning after', () => {
  it('all four sides agree, and nobody is called', async () => {
    await liveDay();
    await morning();
    for (const side of ['wechat_bill', 'alipay_bill', 'bank_settlement', 'treasury_file'])
      expect(await report(side)).toMatchObject({ state: 'clean', differences: [] });
    expect(await report('treasury_file')).toMatchObject({ ourFen: 55_000, theirFen: 55_000, counts: { MATCHED: 3 } });
    expect(await report('alipay_bill')).toMatchObject({ ourFen: 15_000, theirFen: 15_000 });
    expect(await alarms()).toEqual([]);
    expect(here.counted).toEqual([]);
  });

  it('is awaited until the files and the bills are there, and then no more', async () => {
    await liveDay();
    here.shops.alipay.bills.ready = false;
    await reconcileDue(here.deps)();
    expect((await report('bank_settlement')).state).toBe('later');
    expect((await report('alipay_bill')).state).toBe('later');
    here.shops.alipay.bills.ready = true;
    here.later(3_600);
    await morning();
    expect((await report('bank_settlement')).state).toBe('clean');
    const ran = (await report('wechat_bill')).ranAt;
    here.later(3_600);
    await reconcileDue(here.deps)();
    expect((await report('wechat_bill')).ranAt).toBe(ran);
  });

  it('looks at every day of a week in which nobody did, and announces its income', async () => {
    await liveDay();
    await morning();
    await announceIncome(here.deps)();
    here.later(6 * 86_400);
    await reconcileDue(here.deps)();
    await announceIncome(here.deps)();
    for (const missed of ['2026-11-23', '2026-11-25', '2026-11-28'])
      expect(await report('wechat_bill', missed)).toMatchObject({ state: 'clean' });
    const { items } = (await here.get('finance', '/payments/staff/remittances')).body;
    expect(items).toHaveLength(7);
  });

  it('does not begin before ten', async () => {
    await liveDay();
    here.clock.at = new Date('2026-11-23T01:59:59Z');
    await morning();
    expect((await here.get('finance', '/payments/staff/reconciliations')).body.items).toEqual([]);
  });
});

describe('a wallet’s bill', () => {
  const spoil = (change: (lines: readonly BillLine[]) => readonly BillLine[]) => {
    here.shops.wechat.bills.spoil = (lines) => (lines.length > 0 ? change(lines) : lines);
  };
  const foreign: BillLine = {
    ...{ kind: 'charge', attemptId: 'NeverOurs1', transactionId: 't9', amountFen: 100 },
    at: new Date('2026-11-22T02:00:00Z'),
  };
  it.each([
    [
      'a wrong sum',
      'AMOUNT_DIFF',
      ([one, ...rest]: readonly BillLine[]) => (one ? [{ ...one, amountFen: 1 }, ...rest] : rest),
    ],
    ['a line twice', 'DUPLICATE', (lines: readonly BillLine[]) => [...lines, ...lines.slice(0, 1)]],
    ['a number that was never ours', 'UNKNOWN_MERCHANT', (lines: readonly BillLine[]) => [...lines, foreign]],
    [
      'another transaction of the same order',
      'STATE_DIFF',
      ([one, ...rest]: readonly BillLine[]) => (one ? [{ ...one, transactionId: 'other' }, ...rest] : rest),
    ],
  ])('with %s is a difference, an event and a count', async (_case, kind, change) => {
    await liveDay();
    spoil(change);
    await morning();
    expect((await differ('wechat_bill'))[0]).toMatch(kind);
    expect(await alarms('wechat_bill')).toMatchObject([{ data: { day, differences: 1 } }]);
    expect(here.counted).toContain('differences 1');
  });

  it('without a line that we have is a difference a day later, when its neighbours are there', async () => {
    await liveDay();
    spoil(() => []);
    await morning();
    here.later(86_400);
    await reconcileDue(here.deps)();
    const next = await report('wechat_bill', '2026-11-23');
    expect(next.differences).toMatchObject([{ kind: 'MISSING_REMOTE', ourFen: 20_000 }]);
  });

  it('that is empty where we have money is awaited, for it may not be made yet, and never called clean', async () => {
    await liveDay();
    spoil(() => []);
    await morning();
    expect((await report('wechat_bill')).state).toBe('later');
    here.later(86_400);
    await reconcileDue(here.deps)();
    expect((await report('wechat_bill')).state).toBe('later');
    spoil((lines) => lines);
    here.later(3_600);
    await reconcileDue(here.deps)();
    expect(await report('wechat_bill')).toMatchObject({ state: 'clean', ourFen: 20_000, theirFen: 20_000 });
  });

  it('with money that we missed is booked by the wallet’s word, and calls nobody', async () => {
    await liveDay();
    await here.fine('3302061000000045');
    here.clock.at = new Date('2026-11-22T03:00:00Z');
    const { startPayment } = await import('@yilu/payments/use-cases/start-payment');
    const started = await startPayment(here.deps)(
      { actor: 'x', operation: 'startPayment', key: 'k', hash: 'h' },
      {
        ...{ obligationIds: ['F3302061000000045'], wallet: 'wechat', returnUrl: 'https://h5.example/paid' },
        ...{ place: { kind: 'mini_program', payerId: 'openid' }, payerId: here.owner },
      },
    );
    if (!started.ok) throw new Error(started.refusal);
    here.shops.wechat.pay(started.value.attemptId, 20_000);
    here.later(86_400);
    await morning();
    const found = await report('wechat_bill');
    expect(found).toMatchObject({
      state: 'clean',
      differences: [{ kind: 'MISSING_LOCAL', explained: { by: 'yilu' } }],
    });
    const { body } = await here.get('finance', '/payments/staff/obligations/3302061000000045');
    expect(body.obligation.standing).toBe('paid');
    expect(await alarms()).toEqual([]);
  });
});

describe.each([
  ['bank', 'bank_settlement', `payments/bank/${day}-settlement.csv`],
  ['treasury', 'treasury_file', `payments/treasury/${day}.csv`],
] as const)('the file of the %s', (of, side, key) => {
  it.each([
    ['file_missing_line', 'MISSING_REMOTE'],
    ['file_other_amount', 'AMOUNT_DIFF'],
    ['file_twice', 'DUPLICATE'],
    ['file_extra_line', side === 'bank_settlement' ? 'UNKNOWN_MERCHANT' : 'MISSING_LOCAL'],
  ])('under %s shows %s, once, with an event and a count', async (name, kind) => {
    await liveDay();
    await here.fault(name, true, of);
    await morning();
    const found = await report(side);
    expect(found.state).toBe('differences');
    expect(found.differences.map((one: { kind: string }) => one.kind)).toEqual([kind]);
    expect(found.counts[kind]).toBe(1);
    expect(await alarms()).toMatchObject([{ data: { side, day, differences: 1 } }]);
    expect(here.counted).toEqual(['differences 1']);
  });

  it('that somebody forged is not believed, is told, and is taken once the true one is there', async () => {
    await liveDay();
    await here.fault('file_forged', true, of);
    await expect(morning()).rejects.toThrow();
    expect(here.counted).toContain('file');
    expect((await here.get('finance', `/payments/staff/reconciliations/${side}/${day}`)).status).toBe(404);
    await here.fault('file_forged', false, of);
    await morning();
    expect((await report(side)).state).toBe('clean');
  });

  it('of another day is not taken for this one’s', async () => {
    await liveDay();
    await here.bank.drop('2026-11-21');
    here.files.set(key, here.files.get(key.replace(day, '2026-11-21')) ?? '');
    await expect(reconcileDue(here.deps)()).rejects.toThrow();
    expect(here.counted).toContain('file');
  });
});

it('A file of the treasury that the bank signed is not believed: neither can speak for the other', async () => {
  await liveDay();
  await here.bank.drop(day);
  const key = `payments/treasury/${day}.csv`;
  const content = (here.files.get(key) ?? '').trimEnd().split('\n').slice(0, -1).join('\n').concat('\n');
  const mac = createHmac('sha256', here.deps.filesKey).update(content).digest('hex');
  here.files.set(key, `${content}#${JSON.stringify({ mac })}\n`);
  await expect(reconcileDue(here.deps)()).rejects.toThrow();
  expect((await here.get('finance', `/payments/staff/reconciliations/treasury_file/${day}`)).status).toBe(404);
});

describe('a difference', () => {
  it('is explained by an officer with his words, which stay, and the alarm is over', async () => {
    await liveDay();
    await here.fault('file_other_amount', true, 'treasury');
    await morning();
    const [{ reference }] = (await report('treasury_file')).differences;
    const path = `/payments/staff/reconciliations/treasury_file/${day}/explanations`;
    const note = '国库补录，次日更正';
    const answer = await here.call('POST', path, 'finance', { reference, note });
    expect(answer.body.differences[0].explained).toMatchObject({ by: 'finance', note });
    expect((await report('treasury_file')).differences[0].explained.note).toBe(note);
    expect((await here.call('POST', path, 'finance', { reference: 'none', note })).body.code).toBe(
      'report.no_such_difference',
    );
    const acts = (await here.events()).filter(({ type }) => type === 'staff.acted');
    expect(acts).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ act: 'difference_explained', reason: note }) }),
    );
  });
});

describe('the counter’s file', () => {
  const status = async (number: string) =>
    (await here.get('finance', `/payments/staff/obligations/${number}`)).body.obligation.standing;

  it('settles what it tells of, and the same file again changes nothing', async () => {
    await counterPay(first);
    await here.bank.drop(day);
    const once = await takeCounter();
    expect(once).toMatchObject({ lines: 1, settled: 1, owedBack: 0, refused: [] });
    here.later(60);
    expect(await takeCounter()).toEqual(once);
    expect(await status(first)).toBe('paid_elsewhere');
    const { body } = await here.get('finance', '/payments/staff/counter-files');
    expect(body.items).toEqual([once]);
    const { entries } = (await here.get('finance', `/payments/staff/obligations/${first}`)).body;
    expect(entries).toHaveLength(1);
  });

  it('tells a bad line by its number, and the good ones stay', async () => {
    await counterPay(first, 100);
    await counterPay('3302061999999999');
    await counterPay(second);
    await here.bank.drop(day);
    expect(await takeCounter()).toMatchObject({
      lines: 3,
      settled: 1,
      refused: [
        { line: 3, problem: 'counter.amount_short' },
        { line: 4, problem: 'obligation.not_found' },
      ],
    });
    expect(await status(second)).toBe('paid_elsewhere');
    expect(await status(first)).toBe('due');
  });

  it('takes no more for income than can be owed, and owes back what is above it', async () => {
    await counterPay(first, 200_000);
    await counterPay(second, 26_000);
    await here.bank.drop(day);
    const taken = await takeCounter();
    expect(taken).toMatchObject({ lines: 2, settled: 2, owedBack: 1, refused: [] });
    here.later(60);
    expect(await takeCounter()).toEqual(taken);
    const linesOf = async (number: string) =>
      (await here.get('finance', `/payments/staff/obligations/${number}`)).body.entries[0].lines;
    expect(await linesOf(first)).toEqual([
      { account: 'bank:counter', fen: 200_000 },
      { account: 'fines', fen: -20_000 },
      { account: 'surcharges', fen: -20_000 },
      { account: 'refunds:counter', fen: -160_000 },
    ]);
    expect(await linesOf(second)).toContainEqual({ account: 'surcharges', fen: -6_000 });
  });

  it('full of lines that are none leaves a report that can be kept', async () => {
    const bad = Array.from({ length: 12_000 }, (_, n) => ['', String(n), '100', '']);
    const file = signedFile({
      about: { format: 'yilu-counter-1', fileId: 'long', day, createdAt: day },
      columns: ['bankReference', 'decisionNumber', 'amountFen', 'paidAt'],
      rows: bad,
      key: Buffer.from(here.deps.filesKey).toString('base64'),
      faults: new Faults([]),
      ...{ amountColumn: 2, extra: [] },
    });
    const { lines, refused } = await takeCounterFile(here.deps)(day, file);
    expect([lines, refused.length]).toEqual([12_000, 1_000]);
  });

  it('that is cut off at any line is completed when it comes again', async () => {
    for (const number of [first, second, third]) await counterPay(number);
    await here.bank.drop(day);
    const text = here.files.get(`payments/bank/${day}-counter.csv`) ?? '';
    for (const lines of [0, 1, 2]) {
      let left = lines;
      const keepCounterLine: typeof here.deps.finance.keepCounterLine = async (line) => {
        if (left-- === 0) throw new Error('cut off');
        return here.deps.finance.keepCounterLine(line);
      };
      const cut = { ...here.deps, finance: { ...here.deps.finance, keepCounterLine } };
      await expect(takeCounterFile(cut)(day, text)).rejects.toThrow('cut off');
    }
    expect(await takeCounter()).toMatchObject({ lines: 3, settled: 3, refused: [] });
    const { body } = await here.get('finance', `/payments/staff/ledger?day=${day}`);
    expect(body.items).toHaveLength(3);
  });

  it('with a line twice books it once', async () => {
    await counterPay(first);
    await here.fault('file_twice', true, 'bank');
    await here.bank.drop(day);
    expect(await takeCounter()).toMatchObject({ settled: 1, refused: [{ line: 4, problem: 'counter.twice' }] });
  });

  it('that is not the bank’s books nothing, and does not touch the true one’s report', async () => {
    await counterPay(first);
    await here.bank.drop(day);
    await takeCounter();
    const forged = (here.files.get(`payments/bank/${day}-counter.csv`) ?? '').replace(first, second);
    expect((await takeCounterFile(here.deps)(day, forged)).refused).toEqual([{ line: 1, problem: 'file.not_genuine' }]);
    expect(await status(second)).toBe('due');
    expect(here.counted).toEqual(['file']);
    const { body } = await here.get('finance', '/payments/staff/counter-files');
    expect(body.items.map(({ settled }: { settled: number }) => settled).sort()).toEqual([0, 1]);
  });

  it('of a fine that a wallet has paid sends the wallet’s money back', async () => {
    await here.pay([first], 'wechat');
    await counterPay(first);
    await here.bank.drop(day);
    expect(await takeCounter()).toMatchObject({ settled: 1 });
    await here.giveBack();
    const { body } = await here.get('finance', `/payments/staff/obligations/${first}`);
    expect(body.refunds).toMatchObject([{ amountFen: 20_000, reason: 'duplicate', state: 'succeeded' }]);
  });
});

describe('a day’s income', () => {
  const remittance = async () => (await here.get('finance', '/payments/staff/remittances')).body.items.at(0);

  it('is announced from the ledger and acknowledged, once', async () => {
    await liveDay();
    await announceIncome(here.deps)();
    expect(await remittance()).toMatchObject({
      ...{ day, finesFen: 60_000, surchargesFen: 0, refundsFen: 5_000, totalFen: 55_000 },
      ...{ state: 'received', receivedFen: 55_000 },
    });
    const said = await remittance();
    await announceIncome(here.deps)();
    expect(await remittance()).toEqual(said);
  });

  it('of which the treasury received another sum raises the same alarm', async () => {
    await liveDay();
    await here.fault('other_sum');
    await announceIncome(here.deps)();
    expect(await remittance()).toMatchObject({ state: 'different', receivedFen: 54_999 });
    expect(await alarms()).toContainEqual(
      expect.objectContaining({ data: { side: 'remittance', day, differences: 1 } }),
    );
    expect(here.counted).toContain('differences 1');
  });

  it.each(['down', 'lost_answer', 'pending_sum'])('is announced again where the treasury suffers: %s', async (name) => {
    await liveDay();
    await here.fault(name);
    await announceIncome(here.deps)();
    expect((await remittance()).state).toBe('announced');
    await here.fault(name, false);
    await announceIncome(here.deps)();
    expect(await remittance()).toMatchObject({ state: 'received', totalFen: 55_000 });
  });
});
