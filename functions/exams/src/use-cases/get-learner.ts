import type { LearnerView, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { isLive } from '../domain/booking-states.js';
import { subjects } from '../domain/learner.js';
import { learnerView } from '../domain/learner-view.js';
import type { Deps } from '../ports.js';

/** Everything that a view of a learner is made of. */
export const learnerWanted = (personId: PersonId) => ({
  persons: [personId],
  learners: [personId],
  looks: [personId],
  bookings: subjects.map((subject) => ({ personId, subject })),
});

/** How far he is, by what was last heard of the register. */
export const getLearner =
  ({ store, city, now }: Deps) =>
  async (personId: PersonId): Promise<Result<LearnerView, 'exams.no_learner'>> => {
    const { learners, bookings, looks } = await store.find(learnerWanted(personId));
    const [learner] = learners;
    if (!learner) return refuse('exams.no_learner');
    // Only his bookings name their sessions: read where he has a seat or waits for one.
    const named = bookings.flatMap(({ state, session }) => (session && isLive(state) ? [session.sessionId] : []));
    const { sessions } = await store.find({ sessions: [...new Set(named)] });
    const calledOff = new Set(sessions.filter(({ cancelled }) => cancelled).map(({ sessionId }) => sessionId));
    return accept(learnerView({ city, learner, bookings, look: looks[0], calledOff, now: now() }));
  };
