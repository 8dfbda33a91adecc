import { type AskQuestionRequest, type DetermineRequest, type PartyRole, partyRoles } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { liabilityViolation, shapeOf } from '@yilu/law';
import type { Accident, Lease, OfficerFile } from './accident.js';
import { advance, everySeat, isAllowed, type Step, seatsIn, subject } from './lifecycle.js';
import { lastReviewDay } from './review-right.js';

const minuteMs = 60_000;
export const leaseMinutes = 15;
/** How long the other side may take to consent to an officer's determination, unless the city says otherwise. */
export const consentHours = 24;

export interface Judge {
  readonly officerId: string;
  readonly name: string;
  readonly badge: string;
  readonly unit: string;
}

const nobodyYet: OfficerFile = { requestedBy: [], reasons: {}, questions: [] };

/**
 * One party asks for an officer's determination; the call of every other is his consent, and the last puts the case in
 * the queue (D146 art 20 ¶1); until `expiresAt` they may give it. From the first call on nobody can sign: what was accepted or
 * signed is void.
 */
export function requestOfficer(
  accident: Accident,
  by: PartyRole,
  { reason, hours = consentHours }: { readonly reason: string | undefined; readonly hours?: number | undefined },
  at: Date,
): Result<Step | 'already_asked', 'accident.wrong_state'> {
  if (!isAllowed('requestOfficer', accident)) return refuse('accident.wrong_state');
  const file = accident.officer ?? nobodyYet;
  if (file.requestedBy.includes(by)) return accept('already_asked');
  const requestedBy = [...file.requestedBy, by];
  const queued = everySeat(accident, (role) => requestedBy.includes(role));
  const officer: OfficerFile = {
    ...file,
    requestedBy,
    reasons: reason ? { ...file.reasons, [by]: reason } : file.reasons,
    ...(queued ? { queuedAt: at.toISOString() } : {}),
  };
  const next = advance(
    accident,
    { at, by, what: 'officer_requested', to: queued ? 'officer_queue' : 'officer_requested' },
    {
      officer,
      accepted: [],
      agreement: undefined,
      ...(queued ? {} : { expiresAt: new Date(at.getTime() + hours * 60 * minuteMs).toISOString() }),
    },
  );
  return accept({ next, events: [{ type: 'accidents.officer_requested', data: { ...subject(next), by, queued } }] });
}

const leaseFor = ({ officerId, name, badge }: Judge, at: Date): Lease => ({
  officerId,
  name,
  badge,
  until: new Date(at.getTime() + leaseMinutes * minuteMs).toISOString(),
});

/** The lease that keeps a second officer out, as long as it runs. */
export const liveLease = ({ officer }: Accident, at: Date): Lease | undefined =>
  officer?.lease && new Date(officer.lease.until) > at ? officer.lease : undefined;

const takenByAnother = (accident: Accident, judge: Judge, at: Date) => {
  const lease = liveLease(accident, at);
  return lease !== undefined && lease.officerId !== judge.officerId;
};

export type AssignmentRefusal = 'accident.wrong_state' | 'accident.assigned_to_other';

/** Takes a case for fifteen minutes; each act of the same officer renews the lease. */
export function assignCase(accident: Accident, judge: Judge, at: Date): Result<Step, AssignmentRefusal> {
  if (!isAllowed('assignCase', accident) || !accident.officer) return refuse('accident.wrong_state');
  if (takenByAnother(accident, judge, at)) return refuse('accident.assigned_to_other');
  const officer = { ...accident.officer, lease: leaseFor(judge, at) };
  return accept({ next: advance(accident, { at, by: 'officer', what: 'case_assigned' }, { officer }), events: [] });
}

export type QuestionRefusal = AssignmentRefusal | 'accident.question_open';

/** Asks a party one question; the next one waits for his answer. */
export function askQuestion(
  accident: Accident,
  judge: Judge,
  questionId: string,
  { to, text }: AskQuestionRequest,
  at: Date,
): Result<Step, QuestionRefusal> {
  const { officer } = accident;
  if (!isAllowed('askQuestion', accident) || !officer) return refuse('accident.wrong_state');
  if (takenByAnother(accident, judge, at)) return refuse('accident.assigned_to_other');
  if (officer.questions.some((one) => one.to === to && !one.answer)) return refuse('accident.question_open');
  const questions = [...officer.questions, { questionId, askedAt: at.toISOString(), to, text }];
  const next = advance(
    accident,
    { at, by: 'officer', what: 'question_asked' },
    { officer: { ...officer, questions, lease: leaseFor(judge, at) } },
  );
  return accept({ next, events: [{ type: 'accidents.question_asked', data: { ...subject(next), to } }] });
}

export type AnswerRefusal = 'accident.wrong_state' | 'accident.no_such_question' | 'accident.question_answered';

export function answerQuestion(
  accident: Accident,
  by: PartyRole,
  { questionId, text }: { questionId: string; text: string },
  at: Date,
): Result<Step, AnswerRefusal> {
  const { officer } = accident;
  if (!isAllowed('answerQuestion', accident) || !officer) return refuse('accident.wrong_state');
  const question = officer.questions.find((one) => one.questionId === questionId && one.to === by);
  if (!question) return refuse('accident.no_such_question');
  if (question.answer) return refuse('accident.question_answered');
  const answered = { ...question, answer: { at: at.toISOString(), text } };
  const questions = officer.questions.map((one) => (one === question ? answered : one));
  const next = advance(
    accident,
    { at, by, what: 'question_answered', material: true },
    { officer: { ...officer, questions } },
  );
  return accept({ next, events: [{ type: 'accidents.question_answered', data: { ...subject(next), by } }] });
}

export type DeterminationRefusal =
  | AssignmentRefusal
  | 'accident.version_changed'
  | 'accident.unknown_shape'
  | 'accident.liability_impossible';

/**
 * The officer's determination with findings, reasons and article (D146 arts 20, 24, 60). It names the version that he
 * read: an answer that came in meanwhile has to be read first.
 */
export function determineCase(
  accident: Accident,
  judge: Judge,
  number: string,
  { caseVersion, ...decision }: DetermineRequest,
  at: Date,
): Result<Step, DeterminationRefusal> {
  if (!isAllowed('determineCase', accident) || !accident.officer) return refuse('accident.wrong_state');
  if (takenByAnother(accident, judge, at)) return refuse('accident.assigned_to_other');
  if (caseVersion < accident.materialVersion || caseVersion > accident.version)
    return refuse('accident.version_changed');
  if (!shapeOf(decision.shape)) return refuse('accident.unknown_shape');
  const named = partyRoles.filter((role) => decision.liability[role]);
  if (named.join() !== seatsIn(accident).join() || liabilityViolation(decision.liability))
    return refuse('accident.liability_impossible');

  const { officerId, name, badge, unit } = judge;
  const determination = {
    ...decision,
    number,
    madeAt: at.toISOString(),
    officer: { officerId, name, badge, unit },
    acknowledged: {},
  };
  const { lease: _, ...officer } = accident.officer;
  const next = advance(
    accident,
    { at, by: 'officer', what: 'case_determined', to: 'determined' },
    { determination, officer },
  );
  const reviewUntil = lastReviewDay(dayOf(at));
  const data = { ...subject(next), number, ...(reviewUntil ? { reviewUntil } : {}) };
  return accept({ next, events: [{ type: 'accidents.case_determined', data }] });
}
