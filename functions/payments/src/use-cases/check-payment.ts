import { accept, type Result, refuse } from '@yilu/kernel';
import { isLive } from '../domain/attempt.js';
import type { Deps } from '../ports.js';
import { type AttemptStands, askWallet } from './close-attempt.js';

/**
 * How a payment stands, asked of its wallet at once, for a payer who comes back from it. `unsure` is shown as "being
 * confirmed", never as unpaid.
 */
export const checkPayment =
  (deps: Pick<Deps, 'payments' | 'providers' | 'now'>) =>
  async (attemptId: string): Promise<Result<AttemptStands, 'attempt.not_found'>> => {
    const { attempt } = await deps.payments.find({ attemptId });
    if (!attempt) return refuse('attempt.not_found');
    if (attempt.state === 'paid') return accept('paid');
    const stands = await askWallet(deps)(attempt);
    if (stands === 'absent') return accept(isLive(attempt) ? 'open' : 'closed');
    return accept(stands);
  };
