import { connectTable } from '@yilu/dynamo';
import { logFault } from '@yilu/http/environment';
import { objectBytes } from '@yilu/http/object-bytes';
import { objectStore } from '@yilu/http/object-store';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { forgetPhotos } from './use-cases/forget-photos.js';

/** Kept back to end what was begun. */
const reserveMs = 8_000;

const table = connectTable(process.env);
const report = (fault: unknown) => logFault(fault instanceof Error ? fault : new Error(String(fault)));
const bytes = objectBytes(objectStore(process.env, 'PICTURES_BUCKET'), table.now);
const forget = forgetPhotos({ store: dynamoFeedbackStore(table), bytes, now: table.now }, report);

/** Every hour: originals whose report has been closed for half a year, and photographs of no report. */
export const handler = async (
  _event: unknown,
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<{ forgotten: number }> => ({
  forgotten: await forget(new Date(Date.now() + context.getRemainingTimeInMillis() - reserveMs)),
});
