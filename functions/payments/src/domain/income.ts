import type { Attempt } from './attempt.js';
import type { LedgerEntry } from './ledger.js';
import type { Refund } from './refund.js';

/** By what way money came in: a receipt tells it. */
export type PaidBy = 'wechat' | 'alipay' | 'counter';

/** What one ledger entry changed of the treasury's income by one obligation; less of it where money goes back. */
export interface IncomeMovement {
  readonly entryId: string;
  readonly obligationId: string;
  readonly source: PaidBy;
  readonly at: string;
  readonly principalFen: number;
  readonly surchargeFen: number;
  /** When the payer paid; the booking may be later. */
  readonly paidAt: string;
}

export const counterEntryId = (bankReference: string, obligationId: string) =>
  `counter_${bankReference}_${obligationId}`;
export const paidEntryId = (attemptId: string) => `${attemptId}_paid`;
export const grantedEntryId = (refundId: string) => `${refundId}_granted`;
export const repaidEntryId = (refundId: string) => `${refundId}_repaid`;
export const revokedEntryId = (obligationId: string) => `${obligationId}_revoked`;

/** What an entry adds to income, in parts; income stands as minus in the ledger. */
export function incomeIn({ lines }: Pick<LedgerEntry, 'lines'>) {
  const of = (...accounts: readonly string[]) =>
    lines.reduce((sum, { account, fen }) => (accounts.includes(account) ? sum - fen : sum), 0);
  return { finesFen: of('fines'), examFeesFen: of('exam_fees'), surchargesFen: of('surcharges') };
}

/** Which attempt or refund an entry tells of; the entry's own name says it. */
export function subjectOf(entryId: string): { readonly attemptId?: string; readonly refundId?: string } {
  if (entryId.endsWith('_paid')) return { attemptId: entryId.slice(0, -'_paid'.length) };
  if (entryId.endsWith('_granted')) return { refundId: entryId.slice(0, -'_granted'.length) };
  return {};
}

function whole(entry: LedgerEntry, obligationId: string, source: PaidBy, paidAt = entry.at): IncomeMovement[] {
  const { finesFen, examFeesFen, surchargesFen } = incomeIn(entry);
  const principalFen = finesFen + examFeesFen;
  if (principalFen === 0 && surchargesFen === 0) return [];
  const { entryId, at } = entry;
  return [{ entryId, obligationId, source, at, principalFen, surchargeFen: surchargesFen, paidAt }];
}

/**
 * The income that an entry moved, by obligation, with the attempt or the refund that it tells of. Nothing for money that
 * was never income: what an attempt brought too much, and what left a wallet.
 */
export function movementsOf(
  entry: LedgerEntry,
  { attempt, refund }: { readonly attempt?: Attempt | undefined; readonly refund?: Refund | undefined },
): IncomeMovement[] {
  const { entryId, at } = entry;
  if (entryId.endsWith('_paid')) {
    if (!attempt) throw new Error(`Attempt of ${entryId} is gone`);
    const settled = attempt.items.filter(({ outcome }) => outcome === 'settled');
    const paidAt = attempt.charge?.paidAt ?? at;
    return settled.map(({ obligationId, principalFen, surchargeFen }) => ({
      entryId,
      obligationId,
      source: attempt.wallet,
      at,
      principalFen,
      surchargeFen,
      paidAt,
    }));
  }
  if (entryId.endsWith('_granted')) {
    if (!refund) throw new Error(`Refund of ${entryId} is gone`);
    return whole(entry, refund.obligationId, refund.wallet);
  }
  if (entryId.startsWith('counter_')) return whole(entry, entryId.slice(entryId.lastIndexOf('_') + 1), 'counter');
  if (entryId.endsWith('_revoked')) return whole(entry, entryId.slice(0, -'_revoked'.length), 'counter');
  return [];
}
