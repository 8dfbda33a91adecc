import { gzipSync } from 'node:zlib';
import { ningboCatalogue } from '@yilu/law/violations/catalogue-ningbo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsIn } from '../../faults/snapshot.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

let store: Store;
let here: ViolationsTown;
let events: () => ReturnType<typeof eventsIn>;
let count = 0;
const clock = { at: new Date('2026-11-20T02:00:00.000Z') };
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  clock.at = new Date('2026-11-20T02:00:00.000Z');
  const table = await store.table(`catalogue-${count++}`, { now: () => clock.at });
  here = await violationsTown(table);
  events = () => eventsIn(table);
});

const at = '/violations/staff/catalogue';
const reason = '根据市局通知调整柔性执法情形。';
const edit = (over: object = {}) => ({
  form: 'edit',
  edit: { version: 'ningbo-2027', effectiveFrom: '2027-01-01', lenience: { red_arrow: null }, ...over },
});
const lenient = ningboCatalogue.situations.find(({ lenience }) => lenience)?.id ?? '';
const propose = (next: object, publish = true, who: 'supervisor' | 'legal_reviewer' = 'supervisor', key?: string) =>
  here.post(who, `${at}/proposals`, { next, publish, reason }, key);
const versions = async () =>
  (await here.get('supervisor', at)).body.items.map(({ version }: { version: string }) => version);

describe('flexible enforcement', () => {
  it('begins with the city’s 993 situations, 288 of them flexible, and says which are made up', async () => {
    const { body } = await here.get('legal_reviewer', at);
    expect(body.items).toEqual([
      { version: 'ningbo-2024', effectiveFrom: '2024-01-01', situations: 993, flexible: 288, generated: 850 },
    ]);
  });

  it('is read page by page, all of it or what is flexible alone', async () => {
    const ids = new Set<string>();
    let cursor: string | undefined;
    do {
      const { body } = await here.get(
        'legal_reviewer',
        `${at}/situations?show=flexible&limit=50${cursor ? `&cursor=${cursor}` : ''}`,
      );
      for (const { id, flexible } of body.items) if (flexible) ids.add(id);
      cursor = body.nextCursor;
    } while (cursor);
    expect(ids.size).toBe(288);
    expect((await here.get('legal_reviewer', `${at}/situations?version=none`)).body.code).toBe(
      'catalogue.unknown_version',
    );
  });

  it('is searched in either language and by the key of a row', async () => {
    const found = async (search: string) =>
      (await here.get('legal_reviewer', `${at}/situations?limit=50&search=${encodeURIComponent(search)}`)).body.items;
    const [one] = ningboCatalogue.situations;
    for (const words of [one?.zh, one?.en.toUpperCase(), one?.id])
      expect((await found(words ?? '')).map(({ id }: { id: string }) => id)).toContain(one?.id);
    expect(await found('no such words')).toEqual([]);
  });

  it('tells what a proposal would change, and changes nothing yet', async () => {
    const { body } = await propose(edit({ lenience: { [lenient]: null } }), false);
    expect(body).toMatchObject({ published: false, faults: [], version: { flexible: 287 } });
    expect(body.changes).toEqual([expect.objectContaining({ id: lenient, what: 'stricter' })]);
    expect(await versions()).toEqual(['ningbo-2024']);
  });

  it('is published once, with its reason on record, and the version before it stays as it was', async () => {
    const next = edit({ lenience: { [lenient]: null } });
    const first = await propose(next, true, 'supervisor', 'key-of-the-version');
    expect(first.body).toMatchObject({ published: true, version: { publishedBy: '王警官' } });
    expect((await propose(next, true, 'supervisor', 'key-of-the-version')).body).toEqual(first.body);
    expect(await versions()).toEqual(['ningbo-2027', 'ningbo-2024']);
    const acted = (await events()).filter(({ type }) => type === 'staff.acted');
    expect(acted.map(({ data }) => data)).toEqual([expect.objectContaining({ act: 'catalogue_published', reason })]);
    expect((await here.get('supervisor', `${at}/situations?version=ningbo-2024&show=flexible`)).status).toBe(200);
  });

  it('rules by the new version within a minute', async () => {
    expect(await here.deps.catalogueShelf.versions()).toHaveLength(1);
    await propose(edit({ lenience: { [lenient]: null } }));
    clock.at = new Date(clock.at.getTime() + 61_000);
    expect(await here.deps.catalogueShelf.versions()).toHaveLength(2);
  });

  it('takes the whole list as a file', async () => {
    const whole = { ...ningboCatalogue, version: 'ningbo-2028', effectiveFrom: '2028-01-01' };
    const next = { form: 'whole', gzip: gzipSync(JSON.stringify(whole)).toString('base64') };
    expect((await propose(next)).body).toMatchObject({ published: true, version: { situations: 993 } });
  });

  it.each([
    ['the first day of a version before it', edit({ effectiveFrom: '2024-01-01' }), 'effectiveFrom'],
    ['the name of the one before', edit({ version: 'ningbo-2024' }), 'version'],
    ['a situation that it does not have', edit({ lenience: { nothing: 'warning' } }), 'nothing'],
    ['lenience where the law has none', edit({ lenience: { drunk_drive: 'warning' } }), 'drunk_drive'],
    ['a file that is no list', { form: 'whole', gzip: gzipSync('[]').toString('base64') }, 'catalogue'],
    ['a file that is not packed', { form: 'whole', gzip: Buffer.from('{}').toString('base64') }, 'catalogue'],
    [
      'a file that unpacks to a hundred megabytes',
      { form: 'whole', gzip: gzipSync(Buffer.alloc(100_000_000)).toString('base64').slice(0, 240_000) },
      'catalogue',
    ],
  ])('refuses %s in words, and publishes nothing', async (_name, next, path) => {
    const { body } = await propose(next);
    expect(body.published).toBe(false);
    expect(body.faults.map((fault: { path: string }) => fault.path)).toContain(path);
    expect(await versions()).toEqual(['ningbo-2024']);
  });

  it('of two published at the same time takes one', async () => {
    const both = await Promise.all([
      propose(edit({ lenience: {} })),
      propose(edit({ lenience: {}, version: 'other' })),
    ]);
    expect(both.filter(({ body }) => body.published)).toHaveLength(1);
    expect(await versions()).toHaveLength(2);
  });

  it('is changed by a supervisor alone', async () => {
    expect((await propose(edit(), true, 'legal_reviewer')).body.code).toBe('violations.role_missing');
    expect((await here.get('finance', at)).body.code).toBe('violations.role_missing');
  });
});
