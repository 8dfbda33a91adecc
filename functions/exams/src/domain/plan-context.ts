import type { ExamSubject, PlanDraft, PlanId, SessionDraft, SessionId, Words } from '@yilu/contracts';
import { addDays, type Day, dayOf } from '@yilu/kernel';
import type { ExamProfile } from '@yilu/law/exams/profile';

/** One thing that is wrong with a draft, at the field where it is wrong (`sessions.12.capacity`). */
export interface PlanFault {
  readonly path: string;
  readonly text: Words;
}

/** What the law and the city ask of every plan (D172 art 52). */
export type PlanRules = Pick<ExamProfile, 'publishDaysBefore' | 'resultWorkingDaysBefore'>;

/** Between the root of all applications and the seed: long enough that everybody can see which of them came first. */
export const rootMinutesAhead = 10;

/** A session of another plan, which the hall has to keep in mind. */
export interface Neighbour {
  readonly sessionId: SessionId;
  readonly planId: PlanId;
  readonly subject: ExamSubject;
  readonly siteId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The plan that a draft would take the place of, where it is published already. */
export interface InForce {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly rankRule: PlanDraft['rankRule'];
  readonly sessions: ReadonlyMap<string, SessionDraft & { readonly taken: number; readonly priorityTaken: number }>;
  /** Numbers of sessions that were called off: they never come back under the same one. */
  readonly calledOff: ReadonlySet<string>;
}

export interface PlanContext {
  readonly now: Date;
  readonly siteIds: readonly string[];
  readonly rules: PlanRules;
  readonly inForce?: InForce | undefined;
  readonly neighbours?: readonly Neighbour[] | undefined;
}

export const fault = (path: string, zh: string, en: string): PlanFault => ({ path, text: { zh, en } });

/** First day on which an exam may be held whose plan is published now (D172 art 52: at least ten days ahead). */
export const firstExamDay = (now: Date, { publishDaysBefore }: PlanRules): Day =>
  addDays(dayOf(now), publishDaysBefore);
