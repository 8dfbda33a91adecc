import type { BookingView, CertificateId, NewEvent, ObjectionId } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { excuseUntil, objectionAnswerBy } from '@yilu/law/exams/appeal-until';
import type { ExamProfile } from '@yilu/law/exams/profile';
import { moved } from './booking-states.js';
import { excusedSubjects } from './correction.js';
import type { Booking, Learner, Objection } from './files.js';

type Excuse = NonNullable<BookingView['excuse']>;

/** His plea about the session that he has, or missed; one about an earlier session of the same booking is over. */
export const ownExcuse = ({ excuse, session }: Pick<Booking, 'excuse' | 'session'>) =>
  excuse && excuse.sessionId === session?.sessionId ? excuse : undefined;

const hasMissed = ({ state, session, checkedInAt }: Booking, now: Date): boolean =>
  state === 'no_show' ||
  (state === 'booked' && !checkedInAt && session !== undefined && now >= new Date(session.startsAt));

/** Whether he may still say that he was ill on the day of his exam, or what became of it; nothing where he came to it. */
export function excuseOf(booking: Booking, profile: ExamProfile, now: Date): Excuse | undefined {
  const { session, result } = booking;
  if (!session) return undefined;
  const until = excuseUntil(dayOf(new Date(session.startsAt)), profile);
  const filed = ownExcuse(booking);
  if (filed) return { until, state: filed.state };
  // He says that he was there: one cannot be both.
  if (!hasMissed(booking, now) || result?.appeal?.state === 'filed') return undefined;
  return { until, state: dayOf(now) <= until.on ? 'possible' : 'over' };
}

export type PleaRefusal = 'exams.nothing_to_excuse' | 'exams.excuse_over' | 'exams.pleaded_already';

interface Plea {
  readonly objectionId: ObjectionId;
  readonly text: string;
  readonly certificateId: CertificateId;
}

/** A plea of whoever was ill on the day, once and in time; a person answers it. */
export function pleaOfIllness(
  booking: Booking,
  { objectionId, text, certificateId }: Plea,
  profile: ExamProfile,
  now: Date,
): Result<{ readonly booking: Booking; readonly objection: Objection }, PleaRefusal> {
  const stands = excuseOf(booking, profile, now);
  const { session, result, fee } = booking;
  if (!stands || !session) return refuse('exams.nothing_to_excuse');
  if (stands.state === 'over') return refuse('exams.excuse_over');
  if (stands.state !== 'possible') return refuse('exams.pleaded_already');
  const { personId, provider, maskedName, subject, number, planId } = booking;
  const { sessionId, startsAt, siteId } = session;
  const at = now.toISOString();
  const paid = fee?.paidAt !== undefined && !fee.withdrawn ? { obligationId: fee.obligationId } : {};
  return accept({
    booking: {
      ...booking,
      version: booking.version + 1,
      excuse: { objectionId, sessionId, state: 'filed' },
      steps: [...booking.steps, { at, what: 'pleaded' }],
    },
    objection: {
      ...{ objectionId, version: 1, kind: 'hardship', personId, provider, maskedName, subject, number, planId },
      ...{ text, certificateId, filedAt: at, state: 'open' },
      missed: { sessionId, startsAt, siteId, ...paid },
      ...(result ? { about: { result, startsAt, siteId } } : {}),
      answerBy: objectionAnswerBy(dayOf(now), profile),
    },
  });
}

interface Excusing {
  readonly objection: Objection;
  /** As they are now; the subject may have been booked anew by the answer. */
  readonly booking: Booking | undefined;
  readonly learner: Learner | undefined;
  readonly profile: ExamProfile;
  readonly now: Date;
}
interface Excused {
  readonly bookings: readonly Booking[];
  readonly learners: readonly Learner[];
  readonly events: readonly NewEvent[];
}

const pleaded = ({ booking, objection }: Excusing): Booking | undefined =>
  booking?.excuse?.objectionId === objection.objectionId ? booking : undefined;

/** A plea that does not hold: the exam was missed, and the hall may say so. */
export function notExcused(excusing: Excusing): Excused {
  const booking = pleaded(excusing);
  if (!booking?.excuse) return { bookings: [], learners: [], events: [] };
  const steps: Booking['steps'] = [...booking.steps, { at: excusing.now.toISOString(), what: 'plea_answered' }];
  const excuse = { ...booking.excuse, state: 'kept' as const };
  return { bookings: [{ ...booking, excuse, steps, version: booking.version + 1 }], learners: [], events: [] };
}

/**
 * He was ill: no booking is used, no place moves and his fee goes back, as if he had never had the seat. For the public
 * figures it stays one that nobody sat in.
 */
export function excused(excusing: Excusing): Result<Excused, 'exams.came_to_exam'> {
  const { objection, learner, profile, now } = excusing;
  const { missed, about, subject } = objection;
  const booking = pleaded(excusing);
  if (!missed) return accept({ bookings: [], learners: [], events: [] });
  if (booking && booking.state !== 'booked' && booking.state !== 'no_show') return refuse('exams.came_to_exam');
  const obligationId = profile.cancel.refundsFee ? missed.obligationId : undefined;
  const before = about?.result.before;
  const subjects = learner && before && excusedSubjects(learner.subjects, before, subject, missed.startsAt);
  return accept({
    bookings: booking ? [excusedBooking(booking, obligationId !== undefined, now)] : [],
    learners: learner && subjects ? [{ ...learner, subjects, version: learner.version + 1 }] : [],
    events: [
      ...(about ? [] : unusedSeat(missed, subject)),
      ...(obligationId
        ? [{ type: 'exams.fee_withdrawn' as const, data: { obligationId, why: 'cancelled' as const } }]
        : []),
    ],
  });
}

function excusedBooking({ result: _, ...booking }: Booking, refunds: boolean, now: Date): Booking {
  return moved(booking, 'excused', 'excused', now, {
    ...(booking.excuse ? { excuse: { ...booking.excuse, state: 'granted' } } : {}),
    ...(refunds && booking.fee ? { fee: { ...booking.fee, withdrawn: true } } : {}),
  });
}

const unusedSeat = (
  { siteId, startsAt }: NonNullable<Objection['missed']>,
  subject: Objection['subject'],
): readonly NewEvent[] => [
  { type: 'exams.seat_used', data: { siteId, subject, on: dayOf(new Date(startsAt)), outcome: 'no_show' } },
];
