import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '../../fixtures/feedback-people.js';
import { type FeedbackTown, feedbackTown, followOf, reportId, reportOf } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: FeedbackTown;
const id = reportId('A');
const follow = `/feedback/reports/${id}/follow`;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await feedbackTown(store);
  await town.put({ reports: [reportOf()], follows: [followOf(reportOf())] });
});

const lists = async (who: 'reporter' | 'neighbour'): Promise<{ reportId: string; mine: boolean; muted: boolean }[]> =>
  (await town.get(who, '/feedback/reports')).body.items;

describe('“I met with it too”', () => {
  it('counts him, makes no new report and puts it into his list', async () => {
    const answer = await town.post('neighbour', follow);
    expect([answer.status, answer.body]).toEqual([200, { reportId: id, following: true, muted: false, followers: 2 }]);
    expect(await lists('neighbour')).toMatchObject([{ reportId: id, mine: false, followers: 2 }]);
    expect(await lists('reporter')).toMatchObject([{ reportId: id, mine: true, followers: 2 }]);
  });

  it('counts him once, however often he says it', async () => {
    await town.post('neighbour', follow);
    expect((await town.post('neighbour', follow)).body.followers).toBe(2);
    expect((await town.post('reporter', follow)).body.followers).toBe(2);
  });

  it('counts everybody of a street who says it at once, and sends nobody away', async () => {
    const many = Array.from({ length: 30 }, (_none, n) => `c${n}` as const);
    const answers = await Promise.all(many.map((who) => town.post(who, follow)));
    expect(answers.filter(({ status }) => status !== 200).map(({ text }) => text)).toEqual([]);
    expect((await town.report(id))?.followers).toBe(31);
  });

  it('is over once the report has ended, and hidden for a private one', async () => {
    await town.put({
      reports: [
        reportOf({ reportId: reportId('B'), status: 'closed' }),
        reportOf({ reportId: reportId('C'), serviceCode: 'COMPLAINT' }),
      ],
    });
    const ended = await town.post('neighbour', `/feedback/reports/${reportId('B')}/follow`);
    expect([ended.status, ended.body.code]).toEqual([409, 'feedback.ended']);
    const hidden = await town.post('neighbour', `/feedback/reports/${reportId('C')}/follow`);
    const none = await town.post('neighbour', `/feedback/reports/${reportId('D')}/follow`);
    expect([hidden.status, hidden.body]).toEqual([404, none.body]);
  });
});

describe('leaving', () => {
  it('takes him out of the count and out of his list', async () => {
    await town.post('neighbour', follow);
    expect((await town.remove('neighbour', follow)).body).toMatchObject({ following: false, followers: 1 });
    expect(await lists('neighbour')).toEqual([]);
    expect((await town.remove('neighbour', follow)).body.code).toBe('feedback.not_following');
  });
  it('and coming back counts him again', async () => {
    await town.post('neighbour', follow);
    await town.remove('neighbour', follow);
    expect((await town.post('neighbour', follow)).body.followers).toBe(2);
  });
  it('by its reporter leaves it in his list, in silence', async () => {
    expect((await town.remove('reporter', follow)).body).toMatchObject({ following: true, muted: true, followers: 1 });
    expect(await lists('reporter')).toMatchObject([{ reportId: id, muted: true }]);
  });
});

describe('news', () => {
  const news = async () =>
    (await town.told('feedback.news_due')).map(({ personId, change }) => [personId, change] as const);
  const accepted = {
    type: 'feedback.report_changed',
    data: {
      reportId: id,
      serviceCode: 'FAC-SIGNAL-DARK',
      isPrivate: false,
      change: 'accepted',
      status: 'accepted',
      expectedOn: '2026-11-23',
    },
  } as const;

  it('reach everybody who follows it, once, however often the event comes', async () => {
    await town.post('neighbour', follow);
    await town.put({}, [accepted]);
    await town.spread();
    await town.spread();
    expect((await news()).sort()).toEqual(
      [
        [personOf('reporter'), 'accepted'],
        [personOf('neighbour'), 'accepted'],
      ].sort(),
    );
  });

  it('reach nobody who wants none, and him again who wants them again', async () => {
    await town.post('neighbour', follow);
    expect((await town.putTo('neighbour', `/feedback/reports/${id}/news`, { muted: true })).body.muted).toBe(true);
    expect((await town.get('neighbour', `/feedback/reports/${id}/own`)).body).toMatchObject({ muted: true });
    expect((await town.get('stranger', `/feedback/reports/${id}/own`)).body).toMatchObject({ muted: false });
    await town.remove('reporter', follow);
    await town.put({}, [accepted]);
    await town.spread();
    expect(await news()).toEqual([]);
    await town.putTo('neighbour', `/feedback/reports/${id}/news`, { muted: false });
    await town.put({}, [{ ...accepted, data: { ...accepted.data, change: 'dispatched' } }]);
    await town.spread();
    expect(await news()).toContainEqual([personOf('neighbour'), 'dispatched']);
    expect((await news()).map(([personId]) => personId)).not.toContain(personOf('reporter'));
  });

  it('can be muted by whoever follows it alone', async () => {
    const answer = await town.putTo('stranger', `/feedback/reports/${id}/news`, { muted: true });
    expect([answer.status, answer.body.code]).toEqual([404, 'feedback.not_following']);
  });

  it('reach two hundred followers', async () => {
    await town.put({
      follows: Array.from({ length: 90 }, (_none, n) => followOf(reportOf(), { personId: personOf(`c${n}`) })),
    });
    await town.put({
      follows: Array.from({ length: 90 }, (_none, n) => followOf(reportOf(), { personId: personOf(`c${100 + n}`) })),
    });
    await town.put({}, [accepted]);
    await town.spread();
    expect(new Set((await news()).map(([personId]) => personId)).size).toBe(181);
  });
});

describe('the own list', () => {
  it('shows the newest first, page by page, and nobody else’s', async () => {
    const numbers: string[] = [];
    for (let n = 0; n < 5; n++) {
      town.clock.at = new Date(town.clock.at.getTime() + 60_000);
      numbers.unshift(await town.file('neighbour', { description: `第 ${n} 条` }));
    }
    const first = (await town.get('neighbour', '/feedback/reports?limit=3')).body;
    const second = (await town.get('neighbour', `/feedback/reports?limit=3&cursor=${first.nextCursor}`)).body;
    const seen = [...first.items, ...second.items].map((one: { reportId: string }) => one.reportId);
    expect(seen).toEqual(numbers);
    const stolen = await town.get('stranger', `/feedback/reports?limit=3&cursor=${first.nextCursor}`);
    expect(stolen.body.items).toEqual([]);
  });
});
