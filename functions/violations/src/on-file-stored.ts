import { queueHandler } from '@yilu/http/queue';
import * as z from 'zod';
import { composeImport } from './import-composition.js';
import { receiveFile } from './use-cases/receive-file.js';
import { runImport } from './use-cases/run-import.js';

const Created = z.object({ object: z.object({ key: z.string(), size: z.int(), etag: z.string() }) });
/** Leaves a third of the Lambda's time to believe a file and to write down how far it came. */
const workingMs = 15_000;

const deps = composeImport(process.env);
const receive = receiveFile(deps);
const run = runImport(deps);

/** "Object Created" of the evidence store, off the queue: a file of the bureau, begun at once and gone on with by the job. */
export const handler = queueHandler(async (detail) => {
  const until = new Date(Date.now() + workingMs);
  const file = await receive(Created.parse(detail).object);
  if (file) await run(file, until);
});
