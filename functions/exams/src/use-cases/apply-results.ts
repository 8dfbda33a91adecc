import type { BookingNumber, SessionId } from '@yilu/contracts';
import { planFileOf } from '@yilu/draw/plan-file';
import { type ResultLine, resultOf } from '@yilu/draw/read-line';
import { accept } from '@yilu/kernel';
import { subjectsBeside } from '@yilu/law/exams/subjects';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { applicationShards } from '../domain/application-shards.js';
import { type DrawGroup, drawGroups } from '../domain/draw-groups.js';
import { drawFilePlace } from '../domain/draw-places.js';
import { type Applied, awaitsRun, seatedAll, unseated } from '../domain/draw-result.js';
import type { Booking, DrawRun, ExamSession } from '../domain/files.js';
import { seatFreed } from '../domain/seat-events.js';
import { freedIn } from '../domain/seats-taking.js';
import { affectedBy } from '../domain/session-cancelled.js';
import { applied, stepOf } from './applied.js';
import { type DrawDeps, eachOf, linesOf, type MayGoOn, markRun, textOf } from './draw-steps.js';
import { leaveOut } from './leave-out.js';

const pageSize = 500;
const abreast = 8;
/** Groups between two checkpoints: what a broken job does again at most, which changes nothing. */
const betweenMarks = 64;
const hourMs = 3_600_000;

type Applicant = Pick<Booking, 'personId' | 'subject'>;

/** Whose number is whose, of everybody who still waits for a result. */
async function applicantsOf({ store }: DrawDeps, { planId, run }: DrawRun): Promise<Map<BookingNumber, Applicant>> {
  const all = new Map<BookingNumber, Applicant>();
  const shards = Array.from({ length: applicationShards }, (_, shard) => shard);
  await eachOf(shards, abreast, async (shard) => {
    let cursor: string | undefined;
    do {
      const page = await store.listApplied(planId, shard, { limit: pageSize, ...(cursor ? { cursor } : {}) });
      for (const booking of page.items) {
        const { number, personId, subject } = booking;
        if (awaitsRun(booking, run)) all.set(number, { personId, subject });
      }
      cursor = page.nextCursor;
    } while (cursor);
  });
  return all;
}

interface Chunk {
  readonly kind: 'seats' | 'none' | 'rest';
  readonly chunk: readonly ResultLine[];
  readonly sessionId?: SessionId;
  readonly lastPlace?: number;
}

/** What somebody may have of other subjects by the time of a rerun. */
const besideOf = ({ personId, subject }: Applicant): Applicant[] =>
  subjectsBeside(subject).map((one) => ({ personId, subject: one }));

/** One chunk of results in one transaction. Whoever has his result already, or is gone, is passed over. */
async function applyChunk(
  { store, now, city }: DrawDeps,
  run: DrawRun,
  { kind, chunk, ...group }: Chunk,
  applicants: ReadonlyMap<BookingNumber, Applicant>,
): Promise<void> {
  const [first] = chunk;
  const refs = chunk.flatMap(({ number }) => applicants.get(number) ?? []);
  if (!first || refs.length === 0) return;
  const places = new Map(chunk.map(({ number, place }) => [number, place]));
  const { fees, drawPayHours } = examCityOf(city);
  const siteName = siteNameOf(city);
  const id = `${run.planId}.${run.run}.${kind}.${first.place}`;
  const beside = group.sessionId && run.run > 1 ? refs.flatMap(besideOf) : [];
  const wanted = { bookings: [...refs, ...beside], sessions: group.sessionId ? [group.sessionId] : [] };
  const outcome = await store.perform<null, never>(stepOf('applyDraw', id), wanted, ({ bookings, sessions }) => {
    const at = now();
    const payUntil = new Date(at.getTime() + drawPayHours * hourMs);
    const waiting = bookings.flatMap((booking) => {
      const place = places.get(booking.number);
      if (place === undefined || !awaitsRun(booking, run.run)) return [];
      return [{ booking, drawn: { run: run.run, place, count: run.count } }];
    });
    const [session] = sessions;
    const result: Applied =
      session && waiting.length > 0
        ? seatedAll(waiting, session, { fen: fees[session.subject], payUntil, now: at, siteName, others: bookings })
        : waiting.map(({ booking, drawn }) => unseated(booking, drawn, at, siteName)).reduce(joined, nothing);
    const { lastPlace } = group;
    return accept({
      bookings: result.bookings,
      events: result.events,
      ...(session && result.session
        ? { sessions: [{ ...result.session, ...(lastPlace ? { lastPlace } : {}), version: session.version + 1 }] }
        : {}),
      answer: null,
    });
  });
  applied(outcome, id);
}
const nothing: Applied = { bookings: [], events: [] };
const joined = (one: Applied, other: Applied): Applied => ({
  bookings: [...one.bookings, ...other.bookings],
  events: [...one.events, ...other.events],
});

/**
 * What the draw left is anybody's from now on. Whoever paid too late for a reserved seat waits here already; whoever was
 * drawn for a session that was called off meanwhile is sent elsewhere now that everybody of the draw is at hand.
 */
async function openSessions({ store, now }: DrawDeps, run: DrawRun, sessionIds: readonly SessionId[]): Promise<void> {
  const id = `${run.planId}.${run.run}.open.${sessionIds[0]}`;
  const opened = (session: ExamSession) => ({ ...session, open: true, version: session.version + 1 });
  const outcome = await store.perform<null, never>(
    stepOf('applyDraw', id),
    { sessions: sessionIds },
    ({ sessions }) => {
      const shut = sessions.filter(({ open }) => !open);
      const off = sessions.filter((session) => session.cancelled && affectedBy(session, now()) > 0);
      const events = [
        ...shut.filter(({ cancelled }) => !cancelled).flatMap(freedIn),
        ...off.map(({ sessionId }) => seatFreed(sessionId)),
      ];
      return accept({ sessions: shut.map(opened), events, answer: null });
    },
  );
  applied(outcome, id);
}

/**
 * Whoever was merged into another person while results were written is found in that one's file, and gets his own. Whoever
 * has no result at all was seen by no index in time: he is told, and stands first where he wanted to go.
 */
async function applyRest(deps: DrawDeps, run: DrawRun, results: readonly ResultLine[]): Promise<void> {
  const left = await applicantsOf(deps, run);
  for (const result of results.filter(({ number }) => left.has(number))) {
    const seat = result.session ? { sessionId: result.session } : {};
    await applyChunk(deps, run, { kind: 'rest', chunk: [result], ...seat }, left);
  }
  const drawn = new Set(results.map(({ number }) => number));
  for (const [number, applicant] of left) if (!drawn.has(number)) await leaveOut(deps, run, applicant);
}

async function applyGroup(
  deps: DrawDeps,
  run: DrawRun,
  group: DrawGroup,
  results: readonly ResultLine[],
  applicants: ReadonlyMap<BookingNumber, Applicant>,
): Promise<void> {
  if (group.kind === 'open') return openSessions(deps, run, group.sessionIds);
  if (group.kind === 'rest') return applyRest(deps, run, results);
  for (const chunk of group.chunks) await applyChunk(deps, run, { ...group, chunk }, applicants);
}

/** Gives everybody his seat, or word that he has none; then opens what is left. Goes on from the last checkpoint. */
export async function applyResults(deps: DrawDeps, from: DrawRun, mayGoOn: MayGoOn): Promise<DrawRun> {
  const { folder } = from;
  if (!folder) throw new Error(`Run ${from.planId}/${from.run} has no results`);
  const read = (name: 'plan.json' | 'results.jsonl') => deps.shelf.read(drawFilePlace(folder, name));
  const { sessions } = planFileOf(await textOf(read('plan.json')));
  const results: ResultLine[] = [];
  for await (const line of linesOf(read('results.jsonl'))) results.push(resultOf(line));
  const groups = drawGroups(
    results,
    sessions.map(({ sessionId }) => sessionId),
  );
  const applicants = await applicantsOf(deps, from);

  let run = from;
  while (run.stage === 'walked' && run.next < groups.length && mayGoOn()) {
    const until = run.next + betweenMarks;
    // Sessions open when nothing else is left: no seat is anybody's before everybody has his own.
    const some = groups.slice(run.next, until);
    for (const kinds of [['seats', 'none'], ['rest'], ['open']])
      await eachOf(
        some.filter(({ kind }) => kinds.includes(kind)),
        abreast,
        (group) => applyGroup(deps, run, group, results, applicants),
      );
    run = await markRun(deps, run, { next: Math.min(until, groups.length) });
  }
  if (run.stage !== 'walked' || run.next < groups.length) return run;
  return markRun(deps, run, { stage: 'done', next: 0 }, (plan) => ({
    status: 'drawn',
    run: Math.max(run.run, plan.run ?? 0),
  }));
}
