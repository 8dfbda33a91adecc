import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import { urlOf } from './addresses.js';
import { createGateway } from './gateway.js';
import { fromResult } from './gateway-event.js';
import { routeTable } from './gateway-routes.js';
import type { AnswerSink } from './lambda.js';
import { close, freePort, listen } from './network.js';

const site = 'http://h5.example';
let end = async () => {};
afterEach(() => end());

/** A gateway before one Lambda that answers as told and remembers what reached it. */
async function gatewayBefore(answer: (event: APIGatewayProxyEventV2) => unknown) {
  const events: APIGatewayProxyEventV2[] = [];
  const target = {
    name: 'things',
    invoke: async (event: unknown) => {
      events.push(event as APIGatewayProxyEventV2);
      return answer(event as APIGatewayProxyEventV2);
    },
  };
  const server = createGateway({
    routes: [{ path: '/things/{proxy+}', target }],
    origins: [site],
    pages: async () => undefined,
    log: () => {},
  });
  const port = await freePort();
  await listen(server, port);
  end = () => close(server);
  return { base: urlOf(port), events };
}
const ok = () => ({ statusCode: 200, body: 'ok' });

describe('the event', () => {
  it('has the shape of payload format 2.0', async () => {
    const { base, events } = await gatewayBefore(ok);
    await fetch(`${base}/things/7/parts?tag=a&tag=b&q=%E6%B5%99B`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: 'one=1; two=2', 'User-Agent': 'probe', 'X-Many': 'x' },
      body: '{"name":"张伟"}',
    });
    expect(events).toEqual([
      {
        version: '2.0',
        routeKey: 'ANY /things/{proxy+}',
        rawPath: '/things/7/parts',
        rawQueryString: 'tag=a&tag=b&q=%E6%B5%99B',
        cookies: ['one=1', 'two=2'],
        headers: expect.objectContaining({ 'content-type': 'application/json', 'x-many': 'x' }),
        queryStringParameters: { tag: 'a,b', q: '浙B' },
        requestContext: {
          accountId: expect.any(String),
          apiId: expect.any(String),
          domainName: expect.stringContaining('127.0.0.1'),
          domainPrefix: expect.any(String),
          http: {
            method: 'POST',
            path: '/things/7/parts',
            protocol: 'HTTP/1.1',
            sourceIp: '127.0.0.1',
            userAgent: 'probe',
          },
          requestId: expect.any(String),
          routeKey: 'ANY /things/{proxy+}',
          stage: '$default',
          time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
          timeEpoch: expect.any(Number),
        },
        pathParameters: { proxy: '7/parts' },
        body: '{"name":"张伟"}',
        isBase64Encoded: false,
      },
    ]);
    expect(events[0]?.headers).not.toHaveProperty('cookie');
  });

  it('carries binary bodies in base64', async () => {
    const { base, events } = await gatewayBefore(ok);
    const body = new Uint8Array([0, 255, 128]);
    await fetch(`${base}/things/1`, { method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body });
    expect(events[0]).toMatchObject({ isBase64Encoded: true, body: Buffer.from(body).toString('base64') });
  });

  it('has neither body nor query where none was sent', async () => {
    const { base, events } = await gatewayBefore(ok);
    await fetch(`${base}/things/1`);
    expect(events[0]).not.toHaveProperty('body');
    expect(events[0]).not.toHaveProperty('queryStringParameters');
  });
});

describe('the answer', () => {
  it('passes status, headers, cookies and binary bodies on', async () => {
    const { base } = await gatewayBefore(() => ({
      statusCode: 201,
      headers: { 'Content-Type': 'application/pdf' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('%PDF-').toString('base64'),
      isBase64Encoded: true,
    }));
    const response = await fetch(`${base}/things/1`);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      201,
      'application/pdf',
      '%PDF-',
    ]);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('without a status code is a body by itself', () =>
    expect(fromResult({ hello: 1 })).toMatchObject({ status: 200, body: Buffer.from('{"hello":1}') }));

  it('is a 500 without a word of the fault where the Lambda throws', async () => {
    const { base } = await gatewayBefore(() => {
      throw new Error('secret');
    });
    const response = await fetch(`${base}/things/1`);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it('is a 404 where no route leads, and a 413 over 10 MB', async () => {
    const { base, events } = await gatewayBefore(ok);
    expect((await fetch(`${base}/elsewhere`)).status).toBe(404);
    expect((await fetch(`${base}/things/1`, { method: 'POST', body: new Uint8Array(10_000_001) })).status).toBe(413);
    expect(events).toEqual([]);
  });
});

describe('a streamed answer', () => {
  /** A gateway before a Lambda that streams as told. */
  async function gatewayStreaming(stream: (sink: AnswerSink) => Promise<unknown>) {
    const target = { name: 'list', invoke: (_event: unknown, sink?: AnswerSink) => (sink ? stream(sink) : fail()) };
    const server = createGateway({
      routes: [{ path: '/list', target }],
      origins: [site],
      pages: async () => undefined,
      log: () => {},
    });
    const port = await freePort();
    await listen(server, port);
    end = () => close(server);
    return `${urlOf(port)}/list`;
  }
  const fail = () => Promise.reject(new Error('There is no sink'));
  const prelude = { statusCode: 200, headers: { 'content-type': 'text/plain' } };

  it('reaches its reader piece by piece, before the last one is made', async () => {
    let makeLast = () => {};
    const url = await gatewayStreaming(async (sink) => {
      sink.begin(prelude);
      await sink.write(Buffer.from('one'));
      await new Promise<void>((resolve) => {
        makeLast = resolve;
      });
      await sink.write(Buffer.from('two'));
      return null;
    });
    const response = await fetch(url, { headers: { origin: site } });
    expect(response.headers.get('access-control-allow-origin')).toBe(site);
    const reader = response.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('one');
    makeLast();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('two');
    expect((await reader?.read())?.done).toBe(true);
  });

  it('that breaks off never looks whole', async () => {
    const url = await gatewayStreaming(async (sink) => {
      sink.begin(prelude);
      await sink.write(Buffer.from('one'));
      throw new Error('gone');
    });
    await expect(fetch(url).then((response) => response.text())).rejects.toThrow();
  });

  it('is a 500 where it fails before its beginning', async () => {
    const url = await gatewayStreaming(fail);
    expect((await fetch(url)).status).toBe(500);
  });
});

describe('CORS', () => {
  it('lets the citizens’ site call, and asks no Lambda about it', async () => {
    const { base, events } = await gatewayBefore(ok);
    const preflight = await fetch(`${base}/things/1`, { method: 'OPTIONS', headers: { origin: site } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, site]);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('idempotency-key');
    expect(events).toEqual([]);
    const call = await fetch(`${base}/things/1`, { headers: { origin: site } });
    expect(call.headers.get('access-control-allow-origin')).toBe(site);
  });
  it('gives a stranger’s site nothing', async () => {
    const { base } = await gatewayBefore(ok);
    const call = await fetch(`${base}/things/1`, { headers: { origin: 'http://evil.example' } });
    expect(call.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('routes', () => {
  const find = routeTable([
    { path: '/accidents', target: 'list' },
    { path: '/accidents/{proxy+}', target: 'citizen' },
    { path: '/accidents/staff/{proxy+}', target: 'staff' },
  ]);
  it.each([
    ['/accidents', 'list'],
    ['/accidents/7', 'citizen'],
    ['/accidents/staff/queue', 'staff'],
    ['/accidents/staff', 'citizen'],
    ['/accidents/', undefined],
    ['/accidentsx', undefined],
  ])('%s leads to %s', (path, target) => expect(find(path)?.target).toBe(target));
});
