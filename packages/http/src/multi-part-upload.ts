import { askStore } from './object-bytes.js';
import { type ObjectStore, presigned } from './object-store.js';

/** How long a link takes its part. */
const partSeconds = 900;

/** A part that lies in the store. */
export interface UploadedPart {
  readonly number: number;
  readonly sizeBytes: number;
  readonly etag: string;
}

/**
 * Uploads in parts, by which a phone sends a file over a connection that is cut: S3's multipart upload. The bytes go
 * from the phone to the store, by links that take one part of one size each.
 */
export interface MultiPartUploads {
  /** Begins an upload and answers its id; what is never completed, the store gives up within a day. */
  begin(key: string, mediaType: string): Promise<string>;
  /** The parts that are there; undefined where there is no such upload any more: completed, or given up. */
  parts(key: string, uploadId: string): Promise<readonly UploadedPart[] | undefined>;
  /** A link that takes exactly this part. */
  partUrl(key: string, uploadId: string, part: { readonly number: number; readonly sizeBytes: number }): string;
  /** Puts the parts together; the object is there, and announced, when this is done. False where there is no such upload. */
  complete(key: string, uploadId: string, parts: readonly UploadedPart[]): Promise<boolean>;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&');
const textIn = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

function partIn(xml: string): UploadedPart[] {
  const [number, sizeBytes] = [Number(textIn(xml, 'PartNumber')), Number(textIn(xml, 'Size'))];
  const etag = textIn(xml, 'ETag');
  return number > 0 && etag ? [{ number, sizeBytes, etag: unescaped(etag) }] : [];
}

const completion = (parts: readonly UploadedPart[]) =>
  `<CompleteMultipartUpload>${parts
    .map(({ number, etag }) => `<Part><PartNumber>${number}</PartNumber><ETag>${escaped(etag)}</ETag></Part>`)
    .join('')}</CompleteMultipartUpload>`;

/** Uploads in parts to a store. */
export const multiPartUploads = (store: ObjectStore, now: () => Date): MultiPartUploads => ({
  async begin(key, mediaType) {
    const request = { method: 'POST', key, query: { uploads: '' }, headers: { 'content-type': mediaType } } as const;
    const uploadId = textIn(await (await askStore(store, request, { at: now() })).text(), 'UploadId');
    if (!uploadId) throw new Error('Object store began no upload');
    return unescaped(uploadId);
  },
  async parts(key, uploadId) {
    const answer = await askStore(store, { method: 'GET', key, query: { uploadId } }, { at: now(), also: [404] });
    const xml = await answer.text();
    if (answer.status === 404) return undefined;
    return [...xml.matchAll(/<Part>([\s\S]*?)<\/Part>/g)].flatMap(([, part = '']) => partIn(part));
  },
  partUrl: (key, uploadId, { number, sizeBytes }) =>
    presigned(
      store,
      store.publicUrl,
      {
        method: 'PUT',
        key,
        query: { partNumber: String(number), uploadId },
        headers: { 'content-length': String(sizeBytes) },
      },
      { from: now(), seconds: partSeconds },
    ),
  async complete(key, uploadId, parts) {
    const request = {
      method: 'POST',
      key,
      query: { uploadId },
      headers: { 'content-type': 'application/xml' },
    } as const;
    const answer = await askStore(store, request, { at: now(), body: completion(parts), also: [404] });
    const xml = await answer.text();
    if (answer.status === 404) return false;
    // S3 answers 200 at once and says in the body whether it succeeded.
    if (xml.includes('<Error>')) throw new Error(`Object store did not complete: ${textIn(xml, 'Code')}`);
    return true;
  },
});
