import { Sha256 } from '@aws-crypto/sha256-js';
import { getSigningKey, SignatureV4 } from '@smithy/signature-v4';

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

/** The evidence store by the environment: path style at OBJECTS_ENDPOINT, the bucket's own host at AWS. */
export function objectStore(environment: NodeJS.ProcessEnv): ObjectStore {
  const bucket = environment['EVIDENCE_BUCKET'];
  const region = environment['AWS_REGION'] ?? 'us-east-1';
  if (!bucket) throw new Error('EVIDENCE_BUCKET is not set');
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

export const objectKey = (caseId: string, photoId: string) => `accidents/${caseId}/${photoId}`;

/** A GET that works without further keys for `seconds`; SigV4 in the query string. */
export async function presignedGet(
  { region, credentials }: ObjectStore,
  base: string,
  key: string,
  { from, seconds }: { from: Date; seconds: number },
): Promise<string> {
  const url = new URL(`${base}/${key}`);
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials: credentials(),
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const signed = await signer.presign(
    {
      method: 'GET',
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port ? { port: Number(url.port) } : {}),
      path: url.pathname,
      // S3 never hashes the body of a presigned request; without this word it would refuse the signature.
      headers: { host: url.host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
      query: {},
    },
    { expiresIn: seconds, signingDate: from },
  );
  const search = new URLSearchParams(signed.query as Record<string, string>);
  return `${url.origin}${url.pathname}?${search.toString().replaceAll('+', '%20')}`;
}

const hmac = async (key: Uint8Array, text: string): Promise<string> => {
  const hash = new Sha256(key);
  hash.update(text);
  return Buffer.from(await hash.digest()).toString('hex');
};

/** Fields of a browser form that may put exactly one object, by the conditions given; S3's POST policy. */
export async function signedForm(
  { bucket, region, credentials }: ObjectStore,
  fields: Readonly<Record<string, string>>,
  { from, expiresAt, sizeBytes }: { from: Date; expiresAt: string; sizeBytes: number },
): Promise<Record<string, string>> {
  const keys = credentials();
  const stamp = from.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const day = stamp.slice(0, 8);
  const all: Record<string, string> = {
    ...fields,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${keys.accessKeyId}/${day}/${region}/s3/aws4_request`,
    'x-amz-date': stamp,
    ...(keys.sessionToken ? { 'x-amz-security-token': keys.sessionToken } : {}),
  };
  const conditions = [
    { bucket },
    ['content-length-range', sizeBytes, sizeBytes],
    ...Object.entries(all).map(([name, value]) => ({ [name]: value })),
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: expiresAt, conditions })).toString('base64');
  const signingKey = await getSigningKey(Sha256, keys, day, region, 's3');
  return { ...all, policy, 'x-amz-signature': await hmac(signingKey, policy) };
}
