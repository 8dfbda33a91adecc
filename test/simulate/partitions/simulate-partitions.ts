import { parseArgs } from 'node:util';
import type { SessionId } from '@yilu/contracts';
import { dynamoExamStore } from '@yilu/exams/adapters/dynamo-exam-store';
import { dynamoTallies } from '@yilu/exams/adapters/dynamo-tallies';
import { learnerAfter } from '@yilu/exams/domain/learner';
import { apply } from '@yilu/exams/use-cases/apply';
import { getBooking } from '@yilu/exams/use-cases/get-booking';
import { itemOf } from '../../fixtures/exams-files.js';
import { type Citizen, learnerOf, personOf, vault } from '../../fixtures/exams-people.js';
import { planId, planOf, sessionId, sessionOf } from '../../fixtures/exams-town.js';
import { type Chance, chanceOf } from '../money/chance.js';
import { type Busiest, meteredTable, partitionLimits } from './metered-table.js';

const usage = 'npm run simulate -- partitions [--applications 488059] [--times 10] [--seconds 5] [--seed N]';

/**
 * The published figure, 488,059 bookings, taken as one single window, of which a fifth comes within the first ten minutes:
 * as people are used to it where speed counts. Peak, in applications a second.
 */
export const peakOf = (applications: number): number => applications / 5 / 600;

const sessions = 2000;
/** One of so many changes what he asked for at once; everybody looks at his booking afterwards. */
const changesAmong = 10;

export interface Load {
  /** Applications a second. */
  readonly rate: number;
  readonly seconds: number;
  readonly seed: number;
}
export interface Measured {
  readonly applied: number;
  readonly writes: readonly Busiest[];
  readonly reads: readonly Busiest[];
  readonly tableWrites: number;
  readonly tableReads: number;
}

/** Up to five sessions, of which the first ones are asked for far more often than the last. */
function wishes(chance: Chance): SessionId[] {
  const one = () => sessionId(`S2P${String(Math.floor((chance.upTo(1000) / 1000) ** 3 * sessions)).padStart(6, '0')}`);
  return [...new Set(Array.from({ length: 1 + chance.upTo(5) }, one))];
}

/** Sends applications through the real use case and the real keys over a table that counts what its partitions take. */
export async function measure({ rate, seconds, seed }: Load): Promise<Measured> {
  let at = new Date('2026-11-20T02:00:00Z');
  const { table, meter, put } = meteredTable(() => at);
  const [store, tallies] = [dynamoExamStore(table, 'ningbo'), dynamoTallies(table)];
  const deps = { store, vault, now: table.now, city: 'ningbo' };
  const look = getBooking(deps);
  put(itemOf('plans', planOf()));
  for (let n = 0; n < sessions; n++)
    put(itemOf('sessions', sessionOf({ sessionId: sessionId(`S2P${String(n).padStart(6, '0')}`) })));

  let applied = 0;
  const chance = chanceOf(seed, 3, 0);
  const all = Math.round(rate * seconds);
  for (let n = 0; n < all; n++) {
    at = new Date(Date.parse('2026-11-20T02:00:00Z') + Math.floor((n / rate) * 1000));
    const who: Citizen = `c${n}`;
    const personId = personOf(who);
    const told = learnerOf(who);
    if (!told) throw new Error(`${who} learns nothing`);
    put(itemOf('learners', learnerAfter(personId, undefined, told, at.toISOString())));
    put(
      itemOf('persons', {
        ...{ personId, version: 1, revision: 1, verified: true, provider: 'wechat', maskedName: '学*' },
        ...{ name: `v1.${'n'.repeat(180)}`, documentNumber: `v1.${'d'.repeat(180)}` },
      }),
    );
    for (let change = 0; change < (n % changesAmong === 0 ? 2 : 1); change++) {
      const command = { actor: personId, operation: 'apply', key: `key-${n}-${change}`, hash: 'h' };
      const wish = { planId, planVersion: 1, preferences: wishes(chance), anySession: chance.percent(25) };
      const outcome = await apply(deps as Parameters<typeof apply>[0])(
        { command, personId, provider: 'wechat' },
        'S2',
        wish,
      );
      if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
      applied++;
    }
    // What follows from it: the count of everybody who stands in line.
    await tallies.count(table.newId(), { planId, subject: 'S2', licenceClass: 'C1', is: '2026-05-29' });
    // And a look at his own booking, which shows plan and sessions.
    await look(personId, 'S2');
  }
  return {
    applied,
    writes: meter.busiest('write'),
    reads: meter.busiest('read'),
    tableWrites: meter.total('write'),
    tableReads: meter.total('read'),
  };
}

/** How many partitions were asked for more than one of them takes. */
export const throttled = ({ writes, reads }: Measured): number =>
  writes.filter(({ units }) => units > partitionLimits.write).length +
  reads.filter(({ units }) => units > partitionLimits.read).length;

const tell = (name: string, value: string | number) => console.log(`${name.padEnd(44)} ${value}`);
/** Of each kind of key the busiest one; whose it is does not matter. */
function byKind(all: readonly Busiest[]): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const { partition, units } of all) {
    const [kind = ''] = partition.split('#');
    if (!kinds.has(kind)) kinds.set(kind, units);
  }
  return kinds;
}

/** Measures partitions at so many times the published peak; the exit code. */
export async function simulatePartitions(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      applications: { type: 'string', default: '488059' },
      times: { type: 'string', default: '10' },
      seconds: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [applications, times] = [Number(values.applications), Number(values.times)];
  const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
  if (!(applications > 0) || !(times > 0) || !(seconds > 0) || !Number.isInteger(seed)) {
    console.error(usage);
    return 2;
  }
  const rate = peakOf(applications) * times;
  console.log(
    `${applications} applications in one window: ${(rate / times).toFixed(0)} a second at the peak, ${times} times that measured`,
  );
  const measured = await measure({ rate, seconds, seed });
  tell('applications written', measured.applied);
  tell('write units a second, whole table', measured.tableWrites);
  tell('read units a second, whole table', measured.tableReads);
  for (const kind of ['writes', 'reads'] as const) {
    const limit = partitionLimits[kind === 'writes' ? 'write' : 'read'];
    console.log(`\n${kind} of each kind's busiest partition, of ${limit} a second`);
    for (const [name, units] of byKind(measured[kind])) tell(`  ${name}`, units);
  }
  const over = throttled(measured);
  console.log(over === 0 ? '\nNo partition is throttled.' : `\n${over} partitions are throttled.`);
  return over === 0 ? 0 : 1;
}
