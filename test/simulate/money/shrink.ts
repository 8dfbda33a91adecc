import { type Lived, runWorld } from './run-world.js';

const longestMs = 60_000;

/**
 * Leaves out events as long as the world still breaks, in ever smaller pieces (delta debugging): what is left is what it
 * takes. Comes back with the trace of that, at the latest after a minute.
 */
export async function shrink(
  seed: number,
  world: number,
  events: readonly number[],
): Promise<{ events: readonly number[]; lived: Lived }> {
  const until = performance.now() + longestMs;
  let kept = events;
  let piece = Math.ceil(kept.length / 2);
  while (performance.now() < until) {
    let less = false;
    for (let at = 0; at < kept.length && performance.now() < until; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + piece)];
      if ((await runWorld(seed, world, without)).broken) {
        kept = without;
        less = true;
      } else at += piece;
    }
    if (piece === 1 && !less) break;
    piece = Math.max(1, Math.floor(piece / 2));
  }
  return { events: kept, lived: await runWorld(seed, world, kept, true) };
}

/** The lines of a trace that name what broke, and what those lines name. */
export function about(trace: readonly string[], names: readonly string[]): readonly string[] {
  if (names.length === 0 || trace.length < 60) return trace;
  const lines = trace.filter((line) => names.some((name) => line.includes(name)));
  return lines.length > 0 ? lines : trace;
}
