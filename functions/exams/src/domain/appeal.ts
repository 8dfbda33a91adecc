import type { BookingView, ObjectionId } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { appealUntil, objectionAnswerBy } from '@yilu/law/exams/appeal-until';
import type { ExamProfile } from '@yilu/law/exams/profile';
import type { LastDay } from '@yilu/law/last-day';
import { ownExcuse } from './excuse.js';
import type { Booking, Objection } from './files.js';

const outcomes: readonly string[] = ['passed', 'failed', 'no_show'];

/** Until when he may appeal: counted from the exam, or from the day on which he could know the result. */
export function appealEnds({ result, steps }: Booking, profile: ExamProfile): LastDay | undefined {
  if (!result) return undefined;
  const entered = steps.findLast(({ what }) => outcomes.includes(what))?.at;
  const known = entered ? dayOf(new Date(entered)) : result.on;
  return appealUntil(known > result.on ? known : result.on, profile);
}

type AppealView = NonNullable<NonNullable<BookingView['result']>['appeal']>;

/** Where an appeal against his result stands, or whether one is still possible; nothing of an exam that he passed. */
export function appealOf(booking: Booking, profile: ExamProfile, now: Date): AppealView | undefined {
  const { result } = booking;
  const until = appealEnds(booking, profile);
  if (!result || !until) return undefined;
  if (result.appeal) return { until, state: result.appeal.state };
  // While he says that he was ill he does not say that he was there.
  if (result.outcome === 'passed' || ownExcuse(booking)?.state === 'filed') return undefined;
  return { until, state: dayOf(now) <= until.on ? 'possible' : 'over' };
}

export type AppealRefusal = 'exams.nothing_to_appeal' | 'exams.appealed_already' | 'exams.appeal_over';

/** An appeal against the result of a booking, once and in time; a person answers it. */
export function appealAgainst(
  booking: Booking,
  { objectionId, text, video }: { objectionId: ObjectionId; text: string; video: boolean },
  profile: ExamProfile,
  now: Date,
): Result<{ booking: Booking; objection: Objection }, AppealRefusal> {
  const { result, session } = booking;
  const stands = appealOf(booking, profile, now);
  if (!result || !session || !stands) return refuse('exams.nothing_to_appeal');
  if (stands.state === 'over') return refuse('exams.appeal_over');
  if (stands.state !== 'possible') return refuse('exams.appealed_already');
  const { personId, provider, maskedName, subject, number, planId } = booking;
  const at = now.toISOString();
  return accept({
    booking: {
      ...booking,
      version: booking.version + 1,
      result: { ...result, appeal: { objectionId, state: 'filed' } },
      steps: [...booking.steps, { at, what: 'appealed' }],
    },
    objection: {
      ...{ objectionId, version: 1, kind: 'result', personId, provider, maskedName, subject, number, planId },
      ...{ text, video, filedAt: at, state: 'open' },
      about: { result, startsAt: session.startsAt, siteId: session.siteId },
      answerBy: objectionAnswerBy(dayOf(now), profile),
    },
  });
}
