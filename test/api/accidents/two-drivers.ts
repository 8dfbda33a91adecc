import { createHash } from 'node:crypto';
import { createAccidentsApp } from '@yilu/accidents/app';
import type { Driver } from '@yilu/accidents/domain/accident';
import type { Deps } from '@yilu/accidents/ports';
import { createAccidentsStaffApp } from '@yilu/accidents/staff-app';
import { settlePhoto } from '@yilu/accidents/use-cases/settle-photo';
import { PersonId, type StaffRole } from '@yilu/contracts';
import type { Caller } from '@yilu/http';
import { maskDocumentNumber, maskName, maskPhone, maskPolicyNumber } from '@yilu/kernel';
import { cityProfile } from '@yilu/law';
import { localVault } from '@yilu/vault';
import { inMemoryCaseStore } from './in-memory-case-store.js';

const strokes = [
  [
    [100, 100],
    [300, 250],
    [500, 120],
  ],
  [[700, 200]],
];

/** Two people of whom nobody exists. */
export const people = {
  a: {
    personId: '0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01',
    name: '张三丰',
    documentNumber: '330203198501010017',
    phone: '13805740001',
    policyNumber: 'PDZA20263302000111',
    plate: '浙B12345',
    vehicleId: '5b7a3b52-7f39-4c11-8a55-9e1f3f0b6c11',
    provider: 'wechat',
  },
  b: {
    personId: '1e7a3d2f-65d2-4b64-8a1f-3c2b7d8e9f02',
    name: '李思',
    documentNumber: '330203199002020026',
    phone: '13905740002',
    policyNumber: 'PDZA20263302000222',
    plate: '浙B67890',
    vehicleId: '6c8b4c63-8a4a-4d22-9b66-af2a4a1c7d22',
    provider: 'alipay',
  },
} as const;
const strangerId = '2f8b4e3a-76e3-4c75-9b2a-4d3c8e9fa003';

const vault = localVault({ key: Buffer.alloc(32, 7), lookupKey: Buffer.alloc(32, 9) });

async function driverOf(who: keyof typeof people): Promise<Driver> {
  const { personId: owner, name, documentNumber, phone, policyNumber, plate, vehicleId } = people[who];
  return {
    personId: PersonId.parse(owner),
    revision: 1,
    verified: true,
    name: await vault.seal('name', owner, name),
    maskedName: maskName(name),
    documentNumber: await vault.seal('document_number', owner, documentNumber),
    maskedDocumentNumber: maskDocumentNumber(documentNumber),
    phone: await vault.seal('phone', owner, phone),
    maskedPhone: maskPhone(phone),
    licence: { classes: ['C1'], validUntil: '2030-01-01' },
    vehicles: [
      {
        vehicleId,
        plate,
        kind: 'car',
        makeAndColour: '大众 白色',
        insurer: '人保财险',
        policyNumber: await vault.seal('policy_number', owner, policyNumber),
        maskedPolicyNumber: maskPolicyNumber(policyNumber),
        insuredUntil: '2027-01-01',
        inspectedUntil: '2027-01-01',
        relation: 'owner',
      },
    ],
  };
}

const callers: { readonly [token: string]: Caller } = Object.fromEntries([
  ...(['a', 'b'] as const).map((who) => {
    const { personId: id, provider } = people[who];
    return [who, { kind: 'citizen', id, sessionId: 's', provider, verified: true }];
  }),
  ['unverified-a', { kind: 'citizen', id: people.a.personId, sessionId: 's', provider: 'wechat', verified: false }],
  ['stranger', { kind: 'citizen', id: strangerId, sessionId: 's', provider: 'sms', verified: true }],
  ...(
    ['accident_officer', 'legal_reviewer', 'supervisor', 'auditor', 'admin', 'desk_operator'] satisfies StaffRole[]
  ).map((role) => [
    role,
    {
      kind: 'staff',
      id: `id-${role}`,
      sessionId: 's',
      name: '王警官',
      badge: '330201',
      unit: '海曙大队',
      roles: [role],
    },
  ]),
  [
    'second_officer',
    {
      kind: 'staff',
      id: 'id-second',
      sessionId: 's',
      name: '赵警官',
      badge: '330202',
      unit: '海曙大队',
      roles: ['accident_officer'],
    },
  ],
]);

export interface Answer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

/** A city with two drivers, real seals and rules, and everything outside in memory. */
export async function city(over: Partial<Deps> = {}) {
  const clock = { at: new Date('2026-11-20T06:00:00Z') };
  const now = () => clock.at;
  const memory = inMemoryCaseStore(now);
  for (const who of ['a', 'b'] as const) memory.drivers.set(people[who].personId, await driverOf(who));
  let count = 0;
  const deps: Deps = {
    cases: memory.store,
    photos: {
      uploadForm: async (caseId, { photoId }, from) => ({
        url: 'https://objects.example/evidence',
        fields: { key: `accidents/${caseId}/${photoId}` },
        expiresAt: new Date(from.getTime() + 600_000).toISOString(),
      }),
      viewUrl: async (caseId, photoId) => `https://objects.example/evidence/accidents/${caseId}/${photoId}?signed`,
    },
    papers: {
      agreement: async ({ copy }) => new TextEncoder().encode(JSON.stringify(copy)),
      determination: async (paper) => new TextEncoder().encode(JSON.stringify(paper)),
    },
    vault,
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

  async function call(method: string, path: string, token?: string, content?: unknown, key?: string): Promise<Answer> {
    const app = path.startsWith('/accidents/staff/') ? staffApp : citizenApp;
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (token) headers['authorization'] = `Bearer ${token}`;
    if (method !== 'GET') headers['idempotency-key'] = key ?? `key-${String(count++).padStart(8, '0')}`;
    const init = { method, headers, ...(content === undefined ? {} : { body: JSON.stringify(content) }) };
    const answer = await app.request(path, init);
    const text = await answer.text();
    return { status: answer.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
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
        sha256: 'ab'.repeat(32),
        sizeBytes: 1000,
        mediaType: 'image/jpeg',
        capturedAt: clock.at.toISOString(),
      }),
    store: (id: string, photoId: string, first = jpeg, size = 1000) =>
      settle({ key: `accidents/${id}/${photoId}`, size, first }),
    photos: async (id: string) => {
      for (const shot of ['P1', 'P2', 'P3']) await steps.store(id, (await steps.photo(id, 'a', shot)).body.photoId);
    },
    cleared: async () => {
      const id = await steps.open();
      await steps.photos(id);
      await as('a').post(`/accidents/${id}/clearance`);
      return id;
    },
    joined: async () => {
      const id = await steps.cleared();
      const { body } = await as('a').post(`/accidents/${id}/pairing`);
      await as('b').post('/accidents/joins', { code: body.code });
      return id;
    },
    particulars: (id: string, who: 'a' | 'b', vehicle: object = { kind: 'motor', vehicleId: people[who].vehicleId }) =>
      as(who).put(`/accidents/${id}/particulars`, {
        vehicle,
        ...(who === 'a'
          ? { scene: { weather: 'rain', place: '海曙区中山西路', occurredAt: clock.at.toISOString() } }
          : {}),
      }),
    state: (id: string, who: 'a' | 'b', over: object = {}) =>
      as(who).put(`/accidents/${id}/statement`, { shape: 'A01', mover: 'b', facts: [], ...over }),
    confirmed: async () => {
      const id = await steps.joined();
      await steps.particulars(id, 'a');
      await steps.particulars(id, 'b');
      return id;
    },
    compared: async () => {
      const id = await steps.confirmed();
      await steps.state(id, 'a');
      await steps.state(id, 'b');
      return id;
    },
    accept: async (id: string, who: 'a' | 'b') => {
      const { body } = await as(who).get(`/accidents/${id}`);
      return as(who).post(`/accidents/${id}/acceptances`, {
        caseVersion: body.version,
        liability: { a: 'none', b: 'full' },
      });
    },
    accepted: async () => {
      const id = await steps.compared();
      await steps.accept(id, 'a');
      await steps.accept(id, 'b');
      return id;
    },
    sign: async (id: string, who: string, over: object = {}) => {
      const { body } = await as(who).get(`/accidents/${id}`);
      const { version = 1, documentHash = 'f'.repeat(64) } = body.agreement ?? {};
      return as(who).post(`/accidents/${id}/signatures`, { agreementVersion: version, documentHash, strokes, ...over });
    },
    signed: async () => {
      const id = await steps.accepted();
      await steps.sign(id, 'a');
      await steps.sign(id, 'b');
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
  return { ...memory, deps, call, as, steps, clock };
}

export type City = Awaited<ReturnType<typeof city>>;
