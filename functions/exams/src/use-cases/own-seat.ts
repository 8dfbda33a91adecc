import type { BookingChanged, CertificateId, ExamSubject, SessionId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Placed } from '../domain/cancelling.js';
import type { Certificate } from '../domain/certificate.js';
import type { Booking, Objection } from '../domain/files.js';
import { changedAnswer, type SeatStep } from '../domain/seats-taking.js';
import type { Deps, Found } from '../ports.js';
import { wantedAt } from './at-session.js';
import type { CitizenCommand } from './commands.js';
import { insisting } from './insisting.js';

export type OwnSeatRefusal = 'exams.no_booking' | CommandRefusal;
export type OwnStep = SeatStep & {
  readonly booking: Booking;
  readonly objections?: readonly Objection[];
  readonly certificates?: readonly Certificate[];
};
/** What the act has to see beside his seat and his file. */
interface Beside {
  readonly sessions?: readonly SessionId[];
  readonly certificates?: readonly CertificateId[];
}

/**
 * Performs a citizen's act on his booking of a subject. Which session it is of is known by the booking alone, so that is
 * looked at first; where it moved meanwhile, he looks again.
 */
export async function changeOwnSeat<Refusal extends string>(
  { store }: Pick<Deps, 'store'>,
  { command, personId }: CitizenCommand,
  subject: ExamSubject,
  { sessions = [], certificates = [] }: Beside,
  act: (own: Placed, found: Found) => Result<OwnStep, Refusal> | Promise<Result<OwnStep, Refusal>>,
): Promise<Result<BookingChanged, Refusal | OwnSeatRefusal>> {
  return insisting(async () => {
    const [known] = (await store.find({ bookings: [{ personId, subject }] })).bookings;
    const sessionId = known?.session?.sessionId;
    if (!sessionId) return refuse('exams.no_booking');
    const wanted = { ...wantedAt(personId, sessionId, ...sessions), certificates };
    return store.perform<BookingChanged, Refusal | OwnSeatRefusal>(command, wanted, async (found) => {
      const booking = found.bookings.find((one) => one.subject === subject);
      const session = found.sessions.find((one) => one.sessionId === sessionId);
      if (!booking || !session || booking.session?.sessionId !== sessionId) return refuse('command.busy');
      const step = await act({ booking, session }, found);
      if (!step.ok) return step;
      const { booking: next, ...writes } = step.value;
      return accept({ ...writes, answer: changedAnswer(next) });
    });
  });
}
