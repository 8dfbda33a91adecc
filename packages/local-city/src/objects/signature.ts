import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface SignedRequest {
  readonly method: string;
  /** Path and query string as they came. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Why S3 refuses a request: its code, the HTTP status and the sentence that S3 gives. */
export interface S3Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const accessDenied = (message = 'Access Denied'): S3Refusal => ({ status: 403, code: 'AccessDenied', message });
const mismatch: S3Refusal = {
  status: 403,
  code: 'SignatureDoesNotMatch',
  message: 'The request signature we calculated does not match the signature you provided.',
};
const unknownKey: S3Refusal = {
  status: 403,
  code: 'InvalidAccessKeyId',
  message: 'The AWS Access Key Id you provided does not exist in our records.',
};
const skewed: S3Refusal = {
  status: 403,
  code: 'RequestTimeTooSkewed',
  message: 'The difference between the request time and the current time is too large.',
};

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
export const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();

/** A day's signing key, by the scope `<day>/<region>/s3/aws4_request`. */
const signingKey = ({ secretAccessKey }: Credentials, [day = '', region = '', service = '', end = '']: string[]) =>
  hmac(hmac(hmac(hmac(`AWS4${secretAccessKey}`, day), region), service), end);

export function equalHex(expected: Buffer, given: string): boolean {
  const bytes = Buffer.from(given, 'hex');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

/** Signs a POST policy; also how one is checked. */
export const policySignature = (credentials: Credentials, scope: string[], policy: string) =>
  hmac(signingKey(credentials, scope), policy);

/** Milliseconds of an x-amz-date such as 20261121T060500Z; NaN for anything else. */
export const amzTime = (date: string) =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const order = (one: string, other: string) => (one < other ? -1 : Number(one > other));

function canonicalQuery(parameters: URLSearchParams): string {
  return [...parameters]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([name, value], [other, more]) => (name === other ? order(value, more) : order(name, other)))
    .map((pair) => pair.join('='))
    .join('&');
}

function canonicalPath(path: string): string {
  return path
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/');
}

interface Claim {
  readonly accessKeyId: string;
  readonly scope: string[];
  readonly signedHeaders: string[];
  readonly signature: string;
  readonly date: string;
  readonly payloadHash: string;
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(',') : (value ?? ''));

function headerClaim({ headers }: SignedRequest): Claim | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      one(headers['authorization']),
    );
  if (!match) return undefined;
  const [, accessKeyId = '', scope = '', signed = '', signature = ''] = match;
  return {
    accessKeyId,
    scope: scope.split('/'),
    signedHeaders: signed.split(';'),
    signature,
    date: one(headers['x-amz-date']),
    payloadHash: one(headers['x-amz-content-sha256']),
  };
}

function queryClaim(parameters: URLSearchParams, { headers }: SignedRequest): Claim | undefined {
  const credential = parameters.get('X-Amz-Credential')?.split('/');
  const signature = parameters.get('X-Amz-Signature');
  if (!credential || !signature || parameters.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') return undefined;
  const [accessKeyId = '', ...scope] = credential;
  return {
    accessKeyId,
    scope,
    signedHeaders: (parameters.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature,
    date: parameters.get('X-Amz-Date') ?? '',
    payloadHash: parameters.get('X-Amz-Content-Sha256') ?? (one(headers['x-amz-content-sha256']) || 'UNSIGNED-PAYLOAD'),
  };
}

function timeRefusal(claim: Claim, parameters: URLSearchParams | undefined, now: Date): S3Refusal | undefined {
  const signedAt = amzTime(claim.date);
  if (Number.isNaN(signedAt)) return accessDenied('X-Amz-Date is missing or malformed');
  if (!parameters) return Math.abs(now.getTime() - signedAt) > 15 * 60_000 ? skewed : undefined;
  const seconds = Number(parameters.get('X-Amz-Expires'));
  if (!(seconds >= 1 && seconds <= 604_800)) return accessDenied('X-Amz-Expires must be between 1 and 604800 seconds');
  if (signedAt - now.getTime() > 15 * 60_000) return accessDenied('Request is not yet valid');
  return now.getTime() > signedAt + seconds * 1000 ? accessDenied('Request has expired') : undefined;
}

/**
 * Checks a request's Signature Version 4, in its header or its query string, as S3 does. Answers the payload hash that
 * was signed, or why the request is refused; an unsigned one is refused like any stranger's.
 */
export function verifySignature(
  request: SignedRequest,
  credentials: Credentials,
  now: Date,
): { readonly payloadHash: string } | S3Refusal {
  const [path = '/', query = ''] = request.url.split('?');
  const parameters = new URLSearchParams(query);
  const byQuery = queryClaim(parameters, request);
  const claim = byQuery ?? headerClaim(request);
  if (!claim) return accessDenied();
  if (claim.accessKeyId !== credentials.accessKeyId) return unknownKey;
  const late = timeRefusal(claim, byQuery ? parameters : undefined, now);
  if (late) return late;
  if (!claim.signedHeaders.includes('host')) return accessDenied('The host header must be signed');
  if (claim.scope[0] !== claim.date.slice(0, 8) || claim.scope[2] !== 's3' || claim.scope[3] !== 'aws4_request') {
    return mismatch;
  }

  const canonical = [
    request.method,
    canonicalPath(path),
    canonicalQuery(parameters),
    ...claim.signedHeaders.map((name) => `${name}:${one(request.headers[name]).trim().replace(/\s+/g, ' ')}`),
    '',
    claim.signedHeaders.join(';'),
    claim.payloadHash,
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', claim.date, claim.scope.join('/'), sha256(canonical).toString('hex')].join('\n');
  const expected = hmac(signingKey(credentials, claim.scope), text);
  return equalHex(expected, claim.signature) ? { payloadHash: claim.payloadHash } : mismatch;
}
