import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

/** The least that an API on this stack can be: a framework and a store client. What a Lambda is measured against. */
const db = DynamoDBDocumentClient.from(new DynamoDBClient());
const app = new Hono();
app.get('/:pk', async (c) => c.json(await db.send(new GetCommand({ TableName: 't', Key: { pk: c.req.param('pk') } }))));
app.post('/', async (c) => {
  const TableName = 't';
  await db.send(new BatchGetCommand({ RequestItems: { t: { Keys: [] } } }));
  await db.send(new QueryCommand({ TableName }));
  await db.send(new PutCommand({ TableName, Item: await c.req.json() }));
  await db.send(new TransactWriteCommand({ TransactItems: [] }));
  return c.body(null, 204);
});
export const handler = handle(app);
