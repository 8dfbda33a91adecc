import type { ExamNeed, LearnerView, PersonId, SchoolId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';
import { isLive } from '../domain/booking-states.js';
import type { Learner } from '../domain/files.js';
import { learnerView } from '../domain/learner-view.js';
import type { Deps, Found } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { getLearner, learnerWanted } from './get-learner.js';

type ChangeRefusal = 'exams.no_learner' | 'exams.no_school' | CommandRefusal;
type Changed = Result<Partial<Pick<Found, 'learners' | 'bookings'>>, 'exams.no_school'>;
type Change = (learner: Learner, found: Found) => Changed | Promise<Changed>;

/** Changes his file and answers what it looks like then; only a request that is sent again has to look it up. */
const changeLearner =
  (deps: Deps) =>
  async ({ command, personId }: CitizenCommand, change: Change): Promise<Result<LearnerView, ChangeRefusal>> => {
    const { city, now } = deps;
    let view: LearnerView | undefined;
    const changed = await deps.store.perform<null, 'exams.no_learner' | 'exams.no_school'>(
      command,
      learnerWanted(personId),
      async (found) => {
        const [learner] = found.learners;
        if (!learner) return refuse('exams.no_learner');
        const next = await change({ ...learner, version: learner.version + 1 }, found);
        if (!next.ok) return next;
        const [after = learner] = next.value.learners ?? [];
        view = learnerView({ city, learner: after, bookings: found.bookings, look: found.looks[0], now: now() });
        return accept({ ...next.value, answer: null });
      },
    );
    if (!changed.ok) return changed;
    return view ? accept(view) : getLearner(deps)(personId);
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

/** Follows from both by the city's key: the same one whenever he consents, and no two schools can compare theirs. */
const pseudonymOf = async (vault: Vault, schoolId: SchoolId, personId: PersonId): Promise<string> =>
  (await vault.lookup('school_pseudonym', `${schoolId}|${personId}`)).slice(0, 22);

/** Whether his school may see how far he is; taken back as easily as given. */
export const changeSchoolConsent = (deps: Deps) => (by: CitizenCommand, seesProgress: boolean) =>
  changeLearner(deps)(by, async (learner) => {
    const { personId, school, schoolConsent } = learner;
    if (!school) return refuse('exams.no_school');
    if (!seesProgress) return accept({ learners: [{ ...learner, schoolConsent: undefined }] });
    if (schoolConsent) return accept({});
    const pseudonym = await pseudonymOf(deps.vault, school.schoolId, personId);
    return accept({ learners: [{ ...learner, schoolConsent: { since: deps.now().toISOString(), pseudonym } }] });
  });
