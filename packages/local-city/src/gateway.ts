import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fromResult, type GatewayResponse, toEvent } from './gateway-event.js';
import { routeTable } from './gateway-routes.js';
import type { AnswerSink } from './lambda.js';
import { readBody } from './network.js';

export interface GatewayOptions {
  readonly routes: readonly { readonly path: string; readonly target: Invocable }[];
  /** Sites whose pages may call the API. */
  readonly origins: readonly string[];
  /** Answers what is no Lambda's: the index page, OpenAPI documents. */
  readonly pages: (path: string) => Promise<GatewayResponse | undefined>;
  readonly log: (line: string) => void;
}

export interface Invocable {
  readonly name: string;
  invoke(event: unknown, sink?: AnswerSink): Promise<unknown>;
}

/** The most that API Gateway's HTTP API takes. */
const maximumBytes = 10_000_000;

const message = (status: number, text: string): GatewayResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message: text })),
});

const corsOf = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': 'date,retry-after,content-disposition,evidence-parts',
  vary: 'origin',
});

const preflightOf = (origin: string): GatewayResponse => ({
  status: 204,
  headers: {
    ...corsOf(origin),
    'access-control-allow-headers': 'authorization,content-type,idempotency-key,accept-language,device-time',
    'access-control-allow-methods': 'GET,POST,PUT,PATCH,DELETE,OPTIONS',
    'access-control-max-age': '600',
  },
  body: Buffer.alloc(0),
});

/** Writes a streamed answer on as it comes; whoever goes away in the middle of it is written to no more. */
const sinkTo = (response: ServerResponse, more: Readonly<Record<string, string>>): AnswerSink => ({
  begin: ({ statusCode, headers }) => void response.writeHead(statusCode, { ...headers, ...more }),
  write: (chunk) =>
    new Promise((taken) => {
      if (response.destroyed) return taken();
      if (response.write(chunk)) return taken();
      response.once('drain', taken).once('close', taken);
    }),
});

/** API Gateway's HTTP API in front of the Lambdas: routes, the event of payload format 2.0, and CORS. */
export function createGateway({ routes, origins, pages, log }: GatewayOptions) {
  const find = routeTable(routes);

  /** The answer, or nothing where it has been streamed already. */
  async function answer(request: IncomingMessage, out: ServerResponse): Promise<GatewayResponse | undefined> {
    const url = request.url ?? '/';
    const path = url.split('?')[0] ?? '/';
    const origin = request.headers.origin;
    const allowed = origin !== undefined && origins.includes(origin);
    if (request.method === 'OPTIONS' && allowed) return preflightOf(origin);

    const route = find(path);
    if (!route) return (await pages(path)) ?? message(404, 'Not Found');
    const body = await readBody(request, maximumBytes);
    if (!body) return message(413, 'Request Entity Too Large');
    const event = toEvent({
      method: request.method ?? 'GET',
      url,
      headers: request.headers,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      body,
      routeKey: route.routeKey,
      pathParameters: route.pathParameters,
      at: new Date(),
    });
    const cors = allowed ? corsOf(origin) : {};
    const response = await route.target
      .invoke(event, sinkTo(out, cors))
      .then((result) => (out.headersSent ? undefined : fromResult(result)))
      .catch(() => {
        // Half of a list must not pass for the whole of it: the connection breaks off.
        if (out.headersSent) out.destroy();
        return out.headersSent ? undefined : message(500, 'Internal Server Error');
      });
    return response && { ...response, headers: { ...response.headers, ...cors } };
  }

  function send(request: IncomingMessage, out: ServerResponse, response: GatewayResponse | undefined): number {
    if (!response) {
      out.end();
      return out.statusCode;
    }
    const { status, headers, body } = response;
    out.writeHead(status, { ...headers, 'content-length': String(body.length) });
    out.end(request.method === 'HEAD' ? undefined : body);
    return status;
  }

  return createServer((request, response: ServerResponse) => {
    const began = performance.now();
    answer(request, response)
      .catch((fault: Error) => {
        log(`gateway ${fault.stack ?? fault.message}`);
        return message(500, 'Internal Server Error');
      })
      .then((answered) => {
        const status = send(request, response, answered);
        // The path without its query: ids may be logged, what a person wrote may not.
        const path = request.url?.split('?')[0];
        log(`gateway ${request.method} ${path} ${status} ${Math.round(performance.now() - began)} ms`);
      })
      .catch((fault: Error) => log(`gateway ${fault.message}`));
  });
}
