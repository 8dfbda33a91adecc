import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { incomeOf, ledgerEntry } from '../domain/ledger.js';
import { type Obligation, restand } from '../domain/obligation.js';
import { giveBackRest, incomeEvent } from '../domain/settlement.js';
import type { Deps, Found, Outcome } from '../ports.js';
import { endOpenAttempt } from './end-open-attempt.js';
import { stepOf } from './step.js';
import { withSettlingAttempt } from './with-settling-attempt.js';

/** A warning in place of the fine, a decision that was revoked, or a seat that was gone when its fee came. */
export type Withdrawal = 'waived' | 'revoked' | 'seat_gone';
type WithdrawRefusal = 'obligation.not_found' | 'obligation.ended';

/** What the bank's counter took is the bank's to give back; the ledger says that it is owed. */
const owedByBank = ({ obligationId, kind, principalFen, counterFen = 0 }: Obligation, now: Date) =>
  ledgerEntry(`${obligationId}_revoked`, now, [
    { account: incomeOf(kind), fen: principalFen },
    { account: 'surcharges', fen: counterFen - principalFen },
    { account: 'refunds:counter', fen: -counterFen },
  ]);

function decide(
  { obligations: [obligation], attempt }: Found,
  how: Withdrawal,
  now: Date,
): Result<Outcome<null>, WithdrawRefusal> {
  if (!obligation) return refuse('obligation.not_found');
  const to = how === 'waived' ? 'waived' : 'revoked';
  if (obligation.standing === to) return accept({ answer: null });
  const withdrawn = restand(obligation, to);
  if (!withdrawn.ok) return withdrawn;
  const obligations = [withdrawn.value];
  if (obligation.standing === 'paid_elsewhere')
    return accept({
      obligations,
      entries: [owedByBank(obligation, now)],
      events: [incomeEvent(obligation)],
      answer: null,
    });
  if (obligation.standing !== 'paid') return accept({ obligations, answer: null });
  if (!attempt) throw new Error(`Attempt ${obligation.settledBy} is gone`);
  const back = giveBackRest(attempt, obligation, how === 'seat_gone' ? 'seat_gone' : 'revoked', now);
  return accept({ ...back, obligations, answer: null });
}

/**
 * Ends what is owed without payment, and gives back what was paid, surcharge and all (D163 art 16, APL art 48). Who pays at
 * the same moment has his money back by the settling of his attempt.
 */
export const withdrawObligation =
  (deps: Pick<Deps, 'payments' | 'providers' | 'now'>) =>
  async (
    eventId: string,
    obligationId: string,
    how: Withdrawal,
  ): Promise<Result<null, WithdrawRefusal | CommandRefusal>> => {
    const command = stepOf('withdrawObligation', eventId);
    const outcome = await withSettlingAttempt<null, WithdrawRefusal>(
      deps.payments,
      command,
      { obligationId },
      (found) => decide(found, how, deps.now()),
    );
    if (outcome.ok) await endOpenAttempt(deps)(obligationId);
    return outcome;
  };
