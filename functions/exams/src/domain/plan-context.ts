import type { PlanDraft, SessionDraft, Words } from '@yilu/contracts';
import { addDays, type Day, dayOf } from '@yilu/kernel';

/** One thing that is wrong with a draft, at the field where it is wrong (`sessions.12.capacity`). */
export interface PlanFault {
  readonly path: string;
  readonly text: Words;
}

/** What the law and the city ask of every plan (D172 art 52). */
export interface PlanRules {
  readonly planDaysAhead: number;
  readonly resultWorkingDaysAhead: number;
  /** Between the root of all applications and the seed: long enough that everybody can see which of them came first. */
  readonly rootMinutesAhead: number;
}

/** The plan that a draft would take the place of, where it is published already. */
export interface InForce {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly rankRule: PlanDraft['rankRule'];
  readonly sessions: ReadonlyMap<string, SessionDraft & { readonly taken: number; readonly priorityTaken: number }>;
}

export interface PlanContext {
  readonly now: Date;
  readonly siteIds: readonly string[];
  readonly rules: PlanRules;
  readonly inForce?: InForce | undefined;
}

export const fault = (path: string, zh: string, en: string): PlanFault => ({ path, text: { zh, en } });

/** First day on which an exam may be held whose plan is published now (D172 art 52: at least ten days ahead). */
export const firstExamDay = (now: Date, { planDaysAhead }: PlanRules): Day => addDays(dayOf(now), planDaysAhead);
