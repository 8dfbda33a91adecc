import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoPaymentStore } from './adapters/dynamo-payment-store.js';
import { followPayer } from './use-cases/follow-payer.js';

const follow = followPayer({ payments: dynamoPaymentStore(connectTable(process.env)) });

/** Identity's changes off the queue: by which wallets somebody signs in, and whose a payment is. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
