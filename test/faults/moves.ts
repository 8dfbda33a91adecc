import type { MoveId } from '@yilu/contracts';
import {
  garageCar,
  type MovesTown,
  movesTown,
  type Outside,
  personOf,
  photo,
  type Who,
} from '../fixtures/moves-town.js';
import { type Act, on, work } from './exams-act.js';
import type { Scenario } from './explore.js';
import type { Through } from './injector.js';

const key = 'key-under-fault';

/** The register, the store of pictures and the vault may fail as the store does. */
const exposed =
  (through: Through) =>
  ({ registry, vault, firstBytes }: Outside): Outside => ({
    registry: { findOwnerContact: (car) => through('registry', () => registry.findOwnerContact(car)) },
    firstBytes: (at) => through('pictures', () => firstBytes(at)),
    vault: {
      seal: (...args) => through('vault.seal', () => vault.seal(...args)),
      open: (...args) => through('vault.open', () => vault.open(...args)),
      lookup: (...args) => through('vault.lookup', () => vault.lookup(...args)),
    },
  });

const scenario = (name: string, prepare: (here: MovesTown) => Promise<Act>, inSteps = false): Scenario<Act> => ({
  name,
  ...(inSteps ? { inSteps: true } : {}),
  async arrange(table, through) {
    // Numbers are drawn the same way every time, so that two runs compare equal.
    const random = (bytes: number) => new Uint8Array(bytes).fill(7);
    return prepare(await movesTown(on(table), { random, log: () => {}, outside: exposed(through) }));
  },
  act: (act) => act(),
});
const request =
  (here: MovesTown, who: Who | undefined, path: string, content: unknown = {}): Act =>
  async () => {
    const { status, text } = await here.post(who, path, content, key);
    return { status, text };
  };
/** What goes before comes to the act upon a request that was made. */
const upon = (
  name: string,
  who: Who | undefined,
  pathOf: (moveId: MoveId, here: MovesTown) => string | Promise<string>,
  content: unknown = {},
  before: (here: MovesTown, moveId: MoveId) => Promise<unknown> = async () => {},
  wish: object = {},
) =>
  scenario(name, async (here) => {
    const moveId = await here.asked('asker', wish);
    await before(here, moveId);
    return request(here, who, await pathOf(moveId, here), content);
  });

const silent = async (here: MovesTown) => {
  here.pass(20);
  await here.watch();
};
const denied = async (here: MovesTown) => {
  await here.post(undefined, await here.linkOf(), { answer: 'not_me', denial: 'not_blocking' });
};
const bar = { from: '2026-11-20T02:00:00.000Z', until: '2027-11-20T02:00:00.000Z' };
/** Two misuses before, or a bar: written past every rule. */
async function blamed(here: MovesTown, moveId: MoveId, barred: boolean) {
  const misuse = { moveId, at: here.clock.at.toISOString(), reason: '没有挡住', officerId: 'officer-sun' };
  const command = { actor: 'test', operation: 'blame', key: 'blame-0000', hash: '0' };
  const written = await here.deps.store.perform<null, never>(
    command,
    { persons: [personOf('asker')] },
    ({ persons: [one] }) => {
      if (!one) throw new Error('No person');
      const next = { ...one, version: one.version + 1, misuses: [misuse, misuse], ...(barred ? { bar } : {}) };
      return { ok: true, value: { persons: [next], answer: null } };
    },
  );
  if (!written.ok) throw new Error(written.refusal);
}
const at = (what: string) => (moveId: MoveId) => `/moves/${moveId}/${what}`;
const task = (kind: string, what: string) => (moveId: MoveId) => `/moves/staff/tasks/${kind}-${moveId}/${what}`;
const review = { misuse: true, reason: '照片里没有挡住。' };

/** Every act of either end, of officers, of the hour and of what other contexts tell. */
export const moves: readonly Scenario<Act>[] = [
  scenario('addMovePhoto', async (here) => request(here, 'asker', '/moves/photos', photo)),
  scenario('askMove, of an owner elsewhere', async (here) =>
    request(here, 'asker', '/moves', await here.wish('asker')),
  ),
  scenario('askMove, of an owner in the app', async (here) =>
    request(here, 'asker', '/moves', await here.wish('asker', { plate: garageCar })),
  ),
  upon('urgeOwner', 'asker', at('urge'), {}, async (here) => here.pass(10)),
  upon('callPolice', 'asker', at('police'), { why: 'emergency' }),
  upon('endMove, with a task that the police have', 'asker', at('end'), { how: 'free' }, silent),
  upon('answerMoveByLink', undefined, (_id, here) => here.linkOf(), { answer: 'not_me', denial: 'not_my_car' }),
  upon('openMoveByLink', undefined, async (_id, here) => `${await here.linkOf()}/opening`),
  upon('answerMove', 'owner', (id) => `/moves/addressed/${id}/answer`, { answer: 'coming', minutes: 5 }, undefined, {
    plate: garageCar,
  }),
  upon('takeMoveTask', 'desk_operator', task('police', 'taking'), { version: 1 }, silent),
  upon('endMoveTask', 'desk_operator', task('police', 'ending'), { outcome: 'towed' }, silent),
  upon(
    'reviewContest, the third that bars',
    'accident_officer',
    task('contest', 'review'),
    review,
    async (here, id) => {
      await denied(here);
      await blamed(here, id, false);
    },
  ),
  upon(
    'appealBar',
    'asker',
    () => '/moves/appeals',
    { text: '三次都是真的被堵住了。' },
    (here, id) => blamed(here, id, true),
  ),
  upon(
    'answerBarAppeal',
    'supervisor',
    () => `/moves/staff/tasks/appeal-${'7'.repeat(12)}/appeal-answer`,
    { lift: true, reason: '照片属实。' },
    async (here, id) => {
      await blamed(here, id, true);
      await here.post('asker', '/moves/appeals', { text: '三次都是真的被堵住了。' });
    },
  ),
  scenario('watchMoves, a silence', async (here) => {
    await here.asked();
    here.pass(10);
    return work(here.watch);
  }),
  scenario('watchMoves, the police', async (here) => {
    await here.asked();
    here.pass(20);
    return work(here.watch);
  }),
  scenario('forgetPersons', async (here) => {
    await here.asked();
    here.pass(180 * 24 * 60);
    return work(here.forget);
  }),
  scenario('noteArrival, of a message that reached nobody', async (here) => {
    const moveId = await here.asked();
    const toldAt = here.clock.at.toISOString();
    const event = here.event('messages.owner_told', { moveId, by: 'sms', toldAt, arrived: false });
    return work(() => here.note(event));
  }),
  scenario('followPerson, who has another car', async (here) => {
    const event = await here.person('owner', { revision: 2, vehicles: [] });
    return work(() => here.follow(event));
  }),
  scenario(
    'followPerson, merged with a request of his own',
    async (here) => {
      await here.asked();
      const event = here.event('identity.persons_merged', {
        ...{ personId: personOf('asker'), into: personOf('other'), revision: 9 },
      });
      return work(() => here.follow(event));
    },
    true,
  ),
  scenario(
    'followPerson, deleted while the police have it',
    async (here) => {
      await here.asked();
      await silent(here);
      const event = here.event('identity.person_deleted', { personId: personOf('asker'), revision: 9 });
      return work(() => here.follow(event));
    },
    true,
  ),
];
