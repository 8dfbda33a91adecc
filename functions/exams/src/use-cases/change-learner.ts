import type { ExamNeed, LearnerView } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { isLive } from '../domain/booking-states.js';
import type { Learner } from '../domain/files.js';
import type { Deps, Found } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { getLearner, learnerWanted } from './get-learner.js';

type ChangeRefusal = 'exams.no_learner' | 'exams.no_school' | CommandRefusal;
type Change = (learner: Learner, found: Found) => Result<Pick<Found, 'learners' | 'bookings'>, 'exams.no_school'>;

const changeLearner =
  (deps: Deps) =>
  async ({ command, personId }: CitizenCommand, change: Change): Promise<Result<LearnerView, ChangeRefusal>> => {
    const changed = await deps.store.perform<null, 'exams.no_learner' | 'exams.no_school'>(
      command,
      learnerWanted(personId),
      (found) => {
        const [learner] = found.learners;
        if (!learner) return refuse('exams.no_learner');
        const next = change({ ...learner, version: learner.version + 1 }, found);
        return next.ok ? accept({ ...next.value, answer: null }) : next;
      },
    );
    return changed.ok ? getLearner(deps)(personId) : changed;
  };

/** What the hall has to prepare for him, on every booking that is still ahead. */
export const changeNeeds = (deps: Deps) => (by: CitizenCommand, needs: readonly ExamNeed[]) =>
  changeLearner(deps)(by, (learner, { bookings }) =>
    accept({
      learners: [{ ...learner, needs: [...new Set(needs)] }],
      bookings: bookings
        .filter(({ state }) => isLive(state))
        .map((booking) => ({ ...booking, needs: [...new Set(needs)], version: booking.version + 1 })),
    }),
  );

/** Whether his school may see how far he is; taken back as easily as given. */
export const changeSchoolConsent = (deps: Deps) => (by: CitizenCommand, seesProgress: boolean) =>
  changeLearner(deps)(by, (learner) =>
    learner.school
      ? accept({ learners: [{ ...learner, schoolSees: seesProgress }], bookings: [] })
      : refuse('exams.no_school'),
  );
