import type { ObjectionId } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { appealUntil, objectionAnswerBy } from '@yilu/law/exams/appeal-until';
import type { ExamProfile } from '@yilu/law/exams/profile';
import type { Booking, DrawRun, Objection } from './files.js';

export type ObjectingRefusal =
  | 'exams.not_in_draw'
  | 'exams.no_results_yet'
  | 'exams.objected_already'
  | 'exams.objection_over';

/** An objection to how a run drew somebody's application: once a run, within three working days of its results. */
export function objectionTo(
  run: DrawRun | undefined,
  booking: Booking | undefined,
  { objectionId, sealedText }: { readonly objectionId: ObjectionId; readonly sealedText: string },
  profile: ExamProfile,
  now: Date,
): Result<{ readonly objection: Objection; readonly booking: Booking }, ObjectingRefusal> {
  if (!booking?.application || (run && booking.planId !== run.planId)) return refuse('exams.not_in_draw');
  if (!run?.drawnAt || booking.drawn?.run !== run.run) return refuse('exams.no_results_yet');
  if (booking.objectedTo === run.run) return refuse('exams.objected_already');
  if (dayOf(now) > appealUntil(dayOf(new Date(run.drawnAt)), profile).on) return refuse('exams.objection_over');
  const { personId, provider, maskedName, subject, number, planId } = booking;
  return accept({
    objection: {
      ...{ objectionId, version: 1, kind: 'draw', personId, provider, maskedName, subject, number, planId },
      text: sealedText,
      filedAt: now.toISOString(),
      answerBy: objectionAnswerBy(dayOf(now), profile),
      state: 'open',
    },
    booking: { ...booking, objectedTo: run.run, version: booking.version + 1 },
  });
}
