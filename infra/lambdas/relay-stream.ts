import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { unmarshall } from './stream-values.js';

/** An outbox event as the relay sees it: it carries what it does not understand. */
export interface RelayedEvent {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly data: unknown;
}

/** Hands up to ten events to the bus; answers for each whether the bus took it. Throws where the bus is out of reach. */
export type SendToBus = (events: readonly RelayedEvent[]) => Promise<readonly boolean[]>;

/** Most entries of one PutEvents. */
const batchSize = 10;

function eventOf(record: DynamoDBRecord): RelayedEvent | undefined {
  const image = record.dynamodb?.NewImage;
  // Receipts, aggregates and the expiry of an old outbox item pass through the same stream.
  if (record.eventName !== 'INSERT' || !image?.['pk']?.S?.startsWith('OUTBOX#') || !image['event']) return undefined;
  return unmarshall(image['event']) as RelayedEvent;
}

/**
 * Carries the outbox items of a batch of stream records to the bus, in their order. Reports the first record that the
 * bus did not take: the stream then delivers again from there, so that nothing is lost and little is doubled
 * (consumers drop what they have seen by event id).
 */
export const relay =
  (send: SendToBus) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const waiting = Records.flatMap((record) => {
      const event = eventOf(record);
      return event ? [{ event, position: record.dynamodb?.SequenceNumber ?? '' }] : [];
    });
    for (let start = 0; start < waiting.length; start += batchSize) {
      const batch = waiting.slice(start, start + batchSize);
      const taken = await send(batch.map(({ event }) => event)).catch((fault: Error) => {
        console.error(JSON.stringify({ level: 'error', fault: fault.name, message: fault.message }));
        return [];
      });
      const failed = batch.find((_, index) => !taken[index]);
      if (failed) return { batchItemFailures: [{ itemIdentifier: failed.position }] };
    }
    return { batchItemFailures: [] };
  };
