import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { LedgerEntry } from '@yilu/payments/domain/ledger';
import { rewardsInBatch } from '@yilu/payments/domain/reward-batch';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RewardsRoom, rewardsRoom } from '../../fixtures/rewards-room.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { personOf } from '../../fixtures/tips-people.js';

let store: Store;
let here: RewardsRoom;
let clock: { at: Date };
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  clock = { at: new Date('2026-11-20T02:00:00.000Z') };
  here = await rewardsRoom(await store.table(`rewards-${count++}`), clock);
});

const rewardsOf = async (who: 'zhang' | 'li') => (await here.get(who, '/payments/rewards')).body.items;
const granted = async (who: 'zhang' | 'li') =>
  (await rewardsOf(who)).map(({ fen }: { fen: number }) => fen).reverse() as number[];
/** What each account holds by the ledger, in which every entry sums to zero. */
async function accounts(): Promise<Record<string, number>> {
  const { Items = [] } = await here.table.db.send(new ScanCommand({ TableName: here.table.name }));
  const entries = Items.filter(({ pk }) => String(pk).startsWith('ENTRY#')).map(
    ({ state }): LedgerEntry => JSON.parse(state),
  );
  const sums: Record<string, number> = {};
  for (const { lines } of entries) {
    expect(lines.reduce((sum, { fen }) => sum + fen, 0)).toBe(0);
    for (const { account, fen } of lines) sums[account] = (sums[account] ?? 0) + fen;
  }
  return sums;
}
/** A reward that was earned, claimed, put into a batch and approved. */
async function approved(): Promise<string> {
  const { data } = await here.earn('zhang', 20_000);
  await here.claim('zhang', data.rewardId);
  const { batchId } = (await here.propose('finance')).body;
  await here.decide('second_finance', batchId);
  return batchId;
}

describe('granting rewards', () => {
  it('stops at 500 yuan a month, of six that are worth 100 each', async () => {
    for (let n = 0; n < 6; n++) await here.earn('zhang', 10_000, new Date(clock.at.getTime() + n * 1_000));
    expect(await granted('zhang')).toEqual([10_000, 10_000, 10_000, 10_000, 10_000, 0]);
    expect((await rewardsOf('zhang'))[0]).toMatchObject({ state: 'capped', tableFen: 10_000 });
    expect(await accounts()).toEqual({ rewards: 50_000, 'rewards:payable': -50_000 });
    await here.earn('li', 10_000);
    expect(await granted('li')).toEqual([10_000]);
  });

  it('grants in part what the month leaves', async () => {
    await here.earn('zhang', 45_000);
    await here.earn('zhang', 20_000, new Date(clock.at.getTime() + 1_000));
    expect(await granted('zhang')).toEqual([45_000, 5_000]);
  });

  it('never cuts what the law promises for a clue to a hit-and-run, and counts it into no month', async () => {
    await here.earn('zhang', 100_000, clock.at, 'hit_and_run');
    await here.earn('zhang', 50_000, new Date(clock.at.getTime() + 1_000));
    expect(await granted('zhang')).toEqual([100_000, 50_000]);
  });

  it('begins anew on the first of a month, by the clock of Shanghai', async () => {
    await here.earn('zhang', 50_000, new Date('2026-11-30T15:59:59.000Z'));
    await here.earn('zhang', 50_000, new Date('2026-11-30T16:00:00.000Z'));
    expect(await granted('zhang')).toEqual([50_000, 50_000]);
  });

  it('is once, however often it is told', async () => {
    const event = await here.earn('zhang', 10_000);
    await here.grant(event);
    await here.grant({ ...event, id: crypto.randomUUID() });
    expect(await granted('zhang')).toEqual([10_000]);
    expect(await accounts()).toEqual({ rewards: 10_000, 'rewards:payable': -10_000 });
  });
});

describe('claiming a reward', () => {
  it('keeps where it goes sealed, and shows the last four digits', async () => {
    const { data } = await here.earn('zhang', 10_000);
    expect((await here.claim('zhang', data.rewardId)).body).toMatchObject({
      state: 'claimed',
      maskedAccount: '***************0123',
    });
    const { Items = [] } = await here.table.db.send(new ScanCommand({ TableName: here.table.name }));
    const dump = JSON.stringify(Items);
    for (const secret of ['张举报', '6222021234567890123', personOf('zhang')]) expect(dump).not.toContain(secret);
  });

  it('is for its own reporter, who may correct it until it is on its way', async () => {
    const { data } = await here.earn('zhang', 10_000);
    expect((await here.claim('li', data.rewardId)).body.code).toBe('reward.not_found');
    await here.claim('zhang', data.rewardId);
    expect((await here.claim('zhang', data.rewardId, { account: '6222029999999990000' })).status).toBe(200);
    await here.propose('finance');
    expect((await here.claim('zhang', data.rewardId)).body.code).toBe('reward.not_claimable');
  });

  it('ends with the sixtieth day; what nobody claimed is owed no more', async () => {
    const { data } = await here.earn('zhang', 10_000);
    clock.at = new Date('2027-01-19T15:59:00.000Z');
    expect(await here.lapse()).toBe(0);
    clock.at = new Date('2027-01-19T16:00:00.000Z');
    expect((await here.claim('zhang', data.rewardId)).body.code).toBe('reward.claim_late');
    expect(await here.lapse()).toBe(1);
    expect(await here.lapse()).toBe(0);
    expect((await rewardsOf('zhang'))[0]).toMatchObject({ state: 'lapsed', claimUntil: '2027-01-19' });
    expect(await accounts()).toEqual({ rewards: 0, 'rewards:payable': 0 });
  });

  it('of what the cap left nothing of is refused', async () => {
    await here.earn('zhang', 50_000);
    const { data } = await here.earn('zhang', 10_000, new Date(clock.at.getTime() + 1_000));
    expect((await here.claim('zhang', data.rewardId)).body.code).toBe('reward.not_claimable');
  });

  it('is open neither to strangers nor to officers, nor to whoever says nothing of the police', async () => {
    const { data } = await here.earn('zhang', 10_000);
    expect((await here.claim('zhang', data.rewardId, { notOfPolice: false })).status).toBe(400);
    expect((await here.claim('finance', data.rewardId)).status).toBe(403);
    expect((await here.get(undefined, '/payments/rewards')).status).toBe(401);
  });
});

describe('an account that was merged', () => {
  it('leaves its rewards and its months to whoever took over, and those that come late too', async () => {
    const { data } = await here.earn('zhang', 30_000);
    await here.earn('li', 10_000);
    await here.claim('zhang', data.rewardId);
    await here.merge('zhang', 'li');
    await here.merge('zhang', 'li');
    expect((await rewardsOf('zhang')).length).toBe(0);
    expect((await granted('li')).sort()).toEqual([10_000, 30_000]);
    await here.earn('zhang', 30_000);
    expect((await granted('li')).sort()).toEqual([10_000, 10_000, 30_000]);
    expect(await accounts()).toEqual({ rewards: 50_000, 'rewards:payable': -50_000 });
  });
});

describe('a reward that was not earned after all', () => {
  it('is owed no more, claimed or not, unless it is on its way', async () => {
    const first = (await here.earn('zhang', 10_000)).data.rewardId;
    const second = (await here.earn('zhang', 20_000, new Date(clock.at.getTime() + 1_000))).data.rewardId;
    await here.claim('zhang', second);
    await here.propose('finance');
    await here.withdraw(first);
    await here.withdraw(first);
    await here.withdraw(second);
    expect((await rewardsOf('zhang')).map(({ state }: { state: string }) => state)).toEqual(['ordered', 'lapsed']);
    expect(await accounts()).toEqual({ rewards: 20_000, 'rewards:payable': -20_000 });
    await expect(here.withdraw(crypto.randomUUID())).rejects.toThrow('not granted yet');
  });
});

describe('the room under the cap of a reward that was not earned', () => {
  const later = (seconds: number) => new Date(clock.at.getTime() + seconds * 1_000);

  it('is there again for what is earned later, as much as it took and once', async () => {
    await here.earn('zhang', 45_000);
    const cut = (await here.earn('zhang', 20_000, later(1))).data.rewardId;
    await Promise.all([here.withdraw(cut), here.withdraw(cut), here.withdraw(cut)]);
    await here.withdraw(cut);
    await here.earn('zhang', 10_000, later(2));
    expect(await granted('zhang')).toEqual([45_000, 5_000, 5_000]);
    expect((await rewardsOf('zhang')).map(({ counts }: { counts: boolean }) => counts)).toEqual([true, false, true]);
    expect(await accounts()).toEqual({ rewards: 50_000, 'rewards:payable': -50_000 });
  });

  it('is that of the month in which it was earned', async () => {
    const november = (await here.earn('zhang', 50_000)).data.rewardId;
    clock.at = new Date('2026-12-10T02:00:00.000Z');
    await here.earn('zhang', 40_000);
    await here.withdraw(november);
    await here.earn('zhang', 40_000, later(1));
    await here.earn('zhang', 40_000, new Date('2026-11-25T02:00:00.000Z'));
    const byDay = (await rewardsOf('zhang')).map(({ grantedOn, fen }: { grantedOn: string; fen: number }) => [
      grantedOn,
      fen,
    ]);
    expect(byDay).toEqual([
      ['2026-12-10', 10_000],
      ['2026-12-10', 40_000],
      ['2026-11-25', 40_000],
      ['2026-11-20', 50_000],
    ]);
  });

  it('stays taken by what nobody claimed, and by what was paid before', async () => {
    const { data } = await here.earn('zhang', 20_000);
    await here.claim('zhang', data.rewardId);
    const { batchId } = (await here.propose('finance')).body;
    await here.decide('second_finance', batchId);
    await here.pay('finance', batchId);
    await here.withdraw(data.rewardId);
    await here.earn('zhang', 20_000, later(1));
    clock.at = new Date('2027-02-01T00:00:00.000Z');
    expect(await here.lapse()).toBe(1);
    await here.earn('zhang', 20_000, new Date('2026-11-25T02:00:00.000Z'));
    expect(await granted('zhang')).toEqual([20_000, 20_000, 10_000]);
  });

  it('comes back with its batch where it was ordered, of several of a month at once', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.push((await here.earn('zhang', 20_000, later(n))).data.rewardId);
    for (const id of ids) await here.claim('zhang', id);
    const { batchId } = (await here.propose('finance')).body;
    await here.withdraw(ids[0] ?? '');
    await here.withdraw(ids[2] ?? '');
    await here.earn('zhang', 5_000, later(3));
    expect((await here.decide('second_finance', batchId, 'decline')).status).toBe(200);
    await here.earn('zhang', 50_000, later(4));
    expect(await granted('zhang')).toEqual([20_000, 20_000, 10_000, 0, 30_000]);
  });

  it('comes back once, whichever is first: its withdrawal or the batch that takes it', async () => {
    const { data } = await here.earn('zhang', 50_000);
    await here.claim('zhang', data.rewardId);
    const other = await here.earn('li', 10_000);
    await here.claim('li', other.data.rewardId);
    const [batch] = await Promise.all([
      here.propose('finance'),
      here.withdraw(data.rewardId),
      here.withdraw(data.rewardId),
    ]);
    expect((await here.decide('second_finance', batch.body.batchId, 'decline')).status).toBe(200);
    expect((await rewardsOf('zhang'))[0]).toMatchObject({ state: 'lapsed', counts: false });
    await here.earn('zhang', 60_000, later(1));
    expect(await granted('zhang')).toEqual([50_000, 50_000]);
    expect(await accounts()).toEqual({ rewards: 60_000, 'rewards:payable': -60_000 });
  });

  it('is his who took over the account, whether it was withdrawn before that or after', async () => {
    const before = (await here.earn('zhang', 20_000)).data.rewardId;
    const after = (await here.earn('zhang', 20_000, later(1))).data.rewardId;
    await here.earn('li', 10_000, later(2));
    await here.withdraw(before);
    await here.merge('zhang', 'li');
    await here.earn('li', 30_000, later(3));
    await here.withdraw(after);
    await here.earn('li', 30_000, later(4));
    expect(await granted('li')).toEqual([20_000, 20_000, 10_000, 20_000, 20_000]);
  });

  it('is his too where the account is merged at that very moment', async () => {
    const { data } = await here.earn('zhang', 50_000);
    const withdraw = () => here.withdraw(data.rewardId);
    // What meets the merge comes again off the queue.
    await Promise.all([here.merge('zhang', 'li'), withdraw().catch(withdraw)]);
    await here.withdraw(data.rewardId);
    await here.earn('li', 50_000, later(1));
    expect(await granted('li')).toEqual([50_000, 50_000]);
  });
});

describe('a full batch of rewards that were all taken back', () => {
  it('is declined in one transaction', async () => {
    const ids: string[] = [];
    for (let n = 0; n < rewardsInBatch + 1; n++) {
      // Each in a month of its own: as many months have to be written as there are rewards.
      const at = new Date(Date.UTC(2026, n, 10));
      clock.at = at;
      const { data } = await here.earn('zhang', 10_000, at);
      await here.claim('zhang', data.rewardId);
      ids.push(data.rewardId);
    }
    const { batchId, count: size } = (await here.propose('finance')).body;
    expect(size).toBe(rewardsInBatch);
    for (const id of ids) await here.withdraw(id);
    expect((await here.decide('second_finance', batchId, 'decline')).status).toBe(200);
    expect(await accounts()).toEqual({ rewards: 0, 'rewards:payable': 0 });
  });
});

describe('a reward that was not earned, whose batch is declined', () => {
  it('comes back to no later batch', async () => {
    const { data } = await here.earn('zhang', 20_000);
    const other = await here.earn('li', 10_000, new Date(clock.at.getTime() + 1_000));
    await here.claim('zhang', data.rewardId);
    await here.claim('li', other.data.rewardId);
    const first = (await here.propose('finance')).body;
    await here.withdraw(data.rewardId);
    await here.withdraw(data.rewardId);
    expect((await here.decide('second_finance', first.batchId, 'decline')).status).toBe(200);
    expect((await rewardsOf('zhang'))[0]).toMatchObject({ state: 'lapsed' });
    expect(await accounts()).toEqual({ rewards: 10_000, 'rewards:payable': -10_000 });
    expect((await here.propose('finance')).body).toMatchObject({ count: 1, totalFen: 10_000 });
  });
});

describe('whoever takes his data with him', () => {
  it('finds his rewards among them, page by page, and nobody else’s', async () => {
    const { data } = await here.earn('zhang', 20_000);
    await here.earn('zhang', 5_000, new Date(clock.at.getTime() + 1_000));
    await here.earn('li', 10_000);
    await here.claim('zhang', data.rewardId);
    const kinds: string[] = [];
    const rewards: unknown[] = [];
    let cursor: string | undefined = '';
    for (let pages = 0; cursor !== undefined && pages < 10; pages++) {
      const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { status, body, text } = await here.get('zhang', `/payments/me/export?limit=1${query}`);
      expect(status).toBe(200);
      expect(text).not.toContain('6222021234567890123');
      for (const record of body.records) {
        kinds.push(record.kind);
        rewards.push(record.data);
      }
      cursor = body.nextCursor;
    }
    expect([cursor, kinds]).toEqual([undefined, ['reward', 'reward']]);
    expect(rewards).toMatchObject([
      { state: 'granted', fen: 5_000 },
      { state: 'claimed', fen: 20_000, maskedAccount: expect.stringContaining('0123') },
    ]);
  });
});

describe('transferring rewards', () => {
  it('takes two officers of finance', async () => {
    const { data } = await here.earn('zhang', 20_000);
    expect((await here.propose('finance')).body.code).toBe('rewards.none_claimed');
    await here.claim('zhang', data.rewardId);
    const batch = (await here.propose('finance')).body;
    expect(batch).toMatchObject({ state: 'proposed', count: 1, totalFen: 20_000 });
    expect((await here.decide('finance', batch.batchId)).body.code).toBe('rewards.same_officer');
    expect((await here.file('second_finance', batch.batchId)).body.code).toBe('rewards.not_approved');
    expect((await here.pay('finance', batch.batchId)).body.code).toBe('rewards.not_approved');
    expect((await here.decide('second_finance', batch.batchId)).body.state).toBe('approved');
    expect((await here.decide('second_finance', batch.batchId)).body.code).toBe('rewards.batch_ended');
  });

  it('makes the bank’s file when it is asked for, and says in the log that it was made', async () => {
    const batchId = await approved();
    const file = await here.file('finance', batchId);
    expect(file.text.split('\r\n')[1]).toMatch(
      /^"[0-9a-f-]{36}","张举报","中国工商银行宁波分行","6222021234567890123",200\.00,"举报奖励/,
    );
    expect(JSON.stringify(await here.told())).toContain('rewards_file_made');
  });

  it('takes no formula into the bank’s spreadsheet', async () => {
    const { data } = await here.earn('zhang', 20_000);
    await here.claim('zhang', data.rewardId, { bank: '=HYPERLINK("http://x")' });
    const { batchId } = (await here.propose('finance')).body;
    await here.decide('second_finance', batchId);
    expect((await here.file('finance', batchId)).text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('books each reward once as paid', async () => {
    const batchId = await approved();
    expect((await here.pay('finance', batchId)).body.state).toBe('paid');
    expect((await here.pay('finance', batchId)).body.code).toBe('rewards.not_approved');
    expect((await rewardsOf('zhang'))[0]).toMatchObject({ state: 'paid', paidAt: clock.at.toISOString() });
    expect(await accounts()).toEqual({ rewards: 20_000, 'rewards:payable': 0, 'bank:rewards': -20_000 });
    expect((await here.get('finance', '/payments/staff/reward-batches')).body.items).toMatchObject([
      { state: 'paid', own: true, bankReference: 'ICBC20261120001' },
    ]);
  });

  it('gives a declined batch’s rewards to the next one', async () => {
    const { data } = await here.earn('zhang', 20_000);
    await here.claim('zhang', data.rewardId);
    const { batchId } = (await here.propose('finance')).body;
    await here.decide('second_finance', batchId, 'decline');
    expect((await rewardsOf('zhang'))[0].state).toBe('claimed');
    expect((await here.propose('second_finance')).body).toMatchObject({ count: 1 });
  });

  it.each(['tip_reviewer', 'legal_reviewer', 'auditor', 'admin'] as const)('is not for %s', async (who) => {
    const batchId = await approved();
    expect((await here.get(who, '/payments/staff/reward-batches')).status).toBe(403);
    expect((await here.file(who, batchId)).status).toBe(403);
    expect((await here.pay(who, batchId)).status).toBe(403);
    expect((await here.propose(who)).status).toBe(403);
    expect((await here.decide(who, batchId)).status).toBe(403);
  });

  it('knows no batch that is not there', async () => {
    const id = '30000000-0000-4000-8000-000000000001';
    for (const answer of [
      await here.decide('finance', id),
      await here.pay('finance', id),
      await here.file('finance', id),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'rewards.batch_not_found' } });
  });
});
