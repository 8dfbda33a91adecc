import { accept, type Result } from '@yilu/kernel';
import { type Attempt, isLive } from '../domain/attempt.js';
import { closeOff } from '../domain/settlement.js';
import type { Deps, Outcome } from '../ports.js';
import { noteCharge } from './note-charge.js';
import { applied, stepOf, writes } from './step.js';

/** How an attempt stands after its wallet was asked; `unsure` where only a later look can tell. */
export type AttemptStands = 'paid' | 'closed' | 'open' | 'unsure';

type Ended = Exclude<AttemptStands, 'open'>;
type Closing = Pick<Deps, 'payments' | 'providers' | 'now'>;

/**
 * Writes down that the wallet takes no money for this attempt any more. Where the wallet never heard of the order, its making
 * may be under way: an attempt that was opened meanwhile is asked about again, and whoever makes the order of a closed one
 * finds it so. A browser's order may stay unheard of until its payer comes to the wallet.
 */
async function recordClosed({ payments }: Closing, attempt: Attempt, heardOf: boolean): Promise<Ended> {
  const outcome = await payments.perform<Ended, 'attempt.ended'>(
    stepOf('closeAttempt', attempt.attemptId),
    { attemptId: attempt.attemptId, obligationIds: attempt.items.map(({ obligationId }) => obligationId) },
    ({ attempt: current, obligations }): Result<Outcome<Ended>, 'attempt.ended'> => {
      if (!current) throw new Error(`Attempt ${attempt.attemptId} is gone`);
      if (current.state === 'paid') return accept({ answer: 'paid' });
      if (!isLive(current)) return accept({ answer: 'closed' });
      if (!heardOf && current.state !== attempt.state) return accept({ answer: 'unsure' });
      const step = closeOff(current, obligations);
      return step.ok ? accept(writes(step.value, 'closed')) : step;
    },
  );
  return applied(outcome, attempt.attemptId);
}

/**
 * Asks the wallet how an attempt stands and books what it says. It is asked by number, so what it answers is booked like a
 * notice; a wallet that is not clear changes nothing.
 */
export const askWallet =
  (deps: Closing) =>
  async (attempt: Attempt): Promise<AttemptStands | 'absent'> => {
    const standing = await deps.providers[attempt.wallet].query(attempt.attemptId);
    if (standing.kind === 'unclear') return 'unsure';
    if (standing.kind === 'closed') return recordClosed(deps, attempt, true);
    if (standing.kind !== 'paid') return standing.kind;
    const { charge } = standing;
    const toldBy = `${attempt.attemptId}_${charge.transactionId}`;
    const noted = await noteCharge(deps)(toldBy, attempt.wallet, charge, attempt);
    return noted === 'settled' ? 'paid' : 'unsure';
  };

/**
 * Ends an attempt at its wallet: query, close, and query once more where it was paid meanwhile. Only the wallet's own word
 * closes an attempt here, for whatever it may still be paid for must not be forgotten.
 */
export const closeAttempt =
  (deps: Closing) =>
  async (attempt: Attempt): Promise<Ended> => {
    const standing = await askWallet(deps)(attempt);
    if (standing === 'paid' || standing === 'closed' || standing === 'unsure') return standing;
    const closed = await deps.providers[attempt.wallet].close(attempt.attemptId);
    if (closed.kind === 'unclear') return 'unsure';
    if (closed.kind === 'closed') return recordClosed(deps, attempt, standing === 'open');
    return (await askWallet(deps)(attempt)) === 'paid' ? 'paid' : 'unsure';
  };
