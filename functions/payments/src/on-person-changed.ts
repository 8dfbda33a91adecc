import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoFinanceStore } from './adapters/dynamo-finance-store.js';
import { dynamoPaymentStore } from './adapters/dynamo-payment-store.js';
import { currentOwner } from './use-cases/current-owner.js';
import { followPayer } from './use-cases/follow-payer.js';
import { handOverReceipts } from './use-cases/hand-over-receipts.js';

const table = connectTable(process.env);
const payments = dynamoPaymentStore(table);
const follow = followPayer({ payments });
const handOver = handOverReceipts({ finance: dynamoFinanceStore(table) });

/** Identity's changes off the queue: by which wallets somebody signs in, and whose a payment is. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
  if (event?.type !== 'identity.persons_merged') return;
  const { personId, into } = event.data;
  await handOver(event.id, personId, await currentOwner({ payments }, into));
});
