import { createRoute } from '@hono/zod-openapi';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { citizenOf, commandOf, createApiApp, maximumBodyBytes } from './app.js';
import { tokenAlgorithm, tokenIssuer, tokenVerifier, type VerifyToken } from './caller.js';

const now = new Date('2026-11-22T02:00:00Z');
const claims = { aud: 'citizen', sub: 'person-1', sid: 'session-1', idp: 'wechat', verified: true };
let verifyToken: VerifyToken;
let sign: (over?: object, at?: Date) => Promise<string>;
let forged: string;

beforeAll(async () => {
  const ours = await generateKeyPair(tokenAlgorithm);
  const theirs = await generateKeyPair(tokenAlgorithm);
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1' };
  verifyToken = tokenVerifier({ keys: [jwk] }, () => now);
  const signWith =
    (key: typeof ours.privateKey) =>
    (over = {}, at = now) =>
      new SignJWT({ ...claims, ...over })
        .setProtectedHeader({ alg: tokenAlgorithm, kid: 'k1' })
        .setIssuer(tokenIssuer)
        .setIssuedAt(at)
        .setExpirationTime(Math.floor(at.getTime() / 1000) + 600)
        .sign(key);
  sign = signWith(ours.privateKey);
  forged = await signWith(theirs.privateKey)();
});

const route = createRoute({
  operationId: 'rename',
  method: 'put',
  path: '/things/{id}',
  request: {
    params: z.object({ id: z.string() }),
    body: { required: true, content: { 'application/json': { schema: z.strictObject({ name: z.string() }) } } },
  },
  responses: {
    200: {
      description: 'Done',
      content: { 'application/json': { schema: z.object({ by: z.string(), hash: z.string() }) } },
    },
  },
});

function things() {
  const logged: Error[] = [];
  const app = createApiApp({ audience: 'citizen', verifyToken, log: (fault) => logged.push(fault) });
  app.openapi(route, (c) => {
    if (c.req.valid('json').name === 'boom') throw new Error('secret 330203199001011234');
    return c.json({ by: citizenOf(c).id, hash: commandOf(c, 'rename').hash }, 200);
  });
  return { app, logged };
}

const send = async (
  over: { body?: string; headers?: Record<string, string | undefined>; path?: string; token?: string } = {},
) => {
  const { app, logged } = things();
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': 'key-00001',
    authorization: `Bearer ${over.token ?? (await sign())}`,
    ...over.headers,
  };
  const res = await app.request(over.path ?? '/things/1', {
    method: 'PUT',
    body: over.body ?? '{"name":"x"}',
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >,
  });
  const body = (await res.json()) as { code?: string; detail?: string; by?: string; hash?: string; fields?: unknown };
  return { status: res.status, type: res.headers.get('content-type'), body, logged };
};

describe('an API app', () => {
  it('lets a signed-in citizen through', async () => {
    expect((await send()).body.by).toBe('person-1');
  });

  it.each<[string, number, string, Parameters<typeof send>[0]]>([
    ['no token', 401, 'request.unauthenticated', { headers: { authorization: undefined } }],
    ['a token that is none', 401, 'request.unauthenticated', { token: 'abc' }],
    ['an unknown field', 400, 'request.invalid', { body: '{"name":"x","admin":true}' }],
    ['a wrong type', 400, 'request.invalid', { body: '{"name":1}' }],
    ['a body that is no JSON', 400, 'request.not_json', { body: '{"name"' }],
    ['no idempotency key', 400, 'request.idempotency_key', { headers: { 'idempotency-key': undefined } }],
    ['a malformed idempotency key', 400, 'request.idempotency_key', { headers: { 'idempotency-key': 'a b' } }],
    ['a body over 256 kB', 413, 'request.too_large', { body: JSON.stringify({ name: 'x'.repeat(maximumBodyBytes) }) }],
    ['an unknown address', 404, 'request.not_found', { path: '/elsewhere' }],
  ])('refuses %s with a problem document', async (_case, status, code, over) => {
    const answer = await send(over);
    expect([answer.status, answer.body.code, answer.type]).toEqual([status, code, 'application/problem+json']);
    expect(answer.body.detail).toMatch(/[\u4e00-\u9fff]/);
  });

  it('refuses an expired token', async () => {
    const token = await sign({}, new Date(now.getTime() - 3_600_000));
    expect((await send({ token })).status).toBe(401);
  });
  it('refuses a token signed by another key under our key id', async () => {
    expect((await send({ token: forged })).status).toBe(401);
  });
  it('refuses an officer where a citizen is asked for', async () => {
    const token = await sign({ aud: 'staff', name: 'n', badge: 'b', unit: 'u', roles: ['accident_officer'] });
    expect((await send({ token })).status).toBe(403);
  });
  it('names the fields that were wrong', async () => {
    expect((await send({ body: '{"name":1}' })).body.fields).toEqual([{ path: 'name', message: expect.any(String) }]);
  });
  it('answers a fault with a sentence and keeps its message to the log', async () => {
    const answer = await send({ body: '{"name":"boom"}' });
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(answer.logged).toHaveLength(1);
  });
  it('tells commands apart by their content', async () => {
    const [one, again, other] = [await send(), await send(), await send({ body: '{"name":"y"}' })];
    expect(one.body.hash).toBe(again.body.hash);
    expect(one.body.hash).not.toBe(other.body.hash);
  });
});
