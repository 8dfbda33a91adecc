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
const path = `/feedback/reports/${id}`;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await feedbackTown(store);
});

describe('a public report', () => {
  it('is seen by anybody, with its steps, and with nobody’s name', async () => {
    await town.put({ reports: [reportOf()] });
    const { status, body, text } = await town.get(undefined, path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      reportId: id,
      service: { zh: '交通信号灯不亮、全灭', en: 'Traffic signal dark' },
      status: 'submitted',
      expectedOn: '2026-11-23',
      overdue: false,
      followers: 1,
      steps: [{ status: 'submitted', expectedOn: '2026-11-23' }],
    });
    expect(text).not.toContain(personOf('reporter'));
  });

  it('is overdue from the day after the one on which it was expected, and not once it is done', async () => {
    await town.put({ reports: [reportOf()] });
    for (const [at, overdue] of [
      ['2026-11-23T15:59:59.000Z', false],
      ['2026-11-23T16:00:00.000Z', true],
    ] as const) {
      town.clock.at = new Date(at);
      expect((await town.get(undefined, path)).body.overdue).toBe(overdue);
    }
    await town.put({ reports: [reportOf({ version: 2, status: 'done' })] });
    expect((await town.get(undefined, path)).body.overdue).toBe(false);
  });

  it('shows no telephone, plate or identity number of its words, its answers or its steps', async () => {
    const said = '我是13812345678，浙B12345撞坏的，身份证330203199001011234';
    await town.put({
      reports: [
        reportOf({
          description: said,
          attributes: { danger_now: '否', pole_no: '13812345678' },
          place: '13812345678楼下',
          steps: [{ at: '2026-11-20T01:00:00.000Z', status: 'submitted', text: '请拨 0574-87062202；浙B12345' }],
        }),
      ],
    });
    const { text } = await town.get(undefined, path);
    expect(text).not.toMatch(/13812345678|浙B12345|330203199001011234/);
    // Offices' numbers are what officers tell people to call.
    expect(text).toContain('0574-87062202');
    expect((await town.get('reporter', `${path}/own`)).body.description).toBe(said);
  });

  it('shows what an officer put in place of its words, or nothing where he hid them', async () => {
    await town.put({ reports: [reportOf({ shown: { description: '路灯不亮', at: '2026-11-20T01:30:00.000Z' } })] });
    expect((await town.get(undefined, path)).body.description).toBe('路灯不亮');
    await town.put({ reports: [reportOf({ version: 2, shown: { at: '2026-11-20T01:30:00.000Z' } })] });
    const { body, text } = await town.get(undefined, path);
    expect([body.description, text.includes('红绿灯')]).toEqual([undefined, false]);
  });

  it('links to no photograph that no officer has looked at', async () => {
    await town.put({ reports: [reportOf({ photoIds: [photoId(1)] })], photos: [photoOf({ reportId: id })] });
    const [photo] = (await town.get(undefined, path)).body.photos;
    expect(photo).toEqual({ photoId: photoId(1), state: 'sealed', shows: 'trouble' });
    const [own] = (await town.get('reporter', `${path}/own`)).body.photos;
    expect(own.url).toContain('feedback/copies');
    const [others] = (await town.get('neighbour', `${path}/own`)).body.photos;
    expect(others.url).toBeUndefined();
  });

  it('that was joined to another names it', async () => {
    await town.put({ reports: [reportOf({ status: 'duplicate', duplicateOf: reportId('B') })] });
    expect((await town.get(undefined, path)).body.duplicateOf).toBe(reportId('B'));
  });
});

describe('a private report', () => {
  const complaint = reportOf({ serviceCode: 'COMPLAINT' });

  it('is not there for anybody but its reporter, and answers as one that is nowhere', async () => {
    await town.put({ reports: [complaint], follows: [followOf(complaint)] });
    const none = await town.get(undefined, `/feedback/reports/${reportId('X1')}`);
    expect(none.status).toBe(404);
    expect((await town.get(undefined, path)).body).toEqual(none.body);
    expect((await town.get('neighbour', `${path}/own`)).body).toEqual(none.body);
    expect((await town.get('reporter', `${path}/own`)).body).toMatchObject({ mine: true, serviceCode: 'COMPLAINT' });
  });

  it('without a name is seen by whoever has its number', async () => {
    const { reporter: _, ...unsigned } = complaint;
    await town.put({ reports: [unsigned] });
    expect((await town.get('neighbour', `${path}/own`)).body).toMatchObject({ mine: false, reportId: id });
    const { status, body } = await town.get(undefined, path);
    expect([status, body.reportId, body.description, body.place]).toEqual([200, id, undefined, undefined]);
  });

  it('without a name that was on the map before says how far it is, and nothing that anybody wrote', async () => {
    const { reporter: _, ...unsigned } = complaint;
    const at = '2026-11-20T01:30:00.000Z';
    const corrections = [{ at, what: 'service', from: 'FAC-SIGNAL-DARK', to: 'COMPLAINT' }] as const;
    const steps = [...unsigned.steps, { at, status: 'done', text: '已约谈当事民警' }] as const;
    for (const over of [{}, { client: { keyId: 'k1' } }]) {
      await town.put({ reports: [{ ...unsigned, ...over, version: 'client' in over ? 2 : 1, corrections, steps }] });
      expect((await town.get('neighbour', `${path}/own`)).status).toBe(404);
      expect((await town.get(undefined, path)).text).not.toMatch(/约谈|红绿灯|解放路/);
    }
    await town.put({ reports: [{ ...unsigned, version: 3, corrections, steps }] });
    expect((await town.get(undefined, path)).body).toMatchObject({ reportId: id, steps: [{}, { at, status: 'done' }] });
  });
});

describe('the own view', () => {
  it('asks its reporter whether it is really fixed, and nobody else', async () => {
    await town.put({
      reports: [repliedOf({ followers: 2 })],
      follows: [followOf(repliedOf()), followOf(repliedOf(), { personId: personOf('neighbour') })],
    });
    const until = '2026-11-27T16:00:00.000Z';
    expect((await town.get('reporter', `${path}/own`)).body).toMatchObject({
      mine: true,
      following: true,
      survey: { until, answered: false },
      mayReopenUntil: until,
    });
    const other = (await town.get('neighbour', `${path}/own`)).body;
    expect([other.mine, other.following, other.survey, other.mayReopenUntil]).toEqual([
      false,
      true,
      undefined,
      undefined,
    ]);
  });
});

describe('the services', () => {
  it('are listed for anybody, with their questions and where they are taken, without whom they fall to', async () => {
    const { status, body } = await town.get(undefined, '/feedback/services');
    expect([status, body.items.length]).toEqual([200, 24]);
    expect(body.items[0]).toMatchObject({ code: 'FAC-SIGNAL-DARK', takenBy: 'reports', isPrivate: false });
    expect(body.items[0].owner).toBeUndefined();
  });
});
