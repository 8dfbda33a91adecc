import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { sealDays } from '@yilu/accidents/use-cases/seal-days';
import { CaseId, type PartyRole } from '@yilu/contracts';
import type { Item, Table } from '@yilu/dynamo';
import { verifyChain } from '@yilu/evidence';
import type { DayHead } from '@yilu/evidence/day-head';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AccidentsTown, accidentsTown } from '../fixtures/accidents-town.js';
import { phone } from '../fixtures/phone.js';
import { type Store, startStore } from '../fixtures/store.js';

const verifier = fileURLToPath(new URL('../../packages/evidence/bin/verify-evidence.mjs', import.meta.url));

let store: Store;
let table: Table;
let town: AccidentsTown;
let clock: Date;
let directory: string;
let count = 0;
beforeAll(async () => {
  store = await startStore();
  directory = await mkdtemp(join(tmpdir(), 'yilu-evidence-'));
});
afterAll(async () => {
  await store.stop();
  await rm(directory, { recursive: true });
});
beforeEach(async () => {
  clock = new Date('2026-11-20T06:00:00Z');
  table = await store.table(`chains-${count++}`, { now: () => clock });
  town = await accidentsTown(table, {
    photos: {
      uploadForm: async () => ({ url: 'https://objects.test/', fields: {}, expiresAt: clock.toISOString() }),
      viewUrl: async () => 'https://objects.test/photo',
      // A photograph of the town is the bytes of its shot's name.
      bytesOf: async (caseId, photoId) => {
        const kase = await town.deps.cases.find(caseId);
        return new TextEncoder().encode(kase?.photos.find((one) => one.photoId === photoId)?.shot);
      },
    },
  });
});

const chainOf = async (id: string) => (await town.deps.cases.findChain(CaseId.parse(id)))?.entries ?? [];
const seal = () => sealDays({ ...town.deps.evidence, now: () => clock })();
const heads = async () =>
  ((await table.db.send(new ScanCommand({ TableName: table.name }))).Items as Item[])
    .flatMap(({ sk, pk, head }) => (sk === 'HEAD' && pk !== 'DAY#LAST' ? [head as DayHead] : []))
    .sort((one, other) => (one.day < other.day ? -1 : 1));

async function bundle(who: PartyRole | 'officer', id: string): Promise<Uint8Array> {
  const path = who === 'officer' ? `/accidents/staff/cases/${id}/evidence` : `/accidents/${id}/evidence`;
  const answer = await town.request(who, 'GET', path, undefined, 'key-00000000');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return new Uint8Array(await answer.arrayBuffer());
}

/** What the verifier that anybody can carry away says of a bundle. */
async function verdict(zip: Uint8Array): Promise<string> {
  const file = join(directory, `${count}-${crypto.randomUUID()}.zip`);
  await writeFile(file, zip);
  return new Promise((resolve) => {
    execFile(process.execPath, [verifier, file], (_fault, stdout) => resolve(stdout));
  });
}

describe('the chain of a case', () => {
  it('has one link for every version, each signed and continuing the one before', async () => {
    const id = await town.steps.signed();
    const links = (await chainOf(id)).map(({ link }) => link);
    const { version } = await town.view('a', id);
    expect(links.map(({ place }) => place)).toEqual(Array.from({ length: version }, (_, at) => at + 1));
    expect(verifyChain(`case:${id}`, links)).toEqual({ genuine: true });
  });

  it('stays whole where many write at once', async () => {
    const id = await town.steps.compared();
    const photo = (n: number) => ({
      shot: 'free',
      sha256: town.deps.sha256(`photograph ${n}`),
      sizeBytes: 1000,
      mediaType: 'image/jpeg',
      capturedAt: clock.toISOString(),
    });
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) => town.post(n % 2 ? 'a' : 'b', `/accidents/${id}/photos`, photo(n))),
    );
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(1);
    const entries = await chainOf(id);
    expect(
      verifyChain(
        `case:${id}`,
        entries.map(({ link }) => link),
      ),
    ).toEqual({ genuine: true });
    expect(entries).toHaveLength((await town.view('a', id)).version);
  });

  it('keeps no words of a draft whose person deleted himself', async () => {
    const id = await town.steps.compared();
    expect((await chainOf(id)).some(({ opened }) => opened?.text.includes('A01'))).toBe(true);
    const { followPerson } = await import('@yilu/accidents/use-cases/follow-person');
    const { eventAt, personOf } = await import('../fixtures/accidents-people.js');
    await followPerson(town.deps)(eventAt(clock, 'identity.person_deleted', { personId: personOf('b'), revision: 9 }));
    const entries = await chainOf(id);
    expect(entries.filter(({ opened }) => opened)).toEqual([]);
    expect(
      verifyChain(
        `case:${id}`,
        entries.map(({ link }) => link),
      ),
    ).toEqual({ genuine: true });
  });
});

describe('the evidence of a case', () => {
  it('proves itself to the verifier, for each reader, with photographs and the copy of the agreement', async () => {
    const id = await town.steps.signed();
    for (const who of ['a', 'b', 'officer'] as const) {
      const zip = await bundle(who, id);
      expect(await verdict(zip)).toMatch(/^GENUINE case /);
      const names = Object.keys(unzipSync(zip));
      expect(names.filter((name) => name.startsWith('photographs/'))).toHaveLength(3);
      expect(names).toContain('agreement.json');
    }
  });

  it('names what was changed', async () => {
    const id = await town.steps.signed();
    const files = unzipSync(await bundle('a', id));
    const photo = Object.keys(files).find((name) => name.startsWith('photographs/')) ?? '';
    const words = Object.keys(files).find((name) => name.endsWith('statement_made.json')) ?? '';
    for (const name of [photo, words]) {
      const bytes = Uint8Array.from(files[name] ?? []);
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      expect(await verdict(zipSync({ ...files, [name]: bytes }))).toContain(`BROKEN ${name}: changed`);
    }
    const { [photo]: _, ...without } = files;
    expect(await verdict(zipSync(without))).toContain(`BROKEN ${photo}: missing`);
  });

  it('holds a phone’s own chain as far as it is whole', async () => {
    const id = await town.steps.compared();
    const mine = phone(id);
    const take = (shot: string, link: ReturnType<typeof mine.link>) =>
      town.send('a', 'POST', `/accidents/${id}/photos`, {
        shot,
        sha256: town.deps.sha256(shot),
        sizeBytes: 1000,
        mediaType: 'image/jpeg',
        capturedAt: clock.toISOString(),
        link,
      });
    const next = (shot: string) =>
      mine.link({ at: clock.toISOString(), kind: 'photo', content: town.deps.sha256(shot) });
    await take('P4', next('P4'));
    next('P7');
    await take('P5', next('P5'));
    const { manifest } = await manifestOf('a', id);
    const device = manifest.chains.find(({ stream }: { stream: string }) => stream.startsWith('device:'));
    expect(device.links.map(({ place }: { place: number }) => place)).toEqual([1]);
    const { captures } = (await town.get('officer', `/accidents/staff/cases/${id}`)).body;
    expect(Object.values(captures.photos).flatMap((one) => (one as { chainBreak?: string }).chainBreak ?? [])).toEqual([
      'gap',
    ]);
    expect(await verdict(await bundle('a', id))).toMatch(/^GENUINE/);
  });
});

async function manifestOf(who: PartyRole | 'officer', id: string) {
  const files = unzipSync(await bundle(who, id));
  return { files, manifest: JSON.parse(new TextDecoder().decode(files['manifest.json'])) };
}

describe('a day', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 10, n, 6));

  it('is sealed once it is over, each linked to the one before, also those that were missed', async () => {
    expect(await seal()).toBe(1);
    await town.steps.signed();
    clock = day(24);
    expect(await seal()).toBe(4);
    expect(await seal()).toBe(0);
    const sealed = await heads();
    expect(sealed.map((head) => head.day)).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ]);
    expect(sealed.map((head) => head.count > 0)).toEqual([false, true, false, false, false]);
    expect(sealed.slice(1).map((head) => head.previous)).toEqual(sealed.slice(0, -1).map((head) => head.hash));
  });

  it('is the first one where links lie before the first run', async () => {
    await town.steps.compared();
    clock = day(23);
    expect(await seal()).toBe(3);
    expect((await heads()).map((head) => [head.day, head.count > 0])[0]).toEqual(['2026-11-20', true]);
  });

  it('is sealed once, and told once, by runs that meet', async () => {
    await town.steps.compared();
    clock = day(21);
    const counts = await Promise.all([seal(), seal(), seal()]);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(1);
    expect(await heads()).toHaveLength(1);
    const items = (await table.db.send(new ScanCommand({ TableName: table.name }))).Items as Item[];
    const told = items.filter((item) => (item['event'] as { type?: string })?.type === 'evidence.day_sealed');
    expect(told).toHaveLength(1);
  });

  it('proves in a bundle that the case’s last link was part of it', async () => {
    const others = await town.steps.compared();
    const id = await town.steps.signed();
    expect(await verdict(await bundle('a', id))).toContain(`NOTE case:${id}`);
    clock = day(22);
    await seal();
    const { manifest } = await manifestOf('b', id);
    expect(manifest.dayHeads.at(-1).proofs).toHaveLength(1);
    const text = await verdict(await bundle('b', id));
    expect(text).toMatch(/^GENUINE/);
    expect(text).not.toContain(`NOTE case:${id}`);
    expect(others).not.toBe(id);
  });
});
