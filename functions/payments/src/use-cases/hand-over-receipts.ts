import type { PersonId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import type { ReceiptBook } from '../domain/receipt.js';
import type { FinanceDeps, FinanceOutcome } from '../ports-finance.js';
import { applied, stepOf } from './step.js';

/** Receipts go where their obligations went: two accounts were one person. */
export const handOverReceipts =
  ({ finance }: Pick<FinanceDeps, 'finance'>) =>
  async (eventId: string, from: PersonId, to: PersonId): Promise<void> => {
    const books: ReceiptBook[] = [];
    let cursor: string | undefined;
    // All of them are read first: they leave the list while it is walked.
    do {
      const page = await finance.listBooks(from, { limit: 50, cursor });
      books.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    for (const { obligationId } of books) {
      const outcome = await finance.perform<null, never>(
        stepOf('handOverReceipts', `${eventId}:${obligationId}`),
        { bookOf: obligationId },
        ({ book }): Result<FinanceOutcome<null>, never> =>
          accept(
            book?.ownerId === from
              ? { book: { ...book, ownerId: to, version: book.version + 1 }, answer: null }
              : { answer: null },
          ),
      );
      applied(outcome, obligationId);
    }
  };
