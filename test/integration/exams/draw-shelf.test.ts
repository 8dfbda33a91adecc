import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { s3DrawShelf } from '@yilu/exams/adapters/s3-draw-shelf';
import { objectStore } from '@yilu/http/object-store';
import { close, freePort, listen } from '@yilu/local-city/network';
import { createObjectFront } from '@yilu/local-city/objects/front';
import { type PlainStorage, startPlainStorage } from '@yilu/local-city/objects/plain-storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFiles, drawIn, townOfApplicants } from '../../fixtures/exams-draw.js';
import { planId } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

const bucket = 'yilu-evidence';
const credentials = { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' };
const directory = mkdtempSync(join(tmpdir(), 'yilu-shelf-'));

let store: Store;
let storage: PlainStorage;
let front: Server;
let endpoint: string;
beforeAll(async () => {
  const port = await freePort();
  endpoint = `http://127.0.0.1:${port}`;
  [store, storage] = await Promise.all([startStore(), startPlainStorage(directory, bucket)]);
  front = createObjectFront({ bucket, credentials, storage, origins: [], log: () => {}, stored: async () => {} });
  await listen(front, port);
});
afterAll(async () => {
  await close(front);
  await Promise.all([storage.stop(), store.stop()]);
  rmSync(directory, { recursive: true });
});

const shelf = () =>
  s3DrawShelf(
    objectStore({
      EVIDENCE_BUCKET: bucket,
      AWS_REGION: 'cn-north-1',
      OBJECTS_ENDPOINT: endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    }),
    () => new Date(),
  );
const textOf = async (content: AsyncIterable<string>) => {
  let text = '';
  for await (const part of content) text += part;
  return text;
};

describe('the shelf of draws in the evidence store', () => {
  it('keeps what comes in pieces, tells its hash and length, and gives it back to anybody who has the link', async () => {
    const pieces = ['{"name":"欧阳*"}\n', '', '{"name":"𠮷*"}\n'];
    const whole = pieces.join('');
    async function* content() {
      yield* pieces;
    }
    const told = await shelf().write('exams/draws/P2026W49/1/a.jsonl', content());
    expect(told).toEqual({
      sha256: createHash('sha256').update(whole).digest('hex'),
      bytes: Buffer.byteLength(whole),
    });
    expect(await textOf(shelf().read('exams/draws/P2026W49/1/a.jsonl'))).toBe(whole);
    const answer = await fetch(await shelf().link('exams/draws/P2026W49/1/a.jsonl'));
    expect(await answer.text()).toBe(whole);
  });

  it('leaves nothing on the disk of the Lambda', async () => {
    const spooled = () => readdirSync(tmpdir()).filter((name) => name.startsWith('draw-'));
    const before = spooled();
    await shelf().write('exams/draws/P2026W49/1/b.json', '{}');
    expect(spooled()).toEqual(before);
  });

  it('throws where nothing lies', async () => {
    await expect(textOf(shelf().read('exams/draws/none'))).rejects.toThrow('404');
  });

  it('carries a whole draw, which its published files prove genuine', async () => {
    const town = await townOfApplicants(store, { shelf: shelf() });
    await drawIn(town);
    const folder = join(directory, 'published');
    mkdirSync(folder);
    for (const name of drawFiles) {
      const { headers } = await town.get(undefined, `/exams/plans/${planId}/draws/1/${name}`);
      const file = await fetch(headers.get('location') ?? '');
      writeFileSync(join(folder, name), Buffer.from(await file.arrayBuffer()));
    }
    const verifier = fileURLToPath(new URL('../../../packages/draw/bin/verify-draw.ts', import.meta.url));
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', verifier, folder]);
    expect(stdout.toString()).toContain('GENUINE');
  });
});
