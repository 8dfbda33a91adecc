import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.js';

/** The table named by TABLE_NAME, at DYNAMO_ENDPOINT where one is set (the local city, tests) and at AWS otherwise. */
export function connectTable(environment: NodeJS.ProcessEnv): Table {
  const name = environment['TABLE_NAME'];
  if (!name) throw new Error('TABLE_NAME is not set');
  const endpoint = environment['DYNAMO_ENDPOINT'];
  const client = new DynamoDBClient({ maxAttempts: 3, ...(endpoint ? { endpoint } : {}) });
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return { db, name, now: () => new Date(), newId: () => crypto.randomUUID() };
}
