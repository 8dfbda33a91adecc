import { createHash } from 'node:crypto';
import { createAccidentsApp } from '@yilu/accidents/app';
import type { Deps } from '@yilu/accidents/ports';
import { createAccidentsStaffApp } from '@yilu/accidents/staff-app';
import { settlePhoto } from '@yilu/accidents/use-cases/settle-photo';
import { type Others, type PartyRole, partyRoles, seatsOf } from '@yilu/contracts';
import { cityProfile } from '@yilu/law';
import { publicKeys, signer } from '../../fixtures/evidence-keys.js';
import { register } from '../../fixtures/register.js';
import { callers, driverOf, people, vault } from './drivers.js';
import { inMemoryCaseStore, noSeals } from './in-memory-case-store.js';
import { inMemoryCollisions, inMemoryStatistics } from './in-memory-figures.js';

export const strokes = [
  [
    [100, 100],
    [300, 250],
    [500, 120],
  ],
  [[700, 200]],
];

export const eBike = { kind: 'non_motor', nonMotorKind: 'e_bike' };

export interface Answer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

/** A city with four drivers, real seals and rules, and everything outside in memory. */
export async function city(over: Partial<Deps> = {}) {
  const clock = { at: new Date('2026-11-20T06:00:00Z') };
  const now = () => clock.at;
  const memory = inMemoryCaseStore(now);
  for (const who of partyRoles) memory.drivers.set(people[who].personId, await driverOf(who));
  let count = 0;
  const collisions = inMemoryCollisions((caseId) => memory.accidents.get(caseId)?.scene.location);
  const deps: Deps = {
    cases: memory.store,
    statistics: inMemoryStatistics(),
    collisions: collisions.store,
    evidence: { signer, publicKeys, seals: noSeals },
    photos: {
      uploadForm: async (caseId, { photoId }, from) => ({
        url: 'https://objects.example/evidence',
        fields: { key: `accidents/${caseId}/${photoId}` },
        expiresAt: new Date(from.getTime() + 600_000).toISOString(),
      }),
      bytesOf: async (_caseId, photoId) => memory.photographs.get(photoId),
      viewUrl: async (caseId, photoId) => `https://objects.example/evidence/accidents/${caseId}/${photoId}?signed`,
    },
    papers: {
      agreement: async ({ copy }) => new TextEncoder().encode(JSON.stringify(copy)),
      determination: async (paper) => new TextEncoder().encode(JSON.stringify(paper)),
    },
    vault,
    registry: register(),
    now,
    newId: () => crypto.randomUUID(),
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    profile: cityProfile('ningbo'),
    h5Url: 'https://h5.example',
    ...over,
  };
  const options = { verifyToken: async (token: string) => callers[token] };
  const citizenApp = createAccidentsApp(deps, options);
  const staffApp = createAccidentsStaffApp(deps, options);

  async function call(
    method: string,
    path: string,
    token?: string,
    content?: unknown,
    key?: string,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const app = path.startsWith('/accidents/staff/') ? staffApp : citizenApp;
    const headers: Record<string, string> = { 'content-type': 'application/json', ...more };
    if (token) headers['authorization'] = `Bearer ${token}`;
    if (method !== 'GET') headers['idempotency-key'] = key ?? `key-${String(count++).padStart(8, '0')}`;
    const init = { method, headers, ...(content === undefined ? {} : { body: JSON.stringify(content) }) };
    const answer = await app.request(path, init);
    const text = await answer.text();
    return { status: answer.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
  }

  /** What is answered with bytes instead of JSON. */
  async function download(path: string, token: string) {
    const app = path.startsWith('/accidents/staff/') ? staffApp : citizenApp;
    const answer = await app.request(path, { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
  }

  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
  const settle = settlePhoto(deps);
  const as = (token: string) => ({
    get: (path: string) => call('GET', path, token),
    post: (path: string, content?: unknown, key?: string) => call('POST', path, token, content, key),
    put: (path: string, content?: unknown, key?: string) => call('PUT', path, token, content, key),
  });
  const steps = {
    open: async (more: object = {}) => {
      const opened = await as('a').post('/accidents', { hazards: [], occurredAt: clock.at.toISOString(), ...more });
      return String(opened.body.caseId);
    },
    photo: (id: string, by = 'a', shot = 'P1') =>
      as(by).post(`/accidents/${id}/photos`, {
        shot,
        // The same picture again would be the same photograph.
        sha256: deps.sha256(`photograph ${count++}`),
        sizeBytes: 1000,
        mediaType: 'image/jpeg',
        capturedAt: clock.at.toISOString(),
      }),
    store: (id: string, photoId: string, first = jpeg, size = 1000) =>
      settle({ key: `accidents/${id}/${photoId}`, size, first }),
    photos: async (id: string) => {
      for (const shot of ['P1', 'P2', 'P3']) await steps.store(id, (await steps.photo(id, 'a', shot)).body.photoId);
    },
    cleared: async (others: Others = ['motor']) => {
      const id = await steps.open({ others });
      await steps.photos(id);
      await as('a').post(`/accidents/${id}/clearance`);
      return id;
    },
    join: async (id: string, who: PartyRole) => {
      const { body } = await as('a').post(`/accidents/${id}/pairing`);
      return as(who).post('/accidents/joins', { code: body.code });
    },
    joined: async (others: Others = ['motor']) => {
      const id = await steps.cleared(others);
      for (const who of seatsOf(others).slice(1)) await steps.join(id, who);
      return id;
    },
    particulars: (id: string, who: PartyRole, vehicle: object = { kind: 'motor', vehicleId: people[who].vehicleId }) =>
      as(who).put(`/accidents/${id}/particulars`, {
        vehicle,
        ...(who === 'a'
          ? { scene: { weather: 'rain', place: '海曙区中山西路', occurredAt: clock.at.toISOString() } }
          : {}),
      }),
    state: (id: string, who: PartyRole, over: object = {}) =>
      as(who).put(`/accidents/${id}/statement`, { shape: 'A01', mover: 'b', facts: [], ...over }),
    confirmed: async (others: Others = ['motor']) => {
      const id = await steps.joined(others);
      for (const [seat, who] of seatsOf(others).entries())
        await steps.particulars(id, who, others[seat - 1] === 'non_motor' ? eBike : undefined);
      return id;
    },
    compared: async (others: Others = ['motor'], over: object = {}) => {
      const id = await steps.confirmed(others);
      for (const who of seatsOf(others)) await steps.state(id, who, over);
      return id;
    },
    accept: async (id: string, who: PartyRole) => {
      const { body } = await as(who).get(`/accidents/${id}`);
      return as(who).post(`/accidents/${id}/acceptances`, {
        caseVersion: body.version,
        liability: body.proposal?.liability ?? { a: 'none', b: 'full' },
      });
    },
    accepted: async (others: Others = ['motor'], over: object = {}) => {
      const id = await steps.compared(others, over);
      for (const who of seatsOf(others)) await steps.accept(id, who);
      return id;
    },
    sign: async (id: string, who: string, over: object = {}) => {
      const { body } = await as(who).get(`/accidents/${id}`);
      const { version = 1, documentHash = 'f'.repeat(64) } = body.agreement ?? {};
      return as(who).post(`/accidents/${id}/signatures`, { agreementVersion: version, documentHash, strokes, ...over });
    },
    signed: async (others: Others = ['motor'], over: object = {}) => {
      const id = await steps.accepted(others, over);
      for (const who of seatsOf(others)) await steps.sign(id, who);
      return id;
    },
    queued: async () => {
      const id = await steps.compared();
      await as('a').post(`/accidents/${id}/officer-requests`, { reason: '他说谎' });
      await as('b').post(`/accidents/${id}/officer-requests`, {});
      return id;
    },
    determine: async (id: string, over: object = {}) => {
      const { body } = await as('accident_officer').get(`/accidents/staff/cases/${id}`);
      return as('accident_officer').post(`/accidents/staff/cases/${id}/determination`, {
        caseVersion: body.version,
        shape: 'A01',
        liability: { a: 'none', b: 'full' },
        basis: '《道路交通安全法》第四十三条',
        findings: '乙方车辆追尾甲方车辆。',
        reasons: '乙方未保持安全距离。',
        ...over,
      });
    },
    determined: async () => {
      const id = await steps.queued();
      await steps.determine(id);
      return id;
    },
  };
  return { ...memory, deps, call, download, as, steps, clock };
}

export type City = Awaited<ReturnType<typeof city>>;
