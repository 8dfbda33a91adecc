import type { Day } from '@yilu/kernel';
import { incomeIn } from './income.js';
import type { LedgerEntry } from './ledger.js';

/** What the ledger says of a day's income, by account. */
export interface DayIncome {
  readonly finesFen: number;
  readonly surchargesFen: number;
  readonly examFeesFen: number;
  /** Taken out of income again. */
  readonly refundsFen: number;
  readonly totalFen: number;
}

/** A day's income as announced to the treasury, and what it says to have received. */
export interface RemittanceFile extends DayIncome {
  readonly remittanceId: string;
  readonly day: Day;
  readonly state: 'announced' | 'received' | 'different';
  readonly treasuryReference?: string;
  readonly receivedFen?: number;
  readonly version: number;
}

export const noIncome: DayIncome = { finesFen: 0, surchargesFen: 0, examFeesFen: 0, refundsFen: 0, totalFen: 0 };

/** Income with one more entry: what adds to it by account, what takes away in one sum. */
export function withEntry(income: DayIncome, entry: Pick<LedgerEntry, 'lines'>): DayIncome {
  const { finesFen, examFeesFen, surchargesFen } = incomeIn(entry);
  const sum = finesFen + examFeesFen + surchargesFen;
  if (sum < 0) return { ...income, refundsFen: income.refundsFen - sum, totalFen: income.totalFen + sum };
  return {
    finesFen: income.finesFen + finesFen,
    surchargesFen: income.surchargesFen + surchargesFen,
    examFeesFen: income.examFeesFen + examFeesFen,
    refundsFen: income.refundsFen,
    totalFen: income.totalFen + sum,
  };
}

/** The remittance with what the treasury acknowledged; another sum than ours is for people. */
export const acknowledged = (
  remittance: RemittanceFile,
  { reference, receivedFen }: { readonly reference: string; readonly receivedFen: number },
): RemittanceFile => ({
  ...remittance,
  state: receivedFen === remittance.totalFen ? 'received' : 'different',
  treasuryReference: reference,
  receivedFen,
  version: remittance.version + 1,
});
