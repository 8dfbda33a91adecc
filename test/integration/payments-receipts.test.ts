import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { followReceipts } from '@yilu/payments/use-cases/follow-receipts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CountingHouse, countingHouse } from '../api/payments/counting-house.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let here: CountingHouse;
let count = 0;
const directory = mkdtempSync(join(tmpdir(), 'yilu-receipts-'));
beforeAll(async () => {
  store = await startStore();
  execFileSync(process.execPath, [fileURLToPath(new URL('../../packages/paper/bin/build-font.mjs', import.meta.url))]);
}, 60_000);
afterAll(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  here = await countingHouse(await store.table(`receipts-${count++}`), directory);
  await here.fine('3302061000000011');
});
afterEach(() => here.close());

const obligationId = 'F3302061000000011';
const receipts = async () => (await here.get('owner', '/payments/receipts')).body.items;
const states = async () => (await receipts()).map(({ state }: { state: string }) => state);
const refund = (amountFen: number, availableFen: number, attemptId: string) =>
  here.call('POST', '/payments/staff/refunds', 'finance', {
    ...{ attemptId, obligationId, amountFen, availableFen },
    note: '多收的钱退回',
  });

describe('a fiscal receipt', () => {
  it('is asked for once however often and in whatever order it is told that the money is in', async () => {
    await here.pay(['3302061000000011']);
    await Promise.all([here.tellAll(), here.tellAll(), here.tellAll()]);
    await here.tellAll();
    expect(await here.issued()).toHaveLength(1);
    const [receipt] = await receipts();
    expect(receipt).toMatchObject({ state: 'issued', amountFen: 20_000, paidBy: 'wechat', obligationId });
    expect(receipt.code).toMatch(/^\d{8}$/);
    expect(receipt.number).toMatch(/^\d{10}$/);
    expect(receipt.checkCode).toMatch(/^[0-9a-z]{6}$/);
  });

  it('is found by its own number and by that of its obligation, and by its owner alone', async () => {
    await here.pay(['3302061000000011']);
    await here.tellAll();
    const one = await here.get('owner', `/payments/receipts/${obligationId}_1`);
    expect((await here.get('owner', `/payments/receipts/${obligationId}`)).body).toEqual(one.body);
    expect((await here.get('friend', `/payments/receipts/${obligationId}_1`)).status).toBe(404);
    expect((await here.get(undefined, `/payments/receipts/${obligationId}_1`)).status).toBe(401);
    expect((await here.get('owner', '/payments/receipts/F0000000000')).body.code).toBe('receipt.not_found');
  });

  it('is verified by whoever knows all three of its numbers', async () => {
    await here.pay(['3302061000000011']);
    await here.tellAll();
    const [{ code, number, checkCode }] = await receipts();
    const ask = (check: string) =>
      here.get(undefined, `/payments/receipts/verifications?code=${code}&number=${number}&checkCode=${check}`);
    expect((await ask(checkCode)).body).toEqual({
      ...{ genuine: true, amountFen: 20_000, day: '2026-11-22' },
      reversed: false,
    });
    expect((await ask('zzzzzz')).body).toEqual({ genuine: false });
    expect((await ask('1')).status).toBe(400);
  });

  it('is reversed with its refund, and anew for what is left of it', async () => {
    const attemptId = await here.pay(['3302061000000011']);
    await here.tellAll();
    expect((await refund(5_000, 20_000, attemptId)).status).toBe(201);
    await here.tellAll();
    expect(await states()).toEqual(['issued', 'reversed']);
    expect((await receipts())[0]).toMatchObject({ receiptId: `${obligationId}_2`, amountFen: 15_000 });
    const rest = await refund(15_000, 15_000, attemptId);
    expect(rest.body.state).toBe('proposed');
    await here.tellAll();
    expect(await states()).toEqual(['issued', 'reversed']);
    const decision = { verdict: 'approve', note: '已核对，同意退款' };
    await here.call('POST', `/payments/staff/refunds/${rest.body.refundId}/decision`, 'second', decision);
    await here.tellAll();
    expect(await states()).toEqual(['reversed', 'reversed']);
  });

  it.each(['down', 'lost_answer', 'late_issue', 'refuses'])(
    'comes later where the treasury suffers: %s',
    async (name) => {
      await here.pay(['3302061000000011']);
      await here.fault(name);
      await here.tellAll();
      expect(await states()).toEqual(['requested']);
      await here.fault(name, false);
      await followReceipts(here.deps)();
      expect(await states()).toEqual(['requested']);
      here.later(60);
      await followReceipts(here.deps)();
      expect(await states()).toEqual(['issued']);
      expect(await here.issued()).toHaveLength(1);
    },
  );

  it('counts as late once an hour of answers was in vain', async () => {
    await here.pay(['3302061000000011']);
    await here.fault('down');
    await here.tellAll();
    for (const seconds of [10, 60, 300, 900]) {
      here.later(seconds);
      await followReceipts(here.deps)();
    }
    expect(here.counted).toEqual(['late']);
  });

  it('whose money came by two ways stands for the counter’s, and the wallet’s is reversed', async () => {
    const { noteCounterPayment } = await import('@yilu/payments/use-cases/note-counter-payment');
    await here.pay(['3302061000000011']);
    await here.tellAll();
    const line = { bankReference: 'NB20261122-0001', obligationId, amountFen: 20_000, paidAt: here.clock.at };
    await here.deps.finance.keepCounterLine(line);
    await noteCounterPayment(here.deps)(line);
    await here.tellAll();
    const all = await receipts();
    expect(all.map(({ paidBy, state }: { paidBy: string; state: string }) => `${paidBy} ${state}`)).toEqual([
      'counter issued',
      'wechat reversed',
    ]);
  });

  it('of the counter is reversed where the decision is revoked and the bank owes it back', async () => {
    const { noteCounterPayment } = await import('@yilu/payments/use-cases/note-counter-payment');
    const { withdrawObligation } = await import('@yilu/payments/use-cases/withdraw-obligation');
    const line = { bankReference: 'NB20261122-0001', obligationId, amountFen: 20_000, paidAt: here.clock.at };
    await here.deps.finance.keepCounterLine(line);
    await noteCounterPayment(here.deps)(line);
    await here.tellAll();
    expect(await states()).toEqual(['issued']);
    await withdrawObligation(here.deps)('revoked-1', obligationId, 'revoked');
    await here.tellAll();
    expect(await states()).toEqual(['reversed']);
  });

  it('stands for the counter’s money where the wallet’s had gone back before', async () => {
    const { noteCounterPayment } = await import('@yilu/payments/use-cases/note-counter-payment');
    const attemptId = await here.pay(['3302061000000011']);
    const { refundId } = (await refund(20_000, 20_000, attemptId)).body;
    const decision = { verdict: 'approve', note: '已核对，同意退款' };
    await here.call('POST', `/payments/staff/refunds/${refundId}/decision`, 'second', decision);
    const line = { bankReference: 'NB20261122-0001', obligationId, amountFen: 20_000, paidAt: here.clock.at };
    await here.deps.finance.keepCounterLine(line);
    await here.tellAll();
    here.later(60);
    await noteCounterPayment(here.deps)(line);
    await here.tellAll();
    expect(
      (await receipts()).map(({ paidBy, state }: { paidBy: string; state: string }) => `${paidBy} ${state}`),
    ).toEqual(['counter issued', 'wechat reversed']);
  });
});

describe('the receipt on paper', () => {
  const printed = async (receiptId: string): Promise<string> => {
    const file = await here.document('owner', `/payments/receipts/${receiptId}/document`);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const page = await (await getDocument({ data: file, verbosity: 0 }).promise).getPage(1);
    const { items } = await page.getTextContent();
    return items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replaceAll(/\s/g, '');
  };
  const yuan = (fen: number) => `¥${(fen / 100).toFixed(2)}`;

  it('says what the ledger says, to the fen, with surcharge and numbers', async () => {
    here.clock.at = new Date('2026-12-10T02:00:00Z');
    const attemptId = await here.pay(['3302061000000011']);
    await here.tellAll();
    const { entries } = (await here.get('finance', '/payments/staff/obligations/3302061000000011')).body;
    const booked = (account: string): number =>
      entries[0].lines.find((line: { account: string }) => line.account === account)?.fen ?? 0;
    expect(entries[0].entryId).toBe(`${attemptId}_paid`);
    expect(booked('surcharges')).toBe(-3_000);
    const text = await printed(`${obligationId}_1`);
    const [receipt] = await receipts();
    const said = [receipt.code, receipt.number, receipt.checkCode, '3302061000000011', '浙B12***', '微信支付'];
    const sums = [-booked('fines'), -booked('surcharges'), booked('wallet:wechat')].map(yuan);
    for (const word of [...said, ...sums, '2026-12-1010:00']) expect(text).toContain(word);
  });

  it('says so once it is reversed', async () => {
    const attemptId = await here.pay(['3302061000000011']);
    await here.tellAll();
    expect(await printed(obligationId)).not.toContain('冲红');
    await refund(5_000, 20_000, attemptId);
    await here.tellAll();
    expect(await printed(`${obligationId}_1`)).toContain('本票据已冲红');
    expect(await printed(`${obligationId}_2`)).toContain('¥150.00');
  });

  it('is not there before the treasury made the receipt, and for nobody else', async () => {
    await here.pay(['3302061000000011']);
    await here.fault('down');
    await here.tellAll();
    const path = `/payments/receipts/${obligationId}/document`;
    expect((await here.get('owner', path)).body.code).toBe('receipt.not_issued');
    expect((await here.get('friend', path)).body.code).toBe('receipt.not_found');
    expect((await here.get(undefined, path)).status).toBe(401);
  });
});
