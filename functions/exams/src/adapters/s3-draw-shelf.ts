import { createHash, randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ObjectStore, presignedGet, signedForm } from '@yilu/http/object-store';
import type { DrawShelf } from '../ports.js';

const linkSeconds = 900;

interface Spooled {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Writes content to disk as it comes: the store wants to know its length first, and memory is for the draw. */
async function spool(content: AsyncIterable<string> | string): Promise<Spooled> {
  const file = join(tmpdir(), `draw-${randomUUID()}`);
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(file, 'wx');
  try {
    for await (const part of typeof content === 'string' ? [content] : content) {
      const piece = Buffer.from(part);
      hash.update(piece);
      bytes += piece.length;
      await handle.write(piece);
    }
  } finally {
    await handle.close();
  }
  return { file, sha256: hash.digest('hex'), bytes };
}

/** Files of draws in the evidence store. */
export function s3DrawShelf(store: ObjectStore, now: () => Date): DrawShelf {
  return {
    async write(key, content) {
      const { file, sha256, bytes } = await spool(content);
      try {
        const expiresAt = new Date(now().getTime() + linkSeconds * 1000).toISOString();
        const form = new FormData();
        const fields = signedForm(store, { key }, { from: now(), expiresAt, sizeBytes: bytes });
        for (const [name, value] of Object.entries(fields)) form.append(name, value);
        form.append('file', await openAsBlob(file));
        const answer = await fetch(store.innerUrl, { method: 'POST', body: form });
        if (!answer.ok) throw new Error(`Evidence store answered ${answer.status}`);
      } finally {
        await rm(file, { force: true });
      }
      return { sha256, bytes };
    },
    async *read(key) {
      const answer = await fetch(presignedGet(store, store.innerUrl, key, { from: now(), seconds: linkSeconds }));
      if (!answer.ok || !answer.body) throw new Error(`Evidence store answered ${answer.status}`);
      yield* answer.body.pipeThrough(new TextDecoderStream());
    },
    link: async (key) => presignedGet(store, store.publicUrl, key, { from: now(), seconds: linkSeconds }),
  };
}
