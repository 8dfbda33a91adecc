import { createHash, timingSafeEqual } from 'node:crypto';
import type { ReceiptVerification } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { receiptFen } from '../domain/receipt.js';
import type { FinanceDeps } from '../ports-finance.js';

const digest = (text: string) => createHash('sha256').update(text.toUpperCase()).digest();

/**
 * Whether the treasury issued a receipt of these three numbers, for whoever is shown one. Who knows only two of them
 * hears the same as of a receipt that is none.
 */
export const verifyReceipt =
  ({ finance }: Pick<FinanceDeps, 'finance'>) =>
  async (of: {
    readonly code: string;
    readonly number: string;
    readonly checkCode: string;
  }): Promise<ReceiptVerification> => {
    const book = await finance.findReceiptByNumber(of.code, of.number);
    const receipt = book?.receipts.find(({ issued }) => issued?.code === of.code && issued.number === of.number);
    const { issued } = receipt ?? {};
    if (!receipt || !issued || !timingSafeEqual(digest(issued.checkCode), digest(of.checkCode)))
      return { genuine: false };
    return {
      genuine: true,
      amountFen: receiptFen(receipt),
      day: dayOf(new Date(receipt.paidAt)),
      reversed: receipt.reversal !== undefined,
    };
  };
