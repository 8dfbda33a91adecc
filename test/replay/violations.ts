import type { Handling } from './handle.js';
import { inWorker, seconds, shares, tell } from './workers.js';

/** On-demand prices of us-east-1 in dollars for a million units, as published in November 2024. */
const dollarsPerMillion = { reads: 0.125, writes: 0.625 } as const;
/** What a run has to reach of the ceiling that store and signatures set, and by itself. */
const goals = { ofCeiling: 0.5, perSecond: 100 } as const;
/** Enough to know the units of one handling. */
const countedCases = 60;

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

/**
 * Lets so many violations be looked at, confirmed and paid, with repeated and lost messages of the wallet; false where one
 * is not settled, or another sum was paid than owed.
 */
export async function replayViolations({ cases, workers }: { cases: number; workers: number }): Promise<boolean> {
  const parts = shares(cases, workers).map((count, n) => [String(count), String(n * cases)]);
  const [done, took] = await seconds(() =>
    Promise.all(parts.map((part) => inWorker<Handling>('violations', [...part, 'timed']))),
  );
  const counted = await inWorker<Handling>('violations', [String(countedCases), String(workers * cases), 'counting']);

  const sum = (of: (each: Handling) => number) => done.reduce((total, each) => total + of(each), 0);
  const [handlings, handlerMs] = [sum((each) => each.handlings), sum((each) => each.handlerMs)];
  // The wallet lies outside the city; only here do its answers take time of the same cores.
  const ownMs = handlerMs - sum((each) => each.walletMs);
  const ceilingMs = sum((each) => each.storeMs) + sum((each) => each.rsaMs);
  const perSecond = (ms: number) => (1000 * workers * handlings) / ms;
  const queries = done.flatMap((each) => each.queryMs).sort((one, other) => one - other);
  const units = {
    reads: counted.readUnits / counted.handlings,
    writes: counted.writeUnits / counted.handlings,
  };
  const dollars =
    (1000 * (units.reads * dollarsPerMillion.reads + units.writes * dollarsPerMillion.writes)) / 1_000_000;
  const [settled, owed, charged] = [
    sum((each) => each.settled),
    sum((each) => each.owedFen),
    sum((each) => each.chargedFen),
  ];
  tell([
    ['violations handled and paid', cases],
    ['settled', settled],
    ['messages of the wallet that came twice', sum((each) => each.repeated)],
    ['messages that never came', sum((each) => each.lost)],
    ['fen owed, and fen paid', `${owed}, ${charged}`],
    ['handlings a second through the handlers', perSecond(ownMs).toFixed(0)],
    ['ceiling that store and signatures set', perSecond(ceilingMs).toFixed(0)],
    ['share of the ceiling', `${((100 * ceilingMs) / ownMs).toFixed(0)} %`],
    ['handlings a second with wallet, sign-ups and all around', (cases / took).toFixed(0)],
    ['queries p50 and p95', `${at(queries, 0.5).toFixed(1)} ms, ${at(queries, 0.95).toFixed(1)} ms`],
    ['capacity units of one handling', `${units.reads.toFixed(1)} read, ${units.writes.toFixed(1)} written`],
    ['cost of the store for 1,000 handlings', `${dollars.toFixed(3)} dollars`],
    ['minutes', (took / 60).toFixed(1)],
  ]);
  const whole = settled === cases && owed === charged;
  console.log(whole ? '\nEvery one settled, to the fen.' : '\nWRONG: not every one is settled, or not to the fen.');
  if (ceilingMs < goals.ofCeiling * ownMs || perSecond(ownMs) < goals.perSecond)
    console.log(`Below the goal of ${100 * goals.ofCeiling} % of the ceiling and ${goals.perSecond} a second.`);
  return whole;
}
