import { PersonId } from '@yilu/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { guest } from '../../fixtures/register.js';
import { type City, city } from './city.js';
import { people } from './drivers.js';

const someId = '7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33';
const statement = { shape: 'A01', mover: 'b', facts: [] };
const signature = { agreementVersion: 1, documentHash: '0'.repeat(64), strokes: [[[1, 1]]] };
const photo = {
  shot: 'P1',
  sha256: 'ab'.repeat(32),
  sizeBytes: 9,
  mediaType: 'image/png',
  capturedAt: '2026-11-20T06:00:00Z',
};
const injury = { injured: { of: 'a', passenger: false }, symptoms: '颈部疼痛', since: '2026-11-21T01:00:00Z' };
const decision = {
  caseVersion: 1,
  shape: 'A01',
  liability: { a: 'none', b: 'full' },
  basis: '第四十三条',
  findings: '追尾事故',
  reasons: '未保持距离',
};

const newcomer = {
  name: guest.name,
  documentNumber: guest.documentNumber,
  vehicle: { kind: 'non_motor', nonMotorKind: 'e_bike' },
};

/** Method, path, and a body that is right; a path with {id} belongs to one case. */
const citizenRoutes: readonly [string, string, object?][] = [
  ['POST', '/accidents', { hazards: [], occurredAt: '2026-11-20T06:00:00Z' }],
  ['GET', '/accidents'],
  ['GET', '/accidents/{id}'],
  ['POST', '/accidents/{id}/photos', photo],
  ['POST', '/accidents/{id}/clearance'],
  ['POST', '/accidents/{id}/pairing'],
  ['POST', '/accidents/{id}/invitations', { phone: '13800001111' }],
  ['POST', '/accidents/joins', { code: '123456' }],
  ['PUT', '/accidents/{id}/particulars', { vehicle: { kind: 'motor', vehicleId: people.a.vehicleId } }],
  ['PUT', '/accidents/{id}/statement', statement],
  ['POST', '/accidents/{id}/acceptances', { caseVersion: 1, liability: { a: 'none', b: 'full' } }],
  ['GET', '/accidents/{id}/agreement'],
  ['GET', '/accidents/{id}/agreement/document'],
  ['POST', '/accidents/{id}/signatures', signature],
  ['POST', '/accidents/{id}/withdrawal'],
  ['POST', '/accidents/{id}/referral', { reason: 'refused' }],
  ['POST', '/accidents/{id}/officer-requests', {}],
  ['POST', '/accidents/{id}/answers', { questionId: someId, text: '是' }],
  ['POST', '/accidents/{id}/determination/acknowledgement', { outcome: 'received' }],
  ['POST', '/accidents/{id}/determination/review', { reasons: '事实不清' }],
  ['GET', '/accidents/{id}/determination/document'],
  ['GET', '/accidents/me/export'],
  ['POST', '/accidents/{id}/injury', injury],
  ['POST', '/accidents/{id}/amendments', { reason: '地点写错了', corrections: { place: '中山东路' } }],
  ['POST', '/accidents/{id}/amendment/answers', { amendmentId: someId, answer: 'agree' }],
  ['GET', '/accidents/{id}/amendment/agreement'],
  ['POST', '/accidents/{id}/amendment/signatures', signature],
  ['POST', '/accidents/{id}/amendment/withdrawal', { amendmentId: someId }],
  ['POST', '/accidents/{id}/objections', { reason: '责任不对' }],
  ['POST', '/accidents/{id}/guests', newcomer],
  ['POST', '/accidents/{id}/guests/b/codes'],
];
const staffRoutes: readonly [string, string, object?][] = [
  ['GET', '/accidents/staff/queue'],
  ['GET', '/accidents/staff/cases/{id}'],
  ['POST', '/accidents/staff/cases/{id}/assignment'],
  ['POST', '/accidents/staff/cases/{id}/questions', { to: 'a', text: '车速多少' }],
  ['POST', '/accidents/staff/cases/{id}/determination', decision],
  ['POST', '/accidents/staff/cases/{id}/service', { party: 'a', how: 'mailed', servedOn: '2026-11-20' }],
  ['POST', '/accidents/staff/cases/{id}/review-forwarding'],
  ['POST', '/accidents/staff/cases/{id}/sealed-agreement', { reason: '核对材料' }],
  ['GET', '/accidents/staff/cases/{id}/agreement/document'],
  ['GET', '/accidents/staff/cases/{id}/injury'],
  ['POST', '/accidents/staff/cases/{id}/injury', { by: 'a', ...injury }],
  ['POST', '/accidents/staff/cases/{id}/injury/takeover'],
  ['GET', '/accidents/staff/alerts'],
];
const all = [...citizenRoutes, ...staffRoutes];
const withBody = all.filter(([, , content]) => content);
const ofOneCase = citizenRoutes.filter(([, path]) => path.includes('{id}'));

let here: City;
let id: string;
let before: string;
const kept = () => JSON.stringify([...here.accidents.values()]);
beforeAll(async () => {
  here = await city();
  id = await here.steps.queued();
  before = kept();
});
const at = (path: string) => path.replace('{id}', id);
const rightToken = (path: string) => (path.includes('/staff/') ? 'accident_officer' : 'a');

describe.each(all)('%s %s', (method, path, content) => {
  it('answers 401 without a token and with a forged one', async () => {
    for (const token of [undefined, 'forged'])
      expect((await here.call(method, at(path), token, content)).status).toBe(401);
  });
  it('answers 403 to the other audience', async () => {
    const token = path.includes('/staff/') ? 'a' : 'accident_officer';
    expect((await here.call(method, at(path), token, content)).status).toBe(403);
  });
});

describe.each(ofOneCase)('%s %s', (method, path, content) => {
  it('answers a stranger and nobody’s case alike with 404', async () => {
    const strange = await here.call(method, at(path), 'stranger', content);
    const none = await here.call(method, path.replace('{id}', someId), 'a', content);
    expect([strange.status, none.status]).toEqual([404, 404]);
    expect(strange.text).toBe(none.text);
  });
  it('answers 400 to an id of no kind', async () => {
    expect((await here.call(method, path.replace('{id}', 'x'), 'a', content)).status).toBe(400);
  });
});

describe.each(withBody)('%s %s', (method, path, content = {}) => {
  const send = (body: unknown) => here.call(method, at(path), rightToken(path), body);
  it('answers 400 with a problem document to an unknown field and to a wrong type', async () => {
    const wrong = Object.fromEntries(Object.keys(content).map((name) => [name, { wrong: true }]));
    for (const body of [{ ...content, unknown: 1 }, ...(Object.keys(content).length ? [wrong] : []), [], 'text']) {
      const answer = await send(body);
      expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    }
  });
  it('answers 413 to 257 kB', async () => {
    expect((await send({ ...content, unknown: 'x'.repeat(257_000) })).status).toBe(413);
  });
});

describe('officers', () => {
  const allowed: { readonly [role: string]: readonly string[] } = {
    supervisor: ['/accidents/staff/queue', '/accidents/staff/cases/{id}', '/accidents/staff/alerts'],
    auditor: [],
    admin: [],
    desk_operator: [],
  };
  it.each(
    staffRoutes.flatMap(([method, path, content]) =>
      Object.keys(allowed).map((role) => [role, method, path, content] as const),
    ),
  )('%s meets his own limits at %s %s', async (role, method, path, content) => {
    const { status, body } = await here.call(method, at(path), role, content);
    if (allowed[role]?.includes(path)) expect(status).toBe(200);
    else expect([status, body.code]).toEqual([403, 'accident.role_missing']);
  });
});

describe('afterwards', () => {
  it('nothing of the case was changed by any of these requests', () => {
    const mine = JSON.stringify([...here.accidents.values()].filter(({ caseId }) => caseId === id));
    expect(`${mine}`).toBe(before);
  });

  it('tells neither party the other’s name, number, telephone or policy in any answer of a whole journey', async () => {
    const texts: { who: 'a' | 'b'; text: string }[] = [];
    const fresh = await city();
    const look = async (caseId: string) => {
      for (const who of ['a', 'b'] as const)
        for (const path of ['', '/agreement', '/agreement/document', '/determination/document'])
          texts.push({ who, text: (await fresh.as(who).get(`/accidents/${caseId}${path}`)).text });
    };
    for (const stage of ['joined', 'confirmed', 'compared', 'accepted', 'signed', 'queued', 'determined'] as const)
      await look(await fresh.steps[stage]());
    for (const who of ['a', 'b'] as const)
      for (const path of ['/accidents', '/accidents/me/export'])
        texts.push({ who, text: (await fresh.as(who).get(path)).text });
    for (const { who, text } of texts) {
      const { name, documentNumber, phone, policyNumber } = people[who === 'a' ? 'b' : 'a'];
      for (const value of [name, documentNumber, phone, policyNumber]) expect(text).not.toContain(value);
    }
  });
});

describe.each([
  ['was merged into another', { gone: 'merged', into: PersonId.parse(people.b.personId) }],
  ['deleted himself', { gone: 'deleted' }],
] as const)('somebody who %s, with a token that still lives', (_what, end) => {
  it.each([
    ['POST', '/accidents', { hazards: [], occurredAt: '2026-11-20T06:00:00Z' }],
    ['POST', '/accidents/joins', { code: '123456' }],
    ['POST', '/accidents/joins', { token: 'x'.repeat(54) }],
  ])('%s %s asks him to sign in anew: a case of nobody would never be found again', async (method, path, content) => {
    const here = await city();
    const { personId } = people.a;
    here.drivers.set(personId, {
      personId: PersonId.parse(personId),
      revision: 9,
      verified: false,
      vehicles: [],
      ...end,
    });
    const refused = await here.call(method, path, 'a', content);
    expect([refused.status, refused.body.code]).toEqual([401, 'session.ended']);
    expect(here.accidents.size).toBe(0);
  });
});

it.each([
  ['GET', '/accidents/verifications/determination/document'],
  ['POST', '/accidents/verifications/answers'],
  ['POST', '/accidents/verifications/officer-requests'],
  ['POST', '/accidents/statistics'],
  ['GET', '/accidents/statistics/amendment/agreement'],
])('opens the public check of a paper alone: %s %s needs a token like every other', async (method, path) => {
  const here = await city();
  expect((await here.call(method, path)).status).toBe(401);
});
