import { type BookingView, type ExamSubject, type PersonId, PlanId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { bookingView } from '../domain/booking-view.js';
import { keptFor } from '../kept-for.js';
import type { Deps } from '../ports.js';

const fewSeconds = 5_000;

/**
 * His booking of a subject with everything that it says at this moment. Its plan is read by everybody who looks, and by
 * whoever applies meanwhile: kept for a few seconds, so that no second of a rush asks its partition for more than it takes.
 */
export function getBooking({ store, city, now }: Pick<Deps, 'store' | 'city' | 'now'>) {
  const planOf = keptFor(fewSeconds, now, async (id) => {
    const { plans } = await store.find({ plans: [PlanId.parse(id)] });
    return plans[0];
  });
  return async (personId: PersonId, subject: ExamSubject): Promise<Result<BookingView, 'exams.no_booking'>> => {
    const [booking] = (await store.find({ bookings: [{ personId, subject }] })).bookings;
    if (!booking) return refuse('exams.no_booking');
    const { application, session, planId, drawn } = booking;
    const named = [...(application?.preferences ?? []), ...(session ? [session.sessionId] : [])];
    // Which plan, sessions and draw it names is known only now.
    const runs = drawn ? [{ planId, run: drawn.run }] : [];
    const [plan, found] = await Promise.all([planOf(planId), store.find({ sessions: [...new Set(named)], runs })]);
    const [run] = found.runs;
    return accept(bookingView({ city, booking, plan, sessions: found.sessions, run, now: now() }));
  };
}
