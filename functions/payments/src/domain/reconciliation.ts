import { addDays, type Day } from '@yilu/kernel';
import type { BillLine, Wallet } from '../ports.js';

/** Money that our own books say a wallet took or gave back. */
export interface Trade {
  readonly kind: 'charge' | 'refund';
  readonly wallet: Wallet;
  readonly attemptId: string;
  readonly refundId?: string;
  readonly amountFen: number;
  /** The wallet's number of a charge. */
  readonly transactionId?: string;
  readonly on: Day;
}

export type DifferenceKind =
  | 'MATCHED'
  /** The wallet took money of which our books do not know: it is asked, then settled. */
  | 'MISSING_LOCAL'
  /** Our books know of money that no bill tells of, not on the day before or after either. */
  | 'MISSING_REMOTE'
  | 'AMOUNT_DIFF'
  /** Both know of it, but not in the same state, such as a refund that the wallet made and we still wait for. */
  | 'STATE_DIFF'
  /** The same money twice in one bill. */
  | 'DUPLICATE'
  /** An order number that was never ours. */
  | 'UNKNOWN_MERCHANT';

export interface ReconItem {
  readonly kind: DifferenceKind;
  readonly attemptId: string;
  readonly refundId?: string;
  readonly billedFen?: number;
  readonly bookedFen?: number;
  /** The wallet was asked and its word was booked: nobody has to look. */
  readonly cleared?: true;
}

/** What our books hold under an order's or refund's number where no trade was booked. */
export type Known = 'unknown' | 'unbooked';

type Numbered = Pick<BillLine, 'attemptId' | 'refundId'>;
/** One charge or one refund, by its numbers. */
export const tradeKey = ({ attemptId, refundId }: Numbered) => (refundId ? `${attemptId} ${refundId}` : attemptId);
const byKey = (one: Numbered, other: Numbered) =>
  tradeKey(one) < tradeKey(other) ? -1 : tradeKey(one) > tradeKey(other) ? 1 : 0;

const judged = (
  kind: DifferenceKind,
  { attemptId, refundId }: Numbered,
  fen: Omit<ReconItem, 'kind' | 'attemptId' | 'refundId'>,
) => ({
  kind,
  attemptId,
  ...(refundId ? { refundId } : {}),
  ...fen,
});

function judgeLine(line: BillLine, trade: Trade | undefined, twice: boolean, known: Known): ReconItem {
  const fen = { billedFen: line.amountFen, ...(trade ? { bookedFen: trade.amountFen } : {}) };
  if (twice) return judged('DUPLICATE', line, fen);
  if (!trade && known === 'unknown') return judged('UNKNOWN_MERCHANT', line, fen);
  if (!trade) return judged(line.kind === 'charge' ? 'MISSING_LOCAL' : 'STATE_DIFF', line, fen);
  if (trade.amountFen !== line.amountFen) return judged('AMOUNT_DIFF', line, fen);
  const sameCharge = line.kind === 'refund' || trade.transactionId === line.transactionId;
  return judged(sameCharge ? 'MATCHED' : 'STATE_DIFF', line, fen);
}

export interface Books {
  readonly day: Day;
  readonly lines: readonly BillLine[];
  /** Lines of the two bills before; a trade at midnight may stand in either neighbour. */
  readonly earlier: readonly BillLine[];
  /** Our trades of the same days and the day after. */
  readonly trades: readonly Trade[];
  /** For lines of the day without a trade. */
  readonly known: (line: BillLine) => Known;
}

/**
 * Holds a wallet's bill of a day against our books, in the order of the numbers. Money that we miss shows at once; money
 * that the bill misses is judged for the day before, when both its neighbours are at hand.
 */
export function reconcile({ day, lines, earlier, trades, known }: Books): ReconItem[] {
  const booked = new Map(trades.map((trade) => [tradeKey(trade), trade]));
  const billed = new Set([...earlier, ...lines].map(tradeKey));
  const today = lines.toSorted(byKey);
  const items = today.map((line, n) => {
    const before = today[n - 1];
    const twice = before !== undefined && tradeKey(before) === tradeKey(line);
    return judgeLine(line, booked.get(tradeKey(line)), twice, known(line));
  });
  const dayBefore = addDays(day, -1);
  const missing = trades
    .filter((trade) => trade.on === dayBefore && !billed.has(tradeKey(trade)))
    .toSorted(byKey)
    .map((trade) => judged('MISSING_REMOTE', trade, { bookedFen: trade.amountFen }));
  return [...items, ...missing];
}
