import { closeReplied } from '@yilu/feedback/use-cases/close-replied';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '../../fixtures/feedback-people.js';
import {
  type FeedbackTown,
  feedbackTown,
  followOf,
  photoId,
  photoOf,
  repliedOf,
  reportId,
  reportOf,
} from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: FeedbackTown;
const id = reportId('A');
const survey = `/feedback/reports/${id}/survey`;
const reopening = `/feedback/reports/${id}/reopening`;
const still = { text: '灯还是不亮，昨晚又灭了。' };
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await feedbackTown(store);
});
const replied = () => town.put({ reports: [repliedOf()], follows: [followOf(repliedOf())] });

describe('“is it really fixed?”', () => {
  it('with a yes closes the report', async () => {
    await replied();
    const { status, body } = await town.post('reporter', survey, { fixed: true, rating: 5 });
    expect([status, body.status]).toEqual([200, 'closed']);
    expect(await town.report(id)).toMatchObject({ survey: { fixed: true, rating: 5 }, closedAt: expect.any(String) });
    expect(await town.told('feedback.report_changed')).toMatchObject([{ change: 'closed' }]);
  });
  it('with a no leaves it open to be done again', async () => {
    await replied();
    expect((await town.post('reporter', survey, { fixed: false })).body.status).toBe('replied');
    expect((await town.post('reporter', reopening, still)).body.status).toBe('reopened');
  });
  it('is asked once', async () => {
    await replied();
    await town.post('reporter', survey, { fixed: true });
    expect((await town.post('reporter', survey, { fixed: false })).body.code).toBe('feedback.answered_already');
  });
  it.each([
    ['stranger', 403, 'feedback.not_reporter'],
    ['neighbour', 403, 'feedback.not_reporter'],
  ] as const)('is not %s’s to answer', async (who, status, code) => {
    await town.put({
      reports: [repliedOf()],
      follows: [followOf(repliedOf()), followOf(repliedOf(), { personId: personOf('neighbour') })],
    });
    for (const answer of [await town.post(who, survey, { fixed: true }), await town.post(who, reopening, still)])
      expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
  it('is a follower’s to answer where nobody is known to have filed it', async () => {
    const { reporter: _, ...unsigned } = repliedOf();
    await town.put({ reports: [unsigned], follows: [followOf(repliedOf(), { personId: personOf('neighbour') })] });
    expect((await town.post('stranger', reopening, still)).body.code).toBe('feedback.not_reporter');
    expect((await town.post('neighbour', reopening, still)).status).toBe(200);
  });
  it('waits for a reply', async () => {
    await town.put({ reports: [reportOf()] });
    for (const path of [survey, reopening])
      expect((await town.post('reporter', path, path === survey ? { fixed: true } : still)).body.code).toBe(
        'feedback.not_replied',
      );
  });
});

describe('reopening', () => {
  it('keeps the number, runs the clock anew and comes to the desk', async () => {
    await replied();
    town.clock.at = new Date('2026-11-25T02:00:00.000Z');
    const { status, body } = await town.post('reporter', reopening, still);
    expect([status, body]).toEqual([200, { reportId: id, version: 2, status: 'reopened', expectedOn: '2026-11-26' }]);
    const report = await town.report(id);
    expect([report?.outcome, report?.reply, report?.survey, report?.assignment]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect((await town.deps.store.listQueue('desk', { limit: 10 })).items.map((one) => one.reportId)).toEqual([id]);
    expect(report?.steps.at(-1)).toMatchObject({ status: 'reopened', text: still.text });
  });
  it('the second time comes to the supervisor', async () => {
    await town.put({ reports: [repliedOf({ reopened: 1 })] });
    await town.post('reporter', reopening, still);
    expect((await town.deps.store.listQueue('supervisor', { limit: 10 })).items).toHaveLength(1);
    expect((await town.deps.store.listQueue('desk', { limit: 10 })).items).toHaveLength(0);
  });
  it('is there once for every reply', async () => {
    await replied();
    await town.post('reporter', reopening, still);
    expect((await town.post('reporter', reopening, still)).body.code).toBe('feedback.not_replied');
  });
  it('is possible after it was closed too, until midnight of the seventh day', async () => {
    await town.put({ reports: [repliedOf({ status: 'closed' })] });
    town.clock.at = new Date('2026-11-27T16:00:00.000Z');
    expect((await town.post('reporter', reopening, still)).body.code).toBe('feedback.reopening_over');
    town.clock.at = new Date('2026-11-27T15:59:59.000Z');
    expect((await town.post('reporter', reopening, still)).status).toBe(200);
  });
  it('takes photographs of what is still wrong, three at most', async () => {
    await replied();
    await town.put({ photos: [photoOf()] });
    const four = { ...still, photoIds: [1, 2, 3, 4].map(photoId) };
    expect((await town.post('reporter', reopening, four)).status).toBe(400);
    expect((await town.post('reporter', reopening, { ...still, photoIds: [photoId(1)] })).status).toBe(200);
    expect(await town.photo(1)).toMatchObject({ reportId: id });
    expect((await town.report(id))?.photoIds).toEqual([photoId(1)]);
  });
  it('says why to its reporter and the desk, without telephones, and to nobody else', async () => {
    await replied();
    await town.post('reporter', reopening, { text: '张三家门口没修好，请打13812345678' });
    const own = `/feedback/reports/${id}`;
    for (const view of [await town.get(undefined, own), await town.get('neighbour', `${own}/own`)]) {
      expect(view.body.steps.at(-1)).toMatchObject({ status: 'reopened' });
      expect(view.text).not.toMatch(/张三|13812345678/);
    }
    for (const [who, path] of [
      ['reporter', `${own}/own`],
      ['desk_operator', `/feedback/staff/reports/${id}`],
    ] as const) {
      const { text } = await town.get(who, path);
      expect([text.includes('张三家门口'), text.includes('13812345678')]).toEqual([true, false]);
    }
  });
});

describe('a week without a word', () => {
  it('closes what was answered, and nothing before', async () => {
    await replied();
    town.clock.at = new Date('2026-11-27T15:59:59.000Z');
    expect(await town.close()).toBe(0);
    town.clock.at = new Date('2026-11-27T16:00:00.000Z');
    expect(await town.close()).toBe(1);
    expect((await town.report(id))?.status).toBe('closed');
    expect(await town.close()).toBe(0);
    expect(await town.told('feedback.report_changed')).toHaveLength(1);
  });
  it('closes all others where one of them cannot be closed', async () => {
    const ids = ['B', 'C', 'D'].map(reportId);
    await town.put({ reports: ids.map((one) => repliedOf({ reportId: one })) });
    town.clock.at = new Date('2026-11-27T16:00:00.000Z');
    const files = town.deps.store;
    const perform: typeof files.perform = (command, wanted, decide) =>
      command.key.startsWith(reportId('B'))
        ? Promise.reject(new Error('unreadable'))
        : files.perform(command, wanted, decide);
    const faults: unknown[] = [];
    const close = closeReplied({ ...town.deps, store: { ...files, perform } }, (one) => faults.push(one));
    expect([await close(() => true), faults.length]).toEqual([2, 1]);
    expect(await Promise.all(ids.map(async (one) => (await town.report(one))?.status))).toEqual([
      'replied',
      'closed',
      'closed',
    ]);
    expect(await close(() => false)).toBe(0);
  });
});
