import { createHash } from 'node:crypto';
import { type ObjectStore, presignedGet, signedForm } from '@yilu/http/object-store';
import type { DrawShelf } from '../ports.js';

const linkSeconds = 900;

/** Files of draws in the evidence store. */
export function s3DrawShelf(store: ObjectStore, now: () => Date): DrawShelf {
  return {
    async write(key, content) {
      const parts: Buffer[] = [];
      for await (const part of typeof content === 'string' ? [content] : content) parts.push(Buffer.from(part));
      const bytes = Buffer.concat(parts);
      const expiresAt = new Date(now().getTime() + linkSeconds * 1000).toISOString();
      const form = new FormData();
      const fields = signedForm(store, { key }, { from: now(), expiresAt, sizeBytes: bytes.length });
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob([bytes]));
      const answer = await fetch(store.innerUrl, { method: 'POST', body: form });
      if (!answer.ok) throw new Error(`Evidence store answered ${answer.status}`);
      return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
    },
    async *read(key) {
      const answer = await fetch(presignedGet(store, store.innerUrl, key, { from: now(), seconds: linkSeconds }));
      if (!answer.ok || !answer.body) throw new Error(`Evidence store answered ${answer.status}`);
      yield* answer.body.pipeThrough(new TextDecoderStream());
    },
    link: async (key) => presignedGet(store, store.publicUrl, key, { from: now(), seconds: linkSeconds }),
  };
}
