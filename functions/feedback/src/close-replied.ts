import { connectTable } from '@yilu/dynamo';
import { required } from '@yilu/http';
import { logFault } from '@yilu/http/environment';
import { connectVault } from '@yilu/vault';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { closeReplied } from './use-cases/close-replied.js';

const table = connectTable(process.env);
const close = closeReplied(
  {
    store: dynamoFeedbackStore(table),
    vault: connectVault(process.env),
    now: table.now,
    city: process.env['CITY'] || 'ningbo',
    h5Url: required(process.env, 'H5_URL').replace(/\/+$/, ''),
  },
  (fault) => logFault(fault instanceof Error ? fault : new Error(String(fault))),
);

// Kept back to end what was begun.
const reserveMs = 2_000;

/** Every ten minutes: answered reports whose week is over are closed; the rest of a long list the next time. */
export const handler = async (
  _event: unknown,
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<{ closed: number }> => ({
  closed: await close(() => context.getRemainingTimeInMillis() > reserveMs),
});
