import type { PlanView } from '@yilu/contracts';
import type { Plan } from './files.js';

/** A published plan as anybody may see it; undefined while it is a draft. */
export function planView(plan: Plan, applicants?: number): PlanView | undefined {
  const { status, publishedAt, commitment, editions } = plan;
  if (status === 'draft' || !publishedAt || !commitment) return undefined;
  const last = editions.at(-1);
  return {
    planId: plan.planId,
    version: plan.edition,
    status,
    title: plan.title,
    publishedAt,
    opensAt: plan.opensAt,
    closesAt: plan.closesAt,
    drawAt: plan.drawAt,
    subjects: [...plan.subjects],
    siteIds: [...plan.siteIds],
    firstDay: plan.firstDay,
    lastDay: plan.lastDay,
    sessions: plan.sessions,
    seats: plan.seats,
    rankRule: plan.rankRule,
    commitment,
    // The first edition changes nothing.
    ...(last && plan.edition > 1 ? { change: { reason: last.reason, at: last.at } } : {}),
    ...(applicants === undefined ? {} : { applicants }),
  };
}
