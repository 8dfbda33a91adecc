/** A batch off a queue, as Lambda hands it over. */
export interface QueueBatch {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}
export interface BatchAnswer {
  readonly batchItemFailures: { itemIdentifier: string }[];
}

/** Works a batch off in order; what fails goes back to the queue alone, and to the dead-letter queue in the end. */
export const batchHandler =
  (work: (detail: unknown) => Promise<void>, log: (fault: Error) => void) =>
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
