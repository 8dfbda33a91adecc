import type { CompleteReportRequest, ReportStatus } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { FeedbackProfile } from '@yilu/law/feedback/city-profile';
import { answerBy, reopenUntil } from '@yilu/law/feedback/clocks';
import { serviceOf } from '@yilu/law/feedback/services';
import { clockFrom } from './clock-from.js';
import type { Report, ReportPhoto } from './files.js';
import { isStored } from './photo-state.js';
import { mayBecome, moved, passed } from './report-states.js';

export type CompleteRefusal =
  | 'feedback.not_now'
  | 'feedback.photo_missing'
  | 'feedback.photo_not_stored'
  | 'feedback.reason_missing'
  | 'feedback.answer_missing'
  | 'feedback.needs_repair';

/** Questions, complaints and proposals are answered; a sign that lies in the road is not. */
const isAnswered = ({ serviceCode }: Report): boolean => {
  const service = serviceOf(serviceCode);
  return service !== undefined && (service.isPrivate || service.group.zh === '建议');
};

const isProof = (photo: ReportPhoto, { reportId }: Report) =>
  isStored(photo) && photo.shows === 'fixed' && photo.reportId === reportId;

/** What still lacks before it may be said to be done so. */
function lacking(
  report: Report,
  { outcome, photoIds, text }: CompleteReportRequest,
  photos: readonly ReportPhoto[],
): Exclude<CompleteRefusal, 'feedback.not_now'> | undefined {
  if (outcome === 'fixed') {
    // What proved a repair that its reporter sent back proves nothing of the next one.
    if (photoIds.every((photoId) => report.fixedPhotoIds.includes(photoId))) return 'feedback.photo_missing';
    const proofs = photos.filter((photo) => isProof(photo, report));
    return proofs.length < new Set(photoIds).size ? 'feedback.photo_not_stored' : undefined;
  }
  if (outcome === 'not_fixed') return text?.trim() ? undefined : 'feedback.reason_missing';
  if (!isAnswered(report)) return 'feedback.needs_repair';
  return text?.trim() ? undefined : 'feedback.answer_missing';
}

/** How a report gets from where it is to done: work that nobody wrote down began when it was. */
function wayToDone(status: ReportStatus): readonly ReportStatus[] | undefined {
  if (mayBecome(status, 'done')) return ['done'];
  if (mayBecome(status, 'in_progress')) return ['in_progress', 'done'];
  return status === 'submitted' ? ['accepted', 'in_progress', 'done'] : undefined;
}

/**
 * Done: `fixed` with a stored photograph of the repair, `not_fixed` with its reason, `answered` with the answer. From now
 * on the desk is asked for the reply, and told from the beginning where that is late.
 */
export function completed(
  report: Report,
  request: CompleteReportRequest,
  photos: readonly ReportPhoto[],
  now: Date,
  profile: FeedbackProfile,
): Result<Report, CompleteRefusal> {
  const path = wayToDone(report.status);
  if (!path) return refuse('feedback.not_now');
  const lack = lacking(report, request, photos);
  if (lack) return refuse(lack);
  const { outcome, photoIds, text } = request;
  const fixedPhotoIds =
    outcome === 'fixed' ? [...new Set([...report.fixedPhotoIds, ...photoIds])] : report.fixedPhotoIds;
  const unit = report.assignment ? { unitId: report.assignment.unitId } : {};
  const today = dayOf(now);
  const due = answerBy(profile, report, clockFrom(report));
  // What came late from its unit is late at the desk from tomorrow on.
  const asked = { answerBy: due < today ? today : due, escalation: 0 } as const;
  const step = { ...unit, ...(text?.trim() ? { text } : {}) };
  return accept(passed(report, path, now, step, { outcome, fixedPhotoIds, ...asked }));
}

export type ReplyRefusal = 'feedback.not_now' | 'feedback.placeholder_left';

/** A placeholder of a template that nobody filled in. */
const placeholder = /\{[a-z]+\}/i;

/** The words that reach its reporter. From now on a week runs in which he may say that it is not so. */
export function replied(
  report: Report,
  text: string,
  now: Date,
  profile: FeedbackProfile,
): Result<Report, ReplyRefusal> {
  if (!mayBecome(report.status, 'replied')) return refuse('feedback.not_now');
  if (placeholder.test(text)) return refuse('feedback.placeholder_left');
  const at = now.toISOString();
  const survey = { until: reopenUntil(profile, now).toISOString() };
  return accept(moved(report, 'replied', now, { text }, { reply: { at, text }, survey }));
}
