import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '../../fixtures/feedback-people.js';
import {
  assetOf,
  darkSignal,
  type FeedbackTown,
  feedbackTown,
  photoId,
  photoOf,
  reportId,
} from '../../fixtures/feedback-town.js';
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

const path = '/feedback/reports';
const send = (over: object = {}) => town.post('reporter', path, { ...darkSignal, ...over });

describe('filing a report', () => {
  it('answers its number and the day on which it is expected, and its reporter follows it', async () => {
    const { status, body } = await send();
    expect([status, body.status, body.expectedOn, body.version]).toEqual([201, 'submitted', '2026-11-23', 1]);
    expect(body.reportId).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(await town.followOf('reporter', body.reportId)).toMatchObject({ muted: false });
    expect(await town.told('feedback.report_changed')).toMatchObject([{ change: 'filed', reportId: body.reportId }]);
  });

  it('takes a person whose name is not verified: a broken signal needs no real name', async () => {
    expect((await town.post('unverified', path, darkSignal)).status).toBe(201);
  });

  it('under a number made by the phone is filed once, however often and with whatever key it is sent', async () => {
    const number = reportId('DRAFT7'.replace('T', '0'));
    const first = await send({ reportId: number });
    const again = await send({ reportId: number });
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(await town.told('feedback.report_changed')).toHaveLength(1);
  });

  it('does not take somebody else’s number, and says nothing of what is under it', async () => {
    const number = reportId('7');
    await send({ reportId: number });
    const other = await town.post('neighbour', path, { ...darkSignal, reportId: number });
    expect([other.status, other.body.code]).toEqual([409, 'feedback.number_taken']);
    expect(other.text).not.toContain(personOf('reporter'));
  });

  it.each([
    ['a required question without an answer', { attributes: {} }, 'attributes.danger_now', '是否正在危及安全'],
    ['an answer that is not on the list', { attributes: { danger_now: '大概' } }, 'attributes.danger_now', '是、否'],
    [
      'a wrong answer to a question that may stay open',
      { attributes: { danger_now: '是', direction: '往上' } },
      'attributes.direction',
      '东向西',
    ],
  ])('is refused for %s, with the question named', async (_what, over, field, sentence) => {
    const { status, body } = await send(over);
    expect([status, body.code, body.fields.map((one: { path: string }) => one.path)]).toEqual([
      422,
      'feedback.attributes_refused',
      [field],
    ]);
    expect(body.fields[0].message).toContain(sentence);
  });

  it('lets through what another client answers beside our questions', async () => {
    const { body } = await send({ attributes: { danger_now: '否', colour: '红' } });
    expect((await town.report(body.reportId))?.attributes).toEqual({ danger_now: '否', colour: '红' });
  });

  it.each([
    ['a description of 4,001 characters', { description: '灯'.repeat(4_001) }, 'request.text_too_long'],
    ['control characters', { description: '红绿灯\u0000不亮' }, 'request.text_unprintable'],
    ['eleven photographs', { photoIds: Array.from({ length: 11 }, (_none, n) => photoId(n)) }, 'request.invalid'],
    ['no place at all', { location: undefined, place: undefined }, 'request.invalid'],
    ['a field that nobody knows', { urgent: true }, 'request.invalid'],
    ['half a coordinate', { location: { lat: 29.8 } }, 'request.invalid'],
  ])('is refused for %s', async (_what, over, code) => {
    const { status, body } = await send(over);
    expect([status, body.code]).toEqual([400, code]);
  });

  it('takes 4,000 characters', async () => {
    expect((await send({ description: '灯'.repeat(4_000) })).status).toBe(201);
  });

  it.each([
    ['Shanghai', { lat: 31.2304, lng: 121.4737 }],
    ['another country', { lat: 48.8566, lng: 2.3522 }],
    ['the sea at 0, 0', { lat: 0, lng: 0 }],
  ])('from %s is refused with a sentence that names the city and whom to call', async (_where, location) => {
    const { status, body } = await send({ location });
    expect([status, body.code]).toEqual([422, 'feedback.outside_city']);
    expect(body.detail).toMatch(/宁波.*122/);
  });

  it.each([
    ['MOVE-CAR', 'feedback.belongs_to_moves'],
    ['RPT-VIOLATION', 'feedback.belongs_to_tips'],
    ['RPT-HITRUN', 'feedback.belongs_to_tips'],
    ['FAC-NOTHING', 'feedback.no_service'],
  ])('of %s is refused with the place where it belongs', async (serviceCode, code) => {
    const { status, body } = await send({ serviceCode });
    expect([status, body.code]).toEqual([422, code]);
  });

  it('by words alone needs no map', async () => {
    const { body, status } = await send({ location: undefined });
    expect(status).toBe(201);
    expect(await town.report(body.reportId)).toMatchObject({ place: '中山路解放路口' });
  });

  it('from a sticker takes its place from the facility, and needs no word', async () => {
    await town.put({ assets: [assetOf()] });
    const sticker = { serviceCode: 'FAC-SIGNAL-DARK', assetCode: 'NB-1024', attributes: { danger_now: '否' } };
    const { body } = await town.post('reporter', path, sticker);
    expect(await town.report(body.reportId)).toMatchObject({
      source: 'sticker',
      assetCode: 'NB-1024',
      location: assetOf().location,
      place: assetOf().place,
    });
    expect((await town.post('reporter', path, { ...sticker, assetCode: 'NB-9' })).body.code).toBe('feedback.no_asset');
  });

  it('of an emergency goes through whatever is open beside it', async () => {
    await town.file('neighbour');
    expect((await send({ attributes: { danger_now: '是' } })).status).toBe(201);
  });
});

describe('when it was met with', () => {
  it('is kept of a draft from a place without a network, and not where it lies in the future', async () => {
    for (const [occurredAt, kept] of [
      ['2026-11-20T01:10:00.000Z', '2026-11-20T01:10:00.000Z'],
      ['2026-11-20T02:00:01.000Z', undefined],
      ['2036-01-01T00:00:00.000Z', undefined],
    ] as const) {
      const { status, body } = await send({ occurredAt });
      expect([status, (await town.report(body.reportId))?.occurredAt]).toEqual([201, kept]);
    }
  });
});

describe('photographs of a report', () => {
  it('are its own from then on', async () => {
    await town.put({ photos: [photoOf()] });
    const { body } = await send({ photoIds: [photoId(1)] });
    expect(await town.photo(1)).toMatchObject({ reportId: body.reportId });
    expect((await send({ photoIds: [photoId(1)] })).body.code).toBe('feedback.photo_attached');
  });
  it('of somebody else, or of nobody, are refused', async () => {
    await town.put({ photos: [photoOf({ by: { personId: personOf('neighbour') } })] });
    expect((await send({ photoIds: [photoId(1)] })).body.code).toBe('feedback.photo_unknown');
    expect((await send({ photoIds: [photoId(2)] })).body.code).toBe('feedback.photo_unknown');
  });
});

describe('whoever wants to stay unknown', () => {
  it('is named nowhere: not in the report, the receipt, the photograph or a follow', async () => {
    await town.put({ photos: [photoOf()] });
    const { body } = await send({ anonymous: true, photoIds: [photoId(1)] });
    const report = await town.report(body.reportId);
    expect(report?.reporter).toBeUndefined();
    expect((await town.photo(1))?.by).toEqual({});
    expect(await town.followOf('reporter', body.reportId)).toBeUndefined();
    expect(await town.everything()).not.toContain(personOf('reporter'));
  });
  it('files once under the number of his draft', async () => {
    const number = reportId('9');
    const first = await send({ anonymous: true, reportId: number });
    expect((await send({ anonymous: true, reportId: number })).body).toEqual(first.body);
  });

  it('follows a private report by its number, without its words', async () => {
    const complaint = { serviceCode: 'COMPLAINT', attributes: {}, description: '窗口让人等了两个小时' };
    const { status, body } = await send({ ...complaint, anonymous: true });
    expect(status).toBe(201);
    const { status: found, body: view, text } = await town.get(undefined, `${path}/${body.reportId}`);
    expect([found, view.status]).toEqual([200, 'submitted']);
    expect(text).not.toContain('两个小时');
    const { body: signed } = await send(complaint);
    expect((await town.get(undefined, `${path}/${signed.reportId}`)).status).toBe(404);
  });
});
