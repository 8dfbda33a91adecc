import { addDays, type Day, dayOf } from '@yilu/kernel';
import { type Known, type ReconItem, reconcile, type Trade, tradeKey } from '../domain/reconciliation.js';
import { attemptIdOf } from '../domain/refund.js';
import { tradesOf } from '../domain/trades.js';
import type { BillLine, Deps, Wallet } from '../ports.js';
import { askWallet } from './close-attempt.js';
import { noteRefund } from './note-refund.js';

type Reconciling = Pick<Deps, 'payments' | 'providers' | 'now'>;

export interface ReconReport {
  readonly wallet: Wallet;
  readonly day: Day;
  readonly items: readonly ReconItem[];
  /** What our books hold for the day, and what the bill says of it; refunds taken off. */
  readonly ourFen: number;
  readonly theirFen: number;
}

/** What our books hold under the numbers of lines that no trade of these days answers to. */
async function lookUp({ payments }: Reconciling, lines: readonly BillLine[]) {
  const trades: Trade[] = [];
  const known = new Map<string, Known>();
  for (const line of lines) {
    const { attemptId, refundId } = line;
    const { attempt, refund } = await payments.find({ attemptId, ...(refundId ? { refundId } : {}) });
    const there = refundId ? refund : attempt;
    known.set(tradeKey(line), there ? 'unbooked' : 'unknown');
    trades.push(...tradesOf({ attempt: refundId ? undefined : attempt, refund }));
  }
  return { trades, known };
}

/** The wallet is asked before its bill is believed; then its word is booked as ever. Whether that cleared it. */
async function remedy(deps: Reconciling, wallet: Wallet, { kind, attemptId, refundId }: ReconItem): Promise<boolean> {
  if (kind === 'MISSING_LOCAL') {
    const { attempt } = await deps.payments.find({ attemptId });
    return attempt !== undefined && (await askWallet(deps)(attempt)) === 'paid';
  }
  if (kind === 'STATE_DIFF' && refundId) {
    const standing = await deps.providers[wallet].queryRefund({ refundId, attemptId: attemptIdOf(refundId) });
    const { refund } = await deps.payments.find({ refundId });
    if (!refund) return false;
    await noteRefund(deps)(`${refundId}_${refund.version}`, wallet, refundId, standing);
    return standing.kind === 'succeeded' && refund.state !== 'succeeded';
  }
  return false;
}

const areIn = (trades: readonly Trade[], lines: readonly BillLine[]) => {
  const billed = new Set(lines.map(tradeKey));
  return trades.every((trade) => billed.has(tradeKey(trade)));
};

/** Whether all that we booked on a day stands in the next one's bill, as the last trades before midnight may. */
async function areInNext({ providers, now }: Reconciling, wallet: Wallet, day: Day, trades: readonly Trade[]) {
  const next = addDays(day, 1);
  if (next >= dayOf(now())) return false;
  const bill = await providers[wallet].bill(next);
  return bill !== 'later' && areIn(trades, bill.lines);
}

const netFen = (trades: readonly Pick<Trade, 'kind' | 'amountFen'>[]) =>
  trades.reduce((sum, { kind, amountFen }) => sum + (kind === 'charge' ? amountFen : -amountFen), 0);

/**
 * Holds a wallet's bill of a day against our books and books what we had missed: the last net under lost notices. `later`
 * before the bill is made. What a query does not clear stays in the report for people.
 */
export const reconcileDay =
  (deps: Reconciling) =>
  async (wallet: Wallet, day: Day): Promise<ReconReport | 'later'> => {
    const bills = [];
    for (const on of [addDays(day, -2), addDays(day, -1), day]) {
      const bill = await deps.providers[wallet].bill(on);
      if (bill === 'later') return 'later';
      bills.push(bill);
    }
    const [before, previous, bill] = bills;
    if (!before || !previous || !bill) return 'later';
    const near = [-2, -1, 0, 1].map((days) => deps.payments.listTrades(wallet, addDays(day, days)));
    const trades = (await Promise.all(near)).flat();
    const ofDay = trades.filter(({ on }) => on === day);
    // "Nothing moved" is what a wallet also says of a bill that it has not made yet: our books know better.
    if (bill.lines.length === 0 && !areIn(ofDay, previous.lines) && !(await areInNext(deps, wallet, day, ofDay)))
      return 'later';
    const booked = new Set(trades.map(tradeKey));
    const unbooked = bill.lines.filter((line) => !booked.has(tradeKey(line)));
    const found = await lookUp(deps, unbooked);
    const items = reconcile({
      day,
      lines: bill.lines,
      earlier: [...before.lines, ...previous.lines],
      trades: [...trades, ...found.trades],
      known: (line) => found.known.get(tradeKey(line)) ?? 'unknown',
    });
    const seen: ReconItem[] = [];
    for (const item of items) {
      // What cannot even be asked about is for people, like what the wallet's word does not clear; the others go on.
      const isCleared = await remedy(deps, wallet, item).catch(() => false);
      seen.push(isCleared ? { ...item, cleared: true } : item);
    }
    return { wallet, day, items: seen, ourFen: netFen(ofDay), theirFen: bill.chargedFen - bill.refundedFen };
  };
