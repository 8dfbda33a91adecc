import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectStore } from '@yilu/http/object-store';
import { close, freePort, listen } from '@yilu/local-city/network';
import { createObjectFront } from '@yilu/local-city/objects/front';
import { type PlainStorage, startPlainStorage } from '@yilu/local-city/objects/plain-storage';
import { putObject } from '@yilu/local-city/objects/put-object';
import { s3Files } from '@yilu/violations/adapters/s3-files';
import { signedFiles } from '@yilu/violations/adapters/signed-file';
import { receiveFile, type StoredObject } from '@yilu/violations/use-cases/receive-file';
import { runImport } from '@yilu/violations/use-cases/run-import';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Store, startStore } from '../fixtures/store.js';
import { bureau, bureauKey, csvFile, jsonFile, rowOf } from '../fixtures/violations-bureau.js';

const bucket = 'yilu-evidence';
const credentials = { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' };
const directory = mkdtempSync(join(tmpdir(), 'yilu-import-'));
const late = new Date('2100-01-01');

let store: Store;
let storage: PlainStorage;
let front: Server;
let endpoint: string;
const announced: StoredObject[] = [];

beforeAll(async () => {
  const port = await freePort();
  endpoint = `http://127.0.0.1:${port}`;
  [store, storage] = await Promise.all([startStore(), startPlainStorage(directory, bucket)]);
  front = createObjectFront({
    bucket,
    credentials,
    storage,
    origins: [],
    log: () => {},
    stored: async ({ key, size, etag }) => void announced.push({ key, size, etag }),
  });
  await listen(front, port);
});
afterAll(async () => {
  await close(front);
  await Promise.all([storage.stop(), store.stop()]);
  rmSync(directory, { recursive: true });
});

/** The import as the Lambda has it: the object store by its wire, signed, from a byte on. */
async function city(name: string) {
  const table = await store.table(name, { now: () => new Date('2026-11-20T02:00:00.000Z') });
  const objects = objectStore({
    EVIDENCE_BUCKET: bucket,
    AWS_REGION: 'cn-north-1',
    OBJECTS_ENDPOINT: endpoint,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
  const here = bureau(table);
  const keys = { 'bureau-1': Buffer.from(bureauKey, 'base64') };
  const deps = {
    ...here.deps,
    files: signedFiles(
      s3Files(objects, () => new Date()),
      keys,
    ),
  };
  const send = async (key: string, bytes: Buffer) => {
    await putObject({ endpoint, bucket, credentials }, key, bytes);
    const file = await receiveFile(deps)(announced.splice(0).at(-1) ?? { key: '', size: 0, etag: '' });
    if (!file) throw new Error(`${key} is no file of ours`);
    return file;
  };
  return { here, deps, send, run: runImport(deps) };
}
const rows = Array.from({ length: 2_500 }, (_none, at) => rowOf(at + 1, { ownerPhone: undefined }));

it('reads a file of megabytes off the object store in two passes, and goes on from a byte in its middle', async () => {
  const { send, run } = await city('import-jsonl');
  const file = await send('violations/imports/B-0001.jsonl', jsonFile('B-0001', rows));
  const cut = await run(file, new Date('2026-11-20T02:00:00.000Z'));
  expect(cut).toMatchObject({ state: 'running', mark: { row: 1_000 } });
  expect(await run(cut, late)).toMatchObject({
    state: 'done',
    entered: 2_500,
    badRows: 0,
  });
});

it('reads CSV off it as well', async () => {
  const { send, run } = await city('import-csv');
  const file = await send('violations/imports/B-0002.csv', csvFile('B-0002', rows.slice(0, 300)));
  expect(await run(file, late)).toMatchObject({ state: 'done', entered: 300, badRows: 0 });
});

it('knows by its identity that another content lies there when it comes to read', async () => {
  const { send, run } = await city('import-changed');
  const file = await send('violations/imports/B-0003.jsonl', jsonFile('B-0003', rows.slice(0, 3)));
  await putObject({ endpoint, bucket, credentials }, file.key, jsonFile('B-0003', rows.slice(3, 6)));
  expect(await run(file, late)).toMatchObject({ state: 'refused', refusal: 'file.changed', entered: 0 });
});

it('refuses an empty file by its size', async () => {
  const { send } = await city('import-empty');
  const file = await send('violations/imports/B-0004.jsonl', Buffer.alloc(0));
  expect(file).toMatchObject({ state: 'refused', refusal: 'file.empty' });
});
