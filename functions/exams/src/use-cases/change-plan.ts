import { createHash } from 'node:crypto';
import type { ChangePlanRequest, NewEvent, PlanChanged, PlanDraft, PlanId, SessionId, Sha256 } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { applicationShards } from '../domain/application-shards.js';
import { changesTo, inForceOf } from '../domain/edition.js';
import type { ExamSession, Plan } from '../domain/files.js';
import { newSession, outlineOf, packDraft, rowOf, unpackDraft } from '../domain/plan-draft.js';
import { freedIn } from '../domain/seats-taking.js';
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
/** No request lives so long: a text that was begun earlier was broken off, and another may take its place. */
const claimMs = 60_000;

interface Edition {
  readonly plan: Plan;
  readonly draft: PlanDraft;
  readonly text: Sha256;
  readonly reason: string;
  readonly at: string;
}

const targetOf = ({ plan, draft }: Edition) => ({
  planId: plan.planId,
  edition: plan.edition + 1,
  opensAt: draft.opensAt,
});

/** What of these sessions has to change; refused where somebody took a seat that the draft no longer has. */
function changed(
  edition: Edition,
  ids: readonly SessionId[],
  sessions: readonly ExamSession[],
  now: Date,
): Result<ExamSession[], Refusal> {
  const of = new Set<string>(ids);
  const draft = { ...edition.draft, sessions: edition.draft.sessions.filter(({ sessionId }) => of.has(sessionId)) };
  const { added, changed: next } = changesTo(draft, sessions, targetOf(edition), edition);
  const { sessions: taken } = inForceOf(edition.plan, sessions, now);
  const fits = (session: ExamSession) => {
    const was = taken.get(session.sessionId);
    if (!was || was.taken === 0) return true;
    const { capacity, priorityCapacity, cancelled } = session;
    return (
      !cancelled && isSameExam(rowOf(session), was) && capacity >= was.taken && priorityCapacity >= was.priorityTaken
    );
  };
  return next.every(fits) ? accept([...added, ...next]) : refuse('exams.seats_taken_meanwhile');
}

/** One text at a time: of two officers' editions the sessions would be a mixture, and the plan only one of them. */
function claim({ store, now }: Deps, { command }: StaffCommand, { plan: { planId, edition }, text }: Edition) {
  const step = { ...command, operation: 'claimEdition' };
  return store.perform<null, Refusal>(step, { plans: [planId] }, ({ plans: [plan] }) => {
    const { changing } = plan ?? {};
    const isTaken = changing && changing.text !== text && now().getTime() < Date.parse(changing.at) + claimMs;
    if (plan?.status !== 'published' || plan.edition !== edition || isTaken)
      return refuse('exams.plan_edited_meanwhile');
    const claimed = { ...plan, changing: { text, at: now().toISOString() }, version: plan.version + 1 };
    return accept({ plans: [claimed], answer: null });
  });
}

/** Brings the sessions to what the draft says, some at a time and each by its version: people may be taking seats. */
async function writeSessions(deps: Deps, { command }: StaffCommand, edition: Edition, stored: readonly ExamSession[]) {
  const { plan, text } = edition;
  const changes = changesTo(edition.draft, stored, targetOf(edition), edition);
  const ids = [...changes.added, ...changes.changed].map(({ sessionId }) => sessionId);
  for (let from = 0; from < ids.length; from += atOnce) {
    const sessions = ids.slice(from, from + atOnce);
    const step = { ...command, operation: 'changeSessions', key: `${command.key}.${sessions[0]}` };
    const wanted = { plans: [plan.planId], sessions };
    const written = await deps.store.perform<null, Refusal>(step, wanted, (found) => {
      const isTaken = found.sessions.some(({ planId }) => planId !== plan.planId);
      if (found.plans[0]?.changing?.text !== text || isTaken) return refuse('exams.plan_edited_meanwhile');
      const next = changed(edition, sessions, found.sessions, deps.now());
      // Whoever waits hears of seats that the edition adds, or that there will be none.
      return next.ok ? accept({ sessions: next.value, events: next.value.flatMap(freedIn), answer: null }) : next;
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
      drafts: [before],
    } = await store.find({ plans: [planId], drafts: [planId] });
    const at = now().toISOString();
    const text = createHash('sha256').update(JSON.stringify(draft)).digest('hex');
    let events: readonly NewEvent[] = [];
    if (before && known?.status === 'published' && known.edition === version && at < known.closesAt) {
      const { stored, neighbours } = await surroundingsOf(store, draft, planId);
      const faulty = faultyPlan(deps, draft, { neighbours, inForce: inForceOf(known, stored, now()) });
      if (faulty) return refuse(faulty);
      const edition = { plan: known, draft, text, reason, at };
      const claimed = await claim(deps, staff, edition);
      const written = claimed.ok ? await writeSessions(deps, staff, edition, stored) : claimed;
      if (!written.ok) return written;
      events = [...seatsMoved(edition, unpackDraft(before.packed), stored), ...noticesOf(edition)];
    }
    return store.perform<PlanChanged, Refusal>(
      staff.command,
      { plans: [planId], drafts: [planId] },
      ({ plans: [plan], drafts: [file] }): Result<Outcome<PlanChanged>, Refusal> => {
        if (!plan || !file) return refuse('exams.no_plan');
        if (plan.status === 'draft') return refuse('exams.plan_not_published');
        if (plan.status !== 'published' || at >= plan.closesAt) return refuse('exams.plan_closed');
        if (plan.edition !== version || plan.changing?.text !== text) return refuse('exams.plan_edited_meanwhile');
        const { changing: _, ...settled } = plan;
        const { officer } = staff;
        const edition = plan.edition + 1;
        const editions = [...plan.editions, { edition, at, reason, by: officer.officerId }];
        const next = { packed: packDraft(draft), editedBy: officer.name, editedAt: at };
        return accept({
          plans: [{ ...settled, ...outlineOf(draft), version: plan.version + 1, edition, editions }],
          drafts: [{ ...file, ...next, version: file.version + 1 }],
          events: [...events, actedBy(officer, 'plan_changed', planId, reason)],
          answer: { planId, version: edition, ...(plan.commitment ? { commitment: plan.commitment } : {}) },
        });
      },
    );
  };
