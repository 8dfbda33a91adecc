import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeRewards } from './rewards-composition.js';
import { followPayee } from './use-cases/follow-payee.js';
import { grantReward } from './use-cases/grant-reward.js';
import { withdrawReward } from './use-cases/withdraw-reward.js';

const deps = composeRewards(process.env);
const all = [grantReward(deps), withdrawReward(deps), followPayee(deps)];

/** Rewards that were earned or taken back, and payees who became one, off the queue. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (!event) return;
  for (const take of all) await take(event);
});
