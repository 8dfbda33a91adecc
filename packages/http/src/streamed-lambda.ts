import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Env, Hono } from 'hono';
import { type GatewayEvent, gatewayRequest } from './gateway-request.js';
import { lambdaHandler } from './lambda.js';

interface Prelude {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What Lambda's runtime gives a function whose address streams (invoke mode RESPONSE_STREAM). */
interface StreamingRuntime {
  streamifyResponse(
    handle: (event: GatewayEvent, stream: Writable) => Promise<void>,
  ): (event: GatewayEvent, stream: Writable) => Promise<void>;
  readonly HttpResponseStream: { from(stream: Writable, prelude: Prelude): Writable };
}

const runtimeOf = (world: { readonly awslambda?: StreamingRuntime }) => world.awslambda;

/**
 * The Lambda entry of an app whose answers are longer than a memory should hold: what the app writes leaves at once, and
 * is not asked for faster than it is taken. Where the deployment has no address that streams (RESPONSE_STREAM is not set;
 * mainland China has none), the answer goes out whole, as everywhere else.
 */
export function streamedLambdaHandler<E extends Env>(app: Hono<E>, environment: NodeJS.ProcessEnv) {
  const runtime = runtimeOf(globalThis as { readonly awslambda?: StreamingRuntime });
  if (!runtime || environment['RESPONSE_STREAM'] !== 'yes') return lambdaHandler(app);
  return runtime.streamifyResponse(async (event, stream) => {
    const response = await app.fetch(gatewayRequest(event));
    const prelude = { statusCode: response.status, headers: Object.fromEntries(response.headers) };
    const out = runtime.HttpResponseStream.from(stream, prelude);
    // The status leaves with the first write: there has to be one even where there is nothing to say.
    if (!response.body) return void out.end('\n');
    await pipeline(Readable.fromWeb(response.body as ReadableStream), out);
  });
}
