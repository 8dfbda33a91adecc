import { randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { logFault, required } from '@yilu/http/environment';
import { httpRegistry } from '@yilu/http/registry';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { checkEntered } from './use-cases/check-entered.js';
import { type JobContext, workingUntil } from './working-time.js';

const table = connectTable(process.env);
const check = checkEntered(
  {
    store: dynamoViolationStore(table),
    registry: httpRegistry({
      baseUrl: required(process.env, 'REGISTRY_BASE_URL'),
      key: required(process.env, 'REGISTRY_KEY'),
      now: table.now,
    }),
    now: table.now,
    random: randomBytes,
    city: process.env['CITY'] || 'ningbo',
  },
  logFault,
);

/** Every minute: audited records are held for an officer, or published with their notice. */
export const handler = async (_event: unknown, context: JobContext): Promise<{ checked: number }> => ({
  checked: await check(workingUntil(context)),
});
