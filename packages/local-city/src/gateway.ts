import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fromResult, type GatewayResponse, toEvent } from './gateway-event.js';
import { routeTable } from './gateway-routes.js';
import { readBody } from './network.js';

export interface GatewayOptions {
  readonly routes: readonly { readonly path: string; readonly target: Invocable }[];
  /** Sites whose pages may call the API. */
  readonly origins: readonly string[];
  /** Answers what is no Lambda's: the index page, OpenAPI documents, Open311's discovery. */
  readonly pages: (path: string) => Promise<GatewayResponse | undefined>;
  readonly log: (line: string) => void;
}

export interface Invocable {
  readonly name: string;
  invoke(event: unknown): Promise<unknown>;
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

/** API Gateway's HTTP API in front of the Lambdas: routes, the event of payload format 2.0, and CORS. */
export function createGateway({ routes, origins, pages, log }: GatewayOptions) {
  const find = routeTable(routes);

  async function answer(request: IncomingMessage): Promise<GatewayResponse> {
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
    const response = await route.target
      .invoke(event)
      .then(fromResult)
      .catch(() => message(500, 'Internal Server Error'));
    return allowed ? { ...response, headers: { ...response.headers, ...corsOf(origin) } } : response;
  }

  return createServer((request, response: ServerResponse) => {
    const began = performance.now();
    answer(request)
      .catch((fault: Error) => {
        log(`gateway ${fault.stack ?? fault.message}`);
        return message(500, 'Internal Server Error');
      })
      .then(({ status, headers, body }) => {
        response.writeHead(status, { ...headers, 'content-length': String(body.length) });
        response.end(request.method === 'HEAD' ? undefined : body);
        // The path without its query: ids may be logged, what a person wrote may not.
        const path = request.url?.split('?')[0];
        log(`gateway ${request.method} ${path} ${status} ${Math.round(performance.now() - began)} ms`);
      })
      .catch((fault: Error) => log(`gateway ${fault.message}`));
  });
}
