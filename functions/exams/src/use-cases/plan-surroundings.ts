import {
  type ExamSubject,
  type PlanDraft,
  type PlanId,
  type SessionId,
  ExamSubject as Subjects,
} from '@yilu/contracts';
import type { ExamSession, Plan } from '../domain/files.js';
import type { Neighbour } from '../domain/plan-context.js';
import { outlineOf } from '../domain/plan-draft.js';
import type { ExamStore } from '../ports.js';
import { everyPage } from './every-page.js';

/** What one batch read takes. */
const batch = 99;
const pageSize = 500;
/** Windows of the last months: no plan older than these has sessions still to come. */
const plansLookedAt = 50;

/** Every session of a plan, of these subjects. */
export async function sessionsOf(
  store: ExamStore,
  planId: PlanId,
  subjects: readonly ExamSubject[] = Subjects.options,
): Promise<ExamSession[]> {
  const lists = await Promise.all(
    subjects.map((subject) => everyPage((query) => store.listSessions(planId, subject, { ...query, limit: pageSize }))),
  );
  return lists.flat();
}

async function sessionsBy(store: ExamStore, ids: readonly SessionId[]): Promise<ExamSession[]> {
  const some = Array.from({ length: Math.ceil(ids.length / batch) }, (_, n) => ids.slice(n * batch, (n + 1) * batch));
  const found = await Promise.all(some.map((sessions) => store.find({ sessions })));
  return found.flatMap(({ sessions }) => sessions);
}

/** Plans whose exams fall into the same days, and whose halls may be the same. */
async function besides(store: ExamStore, draft: PlanDraft, planId: PlanId | undefined): Promise<Plan[]> {
  const { firstDay, lastDay } = outlineOf(draft);
  const { items } = await store.listPlans({ limit: plansLookedAt });
  return items.filter((plan) => plan.planId !== planId && plan.firstDay <= lastDay && plan.lastDay >= firstDay);
}

/**
 * What a draft is looked at beside: its own sessions as far as they are stored, and those of other plans that have one of
 * its numbers or run on the same days. Read by number first: an index may be a moment behind.
 */
export async function surroundingsOf(
  store: ExamStore,
  draft: PlanDraft,
  planId: PlanId | undefined,
): Promise<{ readonly stored: readonly ExamSession[]; readonly neighbours: readonly Neighbour[] }> {
  const ids = [...new Set(draft.sessions.map(({ sessionId }) => sessionId))];
  const { subjects } = outlineOf(draft);
  const [named, own, others] = await Promise.all([
    sessionsBy(store, ids),
    planId ? sessionsOf(store, planId) : [],
    besides(store, draft, planId).then((plans) =>
      Promise.all(plans.map((plan) => sessionsOf(store, plan.planId, subjects))),
    ),
  ]);
  const stored = new Map([...own, ...named].map((session) => [session.sessionId, session]));
  const around = [...named, ...others.flat().filter(({ cancelled }) => !cancelled)];
  const neighbours = new Map(
    around.filter((session) => session.planId !== planId).map((session) => [session.sessionId, session]),
  );
  return {
    stored: [...stored.values()].filter((session) => session.planId === planId),
    neighbours: [...neighbours.values()],
  };
}
