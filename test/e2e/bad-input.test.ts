import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';

/** Every address of every context, out of the documents that the contexts publish, met with everything that is wrong. */
const { api } = inject('addresses');
const contexts = ['identity', 'accidents', 'messages'];

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

beforeAll(() => {
  if (operations.length < 50) throw new Error(`Only ${operations.length} operations are published`);
});

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
  const writes = operation.method !== 'GET';

  it.runIf(!open.has(id))('answers 401 without a token', async () => {
    const answer = await send(operation);
    expect([answer.status, isProblem(answer)]).toEqual([401, true]);
  });
  it.runIf(!open.has(id))('answers 401 to a forged token', async () => {
    const forged = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"aud":"citizen","sub":"x"}').toString('base64url')}.`;
    expect((await send(operation, { token: forged })).status).toBe(401);
  });
  it.runIf(writes)('answers 413 to a body over 256 kB', async () => {
    const answer = await send(operation, { body: JSON.stringify({ text: 'x'.repeat(300_000) }) });
    expect([answer.status, isProblem(answer)]).toEqual([413, true]);
  });
  it.runIf(writes && open.has(id) && operation.hasBody).each(['{"unexpected":1}', '[]', '"text"', '{', 'null'])(
    'answers a problem to the body %s',
    async (body) => {
      const answer = await send(operation, { body });
      expect(answer.status).toBe(400);
      expect(isProblem(answer)).toBe(true);
    },
  );
});
