import type { DomainEvent } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { personOf } from '../fixtures/exams-people.js';
import { type ExamsTown, examsTown } from '../fixtures/exams-town.js';
import type { Scenario } from './explore.js';

type Act = () => Promise<number>;
const key = 'key-under-fault';
const application = '/exams/bookings/S2/application';
const wishOf = (...preferences: readonly string[]) => ({
  planId: 'P2026W49',
  planVersion: 1,
  preferences,
  anySession: false,
});
const apply = (town: ExamsTown) => town.putTo('ready', application, wishOf('S2YZ1207A'));
const nothing = async () => {};

const scenario = (
  name: string,
  before: (town: ExamsTown) => Promise<unknown>,
  act: (town: ExamsTown) => Promise<number>,
  inSteps = false,
): Scenario<Act> => ({
  name,
  ...(inSteps ? { inSteps: true } : {}),
  async arrange(table: Table) {
    const town = await examsTown({ table: async (_name, over) => ({ ...table, ...over }) }, { log: () => {} });
    await before(town);
    return () => act(town);
  },
  act: (run) => run(),
});
/** A request of a citizen with one fixed key. */
const request = (
  name: string,
  before: (town: ExamsTown) => Promise<unknown>,
  [method, path, body]: readonly [string, string, unknown?],
) => scenario(name, before, async (town) => (await town.call(method, 'ready', path, body ?? {}, key)).status);

/** An event off the queue: it comes again by itself until it is followed. */
const followed = (name: string, event: DomainEvent) =>
  scenario(
    name,
    apply,
    (town) =>
      town.follow(event).then(
        () => 200,
        () => 500,
      ),
    true,
  );
const at = '2026-11-20T02:00:00.000Z';
const id = '00000000-0000-4000-8000-0000000000ff';
const personId = personOf('ready');

/** Every write of a learner about himself and his application, and what becomes of both when he is no more. */
export const examsBooking: readonly Scenario<Act>[] = [
  request('openLearner', nothing, ['POST', '/exams/learner']),
  request('changeExamNeeds', apply, ['PUT', '/exams/learner/needs', { needs: ['wheelchair'] }]),
  request('changeSchoolConsent', nothing, ['PUT', '/exams/learner/school-consent', { seesProgress: true }]),
  request('applyForExam', nothing, ['PUT', application, wishOf('S2YZ1207A')]),
  request('applyForExam, anew', apply, ['PUT', application, wishOf('S2YZ1207P')]),
  request('withdrawApplication', apply, ['DELETE', application]),
  followed('persons_merged', {
    id,
    at,
    type: 'identity.persons_merged',
    data: { personId, into: personOf('stranger'), revision: 9 },
  }),
  followed('person_deleted', { id, at, type: 'identity.person_deleted', data: { personId, revision: 9 } }),
];
