import type { ChangePlanRequest, NewEvent, PlanChanged, PlanDraft, PlanId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { applicationShards } from '../domain/application-shards.js';
import { changesTo, inForceOf } from '../domain/edition.js';
import type { ExamSession, Plan } from '../domain/files.js';
import { newSession, outlineOf, packDraft, unpackDraft } from '../domain/plan-draft.js';
import { isSameExam } from '../domain/session-faults.js';
import { seatsPlanned } from '../domain/statistics.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { type FaultyPlan, faultyPlan } from './faulty-plan.js';
import { surroundingsOf } from './plan-surroundings.js';
import { actedBy } from './staff-act.js';

type Refusal =
  | 'exams.no_plan'
  | 'exams.plan_not_published'
  | 'exams.plan_closed'
  | 'exams.plan_edited_meanwhile'
  | 'exams.seats_taken_meanwhile';

/** Sessions that one transaction changes. */
const atOnce = 40;

interface Edition {
  readonly plan: Plan;
  readonly draft: PlanDraft;
  readonly reason: string;
  readonly at: string;
}

const targetOf = ({ plan, draft }: Edition) => ({
  planId: plan.planId,
  edition: plan.edition + 1,
  opensAt: draft.opensAt,
});

/** What of these sessions has to change; refused where somebody took a seat that the draft no longer has. */
function changed(edition: Edition, sessions: readonly ExamSession[], now: Date): Result<ExamSession[], Refusal> {
  const of = new Set(sessions.map(({ sessionId }) => sessionId));
  const draft = { ...edition.draft, sessions: edition.draft.sessions.filter(({ sessionId }) => of.has(sessionId)) };
  const next = changesTo(draft, sessions, targetOf(edition), edition).changed;
  const { sessions: taken } = inForceOf(edition.plan, sessions, now);
  const fits = (session: ExamSession) => {
    const was = taken.get(session.sessionId);
    if (!was || was.taken === 0) return true;
    const { capacity, priorityCapacity, cancelled } = session;
    return !cancelled && isSameExam(session, was) && capacity >= was.taken && priorityCapacity >= was.priorityTaken;
  };
  return next.every(fits) ? accept([...next]) : refuse('exams.seats_taken_meanwhile');
}

/** Brings the sessions to what the draft says, some at a time and each by its version: people may be taking seats. */
async function writeSessions(deps: Deps, { command }: StaffCommand, edition: Edition, stored: readonly ExamSession[]) {
  const calledOff = { at: edition.at, reason: edition.reason };
  const { added, changed: moved } = changesTo(edition.draft, stored, targetOf(edition), calledOff);
  await deps.store.putAll({ sessions: added });
  for (let from = 0; from < moved.length; from += atOnce) {
    const sessions = moved.slice(from, from + atOnce).map(({ sessionId }) => sessionId);
    const step = { ...command, operation: 'changeSessions', key: `${command.key}.${sessions[0]}` };
    const written = await deps.store.perform<null, Refusal>(step, { sessions }, (found) => {
      const next = changed(edition, found.sessions, deps.now());
      return next.ok ? accept({ sessions: next.value, answer: null }) : next;
    });
    if (!written.ok) return written;
  }
  return accept(null);
}

/**
 * Seats of the edition less those of the text before it. What was called off meanwhile has gone out of the figures then;
 * what a first try of this edition called off has not.
 */
function seatsMoved(edition: Edition, before: PlanDraft, stored: readonly ExamSession[]): NewEvent[] {
  const target = targetOf(edition);
  const gone = new Set(
    stored.filter((one) => one.cancelled && one.edition < target.edition).map(({ sessionId }) => sessionId),
  );
  const counted = before.sessions.filter(({ sessionId }) => !gone.has(sessionId));
  return seatsPlanned([
    ...counted.map((row) => ({ session: newSession(row, target), times: -1 as const })),
    ...edition.draft.sessions.map((row) => ({ session: newSession(row, target), times: 1 as const })),
  ]);
}

/** Word to everybody who has applied goes out shard by shard; nobody has while the window is not open. */
const noticesOf = ({ plan, reason, at }: Edition): NewEvent[] =>
  at < plan.opensAt
    ? []
    : Array.from({ length: applicationShards }, (_, shard) => ({
        type: 'exams.edition_published',
        data: { planId: plan.planId, edition: plan.edition + 1, reason, shard },
      }));

/**
 * A published plan is changed by a new edition alone, with its reason: the sessions first, then in one transaction the
 * plan and word to everybody who has applied. Broken off in between and asked for again, it goes on and ends the same.
 */
export const changePlan =
  (deps: Deps) =>
  async (
    staff: StaffCommand,
    planId: PlanId,
    { version, draft, reason }: ChangePlanRequest,
  ): Promise<Result<PlanChanged, Refusal | CommandRefusal | FaultyPlan>> => {
    const { store, now } = deps;
    const {
      plans: [known],
      drafts: [text],
    } = await store.find({ plans: [planId], drafts: [planId] });
    const at = now().toISOString();
    let events: readonly NewEvent[] = [];
    if (text && known?.status === 'published' && known.edition === version && at < known.closesAt) {
      const { stored, neighbours } = await surroundingsOf(store, draft, planId);
      const faulty = faultyPlan(deps, draft, { neighbours, inForce: inForceOf(known, stored, now()) });
      if (faulty) return refuse(faulty);
      const edition = { plan: known, draft, reason, at };
      const written = await writeSessions(deps, staff, edition, stored);
      if (!written.ok) return written;
      events = [...seatsMoved(edition, unpackDraft(text.packed), stored), ...noticesOf(edition)];
    }
    return store.perform<PlanChanged, Refusal>(
      staff.command,
      { plans: [planId], drafts: [planId] },
      ({ plans: [plan], drafts: [file] }): Result<Outcome<PlanChanged>, Refusal> => {
        if (!plan || !file) return refuse('exams.no_plan');
        if (plan.status === 'draft') return refuse('exams.plan_not_published');
        if (plan.status !== 'published' || at >= plan.closesAt) return refuse('exams.plan_closed');
        if (plan.edition !== version) return refuse('exams.plan_edited_meanwhile');
        const { officer } = staff;
        const edition = plan.edition + 1;
        const editions = [...plan.editions, { edition, at, reason, by: officer.officerId }];
        const next = { packed: packDraft(draft), editedBy: officer.name, editedAt: at };
        return accept({
          plans: [{ ...plan, ...outlineOf(draft), version: plan.version + 1, edition, editions }],
          drafts: [{ ...file, ...next, version: file.version + 1 }],
          events: [...events, actedBy(officer, 'plan_changed', planId, reason)],
          answer: { planId, version: edition, ...(plan.commitment ? { commitment: plan.commitment } : {}) },
        });
      },
    );
  };
