import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { type CountingHouse, countingHouse } from './counting-house.js';

let store: Store;
let here: CountingHouse;
let count = 0;
const directory = mkdtempSync(join(tmpdir(), 'yilu-finance-'));
const number = '3302061000000011';
const obligationId = `F${number}`;
const note = '多收的钱退回';
beforeAll(async () => {
  store = await startStore();
});
afterAll(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  here = await countingHouse(await store.table(`finance-${count++}`), directory);
  await here.fine(number);
});
afterEach(() => here.close());

const ask = (attemptId: string, amountFen: number, availableFen: number, who = 'finance', key?: string) =>
  here.call('POST', '/payments/staff/refunds', who, { attemptId, obligationId, amountFen, availableFen, note }, key);
const decide = (refundId: string, verdict: 'approve' | 'decline', who: string) =>
  here.call('POST', `/payments/staff/refunds/${refundId}/decision`, who, { verdict, note: '已核对，同意' });
const opened = async () => (await here.get('finance', `/payments/staff/obligations/${number}`)).body;
const queue = async (name: string) =>
  (await here.get('finance', `/payments/staff/refunds?queue=${name}`)).body.items.map(
    ({ refundId }: { refundId: string }) => refundId,
  );
const acts = async () => (await here.events()).flatMap((event) => (event.type === 'staff.acted' ? [event.data] : []));

describe('the officers’ side', () => {
  const reads = [
    `obligations/${number}`,
    'attempts',
    'refunds',
    'ledger?day=2026-11-22',
    'counter-files',
    'reconciliations',
    'reconciliations/wechat_bill/2026-11-22',
    'remittances',
  ];
  it.each(reads)('%s is open to finance and supervisors alone', async (path) => {
    const status = async (who?: string) => (await here.get(who, `/payments/staff/${path}`)).status;
    expect(await status('desk_operator')).toBe(403);
    expect(await status('auditor')).toBe(403);
    expect(await status('owner')).toBe(403);
    expect(await status()).toBe(401);
    expect([200, 404]).toContain(await status('finance'));
    expect([200, 404]).toContain(await status('supervisor'));
  });

  it('moves no money for another role, nor for a form with more in it than asked', async () => {
    const attemptId = await here.pay([number]);
    expect((await ask(attemptId, 100, 20_000, 'desk_operator')).status).toBe(403);
    const more = { attemptId, obligationId, amountFen: 100, availableFen: 20_000, note, officerId: 'finance' };
    expect((await here.call('POST', '/payments/staff/refunds', 'finance', more)).status).toBe(400);
    expect((await decide(`${attemptId}_r1`, 'approve', 'auditor')).status).toBe(403);
  });

  it('shows everything about one obligation, and not whose it is', async () => {
    const attemptId = await here.pay([number]);
    await ask(attemptId, 5_000, 20_000);
    await here.giveBack();
    await here.tellAll();
    const { body } = await here.get('supervisor', `/payments/staff/obligations/${number}`);
    expect(body).toMatchObject({
      obligation: { obligationId, standing: 'paid', maskedPlate: '浙B12***' },
      attempts: [{ attemptId, state: 'paid', items: [{ outcome: 'settled', availableFen: 15_000 }] }],
      refunds: [{ refundId: `${attemptId}_r1`, state: 'succeeded', requestedBy: 'finance', note }],
      receipt: { state: 'issued', amountFen: 15_000 },
    });
    expect(body.entries.map(({ entryId }: { entryId: string }) => entryId)).toEqual([
      `${attemptId}_paid`,
      `${attemptId}_r1_granted`,
      `${attemptId}_r1_repaid`,
    ]);
    expect(JSON.stringify(body)).not.toContain(here.owner);
    expect((await here.get('finance', '/payments/staff/obligations/0000000000')).body.code).toBe(
      'obligation.not_found',
    );
  });

  it('tells the audit log of each look and each act, with the reason', async () => {
    const attemptId = await here.pay([number]);
    await ask(attemptId, 5_000, 20_000);
    await opened();
    const told = await acts();
    expect(told).toContainEqual(
      expect.objectContaining({
        act: 'refund_requested',
        subject: `${attemptId}_r1`,
        reason: note,
        officerId: 'finance',
      }),
    );
    expect(told).toContainEqual(expect.objectContaining({ act: 'obligation_opened', subject: number }));
  });

  it('shows the ledger of a day, which sums to zero', async () => {
    await here.pay([number]);
    const { body } = await here.get('finance', '/payments/staff/ledger?day=2026-11-22');
    expect(body.items).toHaveLength(1);
    const sum = body.items[0].lines.reduce((total: number, { fen }: { fen: number }) => total + fen, 0);
    expect(sum).toBe(0);
    expect((await here.get('finance', '/payments/staff/ledger?day=2026-11-21')).body.items).toEqual([]);
  });
});

describe('a refund by an officer', () => {
  it('is made once however often the same request comes', async () => {
    const attemptId = await here.pay([number]);
    const once = await ask(attemptId, 5_000, 20_000, 'finance', 'the-same-key');
    expect(await ask(attemptId, 5_000, 20_000, 'finance', 'the-same-key')).toEqual(once);
    expect((await opened()).refunds).toHaveLength(1);
  });

  it('asked for twice as the same partial sum is refused the second time with 412', async () => {
    const attemptId = await here.pay([number]);
    const both = await Promise.all([ask(attemptId, 5_000, 20_000), ask(attemptId, 5_000, 20_000, 'second')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect(both.find(({ status }) => status === 412)?.body.code).toBe('refund.amount_changed');
    expect((await opened()).attempts[0].items[0].availableFen).toBe(15_000);
  });

  it('never adds up to more than was paid, whoever asks at once', async () => {
    const attemptId = await here.pay([number]);
    const officers = ['finance', 'second', 'supervisor'];
    for (let round = 0; round < 4; round++) {
      const [{ items }] = (await opened()).attempts;
      const { availableFen } = items[0];
      if (availableFen === 0) break;
      await Promise.all(officers.map((who) => ask(attemptId, Math.min(7_000, availableFen), availableFen, who)));
    }
    const { refunds } = await opened();
    const sum = refunds.reduce((total: number, { amountFen }: { amountFen: number }) => total + amountFen, 0);
    expect(sum).toBe(20_000);
    const greedy = await ask(attemptId, 1, 0);
    expect(greedy.body.code).toBe('refund.more_than_paid');
  });

  it('of a large sum waits in its queue for a second person, who is not the first', async () => {
    const attemptId = await here.pay([number]);
    const { body } = await ask(attemptId, 20_000, 20_000);
    expect(body.state).toBe('proposed');
    expect(await queue('proposed')).toEqual([body.refundId]);
    expect((await decide(body.refundId, 'approve', 'finance')).body.code).toBe('refund.same_person');
    expect((await decide(body.refundId, 'approve', 'second')).body.state).toBe('written');
    expect((await decide(body.refundId, 'decline', 'supervisor')).body.code).toBe('refund.ended');
    expect(await queue('proposed')).toEqual([]);
    expect(await queue('running')).toEqual([body.refundId]);
    here.later(60);
    await here.giveBack();
    expect(await queue('ended')).toEqual([body.refundId]);
    const [refund] = (await opened()).refunds;
    expect(refund).toMatchObject({ approvedBy: 'second', note: `${note}\n已核对，同意` });
  });

  it('of an order counts with all that went back of the same order, whatever fine it was for', async () => {
    const other = '3302061000000029';
    await here.fine(other);
    const attemptId = await here.pay([number, other]);
    expect((await ask(attemptId, 9_000, 20_000)).body.state).toBe('written');
    const about = { attemptId, obligationId: `F${other}`, amountFen: 9_000, availableFen: 20_000, note };
    expect((await here.call('POST', '/payments/staff/refunds', 'finance', about)).body.state).toBe('proposed');
  });

  it('that is declined frees its sum', async () => {
    const attemptId = await here.pay([number]);
    const { body } = await ask(attemptId, 20_000, 20_000);
    expect((await decide(body.refundId, 'decline', 'second')).body.state).toBe('declined');
    expect((await opened()).attempts[0].items[0].availableFen).toBe(20_000);
    expect((await decide('Attempt999999_r1', 'approve', 'second')).body.code).toBe('refund.not_found');
  });
});
