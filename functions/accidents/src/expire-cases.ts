import { connectTable } from '@yilu/dynamo';
import { dynamoCaseStore } from './adapters/dynamo-case-store.js';
import { expireCases } from './use-cases/expire-cases.js';

const run = expireCases({ cases: dynamoCaseStore(connectTable(process.env)), now: () => new Date() });

/** Every five minutes: ends drafts whose 24 hours are over. */
export const handler = async (): Promise<{ expired: number }> => ({ expired: await run() });
