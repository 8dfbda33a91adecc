import { accept, type Day, type Result, refuse } from '@yilu/kernel';
import type { Obligation } from '../domain/obligation.js';
import type { Deps, Outcome } from '../ports.js';
import { applied, stepOf } from './step.js';

interface DueDay {
  readonly on: Day;
  readonly provisional: boolean;
}

/**
 * Whether the news goes before what is known: a certain day before a provisional one, else the later of the two. Whatever
 * order they come in and however often, the same day stands in the end, and nobody's time to pay is ever cut.
 */
const goesBefore = (news: DueDay, { dueOn, dueProvisional = false }: Obligation): boolean =>
  news.provisional === dueProvisional ? news.on > dueOn : dueProvisional;

/** Sets the last day to pay once the paper was served, or once the year's holidays are known. */
export const moveDueDay =
  ({ payments }: Pick<Deps, 'payments'>) =>
  async (eventId: string, obligationId: string, due: DueDay): Promise<void> => {
    const outcome = await payments.perform(
      stepOf('moveDueDay', eventId),
      { obligationIds: [obligationId] },
      ({ obligations: [obligation] }): Result<Outcome<null>, 'obligation.not_found'> => {
        // Its decision is on the way: the queue brings this again behind it.
        if (!obligation) return refuse('obligation.not_found');
        if (!goesBefore(due, obligation)) return accept({ answer: null });
        const next = { ...obligation, dueOn: due.on, dueProvisional: due.provisional, version: obligation.version + 1 };
        return accept({ obligations: [next], answer: null });
      },
    );
    applied(outcome, obligationId);
  };
