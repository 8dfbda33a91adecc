import { connectTable } from '@yilu/dynamo';
import { connectSigner } from './adapters/connect-cases.js';
import { dynamoDaySeals } from './adapters/dynamo-day-seals.js';
import { sealDays } from './use-cases/seal-days.js';

const run = sealDays({
  seals: dynamoDaySeals(connectTable(process.env)),
  signer: connectSigner(process.env),
  now: () => new Date(),
});

/** Every hour: seals the days that are over. */
export const handler = async (): Promise<{ sealed: number }> => ({ sealed: await run() });
