import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vault, type Who } from '../../fixtures/feedback-people.js';
import { darkSignal, type FeedbackTown, feedbackTown, repliedOf, reportId } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const id = reportId('A');
const base = `/feedback/staff/reports/${id}`;
const numbersIn = async (town: FeedbackTown, who: Who, queue: string, query = '') =>
  (await town.get(who, `/feedback/staff/queues/${queue}${query}`)).body?.items?.map(
    (item: { reportId: string }) => item.reportId,
  );

describe('a caller', () => {
  const call = { report: darkSignal, phone: '13900000002', line: '122' };
  it('gets the same number, day and clock, and an SMS with the way to his report; his phone lies nowhere in clear', async () => {
    const town = await feedbackTown(store);
    const filed = await town.post('desk_operator', '/feedback/staff/reports', call);
    expect(filed).toMatchObject({ status: 201, body: { status: 'submitted', expectedOn: '2026-11-23' } });
    const number = filed.body.reportId;
    const report = await town.report(number);
    expect(report).toMatchObject({ source: 'operator', caller: { phone: expect.stringMatching(/^v1\./) } });
    expect(JSON.stringify(report)).not.toContain('13900000002');
    const [sms] = await town.told('feedback.caller_told');
    expect(await vault.open('phone', number, sms?.phone ?? '')).toBe('13900000002');
    expect(await vault.open('link', number, sms?.link ?? '')).toBe(`https://h5.test/r/${number}`);
    expect((await town.get(undefined, `/feedback/reports/${number}`)).body).toMatchObject({ status: 'submitted' });
    expect(await town.told('staff.acted')).toMatchObject([
      { act: 'report_taken_down', subject: number, reason: '122' },
    ]);
  });
  it('has one report however often an answer was lost, and one SMS', async () => {
    const town = await feedbackTown(store);
    const report = { ...darkSignal, reportId: reportId('C') };
    const first = await town.post('desk_operator', '/feedback/staff/reports', { ...call, report });
    const seen = { ...report, notTheSameAs: [reportId('D')] };
    const again = await town.post('desk_operator', '/feedback/staff/reports', { ...call, report: seen });
    expect([first.status, again.status, again.body.reportId]).toEqual([201, 201, first.body.reportId]);
    expect(await town.told('feedback.caller_told')).toHaveLength(1);
  });
  it('may leave no phone, and hears his number from the operator', async () => {
    const town = await feedbackTown(store);
    const { status, body } = await town.post('desk_operator', '/feedback/staff/reports', { ...call, phone: undefined });
    expect(status).toBe(201);
    expect(await town.report(body.reportId)).not.toHaveProperty('caller');
    expect(await town.told('feedback.caller_told')).toEqual([]);
  });
  it('is asked the same questions as everybody', async () => {
    const town = await feedbackTown(store);
    const report = { ...darkSignal, attributes: {} };
    const refused = await town.post('desk_operator', '/feedback/staff/reports', { ...call, report });
    expect(refused).toMatchObject({ status: 422, body: { code: 'feedback.attributes_refused' } });
    expect(refused.body.fields).toMatchObject([{ path: 'attributes.danger_now' }]);
  });
  it('finds by his number how far it is and what he is answered, though a question is nobody else’s', async () => {
    const town = await feedbackTown(store);
    const question = { serviceCode: 'CONSULT', place: '宁波', description: '我的驾驶证什么时候到期，号码是 330203…' };
    const asked = await town.post('desk_operator', '/feedback/staff/reports', { ...call, report: question });
    const number = asked.body.reportId;
    const answered = { outcome: 'answered', text: '已答复。', reply: '请在“我的证件”里查看到期日。' };
    const path = `/feedback/staff/reports/${number}/completion`;
    expect((await town.post('desk_operator', path, { version: 1, ...answered })).status).toBe(200);
    const { body } = await town.get(undefined, `/feedback/reports/${number}`);
    expect(body).toMatchObject({ status: 'replied', attributes: {}, photos: [] });
    expect(body.steps.at(-1).text).toBe(answered.reply);
    for (const his of ['description', 'place', 'location']) expect(body).not.toHaveProperty(his);
    const written = await town.file('reporter', { ...question, attributes: {} });
    expect((await town.get(undefined, `/feedback/reports/${written}`)).status).toBe(404);
  });
  it('calls again where it is not fixed, within the week, and the number stays', async () => {
    const town = await feedbackTown(store);
    const phone = await vault.seal('phone', id, '13900000001');
    const { reporter: _, ...called } = repliedOf({ caller: { phone } });
    await town.put({ reports: [called, repliedOf({ reportId: reportId('B') })] });
    const again = { version: 1, text: '灯还是不亮。' };
    expect(await town.post('desk_operator', `${base}/reopening`, again)).toMatchObject({
      status: 200,
      body: { reportId: id, status: 'reopened' },
    });
    expect(await numbersIn(town, 'desk_operator', 'desk')).toEqual([id]);
    const other = `/feedback/staff/reports/${reportId('B')}/reopening`;
    expect(await town.post('desk_operator', other, again)).toMatchObject({ body: { code: 'feedback.not_reporter' } });
    expect((await town.post('auditor', `${base}/reopening`, again)).status).toBe(403);
    expect((await town.post('unit:lighting', `${base}/reopening`, again)).status).toBe(403);
  });
  it('is not taken down by a unit or an auditor', async () => {
    const town = await feedbackTown(store);
    for (const who of ['unit:lighting', 'auditor', 'supervisor'] as const)
      expect((await town.post(who, '/feedback/staff/reports', call)).status).toBe(403);
  });
});
