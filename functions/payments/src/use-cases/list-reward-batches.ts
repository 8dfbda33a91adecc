import type { PageQuery, RewardBatchPage } from '@yilu/contracts';
import { batchView } from '../domain/reward-batch.js';
import type { RewardDeskDeps } from '../ports-rewards.js';
import { type Officer, officerAct } from './officer-act.js';

/** Batches of rewards, the newest first; that he looks is told. */
export const listRewardBatches =
  ({ rewards }: Pick<RewardDeskDeps, 'rewards'>) =>
  async (officer: Officer, query: PageQuery): Promise<RewardBatchPage> => {
    const [page] = await Promise.all([rewards.listBatches(query), rewards.tell(officerAct(officer, 'rewards_listed'))]);
    return { ...page, items: page.items.map((batch) => batchView(batch, officer.id)) };
  };
