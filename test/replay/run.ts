import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import type { Settling } from './settle-accidents.js';

const run = promisify(execFile);
const usage = 'npm run replay -- accidents [--cases 6000] [--workers N] [--keep DIRECTORY]';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const verifier = here('../../packages/evidence/bin/verify-evidence.mjs');
const bundlesAtOnce = 500;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '6000' },
    workers: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    keep: { type: 'string' },
  },
});
const [cases, workers] = [Number(values.cases), Number(values.workers)];
if (positionals.join() !== 'accidents' || !(cases > 0) || !(workers > 0)) {
  console.error(usage);
  process.exit(2);
}

/** A worker has a city, and so a store, of its own: what is measured is the handlers, never a queue before the store. */
async function settle(count: number, directory: string): Promise<Settling> {
  const { stdout, stderr } = await run(
    process.execPath,
    // One core each: what V8 does beside the work would take it from the other workers.
    [...process.execArgv, '--single-threaded', here('./worker.ts'), String(count), directory],
    {
      maxBuffer: 64_000_000,
    },
  );
  if (stderr) console.error(stderr.trimEnd());
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

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

const directory = values.keep ?? (await mkdtemp(join(tmpdir(), 'yilu-replay-')));
const shares = Array.from({ length: workers }, (_, n) => Math.floor((cases + n) / workers));
const started = performance.now();
const done = await Promise.all(shares.map((count, n) => settle(count, join(directory, String(n)))));
const settledSeconds = (performance.now() - started) / 1000;
const found = await Promise.all(shares.map((_, n) => verified(join(directory, String(n)))));
const genuine = found.reduce((total, each) => total + each, 0);
const allSeconds = (performance.now() - started) / 1000;
if (!values.keep) await rm(directory, { recursive: true });

const sum = (of: (each: Settling) => number) => done.reduce((total, each) => total + of(each), 0);
const [signed, papers] = [sum((each) => each.signed), sum((each) => each.papers)];
const rows = [
  ['cases opened', cases],
  ['cases signed and found again', signed],
  ['papers drawn', papers],
  ['chains that the independent verifier finds genuine', genuine],
  ['requests', sum((each) => each.requests)],
  ['cases a second', (cases / settledSeconds).toFixed(1)],
  [
    'share of the handlers’ time that the bare store takes',
    `${((100 * sum((each) => each.storeMs)) / sum((each) => each.handlerMs)).toFixed(0)} %`,
  ],
  ['minutes to settle', (settledSeconds / 60).toFixed(1)],
  ['minutes with the verification of every chain', (allSeconds / 60).toFixed(1)],
] as const;
for (const [name, value] of rows) console.log(`${name.padEnd(56)} ${value}`);
const whole = signed === cases && papers === 2 * cases && genuine === cases;
console.log(whole ? '\nNone lost.' : '\nLOST: not every case is there with its papers and its chain.');
process.exit(whole ? 0 : 1);
