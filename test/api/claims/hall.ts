import { createHash } from 'node:crypto';
import { createClaimsApp } from '@yilu/claims/app';
import { centresOf } from '@yilu/claims/city/centres';
import type { Answered } from '@yilu/claims/domain/delivery';
import { createClaimsInsurerApp } from '@yilu/claims/insurer-app';
import type { ClaimStore, DeliveringDeps, PostWebhook } from '@yilu/claims/ports';
import { createClaimsStaffApp } from '@yilu/claims/staff-app';
import { deliver } from '@yilu/claims/use-cases/deliver';
import { deliverDue } from '@yilu/claims/use-cases/deliver-due';
import { followPerson } from '@yilu/claims/use-cases/follow-person';
import { takeInjuryReport, takeOutcome } from '@yilu/claims/use-cases/take-outcome';
import { CaseId, type DomainEvent, type EventData, PersonId, type StaffRole } from '@yilu/contracts';
import { commitFields } from '@yilu/evidence';
import type { Caller } from '@yilu/http';
import { localVault } from '@yilu/vault';
import { Webhook } from 'standardwebhooks';

export const ids = {
  a: PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01'),
  b: PersonId.parse('1e7a3d2f-65d2-4b64-8a1f-3c2b7d8e9f02'),
  stranger: PersonId.parse('2f8b4e3a-76e3-4c75-9b2a-4d3c8e9fa003'),
};
export const caseId = CaseId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');
export const claimOf = { a: `${caseId}-a`, b: `${caseId}-b` } as const;
export const secretValues = { name: '张伟', phone: '13805740001', policy: 'PDAA2026330200012345' } as const;
const roles: StaffRole[] = ['accident_officer', 'supervisor', 'desk_operator', 'legal_reviewer', 'auditor', 'admin'];
const callers: { readonly [token: string]: Caller } = Object.fromEntries([
  ...Object.entries(ids).map(([who, id]) => [
    who,
    { kind: 'citizen', id, sessionId: 's', provider: 'wechat', verified: true },
  ]),
  ...roles.map((role) => [
    role,
    { kind: 'staff', id: role, sessionId: 's', name: '王警官', badge: '1', unit: '海曙', roles: [role] },
  ]),
]);

export interface Answer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}
interface Received {
  readonly endpoint: string;
  readonly id: string;
  readonly body: string;
  readonly secrets: readonly string[];
}

const vault = localVault({ key: Buffer.alloc(32, 7), lookupKey: Buffer.alloc(32, 9) });
const parties = (['a', 'b'] as const).map((role) => ({ role, personId: ids[role], provider: 'wechat' as const }));
const sides: EventData<'accidents.outcome_fixed'>['sides'] = [
  { role: 'a', personId: ids.a, kind: 'motor', plate: '浙B12345', insurer: '人保财险', liability: 'equal' },
  { role: 'b', personId: ids.b, kind: 'motor', plate: '浙B67890', insurer: '平安产险', liability: 'equal' },
];

/** The fields of a paper as the accidents context sends them: personal ones sealed together with their salt. */
async function fieldsOf(version: number) {
  const open = [
    { name: 'number', value: `3302-${version}` },
    { name: 'a.plate_no', value: '浙B12345' },
  ];
  const secret = [
    { name: 'a.name', value: secretValues.name, fieldClass: 'name' as const },
    { name: 'a.contact', value: secretValues.phone, fieldClass: 'phone' as const },
    { name: 'a.policy_no', value: secretValues.policy, fieldClass: 'policy_number' as const },
  ];
  let count = 0;
  const committed = commitFields([...open, ...secret], () => `salt-of-sixteen-${version}-${count++}`);
  const fields = committed.fields.map(async ({ name, commitment, value, salt }) => {
    const of = secret.find((one) => one.name === name);
    if (!of) return { name, commitment, open: { value, salt } };
    const box = await vault.seal(of.fieldClass, ids.a, JSON.stringify({ value, salt }));
    return {
      name,
      commitment,
      sealed: { fieldClass: of.fieldClass, owner: ids.a, box, masked: '***', of: 'a' as const },
    };
  });
  return { documentHash: committed.documentHash, fields: await Promise.all(fields) };
}

/** The claims context over a store, with clock, chance and insurers in the test's hand. */
export function hall(store: ClaimStore) {
  const clock = { at: new Date('2026-11-20T06:00:00.000Z') };
  const received: Received[] = [];
  const answers: { next: (id: string) => Omit<Answered, 'bodyHash'> } = {
    next: () => ({ outcome: 'delivered', status: 204 }),
  };
  const parked = { count: 0 };
  let count = 0;
  const post: PostWebhook = async ({ endpoint, id, body, secrets }) => {
    received.push({ endpoint, id, body, secrets });
    return answers.next(endpoint);
  };
  const deps: DeliveringDeps = {
    store,
    vault,
    post,
    centres: centresOf('ningbo'),
    now: () => clock.at,
    newId: () => crypto.randomUUID(),
    random: (bytes) => new Uint8Array(bytes).fill(++count),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    chance: () => 0,
    h5Url: 'https://h5.example',
    insecureEndpoints: false,
    countParked: () => {
      parked.count += 1;
    },
  };
  const options = { verifyToken: async (token: string) => callers[token] };
  const apps = {
    citizen: createClaimsApp(deps, options),
    staff: createClaimsStaffApp(deps, options),
    insurer: createClaimsInsurerApp(deps, {}),
  };

  async function call(method: string, path: string, token?: string, content?: unknown, key?: string): Promise<Answer> {
    const app = path.startsWith('/claims/staff/') ? apps.staff : apps.citizen;
    const response = await app.request(path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': key ?? `key-${String(++count).padStart(8, '0')}` }),
      },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    });
    const text = await response.text();
    return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
  }

  const event = <T extends DomainEvent['type']>(type: T, data: EventData<T>) =>
    ({ id: crypto.randomUUID(), type, at: clock.at.toISOString(), data }) as Extract<DomainEvent, { type: T }>;

  const outcome = async (over: Partial<EventData<'accidents.outcome_fixed'>> = {}) =>
    event('accidents.outcome_fixed', {
      caseId,
      status: 'signed',
      parties,
      kind: 'agreement',
      number: `3302-${over.version ?? 1}`,
      version: 1,
      occurredAt: '2026-11-20T05:30:00.000Z',
      openedAt: '2026-11-20T05:31:00.000Z',
      fixedAt: clock.at.toISOString(),
      sides,
      signatures: [],
      ...(await fieldsOf(over.version ?? 1)),
      ...over,
    });
  const injury = () =>
    event('accidents.injury_reported', {
      caseId,
      status: 'reopened_injury',
      parties,
      by: 'a',
      number: '3302-1',
      reportedAt: clock.at.toISOString(),
    });

  const send = deliver(deps);
  const fixed = async (of?: Awaited<ReturnType<typeof outcome>>) => {
    const event = of ?? (await outcome());
    const due = await takeOutcome(deps)(event);
    await Promise.all(due.map((deliveryId) => send({ deliveryId, caseId: event.data.caseId })));
    return due;
  };
  const hurt = async (of = injury()) => {
    const due = await takeInjuryReport(deps)(of);
    await Promise.all(due.map((deliveryId) => send({ deliveryId, caseId: of.data.caseId })));
    return due;
  };

  /** Connects an insurer as its administrator does, and answers the secret that he is shown. */
  async function connect(insurerId: string, name: string): Promise<string> {
    const at = `/claims/staff/insurers/${insurerId}`;
    await call('PUT', at, 'admin', { name, endpoint: `https://${insurerId}.example/webhooks` });
    return (await call('POST', `${at}/secrets`, 'admin')).body.secret;
  }

  /** An insurer's own Standard Webhook, signed by the library of the specification. */
  async function report(secret: string, content: object, over: { id?: string; at?: Date; raw?: string } = {}) {
    const { id = `msg_${crypto.randomUUID()}`, at = clock.at, raw = JSON.stringify(content) } = over;
    const response = await apps.insurer.request('/claims/insurer-updates', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, JSON.stringify(content)),
      },
      body: raw,
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) };
  }

  return {
    clock,
    received,
    answers,
    parked,
    deps,
    vault,
    call,
    event,
    outcome,
    injury,
    fixed,
    hurt,
    send,
    connect,
    report,
    get: (who: string, path: string) => call('GET', path, who),
    follow: followPerson(deps),
    due: deliverDue(deps, (fault) => {
      throw fault;
    }),
    later: (seconds: number) => {
      clock.at = new Date(clock.at.getTime() + seconds * 1000);
    },
  };
}
export type Hall = ReturnType<typeof hall>;
