import type { PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { receiptView } from '../domain/receipt-view.js';
import type { PaperDeps } from '../ports-finance.js';
import { ownReceipt } from './get-receipt.js';

export type ReceiptDocumentRefusal = 'receipt.not_found' | 'receipt.not_issued';

/** The receipt as PDF, once the treasury gave it its numbers; the same receipt is the same bytes. */
export const getReceiptDocument =
  (deps: PaperDeps) =>
  async (ownerId: PersonId, receiptId: string): Promise<Result<Uint8Array<ArrayBuffer>, ReceiptDocumentRefusal>> => {
    const found = await ownReceipt(deps, ownerId, receiptId);
    if (!found.ok) return found;
    const { book, receipt } = found.value;
    if (!receipt.issued) return refuse('receipt.not_issued');
    const { code, number, checkCode } = receipt.issued;
    const verificationUrl = `${deps.h5Url}/verify?${new URLSearchParams({ code, number, checkCode })}`;
    const { kind, maskedPlate } = book;
    return accept(await deps.drawReceipt({ receipt: receiptView(book, receipt), kind, maskedPlate, verificationUrl }));
  };
