import { type Attempt, isLive } from '../domain/attempt.js';
import type { Deps } from '../ports.js';
import { type AttemptStands, askWallet } from './close-attempt.js';

/** How a payment stands, asked of its wallet at once. `unsure` is shown as "being confirmed", never as unpaid. */
export const checkPayment =
  (deps: Pick<Deps, 'payments' | 'providers' | 'now'>) =>
  async (attempt: Attempt): Promise<AttemptStands> => {
    if (attempt.state === 'paid') return 'paid';
    const stands = await askWallet(deps)(attempt);
    if (stands !== 'absent') return stands;
    return isLive(attempt) ? 'open' : 'closed';
  };
