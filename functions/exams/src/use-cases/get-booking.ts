import type { BookingView, ExamSubject, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { bookingView } from '../domain/booking-view.js';
import type { Deps } from '../ports.js';

/** His booking of a subject with everything that it says at this moment. */
export const getBooking =
  ({ store, city, now }: Deps) =>
  async (personId: PersonId, subject: ExamSubject): Promise<Result<BookingView, 'exams.no_booking'>> => {
    const [booking] = (await store.find({ bookings: [{ personId, subject }] })).bookings;
    if (!booking) return refuse('exams.no_booking');
    const { application, session, planId } = booking;
    const named = [...(application?.preferences ?? []), ...(session ? [session.sessionId] : [])];
    // Which plan and sessions it names is known only now.
    const { plans, sessions } = await store.find({ plans: [planId], sessions: [...new Set(named)] });
    return accept(bookingView({ city, booking, plan: plans[0], sessions, now: now() }));
  };
