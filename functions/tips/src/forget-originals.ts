import { connectTable } from '@yilu/dynamo';
import { logFault } from '@yilu/http/environment';
import { objectBytes } from '@yilu/http/object-bytes';
import { objectStore } from '@yilu/http/object-store';
import { ningboTips } from '@yilu/law/feedback/tip-rules';
import { dynamoTipStore } from './adapters/dynamo-tip-store.js';
import { forgetOriginals } from './use-cases/forget-originals.js';

/** Kept back to end what was begun: one call of the store may take fifteen seconds. */
const reserveMs = 20_000;

const table = connectTable(process.env);
const report = (fault: unknown) => logFault(fault instanceof Error ? fault : new Error(String(fault)));
const originals = objectBytes(objectStore(process.env, 'PICTURES_BUCKET'), table.now);
const forget = forgetOriginals({ store: dynamoTipStore(table), originals, rules: ningboTips, now: table.now }, report);

/** Every hour: what phones sent for reports of violations and nobody needs any more. */
export const handler = async (
  _event: unknown,
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<{ forgotten: number }> => ({
  forgotten: await forget(new Date(Date.now() + context.getRemainingTimeInMillis() - reserveMs)),
});
