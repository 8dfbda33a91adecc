import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { httpRegistry } from '@yilu/http/registry';
import { connectVault } from '@yilu/vault';
import { dynamoExamStore } from './adapters/dynamo-exam-store.js';
import { checkStanding } from './use-cases/check-standing.js';

const table = connectTable(process.env);
const city = process.env['CITY'] || 'ningbo';
const check = checkStanding({
  store: dynamoExamStore(table, city),
  vault: connectVault(process.env),
  registry: httpRegistry({
    baseUrl: process.env['REGISTRY_BASE_URL'] ?? '',
    key: process.env['REGISTRY_KEY'] ?? '',
    now: table.now,
  }),
  now: table.now,
  city,
});

/** Somebody is reminded of his exam: whether he may still sit it is asked of the register. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event?.type === 'exams.reminder_due') await check(event.id, event.data);
});
