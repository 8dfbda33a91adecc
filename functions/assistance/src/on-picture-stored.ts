import { connectTable } from '@yilu/dynamo';
import { objectStore } from '@yilu/http/object-store';
import { firstBytes } from '@yilu/http/picture-shelf';
import { queueHandler } from '@yilu/http/queue';
import * as z from 'zod';
import { dynamoConversationStore } from './adapters/dynamo-conversation-store.js';
import { settlePicture } from './use-cases/settle-picture.js';

const Created = z.object({ object: z.object({ key: z.string(), size: z.int() }) });

const store = objectStore(process.env);
const table = connectTable(process.env);
const settle = settlePicture({ conversations: dynamoConversationStore(table), now: table.now });

/** "Object Created" of the evidence store, off the queue: looks at the first bytes and puts the picture into its thread. */
export const handler = queueHandler(async (detail) => {
  const { key, size } = Created.parse(detail).object;
  const first = await firstBytes(store, key, table.now());
  // Announced and not there: the store is behind, or the object was removed; the queue tries again.
  if (!first) throw new Error('Announced object is not there');
  await settle({ key, size, first });
});
