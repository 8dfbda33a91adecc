import { randomUUID } from 'node:crypto';
import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Invocable } from './gateway.js';

export interface QueueMessage {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  /** How often it has been handed to the consumer. */
  readonly receives: number;
}

export interface QueueOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly consumer: Invocable;
  readonly log: (line: string) => void;
  /** Wait before the second delivery; doubles with each further one. */
  readonly backOffMilliseconds?: number;
}

const batchSize = 10;
const mostReceives = 5;

/** The table in which all queues keep their messages over a restart. */
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

const sqsEvent = (name: string, batch: readonly QueueMessage[]): SQSEvent => ({
  Records: batch.map(({ id, body, sentAt, receives }) => ({
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives + 1),
      SentTimestamp: String(sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(sentAt),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${name}`,
    awsRegion: 'local',
  })),
});

/**
 * A consumer's SQS queue: kept in the store, delivered at least once in batches of ten, partial failures retried with
 * growing waits, and parked in a dead-letter queue after five deliveries.
 */
export class Queue {
  readonly #options: QueueOptions;
  readonly #documents: DynamoDBDocumentClient;
  #busy = false;
  #running: Promise<void> = Promise.resolve();
  #again = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#documents = DynamoDBDocumentClient.from(options.client);
  }

  get name() {
    return this.#options.consumer.name;
  }

  /** Keeps a message. Once this resolves the message survives a restart. */
  async send(body: string): Promise<void> {
    const sentAt = Date.now();
    const id = randomUUID();
    const sk = `${String(sentAt).padStart(14, '0')}#${id}`;
    await this.#put(this.name, sk, { id, body, sentAt, receives: 0, visibleAt: sentAt });
    this.wake();
  }

  /** Delivers what is due; what was left by an earlier run too. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    this.#running = this.#drain()
      .catch((fault: Error) => {
        this.#options.log(`queue ${this.name} ${fault.message}`);
        this.#wakeIn(1000);
      })
      .finally(() => {
        this.#busy = false;
        if (this.#again) {
          this.#again = false;
          this.wake();
        }
      });
  }

  /** Messages that wait and messages that were given up. */
  async count(): Promise<{ waiting: number; dead: number }> {
    const [waiting, dead] = await Promise.all([this.#read(this.name), this.#read(`${this.name}#dead`)]);
    return { waiting: waiting.length, dead: dead.length };
  }

  /** Hands the dead letters to the consumer anew; answers how many. */
  async redrive(): Promise<number> {
    const dead = await this.#read(`${this.name}#dead`);
    for (const { sk, ...message } of dead) {
      await this.#put(this.name, sk, { ...message, receives: 0, visibleAt: Date.now() });
      await this.#remove(`${this.name}#dead`, sk);
    }
    this.wake();
    return dead.length;
  }

  /** Waits for the batch in hand; what is left stays in the store. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (!this.#stopped) {
      const all = await this.#read(this.name);
      const due = all.filter(({ visibleAt }) => visibleAt <= Date.now()).slice(0, batchSize);
      if (due.length > 0) {
        await this.#deliver(due);
        continue;
      }
      const next = Math.min(...all.map(({ visibleAt }) => visibleAt));
      if (Number.isFinite(next)) this.#wakeIn(Math.max(10, next - Date.now()));
      return;
    }
  }

  async #deliver(batch: readonly KeptMessage[]): Promise<void> {
    const { consumer, log } = this.#options;
    const failed = await consumer
      .invoke(sqsEvent(this.name, batch))
      .then((answer) => {
        const failures = (answer as SQSBatchResponse | null)?.batchItemFailures ?? [];
        return new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
      })
      .catch(() => new Set(batch.map(({ id }) => id)));
    for (const { sk, ...message } of batch) {
      if (!failed.has(message.id)) {
        await this.#remove(this.name, sk);
        continue;
      }
      const receives = message.receives + 1;
      if (receives >= mostReceives) {
        // The dead letter first: a stop in between doubles it, the other order would lose it.
        await this.#put(`${this.name}#dead`, sk, { ...message, receives });
        await this.#remove(this.name, sk);
        log(`queue ${this.name} gave up message ${message.id} after ${receives} deliveries`);
      } else await this.#retry(sk, receives);
    }
  }

  #wakeIn(milliseconds: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), milliseconds);
    this.#timer.unref();
  }

  async #read(pk: string): Promise<KeptMessage[]> {
    const { Items = [] } = await this.#documents.send(
      new QueryCommand({
        TableName: this.#options.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        Limit: 200,
      }),
    );
    return Items.map(({ pk: _, ...kept }) => kept as KeptMessage);
  }

  #put(pk: string, sk: string, message: Omit<KeptMessage, 'sk'>) {
    const { table } = this.#options;
    return this.#documents.send(new PutCommand({ TableName: table, Item: { ...message, pk, sk } }));
  }

  #remove(pk: string, sk: string) {
    return this.#documents.send(new DeleteCommand({ TableName: this.#options.table, Key: { pk, sk } }));
  }

  #retry(sk: string, receives: number) {
    const wait = (this.#options.backOffMilliseconds ?? 1000) * 2 ** (receives - 1);
    return this.#documents.send(
      new UpdateCommand({
        TableName: this.#options.table,
        Key: { pk: this.name, sk },
        UpdateExpression: 'SET receives = :receives, visibleAt = :at',
        ExpressionAttributeValues: { ':receives': receives, ':at': Date.now() + wait },
      }),
    );
  }
}

type KeptMessage = QueueMessage & { readonly sk: string; readonly visibleAt: number };
