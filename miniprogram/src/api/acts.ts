import { sha256Hex } from '@yilu/evidence';
import { store, stored } from '@/platform/storage';

/** An act that the city may or may not have done already, under the key it was sent with. */
type Acts = Record<string, { readonly key: string; readonly digest: string }>;
const name = 'acts';
const keep = 40;

let counter = 0;
/** Unique on this phone and unlikely elsewhere; it protects against repetition, not against anyone. */
export function newKey(): string {
  counter += 1;
  const random = () => Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${counter.toString(36)}-${random()}${random()}`;
}

// Only a digest is kept: the body may hold a name and an identity number.
const digestOf = (body: unknown): string => {
  const text = unescape(encodeURIComponent(JSON.stringify(body ?? null)));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return sha256Hex(bytes);
};

/** The key of this act: the one of its last try where its outcome is unknown, even after a kill of the app. */
export function keyOfAct(act: string, body: unknown): string {
  const acts = stored<Acts>(name) ?? {};
  const digest = digestOf(body);
  const pending = acts[act];
  if (pending?.digest === digest) return pending.key;
  const key = newKey();
  const recent = Object.keys(acts).slice(-keep);
  const next: Acts = {};
  for (const other of recent) if (acts[other] && other !== act) next[other] = acts[other];
  next[act] = { key, digest };
  store(name, next);
  return key;
}

/** The city has answered: the next act of this name is a new one. */
export function settleAct(act: string): void {
  const acts = stored<Acts>(name) ?? {};
  delete acts[act];
  store(name, acts);
}
