import { gunzipSync, gzipSync } from 'node:zlib';
import { ExamSubject, type PlanDraft, type PlanId, type SessionDraft } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import type { ExamSession, Plan } from './files.js';

/** Two thousand rows are 400 kB of JSON, as much as an item holds; gzipped they are a tenth of that. */
export const packDraft = (draft: PlanDraft): string => gzipSync(JSON.stringify(draft)).toString('base64');
export const unpackDraft = (packed: string): PlanDraft =>
  JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'));

const instant = (at: string) => new Date(at).toISOString();

/** What a plan tells of its draft: the window, and its sessions in sum. */
export function outlineOf(draft: PlanDraft) {
  const days = draft.sessions.map(({ startsAt }) => dayOf(new Date(startsAt))).sort();
  return {
    title: draft.title,
    opensAt: instant(draft.opensAt),
    closesAt: instant(draft.closesAt),
    drawAt: instant(draft.drawAt),
    rankRule: draft.rankRule,
    subjects: ExamSubject.options.filter((subject) => draft.sessions.some((one) => one.subject === subject)),
    siteIds: [...new Set(draft.sessions.map(({ siteId }) => siteId))].sort(),
    firstDay: days[0] ?? dayOf(new Date(draft.drawAt)),
    lastDay: days.at(-1) ?? dayOf(new Date(draft.drawAt)),
    sessions: draft.sessions.length,
    seats: draft.sessions.reduce((sum, { capacity }) => sum + capacity, 0),
  } satisfies Partial<Plan>;
}

/** A session as nobody has a seat in it yet. */
export const newSession = (
  { sessionId, subject, classes, siteId, startsAt, endsAt, capacity, priorityCapacity }: SessionDraft,
  { planId, opensAt, edition }: { planId: PlanId; opensAt: string; edition: number },
): ExamSession => ({
  sessionId,
  version: 1,
  planId,
  edition,
  since: edition,
  subject,
  classes,
  siteId,
  startsAt: instant(startsAt),
  endsAt: instant(endsAt),
  capacity,
  priorityCapacity,
  priorityFrom: instant(opensAt),
  open: false,
  booked: 0,
  priorityBooked: 0,
  holds: [],
  waiters: [],
});

/** A stored session as a row of a draft. */
export const rowOf = (session: ExamSession): SessionDraft => ({
  sessionId: session.sessionId,
  subject: session.subject,
  classes: [...session.classes],
  siteId: session.siteId,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  capacity: session.capacity,
  priorityCapacity: session.priorityCapacity,
});
