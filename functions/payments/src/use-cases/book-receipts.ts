import { accept, type Result } from '@yilu/kernel';
import { movementsOf, subjectOf } from '../domain/income.js';
import { type ReceiptBook, withMovements } from '../domain/receipt.js';
import type { FinanceDeps, FinanceOutcome, ObligationFile } from '../ports-finance.js';
import { applied, stepOf } from './step.js';

const emptyBook = ({ obligation }: ObligationFile): ReceiptBook => {
  const { obligationId, kind, reference, ownerId, maskedPlate } = obligation;
  return {
    ...{ obligationId, kind, reference, ownerId, ...(maskedPlate ? { maskedPlate } : {}) },
    ...{ receipts: [], applied: [], checks: 0, version: 0 },
  };
};

/** Everything that the ledger says of one obligation's income. */
const movementsIn = ({ obligation, attempts, refunds, entries }: ObligationFile) =>
  entries
    .flatMap((entry) => {
      const { attemptId, refundId } = subjectOf(entry.entryId);
      const attempt = attempts.find((each) => each.attemptId === attemptId);
      const refund = refunds.find((each) => each.refundId === refundId);
      return movementsOf(entry, { attempt, refund });
    })
    .filter(({ obligationId }) => obligationId === obligation.obligationId);

/**
 * Writes down which receipts an obligation needs, by what the ledger says and not by the event that told of it: told twice,
 * late or in disorder, each movement of income is in exactly one receipt. Answers the book where the treasury is to be asked.
 */
export const bookReceipts =
  ({ finance, now }: FinanceDeps) =>
  async (eventId: string, obligationId: string): Promise<ReceiptBook | undefined> => {
    const outcome = await finance.perform<null, never>(
      stepOf('bookReceipts', eventId),
      { bookOf: obligationId },
      // The ledger is read after the book: a book that was written meanwhile by a later reading makes this one begin anew.
      async ({ book }): Promise<Result<FinanceOutcome<null>, never>> => {
        const file = await finance.readObligation([obligationId]);
        if (!file) throw new Error(`Obligation ${obligationId} is gone`);
        const before = book ?? emptyBook(file);
        const next = withMovements(before, movementsIn(file), now());
        return accept(next === before ? { answer: null } : { book: next, answer: null });
      },
    );
    applied(outcome, obligationId);
    const { book } = await finance.find({ bookOf: obligationId });
    return book?.nextCheckAt ? book : undefined;
  };
