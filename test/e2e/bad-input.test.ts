import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addresses } from './city.js';
import { demoPeople, inWechat } from './journey.js';

/** Every address of every context, out of the documents that the contexts publish, met with everything that is wrong. */
const { api, simulators } = addresses;
const contexts = ['identity', 'accidents', 'messages', 'assistance', 'claims', 'audit'];

interface Operation {
  readonly context: string;
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly hasBody: boolean;
}
interface Document {
  paths: Record<string, Record<string, { operationId: string; requestBody?: unknown }>>;
}

/** Proves its caller by what it carries, or is public: needs no token. */
const open = new Set([
  'sendSmsCode',
  'signIn',
  'refreshSession',
  'beginStaffSignIn',
  'completeStaffSignIn',
  'refreshStaffSession',
  'verifyAgreement',
  'openCopy',
  'reportGuestInjury',
  'getStatistics',
  'takeInsurerUpdate',
  'getKeys',
  'listHeads',
  'getHeads',
]);

const operations: Operation[] = await Promise.all(
  contexts.map(async (context) => {
    const document = (await (await fetch(`${api}/openapi/${context}.json`)).json()) as Document;
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId, requestBody }]) => ({
        context,
        id: operationId,
        method: method.toUpperCase(),
        path: path.replaceAll(/\{\w+\}/g, () => randomUUID()),
        hasBody: requestBody !== undefined,
      })),
    );
  }),
).then((lists) => lists.flat());

async function send(operation: Operation, over: { token?: string; body?: string; key?: string } = {}) {
  const response = await fetch(`${api}${operation.path}`, {
    method: operation.method,
    headers: {
      ...(over.token ? { authorization: `Bearer ${over.token}` } : {}),
      ...(operation.method === 'GET'
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': over.key ?? randomUUID() }),
    },
    ...(operation.method === 'GET' ? {} : { body: over.body ?? '{}' }),
  });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
}

const isProblem = ({ type, text }: { type: string; text: string }) =>
  type.startsWith('application/problem+json') && typeof (JSON.parse(text) as { code?: unknown }).code === 'string';

let citizen: string;
beforeAll(async () => {
  const [, , third] = await demoPeople(simulators);
  citizen = (await inWechat(api, simulators, third)).token ?? '';
  if (operations.length < 50) throw new Error(`Only ${operations.length} operations are published`);
});

const named = (list: Operation[]) => list.map((operation) => [operation.id, operation] as const);
const isStaff = ({ path }: Operation) => path.includes('/staff/');
const citizens = named(operations.filter((one) => !open.has(one.id) && !isStaff(one) && one.hasBody));
const staff = named(operations.filter((one) => !open.has(one.id) && isStaff(one)));
/** Those with an id in their path: it names nothing that this citizen has. */
const others = named(operations.filter((one) => !open.has(one.id) && !isStaff(one) && /[0-9a-f]{8}-/.test(one.path)));

const closed = named(operations.filter(({ id }) => !open.has(id)));
const writing = named(operations.filter(({ method }) => method !== 'GET'));
const openWriting = named(operations.filter(({ id, hasBody }) => open.has(id) && hasBody));

describe('without a token', () => {
  it.each(closed)('%s answers 401', async (_id, operation) => {
    const answer = await send(operation);
    expect([answer.status, isProblem(answer)]).toEqual([401, true]);
  });
  it.each(closed)('%s answers 401 to a forged one', async (_id, operation) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = `${part({ alg: 'none' })}.${part({ aud: 'citizen', sub: 'x' })}.`;
    expect((await send(operation, { token: forged })).status).toBe(401);
  });
});

describe('a body over 256 kB', () => {
  it.each(writing)('is refused with 413 by %s', async (_id, operation) => {
    const answer = await send(operation, { body: JSON.stringify({ text: 'x'.repeat(300_000) }) });
    expect([answer.status, isProblem(answer)]).toEqual([413, true]);
  });
});

describe('a malformed body', () => {
  const bodies = ['{"unexpected":1}', '[]', '"text"', '{', 'null'];
  it.each(openWriting)('is a problem to %s, which is open to everybody', async (_id, operation) => {
    for (const body of bodies) {
      const answer = await send(operation, { body });
      expect([body, answer.status, isProblem(answer)]).toEqual([body, 400, true]);
    }
  });
  it.each(citizens)('is a problem to %s of a signed-in citizen', async (_id, operation) => {
    for (const body of bodies) {
      const answer = await send(operation, { token: citizen, body });
      expect([body, answer.status]).toEqual([
        body,
        expect.toSatisfy((status: number) => status >= 400 && status < 500),
      ]);
      expect(isProblem(answer)).toBe(true);
    }
  });
});

describe('a citizen', () => {
  it.each(staff)('is turned away by %s', async (_id, operation) => {
    const answer = await send(operation, { token: citizen });
    expect([answer.status, isProblem(answer)]).toEqual([403, true]);
  });
  it.each(others)('finds nothing of another by %s', async (_id, operation) => {
    const answer = await send(operation, { token: citizen });
    expect([400, 404, 409, 410, 422]).toContain(answer.status);
    expect(isProblem(answer)).toBe(true);
  });
});
