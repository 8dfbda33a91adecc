import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { notePayment } from './use-cases/note-payment.js';

const note = notePayment({ store: dynamoViolationStore(connectTable(process.env)) });

/** The payments' events off the queue: a fine was paid, or went back. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await note(event);
});
