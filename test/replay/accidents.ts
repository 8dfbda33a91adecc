import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Settling } from './settle-accidents.js';
import { inWorker, seconds, shares, tell } from './workers.js';

const run = promisify(execFile);
const verifier = fileURLToPath(new URL('../../packages/evidence/bin/verify-evidence.mjs', import.meta.url));
const bundlesAtOnce = 500;

/** How many bundles the independent verifier finds genuine; what it finds broken it names. */
async function verified(directory: string): Promise<number> {
  const bundles = (await readdir(directory)).map((name) => join(directory, name));
  let genuine = 0;
  for (let at = 0; at < bundles.length; at += bundlesAtOnce) {
    const some = bundles.slice(at, at + bundlesAtOnce);
    const outcome = await run(process.execPath, [verifier, ...some], { maxBuffer: 64_000_000 }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    );
    if (outcome.code === 0) genuine += some.length;
    else console.error(outcome.stdout);
  }
  return genuine;
}

/** Settles so many accidents and verifies every chain; false where one is lost, without its papers, or not genuine. */
export async function replayAccidents(options: { cases: number; workers: number; keep: string | undefined }) {
  const { cases, workers, keep } = options;
  const directory = keep ?? (await mkdtemp(join(tmpdir(), 'yilu-replay-')));
  const parts = shares(cases, workers).map((count, n) => ({ count, directory: join(directory, String(n)) }));
  const [done, settling] = await seconds(() =>
    Promise.all(parts.map((part) => inWorker<Settling>('accidents', [String(part.count), part.directory]))),
  );
  const [found, verifying] = await seconds(() => Promise.all(parts.map((part) => verified(part.directory))));
  if (!keep) await rm(directory, { recursive: true });

  const sum = (of: (each: Settling) => number) => done.reduce((total, each) => total + of(each), 0);
  const [signed, papers] = [sum((each) => each.signed), sum((each) => each.papers)];
  const genuine = found.reduce((total, each) => total + each, 0);
  tell([
    ['cases opened', cases],
    ['cases signed and found again', signed],
    ['papers drawn', papers],
    ['chains that the independent verifier finds genuine', genuine],
    ['requests', sum((each) => each.requests)],
    ['cases a second', (cases / settling).toFixed(1)],
    [
      'share of the handlers’ time that the bare store takes',
      `${((100 * sum((each) => each.storeMs)) / sum((each) => each.handlerMs)).toFixed(0)} %`,
    ],
    ['minutes to settle', (settling / 60).toFixed(1)],
    ['minutes with the verification of every chain', ((settling + verifying) / 60).toFixed(1)],
  ]);
  const whole = signed === cases && papers === 2 * cases && genuine === cases;
  console.log(whole ? '\nNone lost.' : '\nLOST: not every case is there with its papers and its chain.');
  return whole;
}
