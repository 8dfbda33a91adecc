import { createHash } from 'node:crypto';
import type { BookingNumber, DrawFileName, PlanId } from '@yilu/contracts';
import { rootFileText } from '@yilu/draw/draw-files';
import { type PlanFile, planFileText } from '@yilu/draw/plan-file';
import { growTree, type TreeChunk } from '@yilu/draw/root';
import { accept } from '@yilu/kernel';
import { applicationShards } from '../domain/application-shards.js';
import { drawFilePlace, folderPlace, shardPlace, treeChunkPlace, treePlace } from '../domain/draw-places.js';
import { awaitsRun } from '../domain/draw-result.js';
import type { DrawRun, Plan } from '../domain/files.js';
import { isInForce } from '../domain/session-in-force.js';
import { applied, stepOf } from './applied.js';
import { type DrawDeps, eachOf, inPieces, linesOf, type MayGoOn, markRun } from './draw-steps.js';
import { sessionsOf } from './plan-surroundings.js';

const pageSize = 500;
const abreast = 8;

/** The first run of a plan whose window is over; whoever comes second finds it there. */
export async function openRun({ store }: Pick<DrawDeps, 'store'>, planId: PlanId): Promise<void> {
  const first = { planId, run: 1 };
  const id = `${planId}.open`;
  const wanted = { plans: [planId], runs: [first] };
  const outcome = await store.perform<null, never>(stepOf('draw', id), wanted, ({ plans: [plan], runs: [known] }) => {
    if (known || !plan?.commitment || !plan.sealedSeed) return accept({ answer: null });
    const { commitment, sealedSeed } = plan;
    const run: DrawRun = {
      ...first,
      version: 1,
      stage: 'collecting',
      next: 0,
      count: 0,
      commitment,
      sealedSeed,
      files: [],
    };
    return accept({ runs: [run], answer: null });
  });
  applied(outcome, id);
}

async function* applicationsIn({ store }: DrawDeps, { planId, run }: DrawRun, shard: number): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const page = await store.listApplied(planId, shard, { limit: pageSize, ...(cursor ? { cursor } : {}) });
    for (const booking of page.items) {
      const { application } = booking;
      if (application && awaitsRun(booking, run)) yield application.line;
    }
    cursor = page.nextCursor;
  } while (cursor);
}

/** Collects the applications shard by shard, each a file of its own: broken off, the next job begins with the next shard. */
export async function collectApplications(deps: DrawDeps, from: DrawRun, mayGoOn: MayGoOn): Promise<DrawRun> {
  let run = from;
  while (run.stage === 'collecting' && run.next < applicationShards && mayGoOn()) {
    const shard = run.next;
    await deps.shelf.write(shardPlace(run, shard), inPieces(applicationsIn(deps, run, shard)));
    const isLast = shard === applicationShards - 1;
    const collectedAt = isLast ? { collectedAt: deps.now().toISOString() } : {};
    run = await markRun(deps, run, { next: shard + 1, ...collectedAt });
  }
  return run;
}

/** Beginning of every line: {"number":" */
const numberOf = (line: string) => line.slice(11, 24) as BookingNumber;

/**
 * All applications by number, each once: an index may show one that is moving to another person in both places. A rerun has
 * those of the run before it too, who have seats by now and are not collected.
 */
async function allLines({ shelf }: DrawDeps, run: DrawRun, before: DrawRun | undefined): Promise<string[]> {
  const lines: string[] = [];
  const collected = new Set<BookingNumber>();
  const collect = async (place: string) => {
    for await (const line of linesOf(shelf.read(place))) {
      const number = numberOf(line);
      if (!collected.has(number)) lines.push(line);
      collected.add(number);
    }
  };
  for (let shard = 0; shard < applicationShards; shard++) await collect(shardPlace(run, shard));
  if (before?.folder) await collect(drawFilePlace(before.folder, 'applications.jsonl'));
  return lines.sort();
}

async function planFileOf({ store }: DrawDeps, plan: Plan, { commitment }: DrawRun): Promise<PlanFile> {
  const { planId, edition, opensAt, closesAt, rankRule } = plan;
  const sessions = await sessionsOf(store, planId, plan.subjects);
  return {
    planId,
    edition,
    opensAt,
    closesAt,
    rankRule,
    commitment,
    sessions: sessions
      .filter((session) => !session.cancelled && isInForce(session, plan))
      .map(({ sessionId, subject, classes, startsAt, capacity, priorityCapacity }) => ({
        sessionId,
        subject,
        classes,
        startsAt,
        seats: capacity - priorityCapacity,
      })),
  };
}

/** Publishes the root over all applications; from now on nobody can add, change or drop one unnoticed. */
export async function publishRoot(
  deps: DrawDeps,
  plan: Plan,
  run: DrawRun,
  before: DrawRun | undefined,
): Promise<DrawRun> {
  const lines = await allLines(deps, run, before);
  const growing = growTree();
  const chunks: TreeChunk[] = [];
  for (const line of lines) {
    const full = growing.add(numberOf(line), line);
    if (full) chunks.push(full);
  }
  const { last, tree } = growing.end();
  if (last) chunks.push(last);
  const { root, count } = tree;
  if (!run.collectedAt) throw new Error(`Run ${plan.planId}/${run.run} is not collected`);

  const planText = planFileText(await planFileOf(deps, plan, run));
  const rootText = rootFileText({ planId: plan.planId, count, root, at: run.collectedAt });
  const hash = createHash('sha256').update(planText).update(rootText);
  const folder = folderPlace(run, hash.digest('hex'));
  const { shelf } = deps;
  await eachOf([...chunks.entries()], abreast, async ([at, chunk]) => {
    await shelf.write(treeChunkPlace(folder, at), JSON.stringify(chunk));
  });
  await shelf.write(treePlace(folder), JSON.stringify(tree));
  const write = async (name: DrawFileName, content: AsyncIterable<string> | string) => ({
    name,
    ...(await shelf.write(drawFilePlace(folder, name), content)),
  });
  const files = [
    await write('plan.json', planText),
    await write('applications.jsonl', inPieces(lines)),
    await write('root.json', rootText),
  ];
  const rootPublishedAt = deps.now().toISOString();
  const published = { stage: 'rooted', next: 0, count, folder, root, rootPublishedAt, files } as const;
  return markRun(deps, run, published, ({ status }) => ({ status: status === 'published' ? 'closed' : status }));
}
