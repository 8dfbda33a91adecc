import { MoveId, StaffRole } from '@yilu/contracts';
import { problems as english } from '@yilu/look/catalogue/problems';
import { problems, staffProblems } from '@yilu/moves/routes/problems';
import { staffRoles } from '@yilu/moves/routes/staff-roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MovesTown, movesTown } from '../../fixtures/moves-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let here: MovesTown;
let moveId: MoveId;
beforeAll(async () => {
  store = await startStore();
  here = await movesTown(store);
  moveId = await here.asked();
});
afterAll(() => store.stop());
const id = () => moveId ?? MoveId.parse('000000000000');

const citizens: readonly (readonly [string, () => string, object | undefined])[] = [
  ['POST', () => '/moves/photos', { mediaType: 'image/jpeg', sizeBytes: 64, sha256: 'a'.repeat(64) }],
  ['POST', () => '/moves', { plate: '浙B67890', place: '地库出口', photoIds: [crypto.randomUUID()] }],
  ['GET', () => '/moves', undefined],
  ['GET', () => '/moves/standing', undefined],
  ['GET', () => '/moves/export', undefined],
  ['GET', () => '/moves/addressed', undefined],
  ['GET', () => `/moves/${id()}`, undefined],
  ['GET', () => `/moves/addressed/${id()}`, undefined],
  ['POST', () => `/moves/addressed/${id()}/opening`, undefined],
  ['POST', () => `/moves/addressed/${id()}/answer`, { answer: 'moved' }],
  ['POST', () => `/moves/${id()}/urge`, undefined],
  ['POST', () => `/moves/${id()}/police`, { why: 'emergency' }],
  ['POST', () => `/moves/${id()}/end`, { how: 'free' }],
  ['POST', () => '/moves/appeals', { text: '三次都是真的被堵住了。' }],
];

describe.each(citizens)('%s %s', (method, path, content) => {
  it('is closed to strangers and to officers', async () => {
    expect((await here.call(method, undefined, path(), content)).status).toBe(401);
    expect((await here.call(method, 'desk_operator', path(), content)).status).toBe(403);
  });
  it('shows and changes nothing of another’s', async () => {
    if (!path().includes(id())) return;
    expect((await here.call(method, 'other', path(), content)).body.code).toBe('moves.not_found');
  });
  it('wants a key, and refuses what it does not know and what is too much', async () => {
    if (method === 'GET') return;
    expect((await here.call(method, 'asker', path(), content, '')).status).toBe(400);
    if (!content) return;
    expect((await here.call(method, 'asker', path(), { ...content, personId: 'x' })).status).toBe(400);
    expect((await here.call(method, 'asker', path(), { ...content, more: 'x'.repeat(300_000) })).status).toBe(413);
  });
});

const acts = {
  listTasks: ['GET', () => '/moves/staff/tasks?kind=police', undefined],
  getTask: ['GET', () => `/moves/staff/tasks/police-${id()}`, undefined],
  takeTask: ['POST', () => `/moves/staff/tasks/police-${id()}/taking`, { version: 1 }],
  endTask: ['POST', () => `/moves/staff/tasks/police-${id()}/ending`, { outcome: 'moved' }],
  reviewContest: ['POST', () => `/moves/staff/tasks/contest-${id()}/review`, { misuse: true, reason: '没有挡住。' }],
  answerBarAppeal: [
    'POST',
    () => `/moves/staff/tasks/appeal-${id()}/appeal-answer`,
    { lift: true, reason: '照片属实。' },
  ],
} as const satisfies Record<keyof typeof staffRoles, readonly [string, () => string, object | undefined]>;

describe.each(Object.entries(acts))('%s', (operation, [method, path, content]) => {
  const allowed: readonly string[] = staffRoles[operation as keyof typeof staffRoles];
  it.each(StaffRole.options)('is %s’s by his post alone', async (role) => {
    const { status } = await here.call(method, role, path(), content);
    if (allowed.includes(role)) expect([200, 404]).toContain(status);
    else expect(status).toBe(403);
  });
  it('is closed to citizens and strangers', async () => {
    expect((await here.call(method, 'asker', path(), content)).status).toBe(403);
    expect((await here.call(method, undefined, path(), content)).status).toBe(401);
  });
});

it('logs every reading and every act of an officer', async () => {
  const own = await movesTown(store);
  const moved = await own.asked();
  own.pass(20);
  await own.watch();
  const task = `/moves/staff/tasks/police-${moved}`;
  const { version } = (await own.get('desk_operator', task)).body;
  await own.post('desk_operator', `${task}/taking`, { version });
  await own.post('desk_operator', `${task}/ending`, { outcome: 'towed' });
  const acted = (await own.told('staff.acted')).map(({ act, subject, context }) => [context, act, subject]);
  expect(acted.sort()).toEqual(
    ['move_task_ended', 'move_task_read', 'move_task_taken'].map((act) => ['moves', act, `police-${moved}`]),
  );
  expect(await own.view(moved)).toMatchObject({ state: 'ended', ended: { how: 'by_police' } });
  expect((await own.post('desk_operator', `${task}/ending`, { outcome: 'towed' })).body.code).toBe('moves.task_done');
});

it('lets one of two officers take a task, and tells the other that it changed', async () => {
  const own = await movesTown(store);
  const moved = await own.asked('asker', { emergency: true });
  const task = `/moves/staff/tasks/police-${moved}/taking`;
  expect((await own.post('desk_operator', task, { version: 1 })).status).toBe(200);
  expect((await own.post('accident_officer', task, { version: 1 })).body.code).toBe('moves.task_changed');
});

it.each(Object.entries({ ...problems, ...staffProblems }))(
  'says %s in both languages, as a sentence',
  (code, { detail }) => {
    expect(detail).toMatch(/[。！？]$/);
    expect(Object.entries(english).find(([known]) => known === code)?.[1]).toMatch(/^[A-Z“].*[.?]$/);
  },
);
