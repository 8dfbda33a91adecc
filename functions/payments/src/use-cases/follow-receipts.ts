import { accept, type Result } from '@yilu/kernel';
import {
  askedInVain,
  lateChecks,
  nextStep,
  type ReceiptBook,
  type ReceiptFile,
  withIssued,
  withReversed,
} from '../domain/receipt.js';
import type { FinanceOutcome, ReceiptDeps, ReceiptStanding } from '../ports-finance.js';
import { applied, seeToAll, stepOf } from './step.js';

/** Asks for a receipt by its number; after an answer in vain the treasury may have it already. */
async function askToIssue({ receipts }: ReceiptDeps, book: ReceiptBook, receipt: ReceiptFile) {
  const known = book.checks > 0 ? await receipts.query(receipt.receiptId) : undefined;
  if (known && known.kind !== 'absent') return known;
  const { receiptId, source, principalFen, surchargeFen, paidAt, bookedOn } = receipt;
  const { reference, kind, maskedPlate } = book;
  const about = { receiptId, reference, kind, payer: maskedPlate ?? '' };
  return receipts.request({ ...about, principalFen, surchargeFen, paidAt, paidBy: source, bookedOn });
}

/** What the treasury's word makes of a book. */
function noted(book: ReceiptBook, standing: ReceiptStanding, now: Date): ReceiptBook {
  const step = nextStep(book);
  if (step?.act === 'issue' && standing.kind === 'issued') return withIssued(book, step.receipt, standing.issued, now);
  if (step?.act === 'reverse' && standing.kind === 'reversed') return withReversed(book, step.receipt, now);
  return askedInVain(book, now);
}

/** Keeps the next version, unless somebody else was first; then he goes on. */
async function kept({ finance }: ReceiptDeps, next: ReceiptBook): Promise<boolean> {
  const outcome = await finance.perform<boolean, never>(
    stepOf('followReceipts', `${next.obligationId}_${next.version}`),
    { bookOf: next.obligationId },
    ({ book }): Result<FinanceOutcome<boolean>, never> =>
      accept(book?.version === next.version - 1 ? { book: next, answer: true } : { answer: false }),
  );
  return applied(outcome, next.obligationId);
}

/** Has the treasury issue and reverse, one after another, until it is done or does not answer with an end. */
export const followBook =
  (deps: ReceiptDeps) =>
  async (from: ReceiptBook): Promise<void> => {
    let book = from;
    for (let step = nextStep(book); step; step = nextStep(book)) {
      const { receipt } = step;
      const standing =
        step.act === 'issue'
          ? await askToIssue(deps, book, receipt)
          : await deps.receipts.reverse(receipt.receiptId, receipt.reversal?.bookedOn ?? receipt.bookedOn);
      book = noted(book, standing, deps.now());
      if (!(await kept(deps, book))) return;
      if (book.checks >= lateChecks || standing.kind === 'refused') deps.metrics.lateReceipt();
      if (book.checks > 0) return;
    }
  };

/** Every minute: receipts that the treasury was down, slow or late for. */
export const followReceipts = (deps: ReceiptDeps) => async (): Promise<void> =>
  seeToAll(await deps.finance.listDueBooks(deps.now()), followBook(deps));
