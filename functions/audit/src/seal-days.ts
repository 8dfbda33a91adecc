import { composeSealing } from './composition.js';
import { sealDays } from './use-cases/seal-days.js';

const run = sealDays(composeSealing(process.env));

/** Every ten minutes: seals yesterday once it is over, and whatever day was missed. */
export const handler = async (): Promise<{ sealed: number }> => ({ sealed: (await run()).length });
