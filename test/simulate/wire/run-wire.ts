import { dayOf } from '@yilu/kernel';
import type { Attempt } from '@yilu/payments/domain/attempt';
import type { LedgerEntry } from '@yilu/payments/domain/ledger';
import type { Obligation } from '@yilu/payments/domain/obligation';
import type { Refund } from '@yilu/payments/domain/refund';
import { type BillLine, type Wallet, wallets } from '@yilu/payments/ports';
import { reconcileDay } from '@yilu/payments/use-cases/reconcile-day';
import { everything } from '../../faults/snapshot.js';
import type { Store } from '../../fixtures/store.js';
import { walletWires } from '../../fixtures/wallet-wires.js';
import { holdsAtRest } from '../money/at-rest.js';
import { Broken } from '../money/broken.js';
import { chanceOf } from '../money/chance.js';
import { Records } from '../money/memory-store.js';
import { nextWireAct } from './acts.js';
import { WireWorld } from './wire-world.js';

export interface WireTold {
  readonly events: number;
  readonly attempts: number;
  readonly charges: number;
  readonly refunds: number;
  readonly chargedFen: number;
  readonly refundedFen: number;
  readonly messages: number;
  readonly alarms: number;
}

const atOnce = 3;
const restRounds = 60;

async function calmDown({ wires }: WireWorld): Promise<void> {
  const { faults } = await wires.sim('wechat', 'faults', undefined, 'GET');
  for (const { name } of faults ?? []) await wires.sim('wechat', `faults/${name}`, { on: false }, 'PUT');
  await wires.sim('alipay', 'fault', undefined, 'DELETE');
}

/** The whole table as the simulation's records, to be held to the same promises. */
async function recordsOf({ table }: WireWorld): Promise<Records> {
  const records = new Records();
  const items = await everything(table);
  const all = <T>(prefix: string, sk: string) =>
    items
      .filter((item) => item.pk.startsWith(prefix) && item.sk.startsWith(sk))
      .map((item): T => JSON.parse(item['state'] as string));
  for (const each of all<Obligation>('OBLIGATION#', 'STATE')) records.obligations.set(each.obligationId, each);
  for (const each of all<Attempt>('ATTEMPT#', 'STATE')) records.attempts.set(each.attemptId, each);
  for (const each of all<LedgerEntry>('ENTRY#', 'ENTRY')) records.entries.set(each.entryId, each);
  for (const each of all<Refund>('ATTEMPT#', 'REFUND#')) {
    records.refunds.set(each.refundId, each);
    records.refundsOf.set(each.attemptId, [...(records.refundsOf.get(each.attemptId) ?? []), each]);
  }
  return records;
}

const isQuiet = ({ attempts, refunds }: Records) =>
  [...attempts.values()].every(({ state }) => state === 'paid' || state === 'closed') &&
  [...refunds.values()].every(({ state }) => state === 'succeeded' || state === 'closed');

/** Nothing fails any more: every message arrives, and time goes on until everything has ended. */
async function settleDown(world: WireWorld): Promise<Records> {
  await calmDown(world);
  let records = await recordsOf(world);
  for (let round = 0; round < restRounds && (round < 3 || !isQuiet(records)); round++) {
    world.here.later(3_700);
    await world.wires.turn();
    await world.here.round();
    records = await recordsOf(world);
  }
  if (world.here.faults.length > 0) throw new Broken(`a round failed: ${world.here.faults[0]?.stack}`);
  return records;
}

/** What a wallet says itself of these days, off its bills, each of which is held against the books too. */
async function billed(world: WireWorld, wallet: Wallet, days: readonly string[]) {
  const lines: BillLine[] = [];
  for (const day of days) {
    const report = await reconcileDay(world.here.deps)(wallet, day);
    if (report === 'later') throw new Broken(`the bill of ${day} is not there`);
    const [found] = report.items.filter(({ kind }) => kind !== 'MATCHED');
    if (found) throw new Broken(`${wallet} of ${day}: ${found.kind}`, [found.attemptId]);
    const bill = await world.wires.providers[wallet].bill(day);
    if (bill !== 'later') lines.push(...bill.lines);
  }
  const sum = (kind: BillLine['kind']) =>
    lines.reduce((total, line) => (line.kind === kind ? total + line.amountFen : total), 0);
  return { wallet, lines, balanceFen: sum('charge') - sum('refund') };
}

/**
 * Lives through random events over the real store and both wallets' wires, with signatures, lost messages and troubles of every
 * kind, then holds the table and the wallets' own bills to the promises of the larger simulation. Throws Broken.
 */
export async function runWire(store: Store, name: string, seed: number, events: number): Promise<WireTold> {
  const wires = await walletWires();
  try {
    const world = new WireWorld(await store.table(name), wires);
    await world.here.known('zhang');
    const from = dayOf(new Date());
    for (let event = 0; event < events; event += atOnce) {
      const together = Array.from({ length: Math.min(atOnce, events - event) }, (_, n) => event + n);
      await Promise.all(
        together.map((each) => {
          const chance = chanceOf(seed, 0, each);
          return nextWireAct(chance)(world, chance);
        }),
      );
    }
    const records = await settleDown(world);
    const days = [...new Set([from, dayOf(new Date())])];
    await wires.passBillDays();
    const books = [];
    for (const wallet of wallets) books.push(await billed(world, wallet, days));
    const counterFen = world.counter.reduce((sum, fen) => sum + fen, 0);
    holdsAtRest(records, books, counterFen);
    const lines = books.flatMap((book) => book.lines);
    const of = (kind: BillLine['kind']) => lines.filter((line) => line.kind === kind);
    const sum = (kind: BillLine['kind']) => of(kind).reduce((total, { amountFen }) => total + amountFen, 0);
    return {
      events,
      attempts: records.attempts.size,
      charges: of('charge').length,
      refunds: of('refund').length,
      chargedFen: sum('charge'),
      refundedFen: sum('refund'),
      messages: wallets.reduce((total, wallet) => total + wires.arrivals[wallet].length, 0),
      alarms: world.here.alarmed.length,
    };
  } finally {
    wires.close();
  }
}
