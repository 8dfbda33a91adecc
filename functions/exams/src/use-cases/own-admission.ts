import type { ExamSubject, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { siteOf } from '../city/cities.js';
import type { Admission } from '../domain/admission.js';
import type { PersonFile } from '../domain/files.js';
import type { Deps } from '../ports.js';

/** His seat of a subject, and who he is; refused where none is booked for good, or its session is called off. */
export async function ownAdmission(
  { store, city }: Deps,
  personId: PersonId,
  subject: ExamSubject,
): Promise<Result<{ admission: Admission; person: PersonFile }, 'exams.no_seat_yet'>> {
  const { bookings, persons } = await store.find({ bookings: [{ personId, subject }], persons: [personId] });
  const [[booking], [person]] = [bookings, persons];
  const session = booking?.state === 'booked' ? booking.session : undefined;
  const site = session && siteOf(city, session.siteId);
  if (!booking || !session || !site || !person) return refuse('exams.no_seat_yet');
  // He stays booked until the queue comes to him: nobody shall go to a hall that is closed.
  const [held] = (await store.find({ sessions: [session.sessionId] })).sessions;
  if (held?.cancelled) return refuse('exams.no_seat_yet');
  return accept({ admission: { booking, session, site }, person });
}
