import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const entry = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** One for each core, up to four. */
export const usualWorkers = String(Math.min(4, availableParallelism()));

/** The parts of a number that so many workers do. */
export const shares = (count: number, workers: number): number[] =>
  Array.from({ length: workers }, (_, n) => Math.floor((count + n) / workers));

/**
 * Does a part of a replay in a process of its own, with a city, and so a store, of its own: what is measured is the
 * handlers, never a queue before the store. Gives what the part says of itself.
 */
export async function inWorker<Done>(job: string, args: readonly string[]): Promise<Done> {
  const { stdout, stderr } = await run(
    process.execPath,
    // One core each: what V8 does beside the work would take it from the other workers.
    [...process.execArgv, '--single-threaded', entry, job, ...args],
    { maxBuffer: 64_000_000 },
  );
  if (stderr) console.error(stderr.trimEnd());
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Done;
}

export const seconds = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const started = performance.now();
  return [await work(), (performance.now() - started) / 1000];
};

/** What a replay found, as lines of name and value. */
export function tell(rows: readonly (readonly [string, string | number])[]): void {
  for (const [name, value] of rows) console.log(`${name.padEnd(60)} ${value}`);
}
