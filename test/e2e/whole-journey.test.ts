import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CaseView, Claim, InboxMessage, Page, Verification } from '@yilu/contracts';
import { verifyCopy } from '@yilu/evidence';
import { storeAccess } from '@yilu/local-city/store';
import { beforeAll, expect, it } from 'vitest';
import { canonical, everything } from '../faults/snapshot.js';
import { addresses, store as endpoint } from './city.js';
import { eventually } from './fines.js';
import {
  agree,
  type Caller,
  type DemoPerson,
  demoPeople,
  inAlipay,
  inWechat,
  meet,
  photograph,
  type Recorded,
  type Settled,
  sign,
  until,
  view,
} from './journey.js';

/** The whole journey of two drivers through the deployed handlers, by HTTP: what must hold whatever screen is in front. */
const { api, simulators } = addresses;

let people: { a: DemoPerson; b: DemoPerson; other: DemoPerson };
let settled: Settled;

beforeAll(async () => {
  const [a, b, other] = await demoPeople(simulators);
  people = { a, b, other };
  settled = await meet(await inWechat(api, simulators, a), await inAlipay(api, simulators, b));
  await agree(settled);
  await sign(settled);
});

const tables = ['yilu-identity', 'yilu-accidents', 'yilu-messages'];
async function cityState(): Promise<readonly string[]> {
  const client = new DynamoDBClient({ ...storeAccess, endpoint });
  const db = DynamoDBDocumentClient.from(client);
  const read = (name: string) => everything({ db, name, now: () => new Date(), newId: () => '' });
  const all = await Promise.all(tables.map(async (name) => (await read(name)).map(canonical).sort()));
  client.destroy();
  return all.flat();
}
/** Looks that have to show the same: what was set off before, by other files too, may come late. */
const looksAtRest = 8;
/** What the store drops by itself, of whatever file: an officer's sign-in of ten minutes ago. */
const hasLapsed = (item: string): boolean => {
  const { expiresAt = Number.POSITIVE_INFINITY } = JSON.parse(item) as { expiresAt?: number };
  return expiresAt * 1000 < Date.now();
};
/** The city's state once its events have come to rest. */
async function stillState(): Promise<readonly string[]> {
  let last = '';
  let same = 0;
  return eventually(async () => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    const now = await cityState();
    same = now.join() === last ? same + 1 : 1;
    last = now.join();
    return same >= looksAtRest && now;
  }, 'a city at rest');
}

it('ends with a signed agreement that both hold and that proves itself', async () => {
  const { caseId, a, b } = settled;
  for (const who of [a, b]) {
    expect((await view(who, caseId)).status).toBe('signed');
    const copy = await who.get<{ documentHash: string; fields: never[]; number: string }>(
      `/accidents/${caseId}/agreement`,
    );
    expect(verifyCopy(copy)).toEqual({ genuine: true });
  }
});

it('gives each party a document, and anybody a verification without personal data', async () => {
  const { caseId, a } = settled;
  const response = await fetch(`${api}/accidents/${caseId}/agreement/document`, {
    headers: { authorization: `Bearer ${a.token}` },
  });
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const { agreement } = await view(a, caseId);
  const verification = (await (
    await fetch(`${api}/accidents/verifications/${agreement?.number}`)
  ).json()) as Verification;
  expect(verification.state).toBe('genuine');
  const text = JSON.stringify(verification);
  for (const { name, phone, documentNumber, vehicles } of Object.values(people))
    for (const secret of [
      name,
      phone,
      documentNumber,
      ...vehicles.flatMap(({ plate, policyNumber }) => [plate, policyNumber]),
    ])
      expect(text).not.toContain(secret);
});

it('tells both drivers in their inbox', async () => {
  for (const who of [settled.a, settled.b]) {
    const told = await until(async () => {
      const { items } = await who.get<Page<InboxMessage>>('/messages/inbox');
      return items.some(({ page }) => page?.includes(settled.caseId)) && items;
    }, 'a message about the case');
    expect(told.length).toBeGreaterThan(0);
  }
});

it('never shows one party the other’s phone, identity number or policy', () => {
  const secretsOf = ({ phone, documentNumber, vehicles }: DemoPerson) => [
    phone,
    documentNumber,
    ...vehicles.map(({ policyNumber }) => policyNumber),
  ];
  const sees = (caller: Caller, other: DemoPerson) =>
    caller.sent
      .filter(({ answer }) => secretsOf(other).some((secret) => answer.includes(secret)))
      .map(({ url }) => url);
  expect(settled.a.sent.length).toBeGreaterThan(15);
  expect(sees(settled.a, people.b)).toEqual([]);
  expect(sees(settled.b, people.a)).toEqual([]);
});

it('shows a stranger the same 404 for this case as for none', async () => {
  const stranger = await inWechat(api, simulators, people.other);
  const answerFor = async (id: string) => {
    await stranger.get<CaseView>(`/accidents/${id}`).catch(() => undefined);
    const { status, answer } = stranger.sent.at(-1) ?? { status: 0, answer: '' };
    return [status, answer];
  };
  expect(await answerFor(settled.caseId)).toEqual(await answerFor(crypto.randomUUID()));
  expect((await answerFor(settled.caseId))[0]).toBe(404);
});

it('stays as it is when the whole journey is sent a second time, request by request', async () => {
  // The insurers answer last, in their own time: what they say by themselves ends with the papers that they want.
  for (const who of [settled.a, settled.b])
    await eventually(async () => {
      const { items } = await who.get<Page<Claim>>('/claims');
      return items.find(({ caseId }) => caseId === settled.caseId)?.papers.length;
    }, 'the papers that the insurer wants');
  const before = await stillState();
  const again = async ({ method, url, headers, body }: Recorded) => {
    const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
    return response.text().then(() => response.status);
  };
  for (const who of [settled.a, settled.b])
    for (const request of who.sent) {
      const status = await again(request);
      // A wallet's code is good for one sign-in: its repetition is refused and changes nothing.
      if (!request.url.endsWith('/identity/sessions'))
        expect([request.url, status]).toEqual([request.url, request.status]);
    }
  const after = await stillState();
  expect({
    gone: before.filter((item) => !after.includes(item) && !hasLapsed(item)),
    come: after.filter((item) => !before.includes(item)),
  }).toEqual({ gone: [], come: [] });
});

it('keeps the rest of a case when a photograph is refused', async () => {
  const { a } = settled;
  const { caseId } = await a.post<{ caseId: string }>('/accidents', {
    hazards: [],
    occurredAt: new Date().toISOString(),
  });
  await photograph(a, caseId, 'P1');
  const tampered = await photograph(a, caseId, 'P2', { sent: Buffer.from('other bytes than those that were hashed') });
  expect(tampered.status).toBe(400);
  const noImage = await photograph(a, caseId, 'P3', { bytes: Buffer.from('<svg onload=alert(1)>') });
  expect(noImage.status).toBeLessThan(300);
  const photos = await until(async () => {
    const seen = (await view(a, caseId)).photos;
    return seen.some(({ state }) => state === 'refused') && seen;
  }, 'the refusal of a file that is no image');
  expect(photos.find(({ shot }) => shot === 'P3')).toMatchObject({ state: 'refused', refusal: 'not_an_image' });
  await until(
    async () => (await view(a, caseId)).photos.find(({ shot }) => shot === 'P1')?.state === 'stored',
    'the first photograph stored',
  );
  const big = await a
    .post(`/accidents/${caseId}/photos`, {
      shot: 'P4',
      sha256: 'a'.repeat(64),
      sizeBytes: 20_000_000,
      mediaType: 'image/jpeg',
      capturedAt: new Date().toISOString(),
    })
    .catch((refusal: { status: number }) => refusal.status);
  expect(big).toBe(400);
});
