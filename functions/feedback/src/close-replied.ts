import { connectTable } from '@yilu/dynamo';
import { required } from '@yilu/http';
import { connectVault } from '@yilu/vault';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { closeReplied } from './use-cases/close-replied.js';

const table = connectTable(process.env);
const close = closeReplied({
  store: dynamoFeedbackStore(table),
  vault: connectVault(process.env),
  now: table.now,
  city: process.env['CITY'] || 'ningbo',
  h5Url: required(process.env, 'H5_URL').replace(/\/+$/, ''),
});

/** The list follows its reports a moment later: the same ones may come again, and not for ever. */
const rounds = 20;

/** Every ten minutes: answered reports whose week is over are closed. */
export const handler = async (): Promise<void> => {
  for (let round = 0; round < rounds; round++) if ((await close()) === 0) return;
};
