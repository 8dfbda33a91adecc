import type { Account } from '@yilu/payments/domain/ledger';
import type { Obligation } from '@yilu/payments/domain/obligation';
import type { BillLine, Wallet } from '@yilu/payments/ports';
import { Broken } from './broken.js';
import type { Records } from './memory-store.js';

/** What a wallet says itself, whatever our books say. */
interface WalletBooks {
  readonly wallet: Wallet;
  readonly lines: readonly BillLine[];
  readonly balanceFen: number;
}

/** What each account holds after every entry. */
function balances(records: Records): Map<Account, number> {
  const sums = new Map<Account, number>();
  for (const { lines } of records.entries.values())
    for (const { account, fen } of lines) sums.set(account, (sums.get(account) ?? 0) + fen);
  return sums;
}

/** Money of each obligation's items that the wallets themselves still hold, by attempt. */
function heldByWallets(records: Records, wallets: readonly WalletBooks[]): Map<string, Map<string, number>> {
  const held = new Map<string, Map<string, number>>();
  const add = (obligationId: string, attemptId: string, fen: number) => {
    const those = held.get(obligationId) ?? new Map<string, number>();
    those.set(attemptId, (those.get(attemptId) ?? 0) + fen);
    held.set(obligationId, those);
  };
  for (const line of wallets.flatMap(({ lines }) => lines)) {
    const attempt = records.attempts.get(line.attemptId);
    if (!attempt) throw new Broken('a wallet took money for an order that was never written', [line.attemptId]);
    const refund = line.refundId ? records.refunds.get(line.refundId) : undefined;
    if (line.refundId && !refund)
      throw new Broken('a wallet was asked for a refund that was never written', [line.refundId]);
    if (refund) add(refund.obligationId, line.attemptId, -line.amountFen);
    else
      for (const { obligationId, principalFen, surchargeFen } of attempt.items)
        add(obligationId, line.attemptId, principalFen + surchargeFen);
  }
  return held;
}

function nobodyPaysTwice(records: Records, obligation: Obligation, held: ReadonlyMap<string, number>) {
  const { obligationId, standing, settledBy = '' } = obligation;
  const about = [obligationId, ...held.keys()];
  for (const [attemptId, fen] of held) {
    if (fen < 0) throw new Broken(`a payer of ${obligationId} got ${-fen} fen more than he paid`, about);
    const pays = standing === 'paid' && attemptId === settledBy;
    if (!pays && fen !== 0)
      throw new Broken(`${fen} fen for ${obligationId} (${standing}) were never given back`, about);
    if (!pays) continue;
    const byHand = (records.refundsOf.get(attemptId) ?? [])
      .filter((each) => each.obligationId === obligationId && each.state === 'succeeded')
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
    const item = records.attempts.get(attemptId)?.items.find((each) => each.obligationId === obligationId);
    if (!item || fen !== item.principalFen + item.surchargeFen - byHand)
      throw new Broken(`${obligationId} is paid, and its money is not there`, about);
  }
  if (standing === 'paid' && !held.has(settledBy)) throw new Broken('an obligation is paid by no money', about);
}

/** What must hold once every message has come, every job has run and nobody does anything any more. */
export function holdsAtRest(records: Records, wallets: readonly WalletBooks[], counterFen: number): void {
  for (const { attemptId, state } of records.attempts.values())
    if (state !== 'paid' && state !== 'closed') throw new Broken(`an attempt never ended (${state})`, [attemptId]);
  for (const { refundId, state } of records.refunds.values())
    if (state !== 'succeeded' && state !== 'closed' && state !== 'declined')
      throw new Broken(`a refund never ended (${state})`, [refundId]);
  const held = heldByWallets(records, wallets);
  for (const obligation of records.obligations.values())
    nobodyPaysTwice(records, obligation, held.get(obligation.obligationId) ?? new Map());

  const sums = balances(records);
  const total = [...sums.values()].reduce((sum, fen) => sum + fen, 0);
  if (total !== 0) throw new Broken(`the ledger is out of balance by ${total} fen`);
  for (const { wallet, balanceFen } of wallets)
    if ((sums.get(`wallet:${wallet}`) ?? 0) !== balanceFen)
      throw new Broken(
        `our books say ${sums.get(`wallet:${wallet}`) ?? 0} fen at ${wallet}, its own say ${balanceFen}`,
      );
  if ((sums.get('bank:counter') ?? 0) !== counterFen) throw new Broken('our books and the counter do not agree');
  if ((sums.get('refunds') ?? 0) !== 0)
    throw new Broken(`${-(sums.get('refunds') ?? 0)} fen are owed and not on their way`);
  for (const account of ['fines', 'exam_fees', 'surcharges'] as const)
    if ((sums.get(account) ?? 0) > 0) throw new Broken(`more was given back from ${account} than ever came`);
}
