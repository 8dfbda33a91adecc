import { gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { setCookie } from 'hono/cookie';
import { describe, expect, it } from 'vitest';
import { createApiApp } from './app.js';
import type { GatewayEvent } from './gateway-request.js';
import { lambdaHandler } from './lambda.js';

const app = new Hono();
app.all('/echo/:id?', async (c) => {
  const type = c.req.header('content-type') ?? '';
  return c.json({
    method: c.req.method,
    path: c.req.path,
    id: c.req.param('id'),
    query: c.req.queries(),
    headers: c.req.header(),
    accept: c.req.header('Accept') ?? null,
    text: type.startsWith('multipart') ? Object.fromEntries(await c.req.formData()) : await c.req.text(),
  });
});
app.post('/json', async (c) => c.json(await c.req.json(), 201));
app.post('/bytes', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));
app.get('/paper', (c) => c.body(new Uint8Array([0, 255, 37]), 200, { 'content-type': 'application/pdf' }));
app.get('/nothing', (c) => c.body(null, 204));
app.get('/words', (c) => c.text('您好'));
app.get('/sheet', (c) => c.body('\uFEFF号牌', 200, { 'content-type': 'text/csv; charset=utf-8' }));
app.get('/cookies', (c) => {
  setCookie(c, 'a', '1');
  setCookie(c, 'b', '2');
  return c.json({});
});
app.get('/problem', (c) => c.json({ code: 'x' }, 404, { 'content-type': 'application/problem+json' }));

const event = (more: Partial<GatewayEvent> & { method?: string }): GatewayEvent => ({
  rawPath: '/echo',
  rawQueryString: '',
  headers: { host: 'api.example.org' },
  requestContext: { domainName: 'api.example.org', http: { method: more.method ?? 'GET' } },
  isBase64Encoded: false,
  ...more,
});
const json = { 'content-type': 'application/json' };
const multipart = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n';

describe('An event of the gateway', () => {
  it.each<[string, GatewayEvent]>([
    ['a plain path', event({})],
    ['a path with an escaped and a Chinese parameter', event({ rawPath: '/echo/%E6%B5%99B%20' })],
    ['repeated and escaped queries', event({ rawQueryString: 'a=1&a=2&b=%E6%B5%99+x&c' })],
    ['headers, several in one', event({ headers: { accept: 'a,b', 'x-key': '1' } })],
    ['no headers', event({ headers: undefined as never })],
    ['cookies', event({ cookies: ['a=1', 'b=2'] })],
    ['a body', event({ method: 'POST', headers: json, body: '{"浙":"B"}' })],
    ['a body in base64', event({ method: 'PUT', headers: json, body: 'eyLmtZkiOiJCIn0=', isBase64Encoded: true })],
    [
      'a form',
      event({ method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: multipart }),
    ],
    ['JSON', event({ method: 'POST', rawPath: '/json', headers: json, body: '{"a":[1]}' })],
    ['bytes', event({ method: 'POST', rawPath: '/bytes', body: '/wD/', isBase64Encoded: true })],
    ['an answer in bytes', event({ rawPath: '/paper' })],
    ['an empty answer', event({ rawPath: '/nothing' })],
    ['an answer in words', event({ rawPath: '/words' })],
    ['an answer with cookies', event({ rawPath: '/cookies' })],
    ['a problem', event({ rawPath: '/problem' })],
    ['no such address', event({ rawPath: '/none' })],
  ])('is answered as hono’s own adapter answers it: %s', async (_name, given) => {
    // Hono’s adds the length of a body, which API Gateway sends itself wherever it knows it.
    const length = {
      'content-length': String(Buffer.from(given.body ?? '', given.isBase64Encoded ? 'base64' : 'utf8').length),
    };
    const asked = given.body === undefined ? given : { ...given, headers: { ...given.headers, ...length } };
    const theirs = await handle(app)(asked as LambdaEvent);
    const ours = await lambdaHandler(app)(asked);
    expect({ ...ours, body: parsed(ours.body) }).toEqual({ ...theirs, body: parsed(theirs.body) });
  });

  it('reaches an app of ours with the same bytes out as an answer that is read back', async () => {
    const own = createApiApp({ audience: 'citizen', verifyToken: async () => undefined });
    const answer = await lambdaHandler(own)(event({ rawPath: '/identity/me' }));
    const read = await own.request('/identity/me');
    expect(answer).toEqual({
      statusCode: 401,
      headers: { 'content-type': 'application/problem+json' },
      body: await read.text(),
      isBase64Encoded: false,
    });
    expect(read.headers.get('content-type')).toBe('application/problem+json');
  });

  it('passes for a web request, to be read twice or in another way', async () => {
    const seen: unknown[] = [];
    const curious = new Hono().post('/', async ({ req: { raw }, body }) => {
      seen.push(raw instanceof Request, raw.bodyUsed, await raw.clone().text(), (await raw.blob()).size, raw.bodyUsed);
      seen.push(raw.signal.aborted, raw.headers.has('Host'), await raw.text());
      return body(null, 204);
    });
    await lambdaHandler(curious)(event({ rawPath: '/', method: 'POST', body: 'abc' }));
    expect(seen).toEqual([true, false, 'abc', 3, true, false, true, 'abc']);
  });
});

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

it('says where a request came from as the gateway saw it, whatever the caller claims', async () => {
  const headers = { host: 'api.example.org', 'x-source-ip': '198.51.100.1' };
  const http = { method: 'GET', sourceIp: '203.0.113.7' };
  const seen = await lambdaHandler(app)(event({ headers, requestContext: { domainName: 'api.example.org', http } }));
  expect(JSON.parse(seen.body).headers['x-source-ip']).toBe('203.0.113.7');
  const unseen = await lambdaHandler(app)(event({ headers }));
  expect(JSON.parse(unseen.body).headers['x-source-ip']).toBeUndefined();
});

it('hands a packed answer over as the bytes that it is, though what is in it is text', async () => {
  const packed = gzipSync('{"a":1}');
  const room = new Hono().get('/packed', (c) =>
    c.body(Uint8Array.from(packed), 200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }),
  );
  const { body, isBase64Encoded } = await lambdaHandler(room)(event({ rawPath: '/packed' }));
  expect([isBase64Encoded, gunzipSync(Buffer.from(body, 'base64')).toString()]).toEqual([true, '{"a":1}']);
});

it('keeps the byte order mark of a text, by which a spreadsheet knows its encoding', async () => {
  const { body, isBase64Encoded } = await lambdaHandler(app)(event({ rawPath: '/sheet' }));
  expect([body, isBase64Encoded]).toEqual(['\uFEFF号牌', false]);
});
