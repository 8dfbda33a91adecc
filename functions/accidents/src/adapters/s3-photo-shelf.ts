import { type ObjectStore, presignedGet } from '@yilu/http/object-store';
import { pictureShelf } from '@yilu/http/picture-shelf';
import type { PhotoShelf } from '../ports.js';

export const objectKey = (caseId: string, photoId: string) => `accidents/${caseId}/${photoId}`;

const wholeTimeoutMs = 10_000;

/** All bytes of an object, and undefined where there is none. */
async function bytesAt(store: ObjectStore, key: string, from: Date): Promise<Uint8Array | undefined> {
  const url = presignedGet(store, store.innerUrl, key, { from, seconds: 60 });
  const answer = await fetch(url, { signal: AbortSignal.timeout(wholeTimeoutMs) });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`Evidence store answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Photographs of cases in S3, each under its case. */
export function s3PhotoShelf(store: ObjectStore): PhotoShelf {
  const shelf = pictureShelf(store);
  return {
    uploadForm: async (caseId, photo, from) => shelf.uploadForm(objectKey(caseId, photo.photoId), photo, from),
    bytesOf: (caseId, photoId, at) => bytesAt(store, objectKey(caseId, photoId), at),
    viewUrl: async (caseId, photoId, from) => shelf.viewUrl(objectKey(caseId, photoId), from),
  };
}
