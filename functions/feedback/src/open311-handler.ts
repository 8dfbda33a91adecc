import { randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { logFault, required } from '@yilu/http';
import { objectBytes } from '@yilu/http/object-bytes';
import { objectStore } from '@yilu/http/object-store';
import { personLimiter } from '@yilu/http/person-limiter';
import { pictureShelf } from '@yilu/http/picture-shelf';
import { streamedLambdaHandler } from '@yilu/http/streamed-lambda';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { noVault } from './adapters/no-vault.js';
import { createOpen311App } from './open311-app.js';

const table = connectTable(process.env);
const { now, newId } = table;
const pictures = objectStore(process.env, 'PICTURES_BUCKET');
const trimmed = (name: string) => required(process.env, name).replace(/\/+$/, '');

/** The clients of Open311, fed by an address that streams. */
export const handler = streamedLambdaHandler(
  createOpen311App(
    {
      store: dynamoFeedbackStore(table),
      vault: noVault,
      pictures: pictureShelf(pictures),
      bytes: objectBytes(pictures, now),
      ...{ now, newId, random: randomBytes },
      city: process.env['CITY'] || 'ningbo',
      h5Url: trimmed('H5_URL'),
      open311Url: trimmed('OPEN311_URL'),
      contact: required(process.env, 'OPEN311_CONTACT'),
      limit: personLimiter(now),
    },
    { log: logFault },
  ),
  process.env,
);
