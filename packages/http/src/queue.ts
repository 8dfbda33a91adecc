import { logFault } from './environment.js';

/** A batch off a queue, as Lambda hands it over. */
export interface QueueBatch {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}
export interface BatchAnswer {
  readonly batchItemFailures: { itemIdentifier: string }[];
}

/**
 * The Lambda entry of a consumer: works a batch off in order, each record's body being the bus's envelope. What fails
 * goes back to the queue alone, and to the dead-letter queue in the end.
 */
export const queueHandler =
  (work: (detail: unknown) => Promise<void>, log: (fault: Error) => void = logFault) =>
  async ({ Records }: QueueBatch): Promise<BatchAnswer> => {
    const batchItemFailures: BatchAnswer['batchItemFailures'] = [];
    for (const { messageId, body } of Records) {
      try {
        const envelope: { detail?: unknown } = JSON.parse(body);
        await work(envelope.detail);
      } catch (fault) {
        log(fault instanceof Error ? fault : new Error('Unknown fault'));
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
