import { accept } from '@yilu/kernel';
import type { DrawRun, Plan } from '../domain/files.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

export type DrawDeps = Pick<Deps, 'store' | 'shelf' | 'vault' | 'now' | 'city'>;

/** Whether a job has time to begin something more. */
export type MayGoOn = () => boolean;

/**
 * Puts down how far a run is, if it still is where this job saw it; another job may have been there first. Answers with the
 * run as it is now, whoever moved it.
 */
export async function markRun(
  { store }: Pick<DrawDeps, 'store'>,
  seen: DrawRun,
  change: Partial<DrawRun>,
  planChange?: (plan: Plan) => Partial<Plan>,
): Promise<DrawRun> {
  const { planId, run, stage, next } = seen;
  const id = `${planId}.${run}.${stage}.${next}`;
  const wanted = { runs: [{ planId, run }], ...(planChange ? { plans: [planId] } : {}) };
  const outcome = await store.perform<null, never>(stepOf('draw', id), wanted, ({ runs: [now], plans: [plan] }) => {
    if (!now || now.stage !== stage || now.next !== next) return accept({ answer: null });
    return accept({
      runs: [{ ...now, ...change, version: now.version + 1 }],
      ...(plan && planChange ? { plans: [{ ...plan, ...planChange(plan), version: plan.version + 1 }] } : {}),
      answer: null,
    });
  });
  applied(outcome, id);
  const [after] = (await store.find({ runs: [{ planId, run }] })).runs;
  if (!after) throw new Error(`Run ${planId}/${run} is gone`);
  return after;
}

/** Lines of a file of the shelf. */
export async function* linesOf(content: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const part of content) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

/** Lines as a file has them, in few large pieces. */
export async function* inPieces(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const line of lines) {
    piece += `${line}\n`;
    if (piece.length > 1 << 18) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}

export async function textOf(content: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of content) text += part;
  return text;
}

/** Does something with each, a few of them at the same time. */
export async function eachOf<T>(items: readonly T[], abreast: number, act: (item: T) => Promise<void>): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const worker = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(abreast, items.length) }, worker));
}
