import type { Receipt } from '@yilu/contracts';
import { type ReceiptBook, type ReceiptFile, receiptFen, receiptState } from './receipt.js';

/** A receipt as its obligation's owner, and finance, may see it. */
export function receiptView(book: ReceiptBook, receipt: ReceiptFile): Receipt {
  const { receiptId, principalFen, surchargeFen, paidAt, source, issued } = receipt;
  return {
    receiptId,
    obligationId: book.obligationId,
    reference: book.reference,
    amountFen: receiptFen(receipt),
    principalFen,
    surchargeFen,
    paidAt,
    paidBy: source,
    state: receiptState(receipt),
    ...(issued ? { code: issued.code, number: issued.number, checkCode: issued.checkCode, issuedAt: issued.at } : {}),
  };
}

/** All receipts of an obligation, the latest first. */
export const receiptViews = (book: ReceiptBook): Receipt[] =>
  book.receipts.toReversed().map((receipt) => receiptView(book, receipt));
