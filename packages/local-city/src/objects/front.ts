import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from '../network.js';
import { partUploads, type StoredPart } from './part-uploads.js';
import type { PlainStorage } from './plain-storage.js';
import { type PostForm, postRefusal } from './post-policy.js';
import { type Credentials, type S3Refusal, sha256, verifySignature } from './signature.js';

export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  readonly reason: 'PutObject' | 'PostObject' | 'CompleteMultipartUpload';
}

export interface FrontOptions {
  readonly bucket: string;
  /** Others beside it, under the same keys. */
  readonly buckets?: readonly string[];
  readonly credentials: Credentials;
  readonly storage: PlainStorage;
  /** Sites whose pages may upload and look. */
  readonly origins: readonly string[];
  readonly stored: (object: StoredObject) => Promise<void>;
  readonly log: (line: string) => void;
  readonly now?: () => Date;
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

const maximumObjectBytes = 256 * 1024 * 1024;
/** The form around a file is small; what goes beyond is a file that no policy allows. */
const maximumFormBytes = maximumObjectBytes + 100_000;

const escapeXml = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function refusal({ status, code, message }: S3Refusal): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message><RequestId>${randomUUID()}</RequestId></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

const tooLarge: S3Refusal = {
  status: 400,
  code: 'EntityTooLarge',
  message: 'Your proposed upload exceeds the maximum allowed size',
};
const badChecksum: S3Refusal = {
  status: 400,
  code: 'BadDigest',
  message: 'The SHA256 you specified did not match the calculated checksum.',
};
const badPayloadHash: S3Refusal = {
  status: 400,
  code: 'XAmzContentSHA256Mismatch',
  message: "The provided 'x-amz-content-sha256' header does not match what was computed.",
};
const noSuchBucket: S3Refusal = {
  status: 404,
  code: 'NoSuchBucket',
  message: 'The specified bucket does not exist',
};
const noSuchKey: S3Refusal = { status: 404, code: 'NoSuchKey', message: 'The specified key does not exist.' };
const notAllowed: S3Refusal = {
  status: 405,
  code: 'MethodNotAllowed',
  message: 'The specified method is not allowed against this resource.',
};
const malformedForm: S3Refusal = {
  status: 400,
  code: 'MalformedPOSTRequest',
  message: 'The body of your POST request is not well-formed multipart/form-data.',
};

interface ReadForm extends Omit<PostForm, 'fileBytes'> {
  readonly file: Buffer;
  readonly mediaType: string;
}

/** Reads a multipart form; as in S3, whatever follows the file does not count. */
async function readForm(bucket: string, type: string, body: Buffer): Promise<ReadForm | undefined> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const fields: Record<string, string> = {};
    for (const [name, value] of form) {
      if (typeof value !== 'string') {
        const file = Buffer.from(await value.arrayBuffer());
        return name.toLowerCase() === 'file' ? { bucket, fields, file, mediaType: value.type } : undefined;
      }
      fields[name.toLowerCase()] = value;
    }
  } catch {
    // A body that is no form is answered like a form without a file.
  }
  return undefined;
}

interface Place {
  readonly bucket: string;
  readonly key: string;
}

/** S3's answer about an upload in parts. */
function xml(
  name: string,
  about: Place & { readonly uploadId: string; readonly etag?: string; readonly parts?: readonly StoredPart[] },
): Answer {
  const { bucket, key, uploadId, etag, parts = [] } = about;
  const listed = parts.map(
    (part) =>
      `<Part><PartNumber>${part.number}</PartNumber><ETag>${escapeXml(`"${part.etag}"`)}</ETag><Size>${part.size}</Size></Part>`,
  );
  const inner = `<Bucket>${bucket}</Bucket><Key>${escapeXml(key)}</Key><UploadId>${uploadId}</UploadId>${listed.join('')}${etag ? `<ETag>${escapeXml(etag)}</ETag>` : ''}`;
  const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${namespace}">${inner}</${name}>`;
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

const encodeKey = (key: string) => key.split('/').map(encodeURIComponent).join('/');
const metadataOf = (values: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith('x-amz-meta-') && typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/**
 * The object store as phones and Lambdas meet it: S3's wire with S3's checks of signature, policy, expiry, size and
 * SHA-256 before a byte is kept, and S3's "Object Created" event after. What it stores it hands to `storage`.
 */
export function createObjectFront(options: FrontOptions) {
  const { credentials, storage, origins, stored, log, now = () => new Date() } = options;
  const buckets = [options.bucket, ...(options.buckets ?? [])];
  const uploads = partUploads(storage);

  async function keep(
    bucket: string,
    key: string,
    file: Buffer,
    headers: Record<string, string>,
    checksum: string | undefined,
    reason: StoredObject['reason'],
  ): Promise<Answer & { readonly etag?: string }> {
    const digest = sha256(file).toString('base64');
    if (checksum !== undefined && checksum !== digest) return refusal(badChecksum);
    const kept = await storage.put(`/${bucket}/${encodeKey(key)}`, file, headers);
    if (!kept.ok) throw new Error(`storage answered ${kept.status}`);
    const etag = kept.headers.get('etag') ?? '';
    await stored({ bucket, key, size: file.length, etag: etag.replaceAll('"', ''), reason });
    return { status: 200, headers: { etag, 'x-amz-checksum-sha256': digest }, etag };
  }

  async function post(request: IncomingMessage, bucket: string): Promise<Answer> {
    const body = await readBody(request, maximumFormBytes);
    if (!body) return refusal(tooLarge);
    const form = await readForm(bucket, request.headers['content-type'] ?? '', body);
    if (!form?.fields['key']) return refusal(malformedForm);
    const { fields, file, mediaType } = form;
    const refused = postRefusal({ bucket, fields, fileBytes: file.length }, credentials, now());
    if (refused) return refusal(refused);
    if (file.length > maximumObjectBytes) return refusal(tooLarge);
    const type = fields['content-type'] || mediaType || 'binary/octet-stream';
    const headers = { 'content-type': type, ...metadataOf(fields) };
    const answer = await keep(bucket, form.fields['key'], file, headers, fields['x-amz-checksum-sha256'], 'PostObject');
    if (answer.status !== 200) return answer;
    const status = Number(fields['success_action_status']);
    return { ...answer, status: status === 200 || status === 201 ? status : 204 };
  }

  async function signedBody(request: IncomingMessage, payloadHash: string): Promise<Buffer | S3Refusal> {
    if (payloadHash.startsWith('STREAMING-'))
      return { status: 501, code: 'NotImplemented', message: 'Chunked signing is not supported here.' };
    const body = await readBody(request, maximumObjectBytes);
    if (!body) return tooLarge;
    const isSigned = payloadHash === 'UNSIGNED-PAYLOAD' || payloadHash === sha256(body).toString('hex');
    return isSigned ? body : badPayloadHash;
  }

  async function put(request: IncomingMessage, { bucket, key }: Place, payloadHash: string): Promise<Answer> {
    const body = await signedBody(request, payloadHash);
    if ('code' in body) return refusal(body);
    const checksum = request.headers['x-amz-checksum-sha256'];
    const headers = {
      'content-type': request.headers['content-type'] ?? 'binary/octet-stream',
      ...metadataOf(request.headers),
    };
    return keep(bucket, key, body, headers, typeof checksum === 'string' ? checksum : undefined, 'PutObject');
  }

  /** What concerns an upload in parts, by S3's parameters; undefined for everything else. */
  async function inParts(
    request: IncomingMessage,
    { bucket, key }: Place,
    query: URLSearchParams,
    payloadHash: string,
  ): Promise<Answer | undefined> {
    const { method } = request;
    if (method === 'POST' && query.has('uploads')) {
      const type = request.headers['content-type'] ?? 'binary/octet-stream';
      const headers = { 'content-type': type, ...metadataOf(request.headers) };
      return xml('InitiateMultipartUploadResult', {
        bucket,
        key,
        uploadId: await uploads.begin({ bucket, key, headers }),
      });
    }
    const uploadId = query.get('uploadId');
    if (uploadId === null) return undefined;
    if (method === 'GET') {
      const parts = await uploads.parts(uploadId, bucket, key);
      return 'code' in parts ? refusal(parts) : xml('ListPartsResult', { bucket, key, uploadId, parts });
    }
    if (method === 'DELETE') {
      const refused = await uploads.abort(uploadId, bucket, key);
      return refused ? refusal(refused) : { status: 204 };
    }
    const body = await signedBody(request, payloadHash);
    if ('code' in body) return refusal(body);
    if (method === 'PUT') {
      const etag = await uploads.put(uploadId, bucket, key, Number(query.get('partNumber')), body);
      return typeof etag === 'string' ? { status: 200, headers: { etag } } : refusal(etag);
    }
    const whole = await uploads.together(uploadId, bucket, key, body.toString());
    if ('code' in whole) return refusal(whole);
    const kept = await keep(bucket, key, whole.body, whole.headers, undefined, 'CompleteMultipartUpload');
    await whole.forget();
    return xml('CompleteMultipartUploadResult', { bucket, key, uploadId, etag: kept.etag ?? '' });
  }

  async function read(request: IncomingMessage, { bucket, key }: Place): Promise<Answer> {
    const found = await storage.get(`/${bucket}/${encodeKey(key)}`, request.headers.range);
    if (found.status === 404) return refusal(noSuchKey);
    const body = Buffer.from(await found.arrayBuffer());
    const headers: Record<string, string> = { 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff' };
    for (const [name, value] of found.headers) {
      if (/^(content-type|content-range|etag|last-modified|x-amz-meta-.*)$/.test(name)) headers[name] = value;
    }
    if (request.headers['x-amz-checksum-mode'] && found.status === 200) {
      headers['x-amz-checksum-sha256'] = sha256(body).toString('base64');
    }
    return { status: found.status, headers, body };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = request.url ?? '/';
    const method = request.method ?? 'GET';
    const [path = '', query = ''] = url.split('?');
    const [, bucket = '', ...rest] = path.split('/');
    if (!buckets.includes(bucket)) return refusal(noSuchBucket);
    const key = decodeURIComponent(rest.join('/'));
    if (method === 'POST' && !key) return post(request, bucket);

    const verified = verifySignature({ method, url, headers: request.headers }, credentials, now());
    if ('code' in verified) return refusal(verified);
    if (!key) return refusal(notAllowed);
    const place = { bucket, key };
    const ofUpload = await inParts(request, place, new URLSearchParams(query), verified.payloadHash);
    if (ofUpload) return ofUpload;
    if (method === 'PUT') return put(request, place, verified.payloadHash);
    if (method === 'GET' || method === 'HEAD') return read(request, place);
    if (method !== 'DELETE') return refusal(notAllowed);
    await storage.remove(`/${bucket}/${encodeKey(key)}`);
    return { status: 204 };
  }

  function send(request: IncomingMessage, response: ServerResponse, { status, headers = {}, body = '' }: Answer) {
    const { origin } = request.headers;
    const cors =
      origin && origins.includes(origin)
        ? {
            'access-control-allow-origin': origin,
            'access-control-allow-methods': 'GET,HEAD,PUT,POST',
            'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
            'access-control-expose-headers': 'etag,x-amz-checksum-sha256',
            'access-control-max-age': '600',
            vary: 'origin',
          }
        : {};
    response.writeHead(status, { ...headers, ...cors, 'content-length': String(Buffer.byteLength(body)) });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  return createServer((request, response) => {
    const answering = request.method === 'OPTIONS' ? Promise.resolve({ status: 200 }) : answer(request);
    answering
      .catch((fault: Error) => {
        log(`${fault.stack ?? fault.message}`);
        return refusal({ status: 500, code: 'InternalError', message: 'We encountered an internal error.' });
      })
      .then((result) => {
        // A refusal that came before the body was read would break the sender's connection.
        request.resume();
        send(request, response, result);
        log(`${request.method} ${request.url?.split('?')[0]} ${result.status}`);
      })
      .catch((fault: Error) => log(`${fault.message}`));
  });
}
