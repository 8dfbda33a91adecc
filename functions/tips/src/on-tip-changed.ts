import { hash } from 'node:crypto';
import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { objectBytes } from '@yilu/http/object-bytes';
import { objectStore } from '@yilu/http/object-store';
import { firstBytes } from '@yilu/http/picture-shelf';
import { queueHandler } from '@yilu/http/queue';
import { dynamoTipStore } from './adapters/dynamo-tip-store.js';
import { lockOriginals } from './use-cases/lock-originals.js';

const table = connectTable(process.env);
const evidence = objectStore(process.env);
const lock = lockOriginals({
  store: dynamoTipStore(table),
  originals: objectBytes(objectStore(process.env, 'PICTURES_BUCKET'), table.now),
  locked: {
    write: objectBytes(evidence, table.now).write,
    has: async (key) => (await firstBytes(evidence, key, table.now())) !== undefined,
  },
  sha256: (content) => hash('sha256', content, 'hex'),
  now: table.now,
});

/** What happened to reports, off the queue: the originals of an adopted one are locked, and its record is told of. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await lock(event);
});
