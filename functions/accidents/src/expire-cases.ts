import { randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { connectCases } from './adapters/connect-cases.js';
import { expireCases } from './use-cases/expire-cases.js';

const run = expireCases({
  cases: connectCases(process.env, connectTable(process.env)),
  now: () => new Date(),
  random: randomBytes,
});

/** Every five minutes: ends what nobody went on with in time, drafts and unanswered calls for an officer. */
export const handler = async (): Promise<{ expired: number }> => ({ expired: await run() });
