import type { StaffRole } from '@yilu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

let store: Store;
let here: ViolationsTown;
const now = new Date('2026-11-20T02:00:00.000Z');
beforeAll(async () => {
  store = await startStore();
  here = await violationsTown(await store.table('defence-security', { now: () => now }));
  await here.publish();
});
afterAll(() => store.stop());

const record = '/violations/records/330203000001';
const defence = '/violations/defences/7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33';
const desk = defence.replace('/violations/', '/violations/staff/');
const catalogue = '/violations/staff/catalogue';
const filing = {
  defenceId: '7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33',
  circumstance: 'other',
  statement: '请核实现场的情况，谢谢你们。',
  documents: [],
};
const evidence = { kind: 'scene_photos', mediaType: 'image/jpeg', bytes: 64, sha256: 'a'.repeat(64) };
const answer = {
  outcome: 'rejected',
  version: 1,
  ground: 'other',
  evidence: [],
  reasons: '经核查，现场照片清楚，理由不能成立，不予采纳。',
};
const proposal = {
  next: { form: 'edit', edit: { version: 'next', effectiveFrom: '2027-01-01' } },
  publish: false,
  reason: '根据通知调整。',
};
const citizenRoutes: readonly [string, string, object?][] = [
  ['GET', '/violations/defence-grounds'],
  ['GET', '/violations/defences'],
  ['GET', defence],
  ['POST', `${record}/evidence`, evidence],
  ['POST', `${record}/defences`, filing],
  ['POST', `${defence}/reply`, { text: '见附件。' }],
  ['POST', `${defence}/withdrawal`],
];
const officers: readonly StaffRole[] = ['legal_reviewer', 'hearing_officer', 'supervisor'];
const readers: readonly StaffRole[] = ['legal_reviewer', 'supervisor'];
const staffRoutes: readonly [string, string, readonly StaffRole[], object?][] = [
  ['GET', '/violations/staff/defences', officers],
  ['GET', desk, officers],
  ['POST', `${desk}/assignment`, officers, { version: 1, to: 'me' }],
  ['POST', `${desk}/question`, officers, { text: '请补充材料。' }],
  ['POST', `${desk}/answer`, officers, answer],
  ['GET', catalogue, readers],
  ['GET', `${catalogue}/situations`, readers],
  ['POST', `${catalogue}/proposals`, ['supervisor'], proposal],
];
const roles: readonly StaffRole[] = [...officers, 'finance', 'accident_officer', 'auditor', 'admin'];

describe.each(citizenRoutes)('%s %s', (method, path, content) => {
  it('answers 401 without a token and 403 to an officer', async () => {
    expect((await here.call(method, undefined, path, content)).status).toBe(401);
    expect((await here.call(method, 'supervisor', path, content)).status).toBe(403);
  });
});

describe.each(staffRoutes)('%s %s', (method, path, allowed, content) => {
  it('answers 401 without a token and 403 to a citizen', async () => {
    expect((await here.call(method, undefined, path, content)).status).toBe(401);
    expect((await here.call(method, 'owner', path, content)).status).toBe(403);
  });
  it.each(roles)('answers %s as his role may', async (role) => {
    const { status, body } = await here.call(method, role, path, content);
    if (allowed.includes(role)) expect(status).not.toBe(403);
    else expect([status, body.code]).toEqual([403, 'violations.role_missing']);
  });
});

const withBody = [
  ...citizenRoutes,
  ...staffRoutes.map(([method, path, , content]) => [method, path, content] as const),
];
describe.each(withBody.flatMap(([method, path, content]) => (content ? [{ method, path, content }] : [])))(
  '$method $path',
  ({ method, path, content }) => {
    const who = path.includes('/staff/') ? 'supervisor' : 'owner';
    it('answers 400 to an unknown field and to wrong types, and 413 to 257 kB', async () => {
      const wrong = Object.fromEntries(Object.keys(content).map((name) => [name, { wrong: true }]));
      for (const body of [{ ...content, unknown: 1 }, wrong, [], 'text', null])
        expect((await here.call(method, who, path, body)).body.code).toBe('request.invalid');
      expect((await here.call(method, who, path, { ...content, unknown: 'x'.repeat(257_000) })).status).toBe(413);
    });
  },
);
