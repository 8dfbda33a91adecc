import { addDays, dayOf, endOfDay } from '@yilu/kernel';
import { type Wallet, wallets } from '@yilu/payments/ports';
import { followAttempts } from '@yilu/payments/use-cases/follow-attempts';
import { followRefunds } from '@yilu/payments/use-cases/follow-refunds';
import { noteCounterPayment } from '@yilu/payments/use-cases/note-counter-payment';
import { noteNotice } from '@yilu/payments/use-cases/note-notice';
import { reconcileDay } from '@yilu/payments/use-cases/reconcile-day';
import { decide, nextAct, nextPause } from './acts.js';
import { holdsAtRest } from './at-rest.js';
import { Broken } from './broken.js';
import { type Chance, chanceOf } from './chance.js';
import { World } from './world.js';

export interface Told {
  readonly events: number;
  readonly attempts: number;
  readonly crashes: number;
  readonly charges: number;
  readonly refunds: number;
  readonly chargedFen: number;
  readonly refundedFen: number;
}
export interface Lived {
  readonly told: Told;
  readonly broken?: Broken;
  readonly trace: readonly string[];
}

const atOnce = 6;
const hourMs = 3_600_000;
const restRounds = 400;
const first = (world: World) => dayOf(new Date(world.time));

const busy = (world: World) =>
  world.records.due.size > 0 ||
  wallets.some((wallet) => world.wallets[wallet].messages.length > 0) ||
  [...world.records.refunds.values()].some(({ state }) => state === 'proposed');

/** Nobody acts any more, and nothing fails: every message arrives, every job runs, wallets finish what they began. */
async function settleDown(world: World, chance: Chance): Promise<void> {
  const run = async (work: () => Promise<unknown>) => {
    await world.begin(work);
    await world.finish(chance);
  };
  for (let round = 0; busy(world) && round < restRounds; round++) {
    const deps = world.deps(chance);
    for (const wallet of wallets) {
      const model = world.wallets[wallet];
      for (const { notice } of model.messages.splice(0)) await run(() => noteNotice(deps)(wallet, notice));
      for (const refundId of model.refunds.keys()) model.advanceRefund(refundId, chance, true);
    }
    await decide(world, chance);
    await world.finish(chance);
    await run(() => followAttempts(deps)());
    await run(() => followRefunds(deps)());
    world.time += round < 20 ? hourMs / 4 : 6 * hourMs;
  }
}

/** Everything that a wallet ever told comes once more; by now it must change nothing. */
async function hearAllAgain(world: World, chance: Chance): Promise<void> {
  world.records.receipts.clear();
  const entries = world.records.entries.size;
  for (const wallet of wallets)
    for (const notice of world.wallets[wallet].told) {
      await world.begin(() => noteNotice(world.deps(chance))(wallet, notice));
      await world.finish(chance);
    }
  if (world.records.entries.size !== entries) throw new Broken('old messages moved money again');
}

/** The last net: each day's bill of each wallet is held against the books, until nothing but what matches is left. */
async function reconcileAll(world: World, chance: Chance, from: string): Promise<void> {
  const until = dayOf(new Date(world.time));
  world.time = endOfDay(addDays(until, 2)).getTime();
  const check = async (wallet: Wallet, day: string, mustMatch: boolean) => {
    const deps = world.deps(chance);
    let different = false;
    await world.begin(async () => {
      const report = await reconcileDay(deps)(wallet, day);
      if (report === 'later') throw new Broken(`the bill of ${day} is not there`);
      const differences = report.items.filter(({ kind }) => kind !== 'MATCHED');
      different = differences.length > 0;
      const [found] = differences;
      if (found && (mustMatch || found.kind !== 'MISSING_LOCAL'))
        throw new Broken(`${wallet} of ${day}: ${found.kind}`, [found.attemptId, found.refundId ?? found.attemptId]);
    });
    await world.finish(chance);
    return different;
  };
  for (const wallet of wallets)
    for (let day = from; day <= addDays(until, 1); day = addDays(day, 1))
      if (await check(wallet, day, false)) await check(wallet, day, true);
}

async function live(world: World, seed: number, number: number, events: readonly number[]): Promise<void> {
  const from = first(world);
  for (const event of events) {
    const chance = chanceOf(seed, number, event);
    world.time += nextPause(chance);
    world.event = event;
    await nextAct(chance)(world, chance);
    // Several processes are under way at once, and none waits for another.
    while (world.turns.waiting > atOnce || (world.turns.waiting > 0 && chance.percent(75))) await world.step(chance);
  }
  const chance = chanceOf(seed, number, -1);
  await world.finish(chance);
  world.calm = true;
  world.skewMs = 0;
  world.tell('calm');
  // As if weeks had passed: what was done must be known by the state itself, not by receipts alone.
  world.records.receipts.clear();
  // The bank sends its file until every line is taken over.
  for (const payment of world.counterPayments) {
    await world.begin(async () => {
      const noted = await noteCounterPayment(world.deps(chance))(payment);
      if (!noted.ok) throw new Broken(`a counter payment is not taken over: ${noted.refusal}`, [payment.obligationId]);
    });
    await world.finish(chance);
    world.counterFen += payment.amountFen;
  }
  await settleDown(world, chance);
  await reconcileAll(world, chance, from);
  await settleDown(world, chance);
  await hearAllAgain(world, chance);
  holdsAtRest(world.records, Object.values(world.wallets), world.counterFen);
}

/** Lives one world through these events and says whether every promise held; the same numbers give the same world. */
export async function runWorld(
  seed: number,
  number: number,
  events: readonly number[],
  traced = false,
): Promise<Lived> {
  const world = new World(traced);
  let broken: Broken | undefined;
  try {
    await live(world, seed, number, events);
  } catch (fault) {
    broken =
      fault instanceof Broken
        ? fault
        : new Broken(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  }
  const lines = Object.values(world.wallets).flatMap((wallet) => wallet.lines);
  const of = (kind: 'charge' | 'refund') => lines.filter((line) => line.kind === kind);
  const sum = (kind: 'charge' | 'refund') => of(kind).reduce((total, { amountFen }) => total + amountFen, 0);
  return {
    told: {
      events: events.length,
      attempts: world.records.attempts.size,
      crashes: world.turns.crashes,
      charges: of('charge').length,
      refunds: of('refund').length,
      chargedFen: sum('charge'),
      refundedFen: sum('refund'),
    },
    ...(broken ? { broken } : {}),
    trace: world.trace ?? [],
  };
}
