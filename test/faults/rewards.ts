import type { Table } from '@yilu/dynamo';
import { withdrawReward } from '@yilu/payments/use-cases/withdraw-reward';
import { type RewardsRoom, rewardsRoom } from '../fixtures/rewards-room.js';
import { eventAt, personOf, reportersVault, vault } from '../fixtures/tips-people.js';
import type { Scenario } from './explore.js';
import { vaultThrough } from './vault-through.js';

/** One request, event or turn of a job that can come again as it was; answers its status. */
type Act = () => Promise<number>;

const at = new Date('2026-11-20T02:00:00.000Z');
const key = 'key-under-fault';
const batches = '/payments/staff/reward-batches';
const work =
  (run: () => Promise<unknown>): Act =>
  () =>
    run().then(
      () => 200,
      () => 500,
    );

const scenario = (name: string, prepare: (here: RewardsRoom, clock: { at: Date }) => Promise<Act>): Scenario<Act> => ({
  name,
  async arrange(table: Table, through) {
    const clock = { at };
    return prepare(await rewardsRoom(table, clock, { vault: vaultThrough(vault, through) }), clock);
  },
  act: (act) => act(),
});
async function claimed(here: RewardsRoom): Promise<void> {
  const { data } = await here.earn('zhang', 10_000);
  await here.claim('zhang', data.rewardId);
}
async function proposed(here: RewardsRoom): Promise<string> {
  await claimed(here);
  return (await here.propose('finance')).body.batchId;
}

/** A reward from its grant to its transfer, or to its end. */
export const rewards: readonly Scenario<Act>[] = [
  scenario('grantReward', async (here) => {
    const payee = (await reportersVault.lookup('reward_payee', personOf('zhang'))) as never;
    const earned = { rewardId: crypto.randomUUID(), payee, tipType: 'red_light', rewardFen: 5_000 };
    const event = eventAt(at, 'reporters.reward_granted', { ...earned, earnedAt: at.toISOString() });
    return work(() => here.grant(event));
  }),
  {
    ...scenario('followPayee', async (here) => {
      await here.earn('zhang', 10_000);
      await here.earn('zhang', 5_000);
      const payee = (who: 'zhang' | 'li') => reportersVault.lookup('reward_payee', personOf(who)) as never;
      const told = { from: await payee('zhang'), into: await payee('li') };
      const event = eventAt(at, 'reporters.payee_merged', told);
      return work(() => here.follow(event));
    }),
    inSteps: true,
  },
  scenario('claimReward', async (here) => {
    const { data } = await here.earn('zhang', 10_000);
    return async () => (await here.claim('zhang', data.rewardId, {}, key)).status;
  }),
  scenario('withdrawReward', async (here) => {
    const { data } = await here.earn('zhang', 10_000);
    const event = eventAt(at, 'reporters.reward_withdrawn', { rewardId: data.rewardId });
    return work(() => withdrawReward(here.deps)(event));
  }),
  scenario('lapseRewards', async (here, clock) => {
    await here.earn('zhang', 10_000);
    clock.at = new Date('2027-02-01T00:00:00.000Z');
    return work(() => here.lapse());
  }),
  scenario('proposeRewardBatch', async (here) => {
    await claimed(here);
    return async () => (await here.propose('finance', key)).status;
  }),
  scenario('decideRewardBatch that approves', async (here) => {
    const batchId = await proposed(here);
    const body = { verdict: 'approve' };
    return async () => (await here.post('second_finance', `${batches}/${batchId}/decision`, body, key)).status;
  }),
  scenario('decideRewardBatch that declines', async (here) => {
    const batchId = await proposed(here);
    const body = { verdict: 'decline' };
    return async () => (await here.post('second_finance', `${batches}/${batchId}/decision`, body, key)).status;
  }),
  scenario('decideRewardBatch that declines one that was withdrawn', async (here) => {
    const { data } = await here.earn('zhang', 10_000);
    await here.claim('zhang', data.rewardId);
    const { batchId } = (await here.propose('finance')).body;
    await here.withdraw(data.rewardId);
    const body = { verdict: 'decline' };
    return async () => (await here.post('second_finance', `${batches}/${batchId}/decision`, body, key)).status;
  }),
  scenario('noteRewardPayment', async (here) => {
    const batchId = await proposed(here);
    await here.decide('second_finance', batchId);
    const body = { bankReference: 'ICBC20261120001' };
    return async () => (await here.post('finance', `${batches}/${batchId}/payment`, body, key)).status;
  }),
];
