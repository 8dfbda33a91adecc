import type { BookingChanged, ExamSubject } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { applicationChanged } from '../domain/application.js';
import { moved } from '../domain/booking-states.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';

type WithdrawRefusal = 'exams.no_application' | 'exams.window_closed';

/** Takes an application back while its window is open: it costs nothing, and nothing of it is held against him. */
export const withdrawApplication =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (
    { command, personId }: CitizenCommand,
    subject: ExamSubject,
  ): Promise<Result<BookingChanged, WithdrawRefusal | CommandRefusal>> => {
    const ref = { personId, subject };
    const [known] = (await store.find({ bookings: [ref] })).bookings;
    const wanted = { bookings: [ref], plans: known ? [known.planId] : [] };
    return store.perform<BookingChanged, WithdrawRefusal>(command, wanted, ({ bookings: [booking], plans: [plan] }) => {
      if (booking?.state !== 'applied' || plan?.planId !== booking.planId) return refuse('exams.no_application');
      if (plan.status !== 'published' || now().getTime() >= Date.parse(plan.closesAt))
        return refuse('exams.window_closed');
      const next = moved(booking, 'withdrawn', 'withdrawn', now());
      const { number, state, version } = next;
      return accept({
        bookings: [next],
        events: applicationChanged(booking, next),
        answer: { subject, number, state, version },
      });
    });
  };
