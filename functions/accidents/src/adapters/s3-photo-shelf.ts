import { uploadMinutes } from '../domain/photographs.js';
import type { PhotoShelf } from '../ports.js';
import { type ObjectStore, objectKey, presignedGet, signedForm } from './object-signing.js';

const viewSeconds = 300;

const minuteMs = 60_000;

/**
 * Links to photographs, signed as of the begun minute: a phone that asks for a case again within it gets the same links,
 * and so takes the pictures from its own cache; only the first is signed.
 */
function linksByMinute(store: ObjectStore): (key: string, from: Date) => string {
  let minute = 0;
  let links = new Map<string, string>();
  return (key, from) => {
    const begun = from.getTime() - (from.getTime() % minuteMs);
    if (begun !== minute) {
      minute = begun;
      links = new Map();
    }
    const link =
      links.get(key) ?? presignedGet(store, store.publicUrl, key, { from: new Date(begun), seconds: viewSeconds });
    links.set(key, link);
    return link;
  };
}

/** Photographs in S3: put by a form that takes the registered bytes alone, seen by links that die within five minutes. */
export function s3PhotoShelf(store: ObjectStore): PhotoShelf {
  const linkTo = linksByMinute(store);
  return {
    async uploadForm(caseId, { photoId, sha256, sizeBytes, mediaType }, from) {
      const expiresAt = new Date(from.getTime() + uploadMinutes * minuteMs).toISOString();
      const fields = signedForm(
        store,
        {
          key: objectKey(caseId, photoId),
          'Content-Type': mediaType,
          'x-amz-checksum-algorithm': 'SHA256',
          'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
        },
        { from, expiresAt, sizeBytes },
      );
      return { url: store.publicUrl, fields, expiresAt };
    },
    viewUrl: async (caseId, photoId, from) => linkTo(objectKey(caseId, photoId), from),
  };
}

/** A store that hangs must not hold up the consumer until its own end: the queue delivers the photograph again. */
const readTimeoutMs = 3_000;

/** The first bytes of an object, and undefined where there is no such object yet. */
export async function firstBytes(store: ObjectStore, key: string, from: Date): Promise<Uint8Array | undefined> {
  const url = presignedGet(store, store.innerUrl, key, { from, seconds: 60 });
  const answer = await fetch(url, { headers: { range: 'bytes=0-31' }, signal: AbortSignal.timeout(readTimeoutMs) });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`Evidence store answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
