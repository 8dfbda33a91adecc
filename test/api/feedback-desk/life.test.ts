import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedbackTown, feedbackTown, photoId, photoOf, reportId, reportOf } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const id = reportId('A');
const base = `/feedback/staff/reports/${id}`;

/** Acts one after the other, each on the version that the one before left; the last answer. */
async function acts(
  town: FeedbackTown,
  ...rows: readonly (readonly [who: 'desk_operator' | `unit:${string}`, act: string, body?: object])[]
) {
  let last = await town.get('desk_operator', base);
  for (const [who, act, body = {}] of rows) {
    const { version } = (await town.get('desk_operator', base)).body;
    last = await town.post(who, `${base}/${act}`, { version, ...body });
    if (last.status !== 200) return last;
  }
  return last;
}
const townWith = async (...reports: Parameters<typeof reportOf>[0][]) => {
  const town = await feedbackTown(store);
  await town.put({ reports: reports.map((over) => reportOf(over)) });
  return town;
};
const proof = photoOf({ shows: 'fixed', reportId: id, by: { officerId: 'officer-fei' } });
const changes = async (town: FeedbackTown) =>
  (await town.told('feedback.report_changed')).map(({ change }) => change).sort();

describe('a report on its way', () => {
  it('goes from the desk to a unit, is looked at, scheduled, extended, fixed with a photograph and replied to', async () => {
    const town = await townWith({});
    await town.put({ photos: [proof] });
    const done = await acts(
      town,
      ['desk_operator', 'acceptance'],
      ['desk_operator', 'dispatch', { unitId: 'lighting' }],
      ['unit:lighting', 'acknowledgement'],
      ['unit:lighting', 'schedule', { expectedOn: '2026-11-23' }],
      ['unit:lighting', 'extension', { expectedOn: '2026-11-25', reason: '灯具正在定制。' }],
      ['unit:lighting', 'completion', { outcome: 'fixed', photoIds: [photoId(1)] }],
      ['desk_operator', 'reply', { text: '路灯已更换，感谢您的反映。' }],
    );
    expect(done).toMatchObject({ status: 200, body: { status: 'replied', version: 14 } });
    expect(await town.report(id)).toMatchObject({
      outcome: 'fixed',
      fixedPhotoIds: [photoId(1)],
      survey: { until: '2026-11-27T16:00:00.000Z' },
    });
    expect(await changes(town)).toEqual(['accepted', 'dispatched', 'done', 'extended', 'replied', 'scheduled']);
    const logged = (await town.told('staff.acted')).filter(({ act }) => act !== 'report_read');
    expect(logged.map(({ act, officerId, subject }) => `${act} ${officerId} ${subject}`).sort()).toEqual([
      `report_accepted officer-desk_operator ${id}`,
      `report_acknowledged officer-lighting ${id}`,
      `report_completed officer-lighting ${id}`,
      `report_dispatched officer-desk_operator ${id}`,
      `report_extended officer-lighting ${id}`,
      `report_replied officer-desk_operator ${id}`,
      `report_scheduled officer-lighting ${id}`,
    ]);
  });
  it('is given back once by its unit, and sent elsewhere', async () => {
    const town = await townWith({});
    const again = await acts(
      town,
      ['desk_operator', 'dispatch', { unitId: 'lighting' }],
      ['unit:lighting', 'return', { reason: '不归我们管。' }],
      ['desk_operator', 'dispatch', { unitId: 'municipal' }],
    );
    expect(again).toMatchObject({ status: 200, body: { status: 'dispatched' } });
    expect(await acts(town, ['unit:municipal', 'return', { reason: '也不归我们管。' }])).toMatchObject({
      status: 409,
      body: { code: 'feedback.returned_before' },
    });
    expect(await acts(town, ['desk_operator', 'dispatch', { unitId: 'lighting' }])).toMatchObject({ status: 409 });
  });
  it('is never called fixed without a stored photograph of the repair', async () => {
    const town = await townWith({ status: 'accepted' });
    const fixed = { outcome: 'fixed', photoIds: [photoId(1)] };
    expect(await acts(town, ['desk_operator', 'completion', { outcome: 'fixed' }])).toMatchObject({
      status: 422,
      body: { code: 'feedback.photo_missing' },
    });
    const notYet = { status: 422, body: { code: 'feedback.photo_not_stored' } };
    expect(await acts(town, ['desk_operator', 'completion', fixed])).toMatchObject(notYet);
    await town.put({ photos: [{ ...proof, state: 'waiting' }] });
    expect(await acts(town, ['desk_operator', 'completion', fixed])).toMatchObject(notYet);
    await town.put({ photos: [{ ...proof, version: 2 }] });
    expect(await acts(town, ['desk_operator', 'completion', fixed])).toMatchObject({ status: 200 });
  });
  it('answers a question in one act', async () => {
    const town = await townWith({ serviceCode: 'CONSULT' });
    const answered = { outcome: 'answered', text: '工作日九点到五点。', reply: '窗口工作日九点到五点开放。' };
    expect(await acts(town, ['desk_operator', 'completion', answered])).toMatchObject({
      status: 200,
      body: { status: 'replied', version: 6 },
    });
    expect((await town.report(id))?.steps.map(({ status }) => status)).toEqual([
      'submitted',
      'accepted',
      'in_progress',
      'done',
      'replied',
    ]);
  });
  it.each<readonly [string, object, string, object, number, string]>([
    [
      'a rejection of what is dispatched',
      { status: 'dispatched' },
      'rejection',
      { reason: '不是我们的事' },
      409,
      'feedback.not_now',
    ],
    ['a unit that is not there', {}, 'dispatch', { unitId: 'nobody' }, 422, 'feedback.no_unit'],
    ['work at an owner outside', {}, 'schedule', { unitId: 'lighting' }, 409, 'feedback.outside_needs_dispatch'],
    ['a day that is past', {}, 'schedule', { unitId: 'order', expectedOn: '2026-11-19' }, 422, 'feedback.day_past'],
    [
      'a later day without a reason',
      {},
      'schedule',
      { unitId: 'order', expectedOn: '2026-11-24' },
      422,
      'feedback.day_needs_reason',
    ],
    ['a pin in Beijing', {}, 'location', { location: { lat: 39.9, lng: 116.4 } }, 422, 'feedback.outside_city'],
    ['a service that moves takes', {}, 'service', { serviceCode: 'MOVE-CAR' }, 422, 'feedback.belongs_to_moves'],
    ['itself as its duplicate', {}, 'duplicate', { of: id }, 422, 'feedback.same_report'],
    ['a duplicate of nothing', {}, 'duplicate', { of: reportId('Z') }, 404, 'feedback.no_target'],
    [
      'a reply with a hole in it',
      { status: 'done' },
      'reply',
      { text: '{unit}已经修好了。' },
      422,
      'feedback.placeholder_left',
    ],
    [
      'a reason that is left out',
      { status: 'accepted' },
      'completion',
      { outcome: 'not_fixed' },
      422,
      'feedback.reason_missing',
    ],
  ])('refuses %s, and nothing changes', async (_, over, act, body, status, code) => {
    const town = await townWith(over);
    const before = await town.report(id);
    expect(await acts(town, ['desk_operator', act, body])).toMatchObject({ status, body: { code } });
    expect(await town.report(id)).toEqual(before);
    expect(await town.told('feedback.report_changed')).toEqual([]);
  });
  it('takes the same act once, however often it is sent, and never writes over a colleague', async () => {
    const town = await townWith({});
    const first = await town.post('desk_operator', `${base}/acceptance`, { version: 1 }, 'key-accepted');
    const again = await town.post('desk_operator', `${base}/acceptance`, { version: 1 }, 'key-accepted');
    expect(again.body).toEqual(first.body);
    expect(await town.post('facilities', `${base}/rejection`, { version: 1, reason: '不归我们' })).toMatchObject({
      status: 409,
      body: { code: 'feedback.changed_meanwhile' },
    });
  });
  it('is not kept from its officer by the whole street that follows it meanwhile', async () => {
    const town = await townWith({});
    const { version } = (await town.get('desk_operator', base)).body;
    for (const who of ['neighbour', 'stranger', 'c1'] as const)
      expect((await town.post(who, `/feedback/reports/${id}/follow`)).status).toBeLessThan(300);
    expect(await town.post('desk_operator', `${base}/acceptance`, { version })).toMatchObject({ status: 200 });
    expect(await town.report(id)).toMatchObject({ followers: 4, status: 'accepted' });
  });
  it('goes to a supervisor when it is reopened the second time, and to nobody else', async () => {
    const town = await townWith({ status: 'reopened', reopened: 2 });
    const send = { version: 1, unitId: 'technology' };
    expect(await town.post('desk_operator', `${base}/dispatch`, send)).toMatchObject({
      status: 403,
      body: { code: 'feedback.supervisor_only' },
    });
    expect((await town.get('supervisor', '/feedback/staff/queues/supervisor')).body.items).toMatchObject([
      { reportId: id },
    ]);
    expect((await town.get('desk_operator', '/feedback/staff/queues/desk')).body.items).toEqual([]);
    expect(await town.post('supervisor', `${base}/dispatch`, send)).toMatchObject({ status: 200 });
  });
  it('is handled again by the desk when it is reopened the first time, under the same number', async () => {
    const town = await townWith({ status: 'reopened', reopened: 1, outcome: 'fixed' });
    expect((await town.get('desk_operator', '/feedback/staff/queues/desk')).body.items).toMatchObject([
      { reportId: id },
    ]);
    expect(await acts(town, ['desk_operator', 'schedule', { unitId: 'technology' }])).toMatchObject({ status: 200 });
  });
});

describe('putting a report right', () => {
  it('moves the pin, tells its followers, and finds it at its new place', async () => {
    const town = await townWith({});
    const location = { lat: 29.9, lng: 121.6 };
    expect(await acts(town, ['desk_operator', 'location', { location, place: '世纪大道路口' }])).toMatchObject({
      status: 200,
    });
    expect(await changes(town)).toEqual(['moved']);
    const near = await town.get('desk_operator', `/feedback/staff/nearby?lat=29.9&lng=121.6`);
    expect(near.body.items).toMatchObject([{ reportId: id }]);
  });
  it('changes the service, and measures the suggestion by what it was in the end', async () => {
    const town = await townWith({ suggested: { serviceCode: 'FAC-SIGNAL-DARK', confidence: 0.8 } });
    await acts(
      town,
      ['desk_operator', 'service', { serviceCode: 'FAC-SIGNAL-STUCK' }],
      ['desk_operator', 'completion', { outcome: 'not_fixed', text: '现场已恢复正常。' }],
    );
    const measured = await town.told('feedback.report_measured');
    expect(measured.flatMap(({ suggested }) => suggested ?? [])).toEqual([
      { serviceCode: 'FAC-SIGNAL-DARK', right: false },
    ]);
  });
  it('takes it out of the public with its photographs where it turns out to be a complaint', async () => {
    const town = await townWith({ photoIds: [photoId(1)], cover: 'public/1' });
    const open = { state: 'public', publicKey: 'public/1', reportId: id } as const;
    await town.put({ photos: [photoOf(open)] });
    expect((await town.get(undefined, `/feedback/reports/${id}`)).text).toContain('public/1');
    expect(await acts(town, ['desk_operator', 'service', { serviceCode: 'COMPLAINT' }])).toMatchObject({ status: 200 });
    expect((await town.get(undefined, `/feedback/reports/${id}`)).status).toBe(404);
    expect(await town.photo(1)).toMatchObject({ isPrivate: true });
    expect(await town.report(id)).not.toHaveProperty('cover');
    const near = await town.get(undefined, '/feedback/nearby?lat=29.872&lng=121.5485');
    expect(near.body.items).toEqual([]);
  });
  it('does not make private what others follow', async () => {
    const town = await townWith({ followers: 2 });
    expect(await acts(town, ['desk_operator', 'service', { serviceCode: 'COMPLAINT' }])).toMatchObject({
      status: 409,
      body: { code: 'feedback.others_follow' },
    });
  });
  it('replaces his words everywhere, and keeps the original sealed', async () => {
    const words = '张三在路口被撞，灯不亮';
    const town = await townWith({ description: words });
    const shown = { description: '灯不亮', reason: '含他人姓名' };
    expect(await acts(town, ['desk_operator', 'moderation', shown])).toMatchObject({ status: 200 });
    const report = await town.report(id);
    expect(report).toMatchObject({ description: '灯不亮', original: expect.stringMatching(/^v1\./) });
    expect(JSON.stringify(report)).not.toContain('张三');
    expect((await town.get(undefined, `/feedback/reports/${id}`)).body.description).toBe('灯不亮');
    expect((await town.get('desk_operator', base)).body).toMatchObject({ description: '灯不亮', moderated: true });
    const opened = await town.post('supervisor', `${base}/unsealing`, { what: 'text', reason: '核对原始内容' });
    expect(opened.body.values).toEqual([words]);
    expect(await town.told('staff.acted')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ act: 'report_moderated', subject: id, reason: '含他人姓名' }),
        expect.objectContaining({ act: 'report_text_read', subject: id, reason: '核对原始内容' }),
      ]),
    );
  });
  it('hides them where nothing of them may stay', async () => {
    const town = await townWith({});
    await acts(town, ['desk_operator', 'moderation', { reason: '辱骂他人' }]);
    expect((await town.get(undefined, `/feedback/reports/${id}`)).body).not.toHaveProperty('description');
  });
});
