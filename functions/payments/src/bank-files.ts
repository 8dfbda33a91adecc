import { queueHandler } from '@yilu/http/queue';
import * as z from 'zod';
import { composeBank } from './finance-composition.js';
import { takeCounterFile } from './use-cases/take-counter-file.js';

const Created = z.object({ object: z.object({ key: z.string() }) });
const counterFile = /^payments\/bank\/(\d{4}-\d{2}-\d{2})-counter\.csv$/;

const deps = composeBank(process.env);

/** "Object Created" under the bank's files, off the queue: counter files are booked; settlements wait for their day. */
export const handler = queueHandler(async (detail) => {
  const { key } = Created.parse(detail).object;
  const day = counterFile.exec(key)?.[1];
  if (!day) return;
  const text = await deps.files.read(key);
  // Announced and not there: the store is behind; the queue tries again.
  if (text === undefined) throw new Error('Announced object is not there');
  await takeCounterFile(deps)(day, text);
});
