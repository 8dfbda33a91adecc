import { connectTable } from '@yilu/dynamo';
import { logFault } from '@yilu/http/environment';
import { objectBytes } from '@yilu/http/object-bytes';
import { objectStore } from '@yilu/http/object-store';
import { dynamoExamStore } from './adapters/dynamo-exam-store.js';
import { forgetCertificates } from './use-cases/forget-certificates.js';

/** Kept back to end what was begun. */
const reserveMs = 8_000;

const table = connectTable(process.env);
const report = (fault: unknown) => logFault(fault instanceof Error ? fault : new Error(String(fault)));
const bytes = objectBytes(objectStore(process.env, 'PICTURES_BUCKET'), table.now);
const store = dynamoExamStore(table, process.env['CITY'] || 'ningbo');
const forget = forgetCertificates({ store, bytes, now: table.now }, report);

/** Every hour: papers of pleas that were answered sixty days ago, or that came to no plea. */
export const handler = async (
  _event: unknown,
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<{ forgotten: number }> => ({
  forgotten: await forget(new Date(Date.now() + context.getRemainingTimeInMillis() - reserveMs)),
});
