import type { DomainEvent } from '@yilu/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Citizen, personChanged, personOf, vault } from '../../fixtures/feedback-people.js';
import { darkSignal, type FeedbackTown, feedbackTown, photoId, photoOf } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: FeedbackTown;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await feedbackTown(store);
});

const at = '2026-11-20T03:00:00.000Z';
const merged = (who: Citizen, into: Citizen): DomainEvent => ({
  id: `merge-${who}`,
  at,
  type: 'identity.persons_merged',
  data: { personId: personOf(who), into: personOf(into), revision: 9 },
});
const deleted = (who: Citizen): DomainEvent => ({
  id: `delete-${who}`,
  at,
  type: 'identity.person_deleted',
  data: { personId: personOf(who), revision: 9 },
});
const listOf = async (who: Citizen) =>
  (await town.get(who, '/feedback/reports')).body.items.map(
    ({ reportId, mine }: { reportId: string; mine: boolean }) => ({
      reportId,
      mine,
    }),
  );

describe('somebody who is merged into another', () => {
  it('leaves him his reports, his photographs and what he follows', async () => {
    await town.put({ photos: [photoOf()] });
    const own = await town.file('reporter', { photoIds: [photoId(1)] });
    const other = await town.file('stranger');
    await town.post('reporter', `/feedback/reports/${other}/follow`);
    await town.follow(merged('reporter', 'neighbour'));
    await town.follow(merged('reporter', 'neighbour'));
    expect(await listOf('neighbour')).toEqual(
      expect.arrayContaining([
        { reportId: own, mine: true },
        { reportId: other, mine: false },
      ]),
    );
    expect(await listOf('reporter')).toEqual([]);
    expect((await town.photo(1))?.by).toEqual({ personId: personOf('neighbour') });
    expect([(await town.report(own))?.followers, (await town.report(other))?.followers]).toEqual([1, 2]);
  });
  it('is counted once where both follow the same', async () => {
    const number = await town.file('stranger');
    for (const who of ['reporter', 'neighbour'] as const) await town.post(who, `/feedback/reports/${number}/follow`);
    await town.follow(merged('reporter', 'neighbour'));
    expect((await town.report(number))?.followers).toBe(2);
  });
  it('can file nothing more', async () => {
    await town.follow(merged('reporter', 'neighbour'));
    const { status, body } = await town.post('reporter', '/feedback/reports', darkSignal);
    expect([status, body.code]).toEqual([403, 'feedback.person_gone']);
  });
});

describe('somebody who deletes himself', () => {
  it('leaves no photograph that says whose it was, of another’s report either', async () => {
    await town.put({ photos: [photoOf()] });
    const number = await town.file('stranger');
    await town.post('reporter', `/feedback/reports/${number}/follow`);
    const report = await town.report(number);
    const photo = await town.photo(1);
    if (!report || !photo) throw new Error('Neither was written');
    // He judged it in the place of an unknown reporter, and showed that it is not fixed.
    await town.put({
      reports: [{ ...report, version: report.version + 1, photoIds: [photoId(1)] }],
      photos: [{ ...photo, version: photo.version + 1, reportId: number }],
    });
    await town.follow(deleted('reporter'));
    expect((await town.photo(1))?.by).toEqual({});
  });
  it('leaves the trouble that he told of, and no word of himself', async () => {
    await town.put({ photos: [photoOf()] });
    const own = await town.file('reporter', { photoIds: [photoId(1)] });
    const other = await town.file('stranger');
    await town.post('reporter', `/feedback/reports/${other}/follow`);
    await town.follow(deleted('reporter'));
    await town.follow(deleted('reporter'));
    expect((await town.report(own))?.reporter).toBeUndefined();
    expect((await town.photo(1))?.by).toEqual({});
    expect((await town.report(other))?.followers).toBe(1);
    expect((await town.get(undefined, `/feedback/reports/${own}`)).status).toBe(200);
  });
  it('after a merge leaves nobody to inherit', async () => {
    const own = await town.file('reporter');
    await town.follow(deleted('neighbour'));
    await town.follow(merged('reporter', 'neighbour'));
    expect((await town.report(own))?.reporter).toBeUndefined();
  });
});

describe('what identity tells', () => {
  it('is kept by its revision, and never brings anybody back', async () => {
    await town.follow(personChanged('reporter', town.clock.at, { revision: 3, locale: 'en' }));
    await town.follow(personChanged('reporter', town.clock.at, { revision: 2, locale: 'zh-CN' }));
    const person = async () => (await town.find({ persons: [personOf('reporter')] })).persons[0];
    expect(await person()).toMatchObject({ revision: 3, locale: 'en' });
    await town.follow(deleted('reporter'));
    await town.follow(personChanged('reporter', town.clock.at, { revision: 20 }));
    expect(await person()).toMatchObject({ deletedAt: expect.any(String) });
  });
});

describe('the export', () => {
  it('holds what he filed, whole, and what he follows; nothing of anybody else', async () => {
    const own = await town.file('reporter', { description: '打13812345678' });
    const other = await town.file('stranger', { description: '别人的话' });
    await town.post('reporter', `/feedback/reports/${other}/follow`);
    const { status, body, text } = await town.get('reporter', '/feedback/export');
    expect(status).toBe(200);
    expect(body.context).toBe('feedback');
    const kinds = body.records.map(({ kind, data }: { kind: string; data: { reportId?: string } }) => [
      kind,
      data.reportId,
    ]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['report', own],
        ['follow', own],
        ['follow', other],
      ]),
    );
    expect(text).toContain('13812345678');
    expect(text).not.toContain('别人的话');
    expect(text).not.toContain(personOf('stranger'));
  });
  it('holds his own words where an officer put others in their place, and his photographs with where they were taken', async () => {
    const exif = await vault.seal('photo_place', photoId(1), JSON.stringify({ location: { lat: 29.87, lng: 121.55 } }));
    await town.put({ photos: [photoOf({ exif })] });
    const own = await town.file('reporter', { photoIds: [photoId(1)], description: '张三的车撞坏的' });
    const acting = { version: 1, description: '护栏撞坏了', reason: '含他人姓名' };
    const moderated = await town.post('desk_operator', `/feedback/staff/reports/${own}/moderation`, acting);
    expect(moderated.status).toBe(200);
    const records = (await town.get('reporter', '/feedback/export')).body.records as {
      readonly kind: string;
      readonly data: Readonly<Record<string, unknown>>;
    }[];
    const held = records.find(({ kind }) => kind === 'report')?.data;
    expect(held).toMatchObject({ description: '张三的车撞坏的', shown: { description: '护栏撞坏了' } });
    expect(held).not.toHaveProperty('original');
    expect(records.find(({ kind }) => kind === 'photo')?.data).toMatchObject({
      photoId: photoId(1),
      url: expect.stringContaining('/feedback/copies/'),
      location: { lat: 29.87, lng: 121.55 },
    });
  });
  it('tells nothing of those whose reports were joined to his, nor of who called about them', async () => {
    const own = await town.file('reporter');
    const [report] = (await town.find({ reports: [own] })).reports;
    if (!report) throw new Error('It was not filed');
    const joined = ['0123456789AB' as typeof own];
    await town.put({ reports: [{ ...report, version: 2, joined, alsoCallers: ['box-of-a-phone'] }] });
    const { text } = await town.get('reporter', '/feedback/export');
    expect(text).toContain(own);
    expect(text).not.toMatch(/0123456789AB|box-of-a-phone/);
  });
});
