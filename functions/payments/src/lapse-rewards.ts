import { composeRewards } from './rewards-composition.js';
import { lapseRewards } from './use-cases/lapse-rewards.js';

const lapse = lapseRewards(composeRewards(process.env));

/** Every hour: what nobody claimed in time is owed no more. */
export const handler = async (): Promise<void> => {
  await lapse();
};
