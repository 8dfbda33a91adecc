import { randomBytes } from 'node:crypto';
import { type PlainStorage, partsBucket } from './plain-storage.js';
import type { S3Refusal } from './signature.js';

/** S3's least size of every part but the last. */
const leastPartBytes = 5 * 1024 * 1024;

export interface StoredPart {
  readonly number: number;
  readonly size: number;
  readonly etag: string;
}
interface Begun {
  readonly bucket: string;
  readonly key: string;
  readonly headers: Record<string, string>;
}

const refusal = (status: number, code: string, message: string): S3Refusal => ({ status, code, message });
export const noSuchUpload = refusal(404, 'NoSuchUpload', 'The specified multipart upload does not exist.');
const invalidPart = refusal(400, 'InvalidPart', 'One or more of the specified parts could not be found.');
const invalidOrder = refusal(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.');
const tooSmall = refusal(
  400,
  'EntityTooSmall',
  'Your proposed upload is smaller than the minimum allowed object size.',
);
const malformed = refusal(400, 'MalformedXML', 'The XML that you provided was not well formed.');

/** The parts that a completion names, in its order; undefined where it names none, or it is no such document. */
function partsNamed(xml: string): readonly Omit<StoredPart, 'size'>[] | undefined {
  const parts = [...xml.matchAll(/<Part>([\s\S]*?)<\/Part>/g)].map(([, part = '']) => ({
    number: Number(/<PartNumber>(\d+)<\/PartNumber>/.exec(part)?.[1]),
    etag: (/<ETag>([^<]+)<\/ETag>/.exec(part)?.[1] ?? '').replaceAll(/&quot;|&#34;|"/g, ''),
  }));
  return xml.includes('<CompleteMultipartUpload') && parts.length > 0 ? parts : undefined;
}

/**
 * S3's uploads in parts over a storage that keeps whole objects: each part is an object of its own until they are put
 * together, so that what was sent outlives a restart.
 */
export function partUploads(storage: PlainStorage) {
  const placeOf = (uploadId: string, name: string) => `/${partsBucket}/${uploadId}/${name}`;
  const nameOf = (number: number) => String(number).padStart(5, '0');

  async function begunAs(uploadId: string): Promise<Begun | undefined> {
    if (!/^[0-9a-f]{32}$/.test(uploadId)) return undefined;
    const found = await storage.get(placeOf(uploadId, 'begun'));
    return found.ok ? ((await found.json()) as Begun) : undefined;
  }
  /** The upload, if it is of this object: an id opens no other. */
  async function ofObject(uploadId: string, bucket: string, key: string): Promise<Begun | undefined> {
    const begun = await begunAs(uploadId);
    return begun?.bucket === bucket && begun.key === key ? begun : undefined;
  }
  async function list(uploadId: string): Promise<readonly StoredPart[]> {
    const objects = await storage.list(partsBucket, `${uploadId}/`);
    return objects
      .map(({ key, size, etag }) => ({ number: Number(key.split('/')[1]), size, etag: etag.replaceAll('"', '') }))
      .filter(({ number }) => number > 0)
      .sort((one, other) => one.number - other.number);
  }
  async function forget(uploadId: string, parts: readonly StoredPart[]) {
    for (const name of [...parts.map(({ number }) => nameOf(number)), 'begun'])
      await storage.remove(placeOf(uploadId, name));
  }

  return {
    async begin(begun: Begun): Promise<string> {
      const uploadId = randomBytes(16).toString('hex');
      await storage.put(placeOf(uploadId, 'begun'), Buffer.from(JSON.stringify(begun)), {});
      return uploadId;
    },
    /** The tag of the part that was put; sent again it takes the first one's place. */
    async put(
      uploadId: string,
      bucket: string,
      key: string,
      number: number,
      body: Buffer,
    ): Promise<string | S3Refusal> {
      if (!(await ofObject(uploadId, bucket, key))) return noSuchUpload;
      if (!(number >= 1 && number <= 10_000)) return refusal(400, 'InvalidArgument', 'Part number must be 1 to 10000');
      const kept = await storage.put(placeOf(uploadId, nameOf(number)), body, {});
      if (!kept.ok) throw new Error(`storage answered ${kept.status}`);
      return kept.headers.get('etag') ?? '';
    },
    async parts(uploadId: string, bucket: string, key: string): Promise<readonly StoredPart[] | S3Refusal> {
      return (await ofObject(uploadId, bucket, key)) ? list(uploadId) : noSuchUpload;
    },
    async abort(uploadId: string, bucket: string, key: string): Promise<S3Refusal | undefined> {
      if (!(await ofObject(uploadId, bucket, key))) return noSuchUpload;
      await forget(uploadId, await list(uploadId));
      return undefined;
    },
    /** The whole object with its headers, and what makes the store forget the upload once the object is kept. */
    async together(uploadId: string, bucket: string, key: string, xml: string) {
      const begun = await ofObject(uploadId, bucket, key);
      if (!begun) return noSuchUpload;
      const named = partsNamed(xml);
      if (!named) return malformed;
      if (named.some(({ number }, at) => number <= (named[at - 1]?.number ?? 0))) return invalidOrder;
      const there = await list(uploadId);
      const whole = named.flatMap((one) =>
        there.filter(({ number, etag }) => number === one.number && etag === one.etag),
      );
      if (whole.length < named.length) return invalidPart;
      if (whole.slice(0, -1).some(({ size }) => size < leastPartBytes)) return tooSmall;
      const bodies: Buffer[] = [];
      for (const { number } of whole) {
        const body = await storage.get(placeOf(uploadId, nameOf(number)));
        bodies.push(Buffer.from(await body.arrayBuffer()));
      }
      return { body: Buffer.concat(bodies), headers: begun.headers, forget: () => forget(uploadId, there) };
    },
  };
}
