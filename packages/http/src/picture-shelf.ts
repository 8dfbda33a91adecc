import { type ObjectStore, presignedGet, signedForm } from './object-store.js';

/** How long a picture may still arrive after it was registered. */
export const uploadMinutes = 10;
const viewSeconds = 300;
const minuteMs = 60_000;

/** What a phone said of a picture before it sent it. */
export interface RegisteredPicture {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}
export interface UploadForm {
  readonly url: string;
  readonly fields: Record<string, string>;
  readonly expiresAt: string;
}

/** The object store of pictures: bytes go there straight from the phone and come back by links that die soon. */
export interface PictureShelf {
  /** A form that takes exactly the registered bytes, by size, type and SHA-256, for ten minutes. */
  uploadForm(key: string, picture: RegisteredPicture, from: Date): UploadForm;
  /** A link that shows one picture for five minutes. */
  viewUrl(key: string, from: Date): string;
}

/**
 * Links signed as of the begun minute: a phone that asks again within it gets the same ones, and so takes the pictures
 * from its own cache; only the first is signed.
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

/** Pictures in S3: put by a form that takes the registered bytes alone, seen by links that die within five minutes. */
export const pictureShelf = (store: ObjectStore): PictureShelf => ({
  uploadForm(key, { sha256, sizeBytes, mediaType }, from) {
    const expiresAt = new Date(from.getTime() + uploadMinutes * minuteMs).toISOString();
    const fields = signedForm(
      store,
      {
        key,
        'Content-Type': mediaType,
        'x-amz-checksum-algorithm': 'SHA256',
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      },
      { from, expiresAt, sizeBytes },
    );
    return { url: store.publicUrl, fields, expiresAt };
  },
  viewUrl: linksByMinute(store),
});

/** A store that hangs must not hold up the consumer until its own end: the queue delivers the picture again. */
const readTimeoutMs = 3_000;

/** A span of an object, shorter where the object ends; undefined where there is no such object yet. */
export async function bytesBetween(
  store: ObjectStore,
  key: string,
  { from, length }: { readonly from: number; readonly length: number },
  at: Date,
): Promise<Uint8Array | undefined> {
  const url = presignedGet(store, store.innerUrl, key, { from: at, seconds: 60 });
  const range = `bytes=${from}-${from + length - 1}`;
  const answer = await fetch(url, { headers: { range }, signal: AbortSignal.timeout(readTimeoutMs) });
  if (answer.status === 404) return undefined;
  // Nothing lies behind the end of the object.
  if (answer.status === 416) return new Uint8Array();
  if (!answer.ok) throw new Error(`Evidence store answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The first bytes of an object, and undefined where there is no such object yet. */
export const firstBytes = (store: ObjectStore, key: string, at: Date): Promise<Uint8Array | undefined> =>
  bytesBetween(store, key, { from: 0, length: 32 }, at);
