import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  DynamoDBDocumentClient,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';

export interface QueueMessage {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  /** How often it has been handed to the consumer. */
  readonly receives: number;
}

export interface KeptMessage extends QueueMessage {
  readonly sk: string;
  readonly visibleAt: number;
}

/** The table in which all queues keep their messages over a restart. */
export interface QueueTable {
  /** Messages of a queue, oldest first: until so many are due, or all where fewer are. */
  read(queue: string, due?: number): Promise<KeptMessage[]>;
  put(queue: string, message: KeptMessage): Promise<void>;
  remove(queue: string, sk: string): Promise<void>;
}

export async function createQueueTable(client: DynamoDBClient, name: string): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk'].map((key) => ({ AttributeName: key, AttributeType: 'S' })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ResourceInUseException)) throw fault;
  }
}

type WriteRequest = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

interface Asked {
  readonly request: WriteRequest;
  readonly done: () => void;
  readonly failed: (fault: unknown) => void;
}

/** What one call of the store takes. */
const mostWrites = 25;
const attempts = 5;

/** Writes of all queues, in the order in which they are asked for: what comes while a call is out goes with the next one. */
function gatheredWrites(documents: DynamoDBDocumentClient, table: string) {
  const waiting: Asked[] = [];
  let busy = false;

  async function write(requests: readonly WriteRequest[]): Promise<void> {
    let left: readonly WriteRequest[] = requests;
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === attempts) throw new Error('The store left messages unwritten');
      const answer = await documents.send(new BatchWriteCommand({ RequestItems: { [table]: [...left] } }));
      left = answer.UnprocessedItems?.[table] ?? [];
    }
  }

  async function drain(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const together = waiting.splice(0, mostWrites);
      try {
        await write(together.map(({ request }) => request));
        for (const { done } of together) done();
      } catch (fault) {
        for (const { failed } of together) failed(fault);
      }
    }
    busy = false;
  }

  return (request: WriteRequest): Promise<void> =>
    new Promise((done, failed) => {
      waiting.push({ request, done, failed });
      // After whoever asks for several at once has asked for all of them.
      if (!busy) {
        busy = true;
        queueMicrotask(() => void drain());
      }
    });
}

/** Many queues over one table: a message costs a share of a call, as one call takes those of several queues. */
export function openQueueTable(client: DynamoDBClient, table: string): QueueTable {
  const documents = DynamoDBDocumentClient.from(client);
  const write = gatheredWrites(documents, table);
  const page = (pk: string, Limit: number, ExclusiveStartKey: Record<string, unknown> | undefined) =>
    documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        Limit,
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      }),
    );
  return {
    async read(queue, due = Number.POSITIVE_INFINITY) {
      const found: KeptMessage[] = [];
      const isEnough = () => found.filter(({ visibleAt }) => visibleAt <= Date.now()).length >= due;
      let from: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await page(queue, Math.min(2 * due, 200), from);
        found.push(...Items.map(({ pk: _, ...kept }) => kept as KeptMessage));
        from = LastEvaluatedKey;
      } while (from && !isEnough());
      return found;
    },
    put: (queue, message) => write({ PutRequest: { Item: { ...message, pk: queue } } }),
    remove: (queue, sk) => write({ DeleteRequest: { Key: { pk: queue, sk } } }),
  };
}
