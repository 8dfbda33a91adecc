import { type Filings, fileCabinet, type Table, tell } from '@yilu/dynamo';
import { dayOf } from '@yilu/kernel';
import type { Reward } from '../domain/reward.js';
import type { RewardFiles, RewardRefs, RewardStore } from '../ports-rewards.js';
import { entryKey, ledgerPartition } from './payment-items.js';

const waitingPartition = (state: 'granted' | 'claimed') => `REWARDS#${state}`;
const batchesPartition = 'REWARD_BATCHES';

function waiting({ state, claimUntil, claim, rewardId }: Reward): Readonly<Record<string, string>> {
  if (state === 'granted') return { gsi2pk: waitingPartition('granted'), gsi2sk: `${claimUntil}#${rewardId}` };
  return state === 'claimed' ? { gsi2pk: waitingPartition('claimed'), gsi2sk: `${claim?.at}#${rewardId}` } : {};
}

const filings: Filings<RewardFiles, RewardRefs> = {
  rewards: {
    key: (id) => ({ pk: `REWARD#${id}`, sk: 'REWARD' }),
    refOf: (file) => file.rewardId,
    indexes: (reward) => ({
      gsi1pk: `PAYEE#${reward.payee}`,
      gsi1sk: `${reward.grantedAt}#${reward.rewardId}`,
      ...waiting(reward),
    }),
  },
  months: {
    key: ({ payee, month }) => ({ pk: `PAYEE#${payee}`, sk: `MONTH#${month}` }),
    refOf: (file) => file,
  },
  batches: {
    key: (id) => ({ pk: `REWARD_BATCH#${id}`, sk: 'BATCH' }),
    refOf: (file) => file.batchId,
    indexes: ({ proposed, batchId }) => ({ gsi1pk: batchesPartition, gsi1sk: `${proposed.at}#${batchId}` }),
  },
  merged: { key: (payee) => ({ pk: `PAYEE#${payee}`, sk: 'MERGED' }), refOf: (file) => file.payee },
  entries: {
    key: entryKey,
    refOf: (file) => file.entryId,
    indexes: ({ at, entryId }) => ({ gsi1pk: ledgerPartition(dayOf(new Date(at))), gsi1sk: `${at}#${entryId}` }),
  },
};

/** Rewards in the payments' table. Nothing of it expires: it is money. */
export function dynamoRewardStore(table: Table): RewardStore {
  const { perform, find, list } = fileCabinet<RewardFiles, RewardRefs>(table, filings);
  return {
    perform,
    find,
    listOf: (payee, query) =>
      list('rewards', { index: 'gsi1', partition: `PAYEE#${payee}`, highestFirst: true }, query),
    listClaimed: (query) => list('rewards', { index: 'gsi2', partition: waitingPartition('claimed') }, query),
    listUnclaimed: (before, query) =>
      list('rewards', { index: 'gsi2', partition: waitingPartition('granted'), between: ['0', before] }, query),
    listBatches: (query) => list('batches', { index: 'gsi1', partition: batchesPartition, highestFirst: true }, query),
    tell: (event) => tell(table, event),
  };
}
