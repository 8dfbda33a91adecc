import { connectTable } from '@yilu/dynamo';
import { objectStore } from '@yilu/http/object-store';
import { bytesBetween } from '@yilu/http/picture-shelf';
import { queueHandler } from '@yilu/http/queue';
import * as z from 'zod';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { settleEvidence } from './use-cases/settle-evidence.js';

const Created = z.object({ object: z.object({ key: z.string(), size: z.int() }) });

const objects = objectStore(process.env);
const table = connectTable(process.env);
const settle = settleEvidence({
  store: dynamoViolationStore(table),
  read: (key, from, length) => bytesBetween(objects, key, { from, length }, table.now()),
});

/** "Object Created" of the evidence store, off the queue: looks into the file and settles it. */
export const handler = queueHandler(async (detail) => settle(Created.parse(detail).object));
