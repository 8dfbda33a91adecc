import { randomBytes, randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '@yilu/dynamo';
import { dynamoExamStatistics } from '@yilu/exams/adapters/dynamo-exam-statistics';
import { dynamoExamStore } from '@yilu/exams/adapters/dynamo-exam-store';
import { dynamoStudyStore } from '@yilu/exams/adapters/dynamo-study-store';
import { dynamoTallies } from '@yilu/exams/adapters/dynamo-tallies';
import { papers } from '@yilu/exams/adapters/papers';
import { s3DrawShelf } from '@yilu/exams/adapters/s3-draw-shelf';
import type { Deps } from '@yilu/exams/ports';
import { objectStore } from '@yilu/http/object-store';
import { httpRegistry } from '@yilu/http/registry';
import { connectVault } from '@yilu/vault';
import { tableOf } from '../environment.js';

/** The city's exams from within: its store, and the environment of its Lambdas. */
export interface ExamsAccess {
  readonly client: DynamoDBClient;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The exams' own use cases over the city's store at an instant that has passed: a window that has closed and was drawn
 * before the city began cannot come about through its API of today.
 */
export function examsRoom({ client, environment }: ExamsAccess, clock: { readonly at: Date }): Deps {
  const now = () => clock.at;
  const table: Table = {
    db: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name: tableOf('exams'),
    now,
    newId: randomUUID,
  };
  const city = environment['CITY'] ?? 'ningbo';
  // Requests to these two are signed, and believed by the clock of today alone.
  const today = () => new Date();
  return {
    store: dynamoExamStore(table, city),
    statistics: dynamoExamStatistics(table),
    tallies: dynamoTallies(table),
    study: dynamoStudyStore(table),
    papers,
    shelf: s3DrawShelf(objectStore(environment), today),
    registry: httpRegistry({
      baseUrl: environment['REGISTRY_BASE_URL'] ?? '',
      key: environment['REGISTRY_KEY'] ?? '',
      now: today,
    }),
    vault: connectVault(environment),
    now,
    newId: table.newId,
    random: randomBytes,
    city,
    h5Url: environment['H5_URL'] ?? '',
  };
}
