import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { Broken } from './money/broken.js';
import type { Told } from './money/run-world.js';
import { runWorld } from './money/run-world.js';
import { about, shrink } from './money/shrink.js';

const run = promisify(execFile);
const usage = `npm run simulate -- money [--events 1000000] [--seed N] [--world K] [--workers N]
npm run simulate -- money --wire [--events 2000] [--seed N]
npm run simulate -- draw --applications 488059 --sessions 2000 [--seed N] [--out DIR] [--shuffles 100]
npm run simulate -- partitions [--applications 488059] [--times 10] [--seconds 5] [--seed N]`;
const eventsInWorld = 1_000;

const [what, ...rest] = process.argv.slice(2);
if (what === 'draw') process.exit((await import('./draw/simulate-draw.js')).simulateDraw(rest));
if (what === 'partitions')
  process.exit(await (await import('./partitions/simulate-partitions.js')).simulatePartitions(rest));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: 'string' },
    wire: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(randomInt(1_000_000_000)) },
    world: { type: 'string' },
    workers: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  },
});
const events = Number(values.events ?? (values.wire ? 2_000 : 1_000_000));
const [seed, workers] = [Number(values.seed), Number(values.workers)];
if (positionals.join() !== 'money' || !(events > 0) || !(workers > 0) || !Number.isInteger(seed)) {
  console.error(usage);
  process.exit(2);
}

/** Tells how a world broke, by the fewest events that still break it, and ends with a code that fails a build. */
async function tellBroken(world: number, length: number): Promise<never> {
  const all = Array.from({ length }, (_, n) => n);
  const { events: kept, lived } = await shrink(seed, world, all);
  for (const line of about(lived.trace, lived.broken?.about ?? [])) console.error(line);
  console.error(`\nBROKEN: ${lived.broken?.promise ?? 'not again'}`);
  console.error(
    `${kept.length} of ${length} events are enough. Again: npm run simulate -- money --seed ${seed} --world ${world}`,
  );
  process.exit(1);
}

/** The real store and both wallets' wires: signatures and all, so a smaller run. */
async function overTheWire(): Promise<never> {
  const { startStore } = await import('../fixtures/store.js');
  const { runWire } = await import('./wire/run-wire.js');
  console.log(`seed ${seed}: ${events} events over the real store and both wires`);
  const store = await startStore();
  const lived = await runWire(store, 'money-wire', seed, events).catch((fault: unknown) => fault);
  await store.stop();
  if (lived instanceof Error) {
    console.error(`\nBROKEN: ${lived.message}`, lived instanceof Broken ? lived.about : lived.stack);
    process.exit(1);
  }
  console.log(lived, '\nEvery promise holds.');
  process.exit(0);
}
if (values.wire) await overTheWire();

if (values.world) {
  const world = Number(values.world);
  const lived = await runWorld(
    seed,
    world,
    Array.from({ length: eventsInWorld }, (_, n) => n),
  );
  if (lived.broken) await tellBroken(world, eventsInWorld);
  console.log(lived.told, '\nEvery promise holds.');
  process.exit(0);
}

const worlds = Math.ceil(events / eventsInWorld);
const started = performance.now();
console.log(`seed ${seed}: ${worlds} worlds of ${eventsInWorld} events`);
/** What one worker lived through: each takes every so-manieth world. */
interface Share {
  readonly told: Told;
  readonly broken: readonly number[];
}
const worker = fileURLToPath(new URL('./money-worker.ts', import.meta.url));
const shares = await Promise.all(
  Array.from({ length: Math.min(workers, worlds) }, async (_, n): Promise<Share> => {
    const { stdout } = await run(
      process.execPath,
      // One core each: what V8 does beside the work would take it from the other workers.
      [
        ...process.execArgv,
        '--single-threaded',
        worker,
        String(seed),
        String(n),
        String(workers),
        String(worlds),
        String(eventsInWorld),
      ],
      { maxBuffer: 64_000_000 },
    );
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  }),
);
const seconds = (performance.now() - started) / 1000;
const broken = shares.flatMap((share) => share.broken).sort((one, other) => one - other);
const sum = (of: (told: Told) => number) => shares.reduce((total, { told }) => total + of(told), 0);
const rows = [
  ['events', sum((told) => told.events)],
  ['processes that died', sum((told) => told.crashes)],
  ['attempts to pay', sum((told) => told.attempts)],
  ['charges by the wallets', sum((told) => told.charges)],
  ['refunds made', sum((told) => told.refunds)],
  ['yuan charged', (sum((told) => told.chargedFen) / 100).toFixed(2)],
  ['yuan given back', (sum((told) => told.refundedFen) / 100).toFixed(2)],
  ['worlds that broke', broken.length],
  ['seconds', seconds.toFixed(0)],
] as const;
for (const [name, value] of rows) console.log(`${name.padEnd(30)} ${value}`);
const [firstBroken] = broken;
if (firstBroken !== undefined) {
  console.error(
    `\nworlds ${broken.slice(0, 20).join(', ')}${broken.length > 20 ? ' …' : ''} broke; the first of them, as short as it gets:`,
  );
  await tellBroken(firstBroken, eventsInWorld);
}
console.log('\nEvery promise holds.');
