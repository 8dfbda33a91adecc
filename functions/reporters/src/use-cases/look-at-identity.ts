import type { OpeningId, ReporterIdentity } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type LookRefusal, lookedAt } from '../domain/opening.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { openedPerson } from './opened.js';
import { actedBy } from './staff-act.js';

type Refusal = LookRefusal | 'reporters.not_found';

/**
 * Shows one of two officers who filed a report, once. That he looks is written and told before anything is opened; an
 * answer that was lost on its way comes again to the same request within the time of the opening.
 */
export const lookAtIdentity =
  ({ store, reporters, vault, now }: Pick<Deps, 'store' | 'reporters' | 'vault' | 'now'>) =>
  async (
    { command, officer }: StaffCommand,
    openingId: OpeningId,
  ): Promise<Result<ReporterIdentity, Refusal | CommandRefusal>> => {
    const [before] = (await store.find({ openings: [openingId] })).openings;
    if (!before) return refuse('reporters.not_found');
    // A receipt says only that he has looked, and not whether he still may: that is asked each time.
    const again = lookedAt(before, officer.officerId, command.key, now());
    if (!again.ok) return again;
    const written = await store.perform<null, Refusal>(
      command,
      { openings: [openingId] },
      ({ openings: [opening] }): Result<Outcome<null>, Refusal> => {
        if (!opening) return refuse('reporters.not_found');
        const next = lookedAt(opening, officer.officerId, command.key, now());
        if (!next.ok) return next;
        if (next.value === opening) return accept({ answer: null });
        return accept({
          openings: [next.value],
          events: [actedBy(officer, 'identity_opened', opening.tipId)],
          answer: null,
        });
      },
    );
    if (!written.ok) return written;
    const [person] = (await store.find({ persons: [before.pseudonym] })).persons;
    return accept(await openedPerson({ reporters, vault }, person));
  };
