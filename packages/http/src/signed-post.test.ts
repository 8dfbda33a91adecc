import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedPost } from './signed-post.js';

let heard: { headers: IncomingHttpHeaders; body: string };
let status = 202;
const server = createServer(async (request, response) => {
  heard = { headers: request.headers, body: await text(request) };
  response.writeHead(status, { location: '/elsewhere' }).end('{"id":"1"}');
});
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.close();
});

const now = () => new Date(1_795_000_000_000);
const post = () =>
  signedPost(
    { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: 'yilu', secret: 's', now },
    '/v1/things',
    { text: '您好' },
  );

it('signs the instant and the exact body', async () => {
  expect(await post()).toEqual({ ok: true, value: { status: 202, text: '{"id":"1"}' } });
  const { headers, body } = heard;
  expect(body).toBe('{"text":"您好"}');
  expect(headers).toMatchObject({
    'x-key': 'yilu',
    'x-timestamp': '1795000000000',
    'x-signature': createHmac('sha256', 's').update(`1795000000000\n${body}`).digest('hex'),
  });
});

it('gives a refusal to the caller to read', async () => {
  status = 422;
  expect(await post()).toMatchObject({ ok: true, value: { status: 422 } });
});

it.each([500, 503, 302])('knows nothing of the outcome after a %i', async (answer) => {
  status = answer;
  expect(await post()).toEqual({ ok: false, refusal: 'unreachable' });
});
