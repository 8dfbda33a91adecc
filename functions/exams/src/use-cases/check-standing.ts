import type { EventData } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { barOf, barred } from '../domain/barring.js';
import type { Learner, PersonFile } from '../domain/files.js';
import { learnerAfter } from '../domain/learner.js';
import { isStale } from '../domain/register-age.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { askRegister } from './open-learner.js';

type Checking = Pick<Deps, 'store' | 'vault' | 'registry' | 'now' | 'city'>;

/** His file by what the register says today; as it is where nobody can be asked about. Throws where the register is silent. */
async function learnerToday(deps: Checking, learner: Learner, person: PersonFile | undefined): Promise<Learner> {
  const { personId } = learner;
  const told = await askRegister(deps, { personId, verified: false }, person);
  if (told.ok) return learnerAfter(personId, learner, told.value, deps.now().toISOString());
  // The queue brings it again: a day without the register takes nobody's seat, and leaves nobody's unlooked at.
  if (told.refusal === 'exams.register_silent') throw new Error('The register does not answer');
  return learner;
}

/**
 * Asks the register of whoever is reminded of his exam, where its word is old: banned or without a certificate since he
 * booked, he gives his seat to whoever waits. Not in the draw, whose order anybody can recompute from what was public.
 */
export const checkStanding =
  (deps: Checking) =>
  async (id: string, { personId, subject, session: about }: EventData<'exams.reminder_due'>): Promise<void> => {
    const { store, now, city } = deps;
    const { profile } = examCityOf(city);
    const wanted = {
      persons: [personId],
      learners: [personId],
      bookings: [{ personId, subject }],
      sessions: [about.sessionId],
    };
    const outcome = await store.perform<null, never>(stepOf('checkStanding', id), wanted, async (found) => {
      const [[learner], [person], [booking], [session]] = [
        found.learners,
        found.persons,
        found.bookings,
        found.sessions,
      ];
      const isHis = booking?.state === 'booked' && booking.session?.sessionId === session?.sessionId;
      if (!learner || !session || session.cancelled || !booking || !isHis) return accept({ answer: null });
      if (now() >= new Date(session.startsAt) || !isStale(learner, now(), profile)) return accept({ answer: null });
      const today = await learnerToday(deps, learner, person);
      const bar = barOf(today, { booking, session }, profile);
      const step = bar ? barred({ booking, session }, bar, now(), siteNameOf(city)) : {};
      return accept({ ...step, learners: today === learner ? [] : [today], answer: null });
    });
    applied(outcome, id);
  };
