import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

export interface GatewayRequest {
  readonly method: string;
  /** Path and query string as they came. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly sourceIp: string;
  readonly body: Buffer;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly at: Date;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The access-log time of API Gateway: 12/Mar/2020:19:03:58 +0000. */
function logTime(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${two(at.getUTCDate())}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}:${clock} +0000`;
}

const isText = (type: string) => /^text\/|\b(json|xml|javascript|x-www-form-urlencoded)\b/i.test(type);

function flatHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    // Cookies travel in a list of their own.
    if (value !== undefined && name !== 'cookie') flat[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return flat;
}

function flatQuery(query: string): Record<string, string> | undefined {
  const flat: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) flat[name] = name in flat ? `${flat[name]},${value}` : value;
  return query ? flat : undefined;
}

/** The event that API Gateway's HTTP API hands to a Lambda (payload format 2.0) for this request. */
export function toEvent(request: GatewayRequest): APIGatewayProxyEventV2 {
  const { method, url, headers, sourceIp, body, routeKey, pathParameters, at } = request;
  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  const query = cut < 0 ? '' : url.slice(cut + 1);
  const queryStringParameters = flatQuery(query);
  const binary = body.length > 0 && !isText(headers['content-type'] ?? '');
  const domainName = headers.host ?? 'localhost';
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(headers.cookie ? { cookies: headers.cookie.split(/; */) } : {}),
    headers: flatHeaders(headers),
    ...(queryStringParameters ? { queryStringParameters } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName,
      domainPrefix: domainName.split('.')[0] ?? domainName,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: logTime(at),
      timeEpoch: at.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters } : {}),
    ...(body.length > 0 ? { body: body.toString(binary ? 'base64' : 'utf8') } : {}),
    isBase64Encoded: binary,
  };
}

export interface GatewayResponse {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer;
}

const isStructured = (answer: unknown): answer is APIGatewayProxyStructuredResultV2 =>
  typeof answer === 'object' && answer !== null && 'statusCode' in answer;

/** What API Gateway makes of a Lambda's answer; one without a status code is the body of a 200 by itself. */
export function fromResult(answer: unknown): GatewayResponse {
  if (!isStructured(answer)) {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer ?? null);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(text) };
  }
  const headers: Record<string, string | string[]> = { 'content-type': 'text/plain;charset=UTF-8' };
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name.toLowerCase()] = String(value);
  if (answer.cookies?.length) headers['set-cookie'] = answer.cookies;
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
  return { status: answer.statusCode ?? 200, headers, body };
}
