import type { PersonId, Receipt } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { obligationOfReceipt, type ReceiptBook, type ReceiptFile, receiptIn } from '../domain/receipt.js';
import { receiptView } from '../domain/receipt-view.js';
import type { FinanceDeps } from '../ports-finance.js';

type Found = { readonly book: ReceiptBook; readonly receipt: ReceiptFile };

/** A receipt of this person's own; a stranger's is as none. */
export async function ownReceipt(
  { finance }: Pick<FinanceDeps, 'finance'>,
  ownerId: PersonId,
  receiptId: string,
): Promise<Result<Found, 'receipt.not_found'>> {
  const { book } = await finance.find({ bookOf: obligationOfReceipt(receiptId) });
  const receipt = book && receiptIn(book, receiptId);
  return book && receipt && book.ownerId === ownerId ? accept({ book, receipt }) : refuse('receipt.not_found');
}

/** One receipt, as it stands at the treasury. */
export const getReceipt =
  (deps: Pick<FinanceDeps, 'finance'>) =>
  async (ownerId: PersonId, receiptId: string): Promise<Result<Receipt, 'receipt.not_found'>> => {
    const found = await ownReceipt(deps, ownerId, receiptId);
    return found.ok ? accept(receiptView(found.value.book, found.value.receipt)) : found;
  };
