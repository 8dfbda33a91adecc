import type { LedgerEntryView, StaffAttempt, StaffObligation, StaffRefund } from '@yilu/contracts';
import type { ObligationFile } from '../ports-finance.js';
import type { Attempt } from './attempt.js';
import type { LedgerEntry } from './ledger.js';
import { isPaused } from './obligation.js';
import { standingReceipt } from './receipt.js';
import { receiptView } from './receipt-view.js';
import { availableFen, type Refund } from './refund.js';

/** An attempt as finance sees it: the money, not who paid it. */
export const staffAttempt = (attempt: Attempt): StaffAttempt => {
  const { attemptId, wallet, state, amountFen, writtenAt, charge, items } = attempt;
  return {
    attemptId,
    wallet,
    state,
    amountFen,
    writtenAt,
    ...(charge ? { paidAt: charge.paidAt, transactionId: charge.transactionId } : {}),
    items: items.map(({ obligationId, principalFen, surchargeFen, outcome }) => ({
      obligationId,
      principalFen,
      surchargeFen,
      ...(outcome ? { outcome } : {}),
      availableFen: state === 'paid' ? availableFen(attempt, obligationId) : 0,
    })),
  };
};

export const staffRefund = (refund: Refund): StaffRefund => {
  const { refundId, attemptId, obligationId, wallet, amountFen, reason, state } = refund;
  const { requestedBy, approvedBy, note, writtenAt, endedAt } = refund;
  return {
    ...{ refundId, attemptId, obligationId, wallet, amountFen, reason, state, writtenAt },
    ...(requestedBy ? { requestedBy } : {}),
    ...(approvedBy ? { approvedBy } : {}),
    ...(note ? { note } : {}),
    ...(endedAt ? { endedAt } : {}),
  };
};

export const ledgerView = ({ entryId, at, lines }: LedgerEntry): LedgerEntryView => ({
  entryId,
  at,
  lines: [...lines],
});

/** Everything about one obligation; not whose it is. */
export function staffObligation(file: ObligationFile, now: Date): StaffObligation {
  const { obligation, attempts, refunds, entries, book } = file;
  const { obligationId, kind, reference, maskedPlate, principalFen, dueOn, dueProvisional, standing, stops } =
    obligation;
  const receipt = book && (standingReceipt(book) ?? book.receipts.at(-1));
  return {
    obligation: {
      ...{ obligationId, kind, reference, principalFen, dueOn, standing },
      ...(maskedPlate ? { maskedPlate } : {}),
      dueProvisional: dueProvisional ?? false,
      paused: standing === 'due' && isPaused(stops, now),
    },
    attempts: attempts.map(staffAttempt),
    refunds: refunds.map(staffRefund),
    entries: entries.map(ledgerView),
    ...(book && receipt ? { receipt: receiptView(book, receipt) } : {}),
  };
}
