import { connectTable } from '@yilu/dynamo';
import { objectStore } from '@yilu/http/object-store';
import { bytesBetween } from '@yilu/http/picture-shelf';
import { queueHandler } from '@yilu/http/queue';
import { ningboTips } from '@yilu/law/feedback/tip-rules';
import * as z from 'zod';
import { dynamoTipStore } from './adapters/dynamo-tip-store.js';
import { settleTipMedia } from './use-cases/settle-tip-media.js';

const Created = z.object({ object: z.object({ key: z.string(), size: z.int() }) });

const objects = objectStore(process.env, 'PICTURES_BUCKET');
const table = connectTable(process.env);
const settle = settleTipMedia({
  store: dynamoTipStore(table),
  rules: ningboTips,
  read: (key, from, length) => bytesBetween(objects, key, { from, length }, table.now()),
});

/** "Object Created" of the store of pictures, off the queue: looks into the file and settles it. */
export const handler = queueHandler(async (detail) => settle(Created.parse(detail).object));
