import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeRewards } from './rewards-composition.js';
import { grantReward } from './use-cases/grant-reward.js';

const grant = grantReward(composeRewards(process.env));

/** Rewards that were earned, off the queue. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await grant(event);
});
