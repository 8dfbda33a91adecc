import { createHash } from 'node:crypto';
import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { objectBytes } from '@yilu/http/object-bytes';
import { objectStore } from '@yilu/http/object-store';
import { queueHandler } from '@yilu/http/queue';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { enterTip } from './use-cases/enter-tip.js';

const table = connectTable(process.env);
const enter = enterTip({
  store: dynamoViolationStore(table),
  photos: objectBytes(objectStore(process.env), table.now),
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
  city: process.env['CITY'] || 'ningbo',
  now: table.now,
});

/** Adopted reports of citizens off the queue: each becomes a record that waits for its audit. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await enter(event);
});
