import { accept } from '@yilu/kernel';
import { type Attempt, checkedAgain, isExpired, isLive } from '../domain/attempt.js';
import type { Deps } from '../ports.js';
import { askWallet, closeAttempt } from './close-attempt.js';
import { applied, isStuck, seeToAll, stepOf } from './step.js';

type Following = Pick<Deps, 'payments' | 'providers' | 'now'>;

async function putOff({ payments, now }: Following, attempt: Attempt, unsure: boolean) {
  const outcome = await payments.perform<null, never>(
    stepOf('followAttempt', `${attempt.attemptId}_${attempt.version}`),
    { attemptId: attempt.attemptId },
    ({ attempt: current }) =>
      // Whoever wrote it since then has seen to it.
      current?.version === attempt.version && isLive(current)
        ? accept({ attempt: checkedAgain(current, now(), unsure), answer: null })
        : accept({ answer: null }),
  );
  applied(outcome, attempt.attemptId);
}

/** Whether every item may still be paid; what was settled or withdrawn meanwhile must not be paid once more. */
async function isWanted({ payments }: Following, attempt: Attempt): Promise<boolean> {
  const obligationIds = attempt.items.map(({ obligationId }) => obligationId);
  const { obligations } = await payments.find({ obligationIds });
  return obligations.every(({ standing }) => standing === 'due');
}

/**
 * Looks after one attempt: its wallet is asked; from its expiry on, or where it is wanted no more, it is closed there. After
 * a fault it is taken up in the next round, and put off once that does not help.
 */
export const followAttempt =
  (deps: Following) =>
  async (attempt: Attempt): Promise<void> => {
    try {
      const ends = isExpired(attempt, deps.now()) || !(await isWanted(deps, attempt));
      const follow = ends ? closeAttempt : askWallet;
      const standing = await follow(deps)(attempt);
      if (standing === 'paid' || standing === 'closed') return;
      await putOff(deps, attempt, standing === 'unsure');
    } catch (fault) {
      if (isStuck(attempt, deps.now())) await putOff(deps, attempt, true);
      throw fault;
    }
  };

/** Looks after every attempt that is due, so that a lost notice costs a polling step and never money. */
export const followAttempts = (deps: Following) => async (): Promise<void> =>
  seeToAll(await deps.payments.listDueAttempts(deps.now()), followAttempt(deps));
