import { PassThrough, type Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { afterEach, expect, it } from 'vitest';
import type { GatewayEvent } from './gateway-request.js';
import { streamedLambdaHandler } from './streamed-lambda.js';

const world = globalThis as { awslambda?: unknown };
afterEach(() => {
  delete world.awslambda;
});

const event: GatewayEvent = {
  rawPath: '/list',
  rawQueryString: '',
  requestContext: { domainName: 'api.example.org', http: { method: 'GET' } },
  isBase64Encoded: false,
};

/** Writes pieces as long as somebody takes them, and says how many it has made. */
function longList() {
  const made = { pieces: 0 };
  const app = new Hono();
  app.get('/list', () => {
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          made.pieces++;
          controller.enqueue(new Uint8Array(100_000).fill(65));
          if (made.pieces === 50) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { status: 203, headers: { 'content-type': 'text/plain' } });
  });
  app.get('/nothing', () => new Response(null, { status: 204 }));
  return { app, made };
}

/** The runtime as a function's address gives it, whose prelude is kept. */
function streamingRuntime() {
  const preludes: unknown[] = [];
  world.awslambda = {
    streamifyResponse: (handle: unknown) => handle,
    HttpResponseStream: {
      from(stream: Writable, prelude: unknown) {
        preludes.push(prelude);
        return stream;
      },
    },
  };
  return preludes;
}
type Streaming = (event: GatewayEvent, stream: Writable) => Promise<void>;

it('writes an answer on as it is made, after its status', async () => {
  const preludes = streamingRuntime();
  const { app } = longList();
  const handler = streamedLambdaHandler(app, { RESPONSE_STREAM: 'yes' }) as Streaming;
  const out = new PassThrough();
  const [, whole] = await Promise.all([handler(event, out), text(out)]);
  expect(preludes).toEqual([{ statusCode: 203, headers: { 'content-type': 'text/plain' } }]);
  expect(whole).toHaveLength(5_000_000);
});

it('asks for no more of it than is taken', async () => {
  streamingRuntime();
  const { app, made } = longList();
  const handler = streamedLambdaHandler(app, { RESPONSE_STREAM: 'yes' }) as Streaming;
  const out = new PassThrough();
  const done = handler(event, out).catch(() => 'left');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(made.pieces).toBeLessThan(6);
  out.destroy();
  expect(await done).toBe('left');
  expect(made.pieces).toBeLessThan(6);
});

it('says its status where there is nothing to write', async () => {
  const preludes = streamingRuntime();
  const handler = streamedLambdaHandler(longList().app, { RESPONSE_STREAM: 'yes' }) as Streaming;
  const out = new PassThrough();
  await Promise.all([handler({ ...event, rawPath: '/nothing' }, out), text(out)]);
  expect(preludes).toEqual([{ statusCode: 204, headers: {} }]);
});

it.each([
  ['has no address that streams', {}],
  ['is no Lambda', { RESPONSE_STREAM: 'yes' }],
])('answers whole where the deployment %s', async (_case, environment) => {
  if (!('RESPONSE_STREAM' in environment)) streamingRuntime();
  const handler = streamedLambdaHandler(longList().app, environment) as (event: GatewayEvent) => Promise<unknown>;
  expect(await handler(event)).toMatchObject({ statusCode: 203, isBase64Encoded: false });
});
