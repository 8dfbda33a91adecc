import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { type Credentials, sha256 } from './signature.js';

export interface ObjectPlace {
  readonly endpoint: string;
  readonly bucket: string;
  readonly credentials: Credentials;
}

/** Puts an object as a partner of the city does, signed in the headers; throws where the store does not take it. */
export async function putObject({ endpoint, bucket, credentials }: ObjectPlace, key: string, body: string | Buffer) {
  const { protocol, hostname, port, host } = new URL(endpoint);
  const path = `/${bucket}/${key}`;
  const signer = new SignatureV4({
    service: 's3',
    region: 'cn-north-1',
    credentials,
    sha256: Sha256,
    uriEscapePath: false,
  });
  const { headers } = await signer.sign({
    ...{ method: 'PUT', protocol, hostname, port: Number(port), path, query: {}, body },
    headers: { host, 'x-amz-content-sha256': sha256(body).toString('hex') },
  });
  const answer = await fetch(`${endpoint}${path}`, { method: 'PUT', headers, body: new Uint8Array(Buffer.from(body)) });
  if (!answer.ok) throw new Error(`Object store answered ${answer.status} to ${key}`);
}
