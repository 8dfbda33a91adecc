import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BankId } from '@yilu/contracts';
import { s3BankFiles } from '@yilu/exams/adapters/s3-bank-files';
import { type BankFile, bankKey } from '@yilu/exams/domain/bank-file';
import { objectStore } from '@yilu/http/object-store';
import { close, freePort, listen } from '@yilu/local-city/network';
import { createObjectFront } from '@yilu/local-city/objects/front';
import { type PlainStorage, startPlainStorage } from '@yilu/local-city/objects/plain-storage';
import { putObject } from '@yilu/local-city/objects/put-object';
import { afterAll, beforeAll, expect, it } from 'vitest';

const bucket = 'yilu-evidence';
const credentials = { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' };
const directory = mkdtempSync(join(tmpdir(), 'yilu-banks-'));
// Requests of the partner are signed by the machine's own clock.
const now = new Date();

let storage: PlainStorage;
let front: Server;
let endpoint: string;
let files: ReturnType<typeof s3BankFiles>;
beforeAll(async () => {
  const [plain, port] = await Promise.all([startPlainStorage(directory, bucket), freePort()]);
  storage = plain;
  endpoint = `http://127.0.0.1:${port}`;
  const clock = () => now;
  front = createObjectFront({
    bucket,
    credentials,
    storage,
    origins: [],
    log: () => {},
    now: clock,
    stored: async () => {},
  });
  await listen(front, port);
  files = s3BankFiles(
    objectStore({
      EVIDENCE_BUCKET: bucket,
      AWS_REGION: 'cn-north-1',
      OBJECTS_ENDPOINT: endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    }),
    clock,
  );
});
afterAll(async () => {
  await close(front);
  await storage.stop();
  rmSync(directory, { recursive: true });
});

const bankOf = (number: number, text: string): BankFile => ({
  bankId: BankId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  version: 1,
  file: 'bank.jsonl',
  sizeBytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
  registeredAt: now.toISOString(),
});

/** Sends a text by the form of a bank, as a browser does. */
async function send(bank: BankFile, text: string): Promise<boolean> {
  const { url, fields } = files.uploadForm(bank, now);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([text]));
  return (await fetch(url, { method: 'POST', body: form })).ok;
}

it('takes the registered bytes of a bank by its form, no others, and reads them again', async () => {
  const text = '{"题目":1}\n';
  const bank = bankOf(1, text);
  expect(await files.read(bank)).toEqual({ ok: false, refusal: 'study.bank_absent' });
  expect(await send(bank, text.replace('1', '2'))).toBe(false);
  expect(await send(bank, `${text}more`)).toBe(false);
  expect(await send(bank, text)).toBe(true);
  expect(await files.read(bank)).toEqual({ ok: true, value: text });
});

it('refuses 50 MB by their size without reading them', async () => {
  const bank = bankOf(2, 'small');
  await putObject({ endpoint, bucket, credentials }, bankKey(bank.bankId), Buffer.alloc(50_000_000, 0x7b));
  const before = process.memoryUsage().arrayBuffers;
  expect(await files.read(bank)).toEqual({ ok: false, refusal: 'study.bank_too_large' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(25_000_000);
});
