import { type PageQuery, type PersonId, Pseudonym, type RewardPage, type RewardView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { type TipType, tipTypes } from '@yilu/law/feedback/tip-rewards';
import { counts, type Reward } from '../domain/reward.js';
import type { ClaimDeps } from '../ports-rewards.js';

const isTipType = (type: string): type is TipType => Object.hasOwn(tipTypes, type);
const namedFor = (type: string) => {
  if (!isTipType(type)) return { zh: '举报奖励', en: 'Reward' };
  const { zh, en } = tipTypes[type];
  return { zh, en };
};

const rewardView = (reward: Reward): RewardView => ({
  rewardId: reward.rewardId,
  state: reward.state,
  for: namedFor(reward.tipType),
  tableFen: reward.tableFen,
  fen: reward.fen,
  counts: counts(reward),
  grantedOn: dayOf(new Date(reward.grantedAt)),
  claimUntil: reward.claimUntil,
  ...(reward.claim ? { maskedAccount: reward.claim.masked } : {}),
  ...(reward.paidAt ? { paidAt: reward.paidAt } : {}),
});

/** The caller's own rewards, found by his pseudonym, the newest first. */
export const listRewards =
  ({ rewards, payeeOf }: Pick<ClaimDeps, 'rewards' | 'payeeOf'>) =>
  async (personId: PersonId, query: PageQuery): Promise<RewardPage> => {
    const page = await rewards.listOf(Pseudonym.parse(await payeeOf(personId)), query);
    return { ...page, items: page.items.map(rewardView) };
  };
