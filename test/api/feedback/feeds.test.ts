import Parser from 'rss-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FeedbackTown, feedbackTown, reportId, reportOf } from '../../fixtures/feedback-town.js';
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

const reader = new Parser<{ language?: string }, { point?: string }>({
  customFields: { item: [['georss:point', 'point']] },
});
const feed = async (name: string) => {
  const { status, headers, text } = await town.get(undefined, `/feedback/feeds/${name}.rss`);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/rss+xml; charset=utf-8']);
  return reader.parseString(text);
};
const numbers = async (name: string) => (await feed(name)).items.map(({ guid }) => guid);
const at = (minute: number) => `2026-11-20T01:${String(minute).padStart(2, '0')}:00.000Z`;
const filedAt = (n: string, minute: number, over: Parameters<typeof reportOf>[0] = {}) =>
  reportOf({ reportId: reportId(n), requestedAt: at(minute), updatedAt: at(minute), ...over });
const withUnit = (unitId: string) => ({ assignment: { unitId, at: at(0), returnBy: '2026-11-23' } });

describe('a feed', () => {
  it('is read by a reader of RSS: words, links, instants and places', async () => {
    await town.put({ reports: [filedAt('1', 5, { description: '灯 <b>全灭</b> & 危险 ]]>' })] });
    const { title, language, items } = await feed('all');
    expect([title, language]).toEqual(['宁波市公安局交通警察局 · 全部反映', 'zh-CN']);
    expect(items).toMatchObject([
      {
        guid: reportId('1'),
        title: '交通信号灯不亮、全灭：中山路解放路口',
        link: `https://h5.test/r/${reportId('1')}`,
        isoDate: at(5),
        categories: ['FAC-SIGNAL-DARK'],
        contentSnippet: '灯 <b>全灭</b> & 危险 ]]>',
        point: '29.872 121.5485',
      },
    ]);
  });

  it('says as text what a citizen wrote as HTML', async () => {
    const description = '<img src=x onerror=alert(1)><路口> &lt;b&gt;\n第二行';
    await town.put({ reports: [filedAt('1', 5, { description })] });
    const [item] = (await feed('all')).items;
    expect(item?.content).toBe('&lt;img src=x onerror=alert(1)&gt;&lt;路口&gt; &amp;lt;b&amp;gt;<br>第二行');
  });

  it('of everything has the newest first, fifty at most, of two months alike', async () => {
    const all = Array.from({ length: 59 }, (_none, n) => filedAt(`${n}`, n));
    for (let from = 0; from < all.length; from += 20) await town.put({ reports: all.slice(from, from + 20) });
    expect(await numbers('all')).toEqual(Array.from({ length: 50 }, (_none, n) => reportId(`${58 - n}`)));
    await town.put({
      reports: [reportOf({ reportId: reportId('D'), requestedAt: '2026-12-01T01:00:00.000Z' })],
    });
    town.clock.at = new Date('2026-12-01T02:00:00.000Z');
    expect((await numbers('all')).slice(0, 2)).toEqual([reportId('D'), reportId('58')]);
  });

  it('has nothing private, nothing rejected, nothing that was joined, and no word that was hidden', async () => {
    await town.put({
      reports: [
        filedAt('1', 1, { serviceCode: 'COMPLAINT', ...withUnit('technology') }),
        filedAt('2', 2, { status: 'rejected', ...withUnit('technology') }),
        filedAt('3', 3, { status: 'duplicate', ...withUnit('technology') }),
        filedAt('4', 4, { description: '骂人的话', shown: { at: at(5) }, ...withUnit('technology') }),
        filedAt('5', 5, { description: '打13812345678', ...withUnit('technology') }),
      ],
    });
    for (const name of ['all', 'technology', 'FAC-SIGNAL-DARK'])
      expect(await numbers(name)).toEqual([reportId('5'), reportId('4')]);
    const { text } = await town.get(undefined, '/feedback/feeds/all.rss');
    expect(text).not.toMatch(/骂人的话|13812345678/);
  });

  it('of a service has its reports alone, open and closed', async () => {
    await town.put({
      reports: [
        filedAt('1', 1, { serviceCode: 'ROAD-DAMAGE' }),
        filedAt('2', 2),
        filedAt('3', 3, { serviceCode: 'ROAD-DAMAGE', status: 'closed' }),
      ],
    });
    expect(await numbers('ROAD-DAMAGE')).toEqual([reportId('3'), reportId('1')]);
  });

  it('of a unit has what lies with it, by its latest change, and no longer what went elsewhere', async () => {
    await town.put({
      reports: [
        filedAt('1', 1, withUnit('municipal')),
        filedAt('2', 2, withUnit('municipal')),
        filedAt('3', 3, withUnit('lighting')),
      ],
    });
    expect(await numbers('municipal')).toEqual([reportId('2'), reportId('1')]);
    await town.put({
      reports: [
        filedAt('1', 1, { version: 2, updatedAt: at(30), ...withUnit('municipal') }),
        filedAt('2', 2, { version: 2, updatedAt: at(31), ...withUnit('lighting') }),
      ],
    });
    expect(await numbers('municipal')).toEqual([reportId('1')]);
    expect(await numbers('lighting')).toEqual([reportId('2'), reportId('3')]);
  });

  it.each(['nobody', 'COMPLAINT', 'MOVE-CAR', 'FAC-NONE'])('of %s is none', async (name) => {
    expect((await town.get(undefined, `/feedback/feeds/${name}.rss`)).body.code).toBe('feedback.no_feed');
  });
});
