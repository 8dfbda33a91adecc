import { accept, type Result } from '@yilu/kernel';
import { badRequest, type Errors, refused } from './errors.js';

/** What a client sent in the query and the body together: every value of a name, and its files. */
export interface Parameters {
  /** The first value that says something: an empty parameter is one that is not there. */
  one(name: string): string | undefined;
  all(name: string): readonly string[];
  /** `attribute[code]` and `attribute[code][]`, by code. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly SentFile[];
}
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Whatever nobody can see or print, and what turns the direction of the text beside it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;
const visible = /[^\s\p{Cf}\p{M}]/u;

/** Text as it is kept: line ends alike, nothing unprintable, and nothing at all where nobody would see any of it. */
export function plain(text: string): string {
  const kept = text.replace(/\r\n?/g, '\n').replace(unprintable, '').trim();
  return visible.test(kept) ? kept : '';
}

const attributeName = /^attribute\[([^\][]{1,60})\](?:\[\d*\])?$/;

/** Name and value pairs of query and body, in the order in which they came, with the files beside them. */
export function parametersOf(pairs: Iterable<readonly [string, string]>, files: readonly SentFile[] = []): Parameters {
  const values = new Map<string, string[]>();
  const attributes = new Map<string, string[]>();
  for (const [name, sent] of pairs) {
    const value = plain(sent);
    if (value === '') continue;
    const code = attributeName.exec(name)?.[1];
    const [of, key] = code === undefined ? [values, name] : [attributes, code];
    // Pushed: copied each time, a million values of one name would take minutes, before anybody showed a key.
    const known = of.get(key);
    if (known) known.push(value);
    else of.set(key, [value]);
  }
  const all = (name: string): readonly string[] => values.get(name) ?? [];
  return { all, one: (name) => all(name)[0], attributes, files };
}

/** Values separated by commas, as the specification has them, or repeated, as some clients do. */
export const listed = (values: readonly string[]): readonly string[] => [
  ...new Set(values.flatMap((value) => value.split(',').map((one) => one.trim())).filter((one) => one !== '')),
];

async function partsOf(body: Response): Promise<{ pairs: [string, string][]; files: SentFile[] }> {
  const pairs: [string, string][] = [];
  const files: SentFile[] = [];
  for (const [name, value] of await body.formData()) {
    if (typeof value === 'string') pairs.push([name, value]);
    // A form with an empty choice of a file sends the part without a byte.
    else if (value.size > 0) files.push({ name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { pairs, files };
}

/** The most that one request may carry: four megabytes of photographs, and what is written beside them. */
export const maximumRequestBytes = 4_200_000;

const tooLarge = refused(badRequest(`The request is larger than ${maximumRequestBytes} bytes`));

/** Reads a form of either kind with the query before it. Anything else, JSON and XML too, is refused unread. */
export async function sentWith(request: Request): Promise<Result<Parameters, Errors>> {
  const query = [...new URL(request.url).searchParams];
  const type = request.headers.get('content-type') ?? 'application/x-www-form-urlencoded';
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(type);
  if (!isForm && !/^multipart\/form-data\b/i.test(type))
    return refused(badRequest('Send the request as application/x-www-form-urlencoded or multipart/form-data'));
  if (Number(request.headers.get('content-length') ?? 0) > maximumRequestBytes) return tooLarge;
  const body = await request.arrayBuffer();
  // The gateway passes no length for a chunked body: the bytes are the last word.
  if (body.byteLength > maximumRequestBytes) return tooLarge;
  if (isForm) return accept(parametersOf([...query, ...new URLSearchParams(new TextDecoder().decode(body))]));
  try {
    const { pairs, files } = await partsOf(new Response(body, { headers: { 'content-type': type } }));
    return accept(parametersOf([...query, ...pairs], files));
  } catch {
    return refused(badRequest('The multipart body cannot be read'));
  }
}
