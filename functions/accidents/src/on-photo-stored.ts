import { connectTable } from '@yilu/dynamo';
import { objectStore } from '@yilu/http/object-store';
import { firstBytes } from '@yilu/http/picture-shelf';
import { queueHandler } from '@yilu/http/queue';
import * as z from 'zod';
import { connectCases } from './adapters/connect-cases.js';
import { settlePhoto } from './use-cases/settle-photo.js';

const Created = z.object({ object: z.object({ key: z.string(), size: z.int() }) });

const store = objectStore(process.env);
const settle = settlePhoto({ cases: connectCases(process.env, connectTable(process.env)), now: () => new Date() });

/** "Object Created" of the evidence store, off the queue: looks at the first bytes and settles the photograph. */
export const handler = queueHandler(async (detail) => {
  const { key, size } = Created.parse(detail).object;
  const first = await firstBytes(store, key, new Date());
  // Announced and not there: the store is behind, or the object was removed; the queue tries again.
  if (!first) throw new Error('Announced object is not there');
  await settle({ key, size, first });
});
