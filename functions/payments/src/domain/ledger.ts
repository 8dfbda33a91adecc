import { assertFen } from '@yilu/kernel';
import type { Wallet } from '../ports.js';
import type { ObligationKind } from './obligation.js';

/**
 * Money that is held stands as plus (`wallet:*`, `bank:counter`), what it is held for as minus: income of the treasury
 * (`fines`, `exam_fees`, `surcharges`) or owed back to payers, through a wallet (`refunds`) or by the bank (`refunds:counter`).
 * Rewards of reporters are spent money: plus in `rewards`, minus while they are owed (`rewards:payable`), and then minus in
 * the bureau's account that paid them (`bank:rewards`).
 */
export type Account =
  | `wallet:${Wallet}`
  | 'bank:counter'
  | 'fines'
  | 'exam_fees'
  | 'surcharges'
  | 'refunds'
  | 'refunds:counter'
  | 'rewards'
  | 'rewards:payable'
  | 'bank:rewards';

export interface LedgerLine {
  readonly account: Account;
  readonly fen: number;
}

/** Written once, in the transaction of the state that it tells of, and never changed. */
export interface LedgerEntry {
  /** Follows from what happened, so that it cannot be entered twice. */
  readonly entryId: string;
  readonly at: string;
  readonly lines: readonly LedgerLine[];
}

/** An entry of these lines; throws where they do not sum to zero, for then the code is wrong and nothing may be written. */
export function ledgerEntry(entryId: string, at: Date, lines: readonly LedgerLine[]): LedgerEntry {
  const kept = lines.filter(({ fen }) => assertFen(fen) !== 0);
  const sum = kept.reduce((total, { fen }) => total + fen, 0);
  if (sum !== 0) throw new RangeError(`Ledger entry ${entryId} is out of balance by ${sum} fen`);
  return { entryId, at: at.toISOString(), lines: kept };
}

/** The income account of a principal. */
export const incomeOf = (kind: ObligationKind): Account => (kind === 'fine' ? 'fines' : 'exam_fees');
