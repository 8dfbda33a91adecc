import type { PlanDraft, PlanId } from '@yilu/contracts';
import type { ExamSession, Plan } from './files.js';
import type { InForce } from './plan-context.js';
import { newSession, rowOf } from './plan-draft.js';
import { liveHolds } from './seats.js';

interface Target {
  readonly planId: PlanId;
  readonly edition: number;
  readonly opensAt: string;
}

/** What has to be written so that the sessions are those of a draft; nothing where they are already. */
export interface SessionChanges {
  readonly added: readonly ExamSession[];
  readonly changed: readonly ExamSession[];
}

const factsOf = (session: ExamSession, priorityFrom = session.priorityFrom) =>
  JSON.stringify([rowOf(session), priorityFrom, session.cancelled !== undefined]);

/**
 * From the sessions that are stored to those of a draft. One that the draft leaves out stays to be seen, called off with
 * the edition's reason. Repeated on its own outcome, it changes nothing.
 */
export function changesTo(
  draft: PlanDraft,
  stored: readonly ExamSession[],
  target: Target,
  calledOff: { readonly at: string; readonly reason: string },
): SessionChanges {
  const known = new Map(stored.map((session) => [session.sessionId, session]));
  const wanted = new Map(draft.sessions.map((row) => [row.sessionId, newSession(row, target)]));
  const added = [...wanted.values()].filter(({ sessionId }) => !known.has(sessionId));
  const kept = stored.flatMap((was): ExamSession[] => {
    const next = wanted.get(was.sessionId);
    if (!next) {
      if (was.cancelled) return [];
      const reason = { zh: calledOff.reason, en: calledOff.reason };
      // Nobody has a seat in it, but somebody may wait for one: he is seen to as after every cancellation.
      const cancelled = { at: calledOff.at, reason, together: [was.sessionId] };
      return [{ ...was, version: was.version + 1, edition: target.edition, cancelled }];
    }
    if (factsOf(was) === factsOf(next)) return [];
    const { cancelled: _, ...alive } = was;
    const { since = 1, open, booked, priorityBooked, holds, waiters } = alive;
    return [{ ...next, since, open, booked, priorityBooked, holds, waiters, version: was.version + 1 }];
  });
  return { added, changed: kept };
}

/** What of a published plan a draft may not touch. */
export const inForceOf = (plan: Plan, stored: readonly ExamSession[], now: Date): InForce => ({
  opensAt: plan.opensAt,
  closesAt: plan.closesAt,
  rankRule: plan.rankRule,
  calledOff: new Set(stored.filter(({ cancelled }) => cancelled).map(({ sessionId }) => sessionId)),
  sessions: new Map(
    stored
      .filter(({ cancelled }) => !cancelled)
      .map((session) => {
        const held = liveHolds(session, now);
        const reserved = held.filter(({ pool }) => pool === 'priority').length;
        return [
          session.sessionId,
          {
            ...rowOf(session),
            taken: session.booked + held.length,
            priorityTaken: session.priorityBooked + reserved,
          },
        ] as const;
      }),
  ),
});
