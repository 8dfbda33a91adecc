import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

/** Where the evidence lies and with whose keys requests to it are signed. */
export interface ObjectStore {
  readonly bucket: string;
  readonly region: string;
  /** Address of the bucket as this machine reaches it, and as a phone does. */
  readonly innerUrl: string;
  readonly publicUrl: string;
  readonly credentials: () => Credentials;
}
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

const trimmed = (url: string) => url.replace(/\/+$/, '');

/** Which bucket: evidence is locked against change and deletion, pictures are forgotten in the end. */
type BucketVariable = 'EVIDENCE_BUCKET' | 'PICTURES_BUCKET';

/** A store by the environment: path style at OBJECTS_ENDPOINT, the bucket's own host at AWS. */
export function objectStore(environment: NodeJS.ProcessEnv, variable: BucketVariable = 'EVIDENCE_BUCKET'): ObjectStore {
  const bucket = environment[variable];
  const region = environment['AWS_REGION'] ?? 'us-east-1';
  if (!bucket) throw new Error(`${variable} is not set`);
  const inner = environment['OBJECTS_ENDPOINT'];
  const shown = environment['OBJECTS_PUBLIC_URL'] || inner;
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const aws = `https://${bucket}.s3.${region}.${suffix}`;
  return {
    bucket,
    region,
    innerUrl: inner ? `${trimmed(inner)}/${bucket}` : aws,
    publicUrl: shown ? `${trimmed(shown)}/${bucket}` : aws,
    // Read at each use: a Lambda's keys are replaced while it lives.
    credentials: () => {
      const sessionToken = environment['AWS_SESSION_TOKEN'];
      return {
        accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
        secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
        ...(sessionToken ? { sessionToken } : {}),
      };
    },
  };
}

const algorithm = 'AWS4-HMAC-SHA256';
const hmac = (key: string | Buffer | KeyObject, text: string) => createHmac('sha256', key).update(text).digest();
/** RFC 3986, as the signature wants it: encodeURIComponent leaves five more characters as they are. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

let derived: { readonly of: string; readonly key: KeyObject } | undefined;

/** A day's signing key; every link of a page needs the same one. */
function signingKey({ secretAccessKey }: Credentials, day: string, region: string): KeyObject {
  const of = `${secretAccessKey} ${day} ${region}`;
  if (derived?.of !== of) {
    const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
    derived = { of, key: createSecretKey(Buffer.from(key)) };
  }
  return derived.key;
}

/** Instant, day and scope of a signature. */
function scopeOf(from: Date, region: string) {
  const stamp = from.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const day = stamp.slice(0, 8);
  return { stamp, day, scope: `${day}/${region}/s3/aws4_request` };
}

interface Presigning {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Headers that the request has to carry as they are here, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

const byName = ([one]: readonly [string, string], [other]: readonly [string, string]) => (one < other ? -1 : 1);

/**
 * A request that works without further keys for `seconds`; SigV4 in the query string, the body unsigned as S3 has it.
 * Signed here and at once: a page shows a dozen photographs, and the SDK's signer spends a dozen turns of the loop on each.
 */
export function presigned(
  { region, credentials }: ObjectStore,
  base: string,
  { method, key, query = {}, headers = {} }: Presigning,
  { from, seconds }: { from: Date; seconds: number },
): string {
  const { origin, host, pathname } = new URL(`${base}/${key}`);
  const keys = credentials();
  const { stamp, day, scope } = scopeOf(from, region);
  const signed = Object.entries({ ...headers, host }).sort(byName);
  const names = signed.map(([name]) => name).join(';');
  // In the order of their names, which is the order in which they are signed.
  const parameters = Object.entries({
    ...query,
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': `${keys.accessKeyId}/${scope}`,
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(seconds),
    ...(keys.sessionToken ? { 'X-Amz-Security-Token': keys.sessionToken } : {}),
    'X-Amz-SignedHeaders': names,
  })
    .sort(byName)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');
  const lines = signed.map(([name, value]) => `${name}:${value}`);
  const request = [method, pathname, parameters, ...lines, '', names, 'UNSIGNED-PAYLOAD'].join('\n');
  const text = [algorithm, stamp, scope, hash('sha256', request, 'hex')].join('\n');
  const signature = hmac(signingKey(keys, day, region), text).toString('hex');
  return `${origin}${pathname}?${parameters}&X-Amz-Signature=${signature}`;
}

/** A GET that works without further keys for `seconds`. */
export const presignedGet = (store: ObjectStore, base: string, key: string, at: { from: Date; seconds: number }) =>
  presigned(store, base, { method: 'GET', key }, at);

/** Fields of a browser form that may put exactly one object, by the conditions given; S3's POST policy. */
export function signedForm(
  { bucket, region, credentials }: ObjectStore,
  fields: Readonly<Record<string, string>>,
  { from, expiresAt, sizeBytes }: { from: Date; expiresAt: string; sizeBytes: number },
): Record<string, string> {
  const keys = credentials();
  const { stamp, day, scope } = scopeOf(from, region);
  const all: Record<string, string> = {
    ...fields,
    'x-amz-algorithm': algorithm,
    'x-amz-credential': `${keys.accessKeyId}/${scope}`,
    'x-amz-date': stamp,
    ...(keys.sessionToken ? { 'x-amz-security-token': keys.sessionToken } : {}),
  };
  const conditions = [
    { bucket },
    ['content-length-range', sizeBytes, sizeBytes],
    ...Object.entries(all).map(([name, value]) => ({ [name]: value })),
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: expiresAt, conditions })).toString('base64');
  return { ...all, policy, 'x-amz-signature': hmac(signingKey(keys, day, region), policy).toString('hex') };
}
