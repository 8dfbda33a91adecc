import { countProgress } from '@yilu/accidents/use-cases/count-progress';
import { sealDays } from '@yilu/accidents/use-cases/seal-days';
import { watchCollisions } from '@yilu/accidents/use-cases/watch-collisions';
import type { DomainEvent } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { sealDay } from '@yilu/evidence/day-head';
import { addDays, dayOf, startOfDay } from '@yilu/kernel';
import { type AccidentsTown, accidentsTown } from '../fixtures/accidents-town.js';
import type { Scenario } from './explore.js';
import { eventsIn } from './snapshot.js';

/** Off the queue or of the clock: what fails comes again by itself until it is done. */
type Work = () => Promise<unknown>;
const work = (name: string, prepare: (town: AccidentsTown, table: Table) => Promise<Work>): Scenario<Work> => ({
  name,
  async arrange(table: Table) {
    // At noon of yesterday, so that this one day is over, whatever the hour is.
    const noon = new Date(startOfDay(dayOf(new Date())).getTime() - 12 * 3_600_000);
    const now = () => noon;
    return prepare(await accidentsTown({ ...table, now }), table);
  },
  act: (run) =>
    run().then(
      () => 200,
      () => 500,
    ),
});
const oneOf = async (table: Table, type: DomainEvent['type']): Promise<DomainEvent> => {
  const found = (await eventsIn(table)).find((event) => event.type === type);
  if (!found) throw new Error(`Nothing tells ${type}`);
  return found;
};

/** A day under its seal, figures counted and accidents brought together. */
export const accidentsWork: readonly Scenario<Work>[] = [
  work('sealDays', async (town) => {
    await town.steps.open();
    const { seals, signer } = town.deps.evidence;
    const day = addDays(dayOf(town.deps.now()), -1);
    await seals.seal({ head: sealDay({ stream: 'accidents', day, hashes: [] }, undefined, signer), hashes: [] });
    return sealDays({ seals, signer, now: () => new Date() });
  }),
  work('countProgress of a new case', async (town, table) => {
    await town.steps.open();
    const event = await oneOf(table, 'accidents.case_opened');
    return () => countProgress(town.deps.statistics)(event);
  }),
  work('countProgress of a signed one', async (town, table) => {
    await town.steps.signed();
    await countProgress(town.deps.statistics)(await oneOf(table, 'accidents.case_opened'));
    const event = await oneOf(table, 'accidents.agreement_signed');
    return () => countProgress(town.deps.statistics)(event);
  }),
  work('watchCollisions of the first accident', async (town, table) => {
    await town.steps.signed();
    const event = await oneOf(table, 'accidents.outcome_fixed');
    return () => watchCollisions(town.deps)(event);
  }),
  work('watchCollisions of another of the same two', async (town, table) => {
    await town.steps.signed();
    await watchCollisions(town.deps)(await oneOf(table, 'accidents.outcome_fixed'));
    const first = new Set((await eventsIn(table)).map(({ id }) => id));
    await town.steps.signed();
    const event = (await eventsIn(table)).find(({ id, type }) => type === 'accidents.outcome_fixed' && !first.has(id));
    if (!event) throw new Error('The second agreement told nothing');
    return () => watchCollisions(town.deps)(event);
  }),
];
