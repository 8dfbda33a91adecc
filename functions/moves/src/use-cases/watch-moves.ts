import { accept } from '@yilu/kernel';
import type { Step } from '../domain/asking.js';
import type { Move } from '../domain/files.js';
import { policeFrom, silentFrom } from '../domain/move-clock.js';
import { goQuiet, toPolice } from '../domain/police.js';
import { silenceTold } from '../domain/urging.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';

type Watching = Pick<Deps, 'store' | 'limits' | 'now'>;

/** What the hour does to a request by itself; undefined where nothing is due of it after all. */
function dueStep(move: Move, { limits, at }: { readonly limits: Deps['limits']; readonly at: Date }): Step | undefined {
  const now = at.toISOString();
  const police = policeFrom(move, limits);
  if (police && police.at <= now) {
    const step = toPolice(move, 'escalate', police.why, limits, at);
    return step.ok ? step.value : undefined;
  }
  if (police) return silentFrom(move, limits) <= now ? silenceTold(move, at) : undefined;
  const quiet = goQuiet(move, at);
  return quiet.ok ? quiet.value : undefined;
}

async function watch({ store, limits, now }: Watching, { moveId, version }: Move): Promise<void> {
  // Of this version: whoever acted on it meanwhile made it due anew, or not at all.
  const step = stepOf('watchMove', `${moveId}:${version}`);
  const outcome = await store.perform<null, never>(step, { moves: [moveId] }, ({ moves: [move] }) => {
    const due = move?.version === version ? dueStep(move, { limits, at: now() }) : undefined;
    return accept({ ...(due ? { moves: [due.move], tasks: due.tasks, events: due.events } : {}), answer: null });
  });
  applied(outcome, step.key);
}

/**
 * Silences, hand-overs to the police and quiet ends that are due by now. One that fails holds up no other; nothing is begun
 * after `until`. Answers of how many.
 */
export const watchMoves =
  (deps: Watching, report: (fault: unknown) => void) =>
  async (until: Date): Promise<number> => {
    const due = await everyPage((query) => deps.store.listDue(deps.now(), query));
    let seen = 0;
    for (const move of due) {
      if (deps.now() >= until) break;
      await watch(deps, move).then(() => {
        seen += 1;
      }, report);
    }
    return seen;
  };
