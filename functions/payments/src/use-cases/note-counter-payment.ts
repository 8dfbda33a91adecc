import type { CommandRefusal } from '@yilu/dynamo';
import { accept, assertFen, type Result, refuse } from '@yilu/kernel';
import { incomeOf, type LedgerLine, ledgerEntry } from '../domain/ledger.js';
import { type Obligation, restand } from '../domain/obligation.js';
import { giveBackRest, incomeEvent, settledEvent } from '../domain/settlement.js';
import type { Deps, Found, Outcome } from '../ports.js';
import { endOpenAttempt } from './end-open-attempt.js';
import { stepOf } from './step.js';
import { withSettlingAttempt } from './with-settling-attempt.js';

/** One line of the collecting bank's file: what somebody paid at its counter. */
export interface CounterPayment {
  readonly bankReference: string;
  readonly obligationId: string;
  readonly amountFen: number;
  readonly paidAt: Date;
}

/**
 * `owed_back`: nothing was due any more, so the bank has to return it at its counter. `overpaid`: settled, and what is more than
 * can ever have been owed has to be returned.
 */
export type CounterNoted = 'settled' | 'overpaid' | 'owed_back';
type CounterRefusal = 'obligation.not_found' | 'counter.amount_short';

const entryIdOf = ({ bankReference, obligationId }: CounterPayment) => `counter_${bankReference}_${obligationId}`;

const held = (payment: CounterPayment, now: Date, owedTo: readonly LedgerLine[]) =>
  ledgerEntry(entryIdOf(payment), now, [{ account: 'bank:counter', fen: payment.amountFen }, ...owedTo]);

/** What of it can be income: a surcharge never exceeds its fine (行政处罚法 art 72), and a fee has none. */
const mostOwed = ({ kind, principalFen }: Obligation) => (kind === 'fine' ? 2 * principalFen : principalFen);

const income = ({ kind, principalFen }: Obligation, takenFen: number, amountFen: number): LedgerLine[] => [
  { account: incomeOf(kind), fen: -principalFen },
  { account: 'surcharges', fen: principalFen - takenFen },
  { account: 'refunds:counter', fen: takenFen - amountFen },
];

function decide(
  { obligations: [obligation], attempt, entry }: Found,
  payment: CounterPayment,
  now: Date,
): Result<Outcome<CounterNoted>, CounterRefusal> {
  if (!obligation) return refuse('obligation.not_found');
  const { bankReference, amountFen, paidAt } = payment;
  // The bank may send a file again long after the command's receipt is gone; the ledger never forgets.
  const takenFen = Math.min(amountFen, mostOwed(obligation));
  const answer = takenFen < amountFen ? 'overpaid' : 'settled';
  if (entry) return accept({ answer: obligation.settledBy === bankReference ? answer : 'owed_back' });
  const settled = restand(obligation, 'paid_elsewhere', bankReference);
  if (!settled.ok) {
    const owed = held(payment, now, [{ account: 'refunds:counter', fen: -amountFen }]);
    return accept({ entries: [owed], answer: 'owed_back' });
  }
  if (amountFen < obligation.principalFen) return refuse('counter.amount_short');
  const obligations = [{ ...settled.value, counterFen: takenFen }];
  const taken = held(payment, now, income(obligation, takenFen, amountFen));
  if (obligation.standing === 'due') {
    const events = [settledEvent(settled.value, takenFen, paidAt)];
    return accept({ obligations, entries: [taken], events, answer });
  }
  if (!attempt) throw new Error(`Attempt ${obligation.settledBy} is gone`);
  const back = giveBackRest(attempt, obligation, 'duplicate', now);
  const entries = [taken, ...(back?.entries ?? [])];
  return accept({
    ...back,
    obligations,
    entries,
    events: back?.events ?? [incomeEvent(obligation)],
    answer,
  });
}

/**
 * Takes over a payment at the bank's counter. Finance's record wins: what a wallet had taken for the same goes back, an open
 * attempt is closed, and money that still comes late is returned. The same line again changes nothing.
 */
export const noteCounterPayment =
  (deps: Pick<Deps, 'payments' | 'providers' | 'now'>) =>
  async (payment: CounterPayment): Promise<Result<CounterNoted, CounterRefusal | CommandRefusal>> => {
    if (!(assertFen(payment.amountFen) > 0)) return refuse('counter.amount_short');
    const { obligationId, bankReference } = payment;
    const outcome = await withSettlingAttempt<CounterNoted, CounterRefusal>(
      deps.payments,
      stepOf('noteCounterPayment', `${bankReference}_${obligationId}`),
      { obligationId, entryId: entryIdOf(payment) },
      (found) => decide(found, payment, deps.now()),
    );
    if (outcome.ok) await endOpenAttempt(deps)(obligationId);
    return outcome;
  };
