import type { AnswerSurveyRequest, PersonId, ReopenReportRequest } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { expectedOn } from '@yilu/law/feedback/clocks';
import type { Follow, Report } from './files.js';
import { maskPersonal } from './mask-personal.js';
import { moved } from './report-states.js';

/**
 * Whose word it is whether it is really fixed: the reporter's, and where nobody is known as such, that of everybody who
 * followed it before it was answered.
 */
export function mayJudge({ reporter, reply }: Report, follow: Follow | undefined, personId: PersonId): boolean {
  if (reporter) return reporter.personId === personId;
  return follow !== undefined && follow.leftAt === undefined && reply !== undefined && follow.since <= reply.at;
}

/** Whether a reply is there that can still be answered. */
function openReply(
  { status, reply, survey }: Report,
  now: Date,
): Result<{ readonly survey: NonNullable<Report['survey']> }, 'feedback.not_replied' | 'feedback.reopening_over'> {
  if (!reply || !survey || (status !== 'replied' && status !== 'closed')) return refuse('feedback.not_replied');
  return now.getTime() < Date.parse(survey.until) ? accept({ survey }) : refuse('feedback.reopening_over');
}

/** Until when it may be reopened; undefined where it may not. */
export const reopenableUntil = (report: Report, now: Date): string | undefined => {
  const open = openReply(report, now);
  return open.ok ? open.value.survey.until : undefined;
};

/** The answer to "is it really fixed?": a yes closes it, a no leaves it to him to reopen it. */
export function surveyed(
  report: Report,
  { fixed, rating, text }: AnswerSurveyRequest,
  at: Date,
): Result<Report, 'feedback.not_replied' | 'feedback.reopening_over' | 'feedback.answered_already'> {
  const open = openReply(report, at);
  if (!open.ok) return open;
  if (open.value.survey.answeredAt) return refuse('feedback.answered_already');
  const survey = {
    ...open.value.survey,
    answeredAt: at.toISOString(),
    fixed,
    ...(rating ? { rating } : {}),
    ...(text ? { text: maskPersonal(text) } : {}),
  };
  if (fixed && report.status === 'replied')
    return accept(moved(report, 'closed', at, {}, { survey, closedAt: at.toISOString() }));
  return accept({ ...report, survey, updatedAt: at.toISOString(), version: report.version + 1 });
}

/** A week without a word: it counts as fixed. */
export const silent = (report: Report, at: Date): Report | undefined =>
  report.status === 'replied' && report.survey && Date.parse(report.survey.until) <= at.getTime()
    ? moved(report, 'closed', at, {}, { closedAt: at.toISOString() })
    : undefined;

/** It is not fixed: the same number, and its clock runs anew; once for every reply. */
export function reopened(
  report: Report,
  { text }: Pick<ReopenReportRequest, 'text'>,
  at: Date,
): Result<Report, 'feedback.not_replied' | 'feedback.reopening_over'> {
  const open = openReply(report, at);
  if (!open.ok) return open;
  const due = expectedOn(report.serviceCode, at);
  const expected = due ? { expectedOn: due } : {};
  const next = moved(
    report,
    'reopened',
    at,
    { text: maskPersonal(text), ...expected },
    {
      ...expected,
      reopened: report.reopened + 1,
      escalation: 0,
    },
  );
  // What the reply said is a step of its past; the next one is asked about anew.
  const { outcome: _, reply: __, survey: ___, closedAt: ____, assignment: _____, answerBy: ______, ...rest } = next;
  return accept(rest);
}
