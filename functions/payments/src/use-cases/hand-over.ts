import { accept, type Result, refuse } from '@yilu/kernel';
import { type Attempt, isLive, moved } from '../domain/attempt.js';
import type { Deps, HandOver, Outcome } from '../ports.js';
import { askWallet, closeAttempt } from './close-attempt.js';
import { applied, stepOf } from './step.js';

export type HandOverRefusal =
  | 'payment.already_paid'
  /** Ended meanwhile: the payer begins anew. */
  | 'payment.attempt_ended'
  | 'payment.wallet_refused'
  /** The wallet did not answer clearly: the same request may be sent again, and nobody is charged twice by it. */
  | 'payment.wallet_unclear';

type HandingOver = Pick<Deps, 'payments' | 'providers' | 'places' | 'now'>;
interface Handed {
  readonly attemptId: string;
  readonly amountFen: number;
  readonly expiresAt: string;
  readonly handOver: HandOver;
}

async function recordOpen({ payments }: Pick<HandingOver, 'payments'>, attemptId: string): Promise<Attempt['state']> {
  const outcome = await payments.perform(
    stepOf('openAttempt', attemptId),
    { attemptId },
    ({ attempt }): Result<Outcome<Attempt['state']>, 'attempt.ended'> => {
      if (!attempt) throw new Error(`Attempt ${attemptId} is gone`);
      if (attempt.state !== 'written') return accept({ answer: attempt.state });
      const open = moved(attempt, 'open');
      return open.ok ? accept({ attempt: open.value, answer: 'open' }) : open;
    },
  );
  return applied(outcome, attemptId);
}

/**
 * Has the wallet make a written attempt's order, and gives the phone what it needs only once the attempt is recorded as
 * open: what was closed meanwhile must not reach a phone.
 */
export const handOver =
  (deps: HandingOver) =>
  async (attempt: Attempt): Promise<Result<Handed, HandOverRefusal>> => {
    if (!isLive(attempt)) return refuse(attempt.state === 'paid' ? 'payment.already_paid' : 'payment.attempt_ended');
    const { attemptId, amountFen, subject, place, returnUrl, expiresAt } = attempt;
    const created = await deps.providers[attempt.wallet].create({
      attemptId,
      amountFen,
      subject,
      place: await deps.places.open(attemptId, place),
      returnUrl,
      expiresAt: new Date(expiresAt),
    });
    if (created.kind === 'unclear') return refuse('payment.wallet_unclear');
    if (created.kind === 'paid') {
      await askWallet(deps)(attempt);
      return refuse('payment.already_paid');
    }
    if (created.kind === 'refused') {
      await closeAttempt(deps)(attempt);
      return refuse('payment.wallet_refused');
    }
    const state = await recordOpen(deps, attemptId);
    if (state === 'open') return accept({ attemptId, amountFen, expiresAt, handOver: created.handOver });
    // The order was made after the attempt had ended: nobody can pay it yet, and nobody shall.
    if (state === 'closed') await deps.providers[attempt.wallet].close(attemptId);
    return refuse(state === 'paid' ? 'payment.already_paid' : 'payment.attempt_ended');
  };
