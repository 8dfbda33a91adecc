import type { Table } from '@yilu/dynamo';
import { type Fault, faults, injectFaults } from './injector.js';
import { everything, snapshot } from './snapshot.js';

/** One operation in a world of its own: `arrange` goes up to it, `act` performs it with one fixed idempotency key. */
export interface Scenario<World> {
  readonly name: string;
  arrange(table: Table): Promise<World>;
  /** It goes to others outside between its writes, each of which stands on its own: it must only be completed. */
  readonly inSteps?: true;
  /** The HTTP status that the operation answered. */
  act(world: World): Promise<number>;
}

export interface Survival {
  readonly scenario: string;
  /** Store calls of the operation when nothing goes wrong. */
  readonly calls: number;
  readonly tried: number;
  /** What went wrong, in words; empty where every position was survived. */
  readonly lost: readonly string[];
}

const outboxSize = async (table: Table) =>
  (await everything(table)).filter(({ pk }) => pk.startsWith('OUTBOX#')).length;

/**
 * Performs the operation once for each store call and each fault. Afterwards the store must be as before or as after,
 * a repetition must complete it with the same answer, and the world must hold its events exactly once.
 */
export async function explore<World>(scenario: Scenario<World>, freshTable: () => Promise<Table>): Promise<Survival> {
  const reference = await freshTable();
  const counting = injectFaults(reference.db);
  const calm = await scenario.arrange(reference);
  const before = await snapshot(reference);
  counting.disarm();
  const status = await scenario.act(calm);
  const { calls } = counting;
  const after = await snapshot(reference);
  const events = await outboxSize(reference);
  if (status >= 300) throw new Error(`${scenario.name} answered ${status} without any fault`);

  const lost: string[] = [];
  const attempt = async (position: number, fault: Fault) => {
    const table = await freshTable();
    const injector = injectFaults(table.db);
    const world = await scenario.arrange(table);
    injector.arm(position, fault);
    await scenario.act(world);
    injector.disarm();
    const state = JSON.stringify(await snapshot(table));
    if (!scenario.inSteps && state !== JSON.stringify(before) && state !== JSON.stringify(after))
      lost.push(`call ${position} ${fault}: half done`);
    const repeated = await scenario.act(world);
    if (repeated !== status) lost.push(`call ${position} ${fault}: repeated, it answered ${repeated}`);
    if (JSON.stringify(await snapshot(table)) !== JSON.stringify(after))
      lost.push(`call ${position} ${fault}: not completed`);
    if ((await outboxSize(table)) !== events) lost.push(`call ${position} ${fault}: events lost or doubled`);
  };
  for (let position = 1; position <= calls; position++) for (const fault of faults) await attempt(position, fault);
  return { scenario: scenario.name, calls, tried: calls * faults.length, lost };
}
