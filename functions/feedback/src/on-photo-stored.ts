import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { connectVault } from '@yilu/vault';
import * as z from 'zod';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { composePhotos } from './photos-composition.js';
import { settleReportPhoto } from './use-cases/settle-report-photo.js';

const Created = z.object({ object: z.object({ key: z.string(), size: z.int() }) });

const table = connectTable(process.env);
const settle = settleReportPhoto({
  ...composePhotos(process.env, table.now),
  store: dynamoFeedbackStore(table),
  vault: connectVault(process.env),
  now: table.now,
});

/** "Object Created" of the store of pictures, off the queue: looks into a photograph and makes its copies. */
export const handler = queueHandler(async (detail) => settle(Created.parse(detail).object));
