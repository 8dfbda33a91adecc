import { createSign, createVerify } from 'node:crypto';
import { accept, type Result, refuse } from '@yilu/kernel';

const beijingOffsetMs = 8 * 3_600_000;

/** `yyyy-MM-dd HH:mm:ss` in Beijing, whatever zone the process runs in. */
export const beijingTimestamp = (at: Date) =>
  new Date(at.getTime() + beijingOffsetMs).toISOString().slice(0, 19).replace('T', ' ');

/** RSA2 signature of a v1 request: every parameter but `sign`, none of them empty, sorted by name. */
export function signParameters(parameters: Readonly<Record<string, string>>, privateKey: string): string {
  const text = Object.entries(parameters)
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return createSign('RSA-SHA256').update(text, 'utf8').sign(privateKey, 'base64');
}

/** The object that begins at `start` of a JSON text, as its exact substring. */
function objectAt(text: string, start: number): string | undefined {
  let depth = 0;
  let inString = false;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return text.slice(start, i + 1);
  }
  return undefined;
}

/** The member `name` of the outermost object, as raw text; undefined where it is missing or there twice. */
function rawMember(text: string, name: string): string | undefined {
  const label = `"${name}"`;
  const at = text.indexOf(label);
  // A second member of that name is how a forger shows one value to the verifier and another to the parser.
  if (at < 0 || text.includes(label, at + 1)) return undefined;
  const start = /^\s*:\s*/.exec(text.slice(at + label.length));
  return start ? objectAt(text, at + label.length + start[0].length) : undefined;
}

/** What a v1 call brought: an object that Alipay signed, or an error that nobody did. */
export type AlipayAnswer = { readonly signed: unknown } | { readonly error: unknown };

/**
 * The answer of a v1 call, verified over its exact raw substring and parsed from that same substring. An unsigned
 * `error_response` can only refuse, so it is passed on as one.
 */
export function openAnswer(text: string, member: string, publicKey: string): Result<AlipayAnswer, 'untrusted'> {
  let envelope: unknown;
  try {
    envelope = JSON.parse(text);
  } catch {
    return refuse('untrusted');
  }
  if (typeof envelope !== 'object' || envelope === null) return refuse('untrusted');
  if ('error_response' in envelope && !(member in envelope)) return accept({ error: envelope.error_response });
  const sign = 'sign' in envelope ? envelope.sign : undefined;
  const raw = rawMember(text, member);
  if (raw === undefined || typeof sign !== 'string') return refuse('untrusted');
  const genuine = createVerify('RSA-SHA256').update(raw, 'utf8').verify(publicKey, sign, 'base64');
  return genuine ? accept({ signed: JSON.parse(raw) as unknown }) : refuse('untrusted');
}
