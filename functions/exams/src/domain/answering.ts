import type { AnswerObjectionRequest, NewEvent, ResultRow, Words } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { afterForfeit } from '@yilu/law/exams/after-result';
import type { ExamProfile } from '@yilu/law/exams/profile';
import { moved } from './booking-states.js';
import { correctedSubjects } from './correction.js';
import { excused, notExcused } from './excuse.js';
import type { Booking, ExamResult, ExamSession, Learner, Objection, Plan } from './files.js';
import { placeLeft } from './person-end.js';
import { resultFault } from './result-row.js';
import { resultEvents } from './results.js';
import type { SiteName } from './seat-events.js';

export interface Answering {
  readonly objection: Objection;
  /** The subject's booking and the learner as they are now; either may be gone, or another one by now. */
  readonly booking: Booking | undefined;
  readonly learner: Learner | undefined;
  /** What the booking is about, which may have to end. */
  readonly session: ExamSession | undefined;
  readonly plan: Plan | undefined;
  readonly request: AnswerObjectionRequest;
  readonly officerId: string;
  readonly profile: ExamProfile;
  readonly siteName: SiteName;
  readonly now: Date;
}
export interface Answered {
  readonly objection: Objection;
  readonly bookings: readonly Booking[];
  readonly sessions: readonly ExamSession[];
  readonly learners: readonly Learner[];
  readonly events: readonly NewEvent[];
}
export interface WrongCorrection {
  readonly code: 'exams.correction_wrong';
  readonly text: Words;
}
export type AnswerRefusal =
  | 'exams.objection_answered'
  | 'exams.correction_missing'
  | 'exams.own_result'
  | 'exams.came_to_exam';

type Changes = Pick<Answered, 'bookings' | 'sessions' | 'learners' | 'events'>;
const nothing: Changes = { bookings: [], sessions: [], learners: [], events: [] };

/** The booking that still holds the result in question; the subject may have been booked anew. */
const holding = ({ booking, objection }: Answering): Booking | undefined =>
  booking?.result?.attemptId !== undefined && booking.result.attemptId === objection.about?.result.attemptId
    ? booking
    : undefined;

/** An appeal that changes nothing: the result stands, and says that it was looked at. */
function resultKept(answering: Answering): Changes {
  const booking = holding(answering);
  if (!booking?.result) return nothing;
  const { objectionId } = answering.objection;
  const result: ExamResult = { ...booking.result, appeal: { objectionId, state: 'kept' } };
  const steps: Booking['steps'] = [...booking.steps, { at: answering.now.toISOString(), what: 'appeal_answered' }];
  return { ...nothing, bookings: [{ ...booking, version: booking.version + 1, result, steps }] };
}

type Corrected = Omit<ResultRow, 'number'>;

function correctedBooking(booking: Booking, result: ExamResult, now: Date): Booking {
  const answered = { at: now.toISOString(), what: 'appeal_answered' as const };
  if (booking.state === result.outcome)
    return { ...booking, version: booking.version + 1, result, steps: [...booking.steps, answered] };
  const next = moved(booking, result.outcome, result.outcome, now, { result });
  return { ...next, steps: [...next.steps, answered] };
}

/** Nobody sits again what he has passed: what he has booked of it since ends, with its money. */
function noLongerNeeded({ booking, session, plan, siteName, now }: Answering): Partial<Changes> {
  return (booking && placeLeft({ booking, session, plan }, now, siteName, false)) ?? {};
}

/** An appeal that was right: result, subjects and public figures are as if it had been so from the beginning. */
function resultCorrected(
  answering: Answering,
  { outcome, score, deductions }: Corrected,
): Result<Changes, WrongCorrection> {
  const { objection, learner, officerId, profile, now } = answering;
  const { about, subject, objectionId } = objection;
  if (!about) return accept(nothing);
  const booking = holding(answering);
  const licenceClass = booking?.licenceClass ?? learner?.licenceClass;
  const text = licenceClass && resultFault({ outcome, score, deductions }, { subject, licenceClass });
  if (text) return refuse({ code: 'exams.correction_wrong', text });
  const { score: _, before, ...was } = about.result;
  const result: ExamResult = {
    ...was,
    outcome,
    ...(score === undefined ? {} : { score }),
    deductions,
    enteredBy: officerId,
    appeal: { objectionId, state: 'corrected' },
  };
  const corrected = { was: was.outcome, is: outcome, at: about.startsAt };
  const subjects = learner && before && correctedSubjects(learner.subjects, before, subject, corrected);
  const known = booking ?? objection;
  const since: Partial<Changes> = outcome === 'passed' && !booking ? noLongerNeeded(answering) : {};
  const own = booking ? [correctedBooking(booking, before ? { ...result, before } : result, now)] : [];
  return accept({
    bookings: [...own, ...(since.bookings ?? [])],
    sessions: since.sessions ?? [],
    learners: learner && subjects ? [{ ...learner, version: learner.version + 1, subjects }] : [],
    events: [
      ...resultEvents(known, result, { profile, siteId: about.siteId, was: was.outcome }),
      ...(since.events ?? []),
    ],
  });
}

/**
 * A plea that does not hold: his place in line moves to when he cancelled, as it would have without one. What he has
 * forfeited since has moved it further.
 */
function hardshipRefused({ objection, learner }: Answering): Changes {
  if (!learner) return nothing;
  const { subject, filedAt } = objection;
  const { lastForfeitAt } = learner.subjects[subject];
  if (lastForfeitAt !== undefined && Date.parse(lastForfeitAt) >= Date.parse(filedAt)) return nothing;
  const subjects = afterForfeit(learner.subjects, subject, filedAt);
  return { ...nothing, learners: [{ ...learner, version: learner.version + 1, subjects }] };
}

function changesOf(answering: Answering): Result<Changes, AnswerRefusal | WrongCorrection> {
  const { objection, request } = answering;
  const granted = request.decision === 'granted';
  if (objection.missed) {
    const pleaded = granted ? excused(answering) : accept(notExcused(answering));
    return pleaded.ok ? accept({ ...nothing, ...pleaded.value }) : pleaded;
  }
  if (objection.kind === 'hardship') return accept(granted ? nothing : hardshipRefused(answering));
  if (objection.kind === 'draw') return accept(nothing);
  if (!granted) return accept(resultKept(answering));
  return request.corrected ? resultCorrected(answering, request.corrected) : refuse('exams.correction_missing');
}

/** Answers an objection, an appeal or a plea once, with its reasons and whatever follows from it. */
export function answered(answering: Answering): Result<Answered, AnswerRefusal | WrongCorrection> {
  const { objection, request, officerId, now } = answering;
  if (objection.state !== 'open') return refuse('exams.objection_answered');
  // Four eyes: whoever wrote a result down is not the one to say that it was right.
  if (objection.about?.result.enteredBy === officerId) return refuse('exams.own_result');
  const changes = changesOf(answering);
  if (!changes.ok) return changes;
  const { personId, provider, subject, number, objectionId, kind } = objection;
  const { decision, text } = request;
  const told: NewEvent = {
    type: 'exams.objection_answered',
    data: { personId, provider, subject, number, objectionId, kind, decision },
  };
  return accept({
    ...changes.value,
    events: [...changes.value.events, told],
    objection: {
      ...objection,
      version: objection.version + 1,
      state: decision,
      answer: { text, at: now.toISOString(), by: officerId },
    },
  });
}
