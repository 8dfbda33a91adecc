import type { Deps } from '../ports.js';
import { closeAttempt } from './close-attempt.js';

/**
 * Ends the attempt by which something may still be paid that need not be any more. Best effort: where the wallet is not
 * clear, following the attempt ends it, and money that comes meanwhile goes back.
 */
export const endOpenAttempt =
  (deps: Pick<Deps, 'payments' | 'providers' | 'now'>) =>
  async (obligationId: string): Promise<void> => {
    const { obligations } = await deps.payments.find({ obligationIds: [obligationId] });
    const attemptId = obligations[0]?.openAttempt;
    if (!attemptId) return;
    const { attempt } = await deps.payments.find({ attemptId });
    if (attempt) await closeAttempt(deps)(attempt);
  };
