import type { DomainEvent } from '@yilu/contracts';
import { personChanged, personOf } from '../fixtures/exams-people.js';
import type { ExamsTown } from '../fixtures/exams-town.js';
import { type Act, inTown, request, scenariosIn, work } from './exams-act.js';
import type { Scenario } from './explore.js';

const application = '/exams/bookings/S2/application';
const wishOf = (...preferences: readonly string[]) => ({
  planId: 'P2026W49',
  planVersion: 1,
  preferences,
  anySession: false,
});
const apply = (town: ExamsTown) => town.putTo('ready', application, wishOf('S2YZ1207A'));
const nothing = async () => {};

const scenario = scenariosIn(inTown);
const asked = (
  name: string,
  before: (town: ExamsTown) => Promise<unknown>,
  what: readonly [string, string, unknown?],
): Scenario<Act> =>
  scenario(name, async (town) => {
    await before(town);
    return request(town, 'ready', what);
  });

/** An event off the queue: each of its steps stands on its own. */
const followed = (name: string, event: DomainEvent) =>
  scenario(
    name,
    async (town) => {
      await apply(town);
      return work(() => town.follow(event));
    },
    true,
  );
const at = '2026-11-20T02:00:00.000Z';
const id = '00000000-0000-4000-8000-0000000000ff';
const personId = personOf('ready');

/** Every write of a learner about himself and his application, and what becomes of both when he is no more. */
export const examsBooking: readonly Scenario<Act>[] = [
  asked('openLearner', nothing, ['POST', '/exams/learner']),
  asked('changeExamNeeds', apply, ['PUT', '/exams/learner/needs', { needs: ['wheelchair'] }]),
  asked('changeSchoolConsent', nothing, ['PUT', '/exams/learner/school-consent', { seesProgress: true }]),
  asked('applyForExam', nothing, ['PUT', application, wishOf('S2YZ1207A')]),
  asked('applyForExam, anew', apply, ['PUT', application, wishOf('S2YZ1207P')]),
  asked('withdrawApplication', apply, ['DELETE', application]),
  scenario('person_changed', async (town) => {
    const event = await personChanged('ready', town.clock.at, { revision: 2, maskedName: '学某' });
    return work(() => town.follow(event));
  }),
  followed('persons_merged', {
    id,
    at,
    type: 'identity.persons_merged',
    data: { personId, into: personOf('stranger'), revision: 9 },
  }),
  followed('person_deleted', { id, at, type: 'identity.person_deleted', data: { personId, revision: 9 } }),
];
