import type { ExamSubject, NewEvent, Words } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel';
import { afterResult, retryOn } from '@yilu/law/exams/after-result';
import type { ExamProfile } from '@yilu/law/exams/profile';
import { moved } from './booking-states.js';
import { ownExcuse } from './excuse.js';
import type { Booking, ExamResult, ExamSession, Learner } from './files.js';
import { resultFault, type WrittenResult } from './result-row.js';

interface Entry {
  readonly row: WrittenResult;
  readonly session: Pick<ExamSession, 'sessionId' | 'siteId' | 'startsAt'>;
  readonly attemptId: string;
  readonly officerId: string;
  readonly profile: ExamProfile;
  readonly now: Date;
}
interface Entered {
  readonly booking: Booking;
  readonly learner: Learner | undefined;
  readonly events: readonly NewEvent[];
}

/** First day on which he may book the subject again; none of a subject that is passed. */
export const retryAfter = (
  subject: ExamSubject,
  { outcome, on }: Pick<ExamResult, 'outcome' | 'on'>,
  profile: ExamProfile,
): Day | undefined => (outcome === 'passed' ? undefined : retryOn(subject, on, profile));

const daysBetween = (from: Day, to: Day) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));

/** A result that stands already; entered again it changes nothing. */
const isSame = ({ outcome, score, deductions }: ExamResult, row: WrittenResult) =>
  JSON.stringify([outcome, score ?? null, deductions]) ===
  JSON.stringify([row.outcome, row.score ?? null, row.deductions]);

/** Word of a result to its learner and to the public figures. */
export function resultEvents(
  booking: Pick<Booking, 'personId' | 'provider' | 'subject' | 'number' | 'application'>,
  result: ExamResult,
  { profile, siteId, was }: { profile: ExamProfile; siteId: string; was?: ExamResult['outcome'] },
): NewEvent[] {
  const { personId, provider, subject, number, application } = booking;
  const { outcome, score, on } = result;
  const retry = retryAfter(subject, result, profile);
  const waitedDays = application && daysBetween(dayOf(new Date(application.rankTime)), on);
  return [
    {
      type: 'exams.result_entered',
      data: {
        ...{ personId, provider, subject, number, outcome },
        ...(score === undefined ? {} : { score }),
        ...(retry ? { retryOn: retry } : {}),
        corrected: was !== undefined,
      },
    },
    {
      type: 'exams.seat_used',
      data: {
        ...{ siteId, subject, on, outcome },
        ...(waitedDays === undefined ? {} : { waitedDays }),
        ...(was ? { was } : {}),
      },
    },
  ];
}

/** Enters one result; what is written is nothing where it stands already, and a reason where it cannot be entered. */
export function enterResult(
  booking: Booking | undefined,
  learner: Learner | undefined,
  { row, session, attemptId, officerId, profile, now }: Entry,
): Entered | 'stands' | Words {
  if (booking?.session?.sessionId !== session.sessionId)
    return { zh: '这个场次没有这个预约编号。', en: 'Nobody of this session has that number.' };
  if (booking.result && booking.state === booking.result.outcome)
    return isSame(booking.result, row)
      ? 'stands'
      : {
          zh: '已录入不同的成绩，更正须由本人申请复核。',
          en: 'Another result stands; it is put right by an appeal alone.',
        };
  if (booking.state === 'excused') return { zh: '因病未到已获认可，不登记成绩。', en: 'He was ill and is excused.' };
  if (booking.state === 'fee_due')
    return { zh: '考试费尚未缴纳，没有有效名额。', en: 'The fee is not paid, so there is no seat.' };
  if (booking.state !== 'booked') return { zh: '没有有效的考试名额。', en: 'There is no seat any more.' };
  if (row.outcome === 'no_show' && booking.checkedInAt)
    return { zh: '已经签到，不能登记缺考。', en: 'He has checked in and cannot be marked as missing.' };
  if (row.outcome === 'no_show' && ownExcuse(booking)?.state === 'filed')
    return { zh: '他已说明因病未到，答复后再登记。', en: 'He says that he was ill: that is to be answered first.' };
  const wrong = resultFault(row, booking);
  if (wrong) return wrong;
  const { outcome, score, deductions } = row;
  const result: ExamResult = {
    attemptId,
    outcome,
    ...(score === undefined ? {} : { score }),
    deductions,
    on: dayOf(new Date(session.startsAt)),
    enteredBy: officerId,
    ...(learner ? { before: learner.subjects } : {}),
  };
  return {
    booking: moved(booking, outcome, outcome, now, { result }),
    learner: learner && {
      ...learner,
      version: learner.version + 1,
      subjects: afterResult(learner.subjects, booking.subject, { outcome, at: session.startsAt }),
    },
    events: resultEvents(booking, result, { profile, siteId: session.siteId }),
  };
}
