import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeTreasury } from './finance-composition.js';
import { bookReceipts } from './use-cases/book-receipts.js';
import { followBook } from './use-cases/follow-receipts.js';

const deps = composeTreasury(process.env);

/** Income that came or went, off the queue: its receipts, and the first word to the treasury. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (
    event?.type !== 'payments.obligation_settled' &&
    event?.type !== 'payments.refund_changed' &&
    event?.type !== 'payments.income_changed'
  )
    return;
  const book = await bookReceipts(deps)(event.id, event.data.obligationId);
  if (book) await followBook(deps)(book);
});
