import type { Table } from '@yilu/dynamo';
import { type Fault, faults, injectFaults, type Through } from './injector.js';
import { canonical, everything, neutral, snapshot } from './snapshot.js';

/** What an operation answered: its HTTP status, and what it said where that has to stay the same as well. */
export type Answered = number | { readonly status: number; readonly text: string };

/** One operation in a world of its own: `arrange` goes up to it, `act` performs it with one fixed idempotency key. */
export interface Scenario<World> {
  readonly name: string;
  /** Whatever it calls beside the store may go `through` the injector too. */
  arrange(table: Table, through: Through): Promise<World>;
  /** It goes to others outside between its writes, each of which stands on its own: it must only be completed. */
  readonly inSteps?: true;
  act(world: World): Promise<Answered>;
}

export interface Survival {
  readonly scenario: string;
  /** Calls of the operation when nothing goes wrong. */
  readonly calls: number;
  readonly tried: number;
  /** What went wrong, in words; empty where every position was survived. */
  readonly lost: readonly string[];
}

const outboxSize = async (table: Table) =>
  (await everything(table)).filter(({ pk }) => pk.startsWith('OUTBOX#')).length;

const statusOf = (answer: Answered) => (typeof answer === 'number' ? answer : answer.status);
/** What it said, whatever order the store gave it back in. */
const said = (answer: Answered) =>
  typeof answer === 'number' ? '' : neutral(answer.text && canonical(JSON.parse(answer.text)));

/** Where a fault is planted: at every call, but of lists read again and again at the first and the last. */
function positionsOf(names: readonly string[]): number[] {
  const isList = (name: string) => name === 'QueryCommand' || name === 'shelf.read';
  return names.flatMap((name, at) => {
    const inBetween = isList(name) && names.indexOf(name) < at && at < names.lastIndexOf(name);
    return inBetween ? [] : [at + 1];
  });
}

/**
 * Performs the operation once for each call and each fault. Afterwards the store must be as before or as after,
 * a repetition must complete it with the same answer, and the world must hold its events exactly once.
 */
export async function explore<World>(scenario: Scenario<World>, freshTable: () => Promise<Table>): Promise<Survival> {
  const reference = await freshTable();
  const counting = injectFaults(reference.db);
  const calm = await scenario.arrange(reference, counting.through);
  const before = await snapshot(reference);
  counting.disarm();
  const answer = await scenario.act(calm);
  const positions = positionsOf(counting.names);
  const { calls } = counting;
  const after = await snapshot(reference);
  const events = await outboxSize(reference);
  if (statusOf(answer) >= 300) throw new Error(`${scenario.name} answered ${JSON.stringify(answer)} without any fault`);

  const lost: string[] = [];
  const attempt = async (position: number, fault: Fault) => {
    const table = await freshTable();
    const injector = injectFaults(table.db);
    const world = await scenario.arrange(table, injector.through);
    injector.arm(position, fault);
    const first = await scenario.act(world);
    injector.disarm();
    if (statusOf(first) >= 500 && said(first).includes('Planted'))
      lost.push(`call ${position} ${fault}: its answer tells what went wrong inside`);
    const state = JSON.stringify(await snapshot(table));
    if (!scenario.inSteps && state !== JSON.stringify(before) && state !== JSON.stringify(after))
      lost.push(`call ${position} ${fault}: half done`);
    const repeated = await scenario.act(world);
    if (statusOf(repeated) !== statusOf(answer) || said(repeated) !== said(answer))
      lost.push(`call ${position} ${fault}: repeated, it answered ${JSON.stringify(repeated)}`);
    if (JSON.stringify(await snapshot(table)) !== JSON.stringify(after))
      lost.push(`call ${position} ${fault}: not completed`);
    if ((await outboxSize(table)) !== events) lost.push(`call ${position} ${fault}: events lost or doubled`);
  };
  for (const position of positions) for (const fault of faults) await attempt(position, fault);
  return { scenario: scenario.name, calls, tried: positions.length * faults.length, lost };
}
