import { randomUUID } from 'node:crypto';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Invocable } from './gateway.js';
import type { KeptMessage, QueueMessage, QueueTable } from './queue-table.js';

export interface QueueOptions {
  readonly table: QueueTable;
  readonly consumer: Invocable;
  readonly log: (line: string) => void;
  /** Wait before the second delivery; doubles with each further one. */
  readonly backOffMilliseconds?: number;
}

const batchSize = 10;
const mostReceives = 5;

/** Sent within one millisecond, they keep their order. */
let sent = 0;

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
  #busy = false;
  #running: Promise<void> = Promise.resolve();
  #again = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  get name() {
    return this.#options.consumer.name;
  }

  get #table() {
    return this.#options.table;
  }

  /** Keeps a message. Once this resolves the message survives a restart. */
  async send(body: string): Promise<void> {
    const sentAt = Date.now();
    const id = randomUUID();
    const sk = `${String(sentAt).padStart(14, '0')}#${String(sent++).padStart(9, '0')}#${id}`;
    await this.#table.put(this.name, { sk, id, body, sentAt, receives: 0, visibleAt: sentAt });
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
    const [waiting, dead] = await Promise.all([this.#table.read(this.name), this.#table.read(`${this.name}#dead`)]);
    return { waiting: waiting.length, dead: dead.length };
  }

  /** Hands the dead letters to the consumer anew; answers how many. */
  async redrive(): Promise<number> {
    const dead = await this.#table.read(`${this.name}#dead`);
    for (const message of dead) {
      await this.#table.put(this.name, { ...message, receives: 0, visibleAt: Date.now() });
      await this.#table.remove(`${this.name}#dead`, message.sk);
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
      const all = await this.#table.read(this.name, batchSize);
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
    const worked = batch.filter(({ id }) => !failed.has(id));
    await Promise.all(worked.map(({ sk }) => this.#table.remove(this.name, sk)));
    for (const message of batch) {
      if (!failed.has(message.id)) continue;
      const receives = message.receives + 1;
      if (receives >= mostReceives) {
        // The dead letter first: a stop in between doubles it, the other order would lose it.
        await this.#table.put(`${this.name}#dead`, { ...message, receives });
        await this.#table.remove(this.name, message.sk);
        log(`queue ${this.name} gave up message ${message.id} after ${receives} deliveries`);
      } else await this.#retry({ ...message, receives });
    }
  }

  #wakeIn(milliseconds: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), milliseconds);
    this.#timer.unref();
  }

  #retry(message: KeptMessage) {
    const wait = (this.#options.backOffMilliseconds ?? 1000) * 2 ** (message.receives - 1);
    return this.#table.put(this.name, { ...message, visibleAt: Date.now() + wait });
  }
}
