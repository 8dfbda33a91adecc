import type { BookingView, SessionId } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { appealUntil } from '@yilu/law/exams/appeal-until';
import { cancelUntil, changesLeft } from '@yilu/law/exams/booking-rules';
import { consequencesOfCancelling, consequencesOfMissing } from '@yilu/law/exams/consequences';
import type { ExamProfile } from '@yilu/law/exams/profile';
import { examCityOf } from '../city/cities.js';
import { appealOf } from './appeal.js';
import { stateAt } from './booking-states.js';
import { excuseOf } from './excuse.js';
import type { Booking, DrawRun, ExamSession, Plan } from './files.js';
import { retryAfter } from './results.js';
import { sessionView } from './session-view.js';
import { aheadOf } from './waiting.js';

interface Seen {
  readonly city: string;
  readonly booking: Booking;
  readonly plan: Plan | undefined;
  /** The one of his seat, and those that he asked for. */
  readonly sessions: readonly ExamSession[];
  /** The draw that it was in. */
  readonly run: DrawRun | undefined;
  readonly now: Date;
}

const sessionOf = ({ sessions }: Seen, id: SessionId | undefined) => sessions.find((one) => one.sessionId === id);

function applicationOf(seen: Seen): BookingView['application'] {
  const { city, booking, plan, now } = seen;
  const { application } = booking;
  if (!application || !plan) return undefined;
  return {
    preferences: application.preferences.flatMap((id) => {
      const session = sessionOf(seen, id);
      return session ? [sessionView(city, session, now)] : [];
    }),
    anySession: application.anySession,
    rankTime: application.rankTime,
    leafHash: application.leafHash,
    closesAt: plan.closesAt,
    drawAt: plan.drawAt,
  };
}

/** His place, up to which place each session that he asked for had seats, and until when he may object. */
function drawnOf(seen: Seen, profile: ExamProfile): BookingView['drawn'] {
  const { booking, run } = seen;
  const { drawn, application, objectedTo } = booking;
  if (!drawn) return undefined;
  return {
    ...drawn,
    lastPlaces: (application?.preferences ?? []).map((sessionId) => {
      const place = sessionOf(seen, sessionId)?.lastPlace;
      return { sessionId, ...(place === undefined ? {} : { place }) };
    }),
    ...(run?.drawnAt ? { objectUntil: appealUntil(dayOf(new Date(run.drawnAt)), profile) } : {}),
    objected: objectedTo === drawn.run,
  };
}

function resultOf({ booking, now }: Seen, profile: ExamProfile): BookingView['result'] {
  const { result, subject } = booking;
  if (!result) return undefined;
  const [appeal, retry] = [appealOf(booking, profile, now), retryAfter(subject, result, profile)];
  return {
    attemptId: result.attemptId,
    outcome: result.outcome,
    ...(result.score === undefined ? {} : { score: result.score }),
    deductions: result.deductions.map((one) => ({ ...one })),
    on: result.on,
    ...(retry ? { retryOn: retry } : {}),
    ...(appeal ? { appeal } : {}),
  };
}

/** What he has to know before he gives a seat back, and until when he can. */
function seatRules(seen: Seen, profile: ExamProfile): Pick<BookingView, 'cancelUntil' | 'consequences' | 'ifMissed'> {
  const { session, subject, fee, pool } = seen.booking;
  const state = stateAt(seen.booking, seen.now);
  // What the city has called off is nobody's to give back, and nobody's to miss.
  if (!session || sessionOf(seen, session.sessionId)?.cancelled) return { consequences: [] };
  const until = cancelUntil(session.startsAt, profile);
  if (state === 'held' || state === 'offered') return { cancelUntil: until, consequences: [] };
  if (state !== 'booked' && state !== 'fee_due') return { consequences: [] };
  const stake = { subject, pool, feePaid: fee?.paidAt !== undefined, feeOwed: state === 'fee_due' };
  return {
    cancelUntil: until,
    consequences: [...consequencesOfCancelling(stake, profile)],
    // A seat that is not paid for ends by itself: nobody is missed.
    ...(state === 'booked' ? { ifMissed: [...consequencesOfMissing(stake, profile)] } : {}),
  };
}

/** A booking as the person whose it is sees it now. */
export function bookingView(seen: Seen): BookingView {
  const { city, booking, now } = seen;
  const { profile } = examCityOf(city);
  const session = sessionOf(seen, booking.session?.sessionId);
  const state = stateAt(booking, now);
  const [application, drawn, result] = [applicationOf(seen), drawnOf(seen, profile), resultOf(seen, profile)];
  const excuse = session?.cancelled ? undefined : excuseOf(booking, profile, now);
  const ahead = session && state === 'waiting' ? aheadOf(session, booking.personId) : undefined;
  const { fee } = booking;
  return {
    subject: booking.subject,
    number: booking.number,
    state,
    version: booking.version,
    pool: booking.pool,
    planId: booking.planId,
    ...(application ? { application } : {}),
    ...(drawn ? { drawn } : {}),
    ...(session ? { session: sessionView(city, session, now) } : {}),
    ...(booking.until && state !== 'lapsed' ? { until: booking.until } : {}),
    ...(fee && state === 'fee_due' ? { fee: { obligationId: fee.obligationId, fen: fee.fen, until: fee.until } } : {}),
    ...(ahead === undefined ? {} : { ahead }),
    ...seatRules(seen, profile),
    changesLeft: changesLeft(booking, profile),
    ...(result ? { result } : {}),
    ...(excuse ? { excuse } : {}),
    steps: [...booking.steps],
  };
}
