import { type AskOpeningRequest, type OpeningChanged, OpeningId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { askedFor } from '../domain/opening.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

type Refusal = 'reporters.tip_not_found' | 'reporters.own_review';

/** An officer asks to know who filed a report; alone he learns nothing. */
export const askOpening =
  ({ store, now, newId }: Pick<Deps, 'store' | 'now' | 'newId'>) =>
  ({ command, officer }: StaffCommand, { tipId, reason }: AskOpeningRequest) =>
    store.perform(
      command,
      { reporters: [tipId] },
      ({ reporters: [reporter] }): Result<Outcome<OpeningChanged>, Refusal> => {
        if (!reporter) return refuse('reporters.tip_not_found');
        const openingId = OpeningId.parse(newId());
        const opening = askedFor(reporter, officer, { openingId, reason, at: now() });
        if (!opening.ok) return opening;
        return accept({
          openings: [opening.value],
          events: [actedBy(officer, 'opening_asked', tipId, reason)],
          answer: { openingId, state: 'asked' },
        });
      },
    );
