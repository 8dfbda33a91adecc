import { randomBytes, randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '@yilu/dynamo';
import { dynamoDeskStore } from '@yilu/feedback/adapters/dynamo-desk-store';
import { dynamoFeedbackStore } from '@yilu/feedback/adapters/dynamo-feedback-store';
import type { Deps } from '@yilu/feedback/ports';
import { multiPartUploads } from '@yilu/http/multi-part-upload';
import { objectStore } from '@yilu/http/object-store';
import { pictureShelf } from '@yilu/http/picture-shelf';
import { connectVault } from '@yilu/vault';
import { tableOf } from '../../environment.js';

/** The city's hotline from within: its store, and the environment of its Lambdas. */
export interface HotlineAccess {
  readonly client: DynamoDBClient;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The hotline's own use cases over the city's store at an instant that has passed: what was reported weeks ago, and is late
 * since, cannot come about through its API of today.
 */
export function hotlineRoom({ client, environment }: HotlineAccess, clock: { readonly at: Date }): Deps {
  const now = () => clock.at;
  const table: Table = {
    db: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name: tableOf('feedback'),
    now,
    newId: randomUUID,
  };
  const objects = objectStore(environment, 'PICTURES_BUCKET');
  return {
    store: dynamoFeedbackStore(table),
    desk: dynamoDeskStore(table),
    pictures: pictureShelf(objects),
    // Links are believed by the clock of today alone.
    uploads: multiPartUploads(objects, () => new Date()),
    vault: connectVault(environment),
    now,
    newId: table.newId,
    random: randomBytes,
    city: environment['CITY'] ?? 'ningbo',
    h5Url: environment['H5_URL'] ?? '',
  };
}
