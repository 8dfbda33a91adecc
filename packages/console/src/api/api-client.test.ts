import { describe, expect, it } from 'vitest';
import { actKeys } from './act-keys.js';
import { apiClient } from './api-client.js';
import { ApiProblem } from './api-problem.js';

type Reply = Response | 'no answer';

/** A server that answers from a list and remembers what it was sent. */
function server(...replies: Reply[]) {
  const seen: { url: string; key: string | null; token: string | null }[] = [];
  const answer: typeof fetch = async (url, init) => {
    const headers = new Headers(init?.headers);
    seen.push({ url: String(url), key: headers.get('idempotency-key'), token: headers.get('authorization') });
    const reply = replies.shift() ?? 'no answer';
    if (reply === 'no answer') throw new TypeError('network');
    return reply;
  };
  return { seen, answer };
}

function client(replies: Reply[], renewed?: string) {
  const { seen, answer } = server(...replies);
  let next = 0;
  const api = apiClient({
    baseUrl: 'https://api.test',
    keys: actKeys(() => `key-${++next}`),
    accessToken: async () => 'old',
    renew: async () => renewed,
    fetch: answer,
    wait: async () => {},
  });
  return { api, seen };
}

const problem = (status: number) =>
  Response.json(
    { type: 'urn:x', title: 'Refused', status, code: 'case.assigned', detail: '已由他人接手。' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

describe('the API client', () => {
  it('keeps one key over all tries of an act', async () => {
    const { api, seen } = client(['no answer', new Response('', { status: 503 }), Response.json({ ok: true })]);
    await api.json('POST', '/x', { a: 1 });
    expect(seen.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1']);
  });

  it('keeps the key after every try failed, for the next press of the button', async () => {
    const { api, seen } = client(['no answer', 'no answer', 'no answer', Response.json({})]);
    await expect(api.json('POST', '/x', { a: 1 })).rejects.toMatchObject({ status: 0, isUncertain: true });
    await api.json('POST', '/x', { a: 1 });
    expect(new Set(seen.map(({ key }) => key)).size).toBe(1);
  });

  it('sends no key with a read', async () => {
    const { api, seen } = client([Response.json({})]);
    await api.json('GET', '/x');
    expect(seen[0]?.key).toBeNull();
  });

  it('renews a refused token once and sends the same act again', async () => {
    const { api, seen } = client([problem(401), Response.json({})], 'new');
    await api.json('POST', '/x');
    expect(seen.map(({ token }) => token)).toEqual(['Bearer old', 'Bearer new']);
    expect(seen[0]?.key).toBe(seen[1]?.key);
  });

  it('hands a refusal over with its problem document', async () => {
    const { api } = client([problem(409)]);
    const refusal = await api.json('POST', '/x').catch((caught: unknown) => caught);
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({ status: 409, problem: { code: 'case.assigned', detail: '已由他人接手。' } });
  });
});
