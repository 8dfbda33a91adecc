import type { Env, Hono } from 'hono';
import { type GatewayEvent, gatewayRequest } from './gateway-request.js';
import { keptJson } from './written-json.js';

/** What API Gateway makes its answer of. */
export interface GatewayAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly cookies?: string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

const isText = (type: string) => /^text\/|[/+](json|xml)\s*(;|$)/i.test(type);

async function bodyOf(response: Response): Promise<Pick<GatewayAnswer, 'body' | 'isBase64Encoded'>> {
  const body = keptJson(response);
  if (body !== undefined) return { body, isBase64Encoded: false };
  if (!response.body) return { body: '', isBase64Encoded: false };
  // What is packed is bytes, whatever it is once it is unpacked.
  if (!response.headers.has('content-encoding') && isText(response.headers.get('content-type') ?? ''))
    // Not text(), which drops the byte order mark that a spreadsheet asks for.
    return { body: Buffer.from(await response.arrayBuffer()).toString('utf8'), isBase64Encoded: false };
  return { body: Buffer.from(await response.arrayBuffer()).toString('base64'), isBase64Encoded: true };
}

/**
 * The Lambda entry of an app, fed by API Gateway HTTP API v2 events. Our own and not hono/aws-lambda, whose way over web
 * requests and streams takes a tenth of the time of a read.
 */
export const lambdaHandler =
  <E extends Env>(app: Hono<E>) =>
  async (event: GatewayEvent): Promise<GatewayAnswer> => {
    const response = await app.fetch(gatewayRequest(event));
    const headers = Object.fromEntries(response.headers);
    // Cookies may not be joined into one header, as everything else may.
    const cookies = headers['set-cookie'] === undefined ? [] : response.headers.getSetCookie();
    delete headers['set-cookie'];
    const status = { statusCode: response.status, headers, ...(cookies.length > 0 ? { cookies } : {}) };
    return { ...status, ...(await bodyOf(response)) };
  };
