import { beforeEach, describe, expect, it } from 'vitest';
import { type City, city } from './city.js';

let here: City;
beforeEach(async () => {
  here = await city();
});
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const staffCase = '/accidents/staff/cases';

describe('asking for an officer', () => {
  it('puts the case in the queue when both ask, with place and waiting time, and lets nobody sign meanwhile', async () => {
    const id = await here.steps.accepted();
    await here.steps.sign(id, 'a');
    const asked = await here.as('b').post(`/accidents/${id}/officer-requests`, { reason: '我没有追尾' });
    expect(asked.body.status).toBe('officer_requested');
    expect(code(await here.steps.sign(id, 'b'))).toEqual([409, 'accident.wrong_state']);
    expect((await here.as('b').post(`/accidents/${id}/officer-requests`, {})).body.status).toBe('officer_requested');
    expect((await here.as('a').post(`/accidents/${id}/officer-requests`, {})).body.status).toBe('officer_queue');
    const { body } = await here.as('a').get(`/accidents/${id}`);
    expect(body.officer).toMatchObject({ requestedBy: ['b', 'a'], place: 1, etaMinutes: 2, assigned: false });
    expect(code(await here.steps.sign(id, 'a'))).toEqual([409, 'accident.wrong_state']);
  });

  it('never lets a case be signed while an officer is asked, whichever of the two comes first', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await here.steps.accepted();
      await here.steps.sign(id, 'a');
      const race = [here.steps.sign(id, 'b'), here.as('a').post(`/accidents/${id}/officer-requests`, {})];
      const answers = await Promise.all(round % 2 ? race : race.reverse());
      const { body } = await here.as('a').get(`/accidents/${id}`);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(body.status === 'signed').toBe(body.agreement?.signedAt.b !== undefined);
    }
  });

  it('takes the statement that is missing, and no change of one that is given', async () => {
    const id = await here.steps.confirmed();
    await here.steps.state(id, 'a');
    await here.as('a').post(`/accidents/${id}/officer-requests`, {});
    expect(code(await here.steps.state(id, 'a'))).toEqual([409, 'accident.wrong_state']);
    expect((await here.steps.state(id, 'b', { mover: 'a' })).body.status).toBe('officer_requested');
    expect((await here.as('a').get(`/accidents/${id}`)).body.comparison.agree).toBe(false);
  });

  it('lets either side go to the police instead, when the other does not consent', async () => {
    const id = await here.steps.compared();
    await here.as('a').post(`/accidents/${id}/officer-requests`, {});
    const referred = await here.as('a').post(`/accidents/${id}/referral`, { reason: 'refused' });
    expect(referred.body.status).toBe('police_referral');
  });
});

describe('the desk', () => {
  it('lists what waits longest first, with plates and differing facts, and logs who looked', async () => {
    const first = await here.steps.queued();
    here.clock.at = new Date('2026-11-20T06:05:00Z');
    const second = await here.steps.queued();
    const { body } = await here.as('accident_officer').get('/accidents/staff/queue');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([first, second]);
    expect(body.items[0].plates).toEqual(['浙B12345', '浙B67890']);
    expect((await here.as('b').get(`/accidents/${second}`)).body.officer.place).toBe(2);
    expect(here.acts.map(({ act }) => act)).toEqual(['queue_listed']);
  });

  it('keeps a second officer out for fifteen minutes', async () => {
    const id = await here.steps.queued();
    expect((await here.as('accident_officer').post(`${staffCase}/${id}/assignment`)).status).toBe(200);
    const other = () => here.as('second_officer').post(`${staffCase}/${id}/assignment`);
    expect(code(await other())).toEqual([409, 'accident.assigned_to_other']);
    const question = { to: 'a', text: '当时车速多少？' };
    const asked = await here.as('second_officer').post(`${staffCase}/${id}/questions`, question);
    expect(code(asked)).toEqual([409, 'accident.assigned_to_other']);
    here.clock.at = new Date(here.clock.at.getTime() + 15 * 60_000);
    expect((await other()).status).toBe(200);
  });

  it('asks one question at a time of each party, whom alone it is shown to', async () => {
    const id = await here.steps.queued();
    const ask = (to: string) =>
      here.as('accident_officer').post(`${staffCase}/${id}/questions`, { to, text: '车速多少？' });
    expect((await ask('a')).status).toBe(200);
    expect(code(await ask('a'))).toEqual([409, 'accident.question_open']);
    expect((await ask('b')).status).toBe(200);
    const [question, ...others] = (await here.as('a').get(`/accidents/${id}`)).body.officer.questions;
    expect(others).toEqual([]);
    const answer = (who: string) =>
      here.as(who).post(`/accidents/${id}/answers`, { questionId: question.questionId, text: '约三十公里' });
    expect(code(await answer('b'))).toEqual([404, 'accident.no_such_question']);
    expect((await answer('a')).status).toBe(200);
    expect(code(await answer('a'))).toEqual([409, 'accident.question_answered']);
    expect((await ask('a')).status).toBe(200);
  });

  it('wants the answer that came in meanwhile to be read before the decision', async () => {
    const id = await here.steps.queued();
    await here.as('accident_officer').post(`${staffCase}/${id}/questions`, { to: 'a', text: '车速多少？' });
    const read = (await here.as('accident_officer').get(`${staffCase}/${id}`)).body;
    const { questionId } = read.officer.questions[0];
    await here.as('a').post(`/accidents/${id}/answers`, { questionId, text: '三十' });
    const stale = await here.steps.determine(id, { caseVersion: read.version });
    expect(code(stale)).toEqual([409, 'accident.version_changed']);
  });

  it('refuses shares that the law does not know together, a form it does not have, and a decision without reasons', async () => {
    const id = await here.steps.queued();
    const wrong = await here.steps.determine(id, { liability: { a: 'full', b: 'full' } });
    expect(code(wrong)).toEqual([422, 'accident.liability_impossible']);
    expect(code(await here.steps.determine(id, { shape: 'A98' }))).toEqual([422, 'accident.unknown_shape']);
    for (const missing of ['basis', 'findings', 'reasons'])
      expect((await here.steps.determine(id, { [missing]: ' ' })).status).toBe(400);
  });

  it('shows the officer both statements, the reasons and the history, and nobody’s numbers', async () => {
    const id = await here.steps.queued();
    const { body, text } = await here.as('accident_officer').get(`${staffCase}/${id}`);
    expect(Object.keys(body.statements)).toEqual(['a', 'b']);
    expect(body.requestReasons).toEqual({ a: '他说谎' });
    expect(body.history.map(({ version }: { version: number }) => version)).toEqual(
      Array.from({ length: body.version }, (_, i) => i + 1),
    );
    expect(text).not.toMatch(/13805740001|330203198501010017|PDZA20263302000111/);
  });
});

describe('one side’s record for the police', () => {
  it('is read by officers, plate, note and how many saw it; the other party never sees it, nobody the witnesses', async () => {
    const id = await here.steps.joined();
    const witnesses = [{ name: '周目击', phone: '13800009999' }];
    const record = { reason: 'left_scene', otherPlate: '浙b 88888', note: '白色面包车往东', witnesses };
    expect((await here.as('a').post(`/accidents/${id}/referral`, record)).status).toBe(200);
    const { body, text } = await here.as('supervisor').get(`${staffCase}/${id}`);
    const known = { by: 'a', otherPlate: '浙B88888', note: '白色面包车往东', witnesses: 1 };
    expect(body.referralRecord).toEqual(known);
    expect(text).not.toMatch(/周目击|13800009999/);
    expect((await here.as('b').get(`/accidents/${id}`)).text).not.toMatch(/白色面包车|浙B88888/);
  });

  it('opens its witnesses to an officer with a reason, which is told in the same transaction', async () => {
    const id = await here.steps.joined();
    const witnesses = [{ name: '周目击', phone: '13800009999' }, { name: '吴路过' }];
    await here.as('a').post(`/accidents/${id}/referral`, { reason: 'left_scene', witnesses });
    const open = (role: string, reason = '询问目击人', key = crypto.randomUUID()) =>
      here.as(role).post(`${staffCase}/${id}/witnesses`, { reason }, key);
    expect((await here.as('legal_reviewer').get(`${staffCase}/${id}`)).body.sealedWitnesses).toBe(2);
    const key = crypto.randomUUID();
    const opened = await open('accident_officer', '询问目击人', key);
    const named = witnesses.map((witness) => ({ of: 'referral', by: 'a', ...witness }));
    expect(opened.body).toEqual({ witnesses: named });
    expect((await open('accident_officer', '询问目击人', key)).body).toEqual(opened.body);
    const told = here.acts.filter(({ act }) => act === 'witnesses_opened');
    expect(told).toMatchObject([{ subject: id, reason: '询问目击人' }]);
    expect(code(await open('supervisor'))).toEqual([403, 'accident.role_missing']);
    expect((await open('legal_reviewer', '问')).status).toBe(400);
  });

  it('has nothing to open where nobody is named, and tells of no opening', async () => {
    const id = await here.steps.queued();
    const refused = await here.as('legal_reviewer').post(`${staffCase}/${id}/witnesses`, { reason: '询问目击人' });
    expect(code(refused)).toEqual([404, 'accident.no_witnesses']);
    expect(here.acts.map(({ act }) => act)).not.toContain('witnesses_opened');
  });
});

describe('determination and review', () => {
  it('is served to both by their acknowledgement, each with his own last day for review', async () => {
    const id = await here.steps.determined();
    const acknowledge = (who: string, outcome = 'received') =>
      here.as(who).post(`/accidents/${id}/determination/acknowledgement`, { outcome });
    expect((await acknowledge('a')).body.status).toBe('determined');
    expect(code(await acknowledge('a'))).toEqual([409, 'accident.already_acknowledged']);
    here.clock.at = new Date('2026-11-23T02:00:00Z');
    expect((await acknowledge('b', 'refused_to_sign')).body.status).toBe('served');
    // 20 November 2026 is a Friday: three working days end on Wednesday, those from Monday on Thursday.
    expect((await here.as('a').get(`/accidents/${id}`)).body.determination.reviewUntil).toBe('2026-11-25');
    expect((await here.as('b').get(`/accidents/${id}`)).body.determination.reviewUntil).toBe('2026-11-26');
  });

  it.each([
    ['on the last minute of the third working day', '2026-11-25T15:59:59Z', 200, undefined],
    ['a minute later', '2026-11-25T16:00:01Z', 409, 'accident.review_too_late'],
  ])('takes a request for review %s as the law counts', async (_when, at, status, refusal) => {
    const id = await here.steps.determined();
    await here.as('a').post(`/accidents/${id}/determination/acknowledgement`, { outcome: 'received' });
    here.clock.at = new Date(at);
    const asked = await here.as('a').post(`/accidents/${id}/determination/review`, { reasons: '事实不清' });
    expect(code(asked)).toEqual([status, refusal]);
  });

  it('takes a review once per accident, after service, and forwards it once', async () => {
    const id = await here.steps.determined();
    const review = (who: string) => here.as(who).post(`/accidents/${id}/determination/review`, { reasons: '事实不清' });
    expect(code(await review('a'))).toEqual([409, 'accident.not_served']);
    for (const who of ['a', 'b'])
      await here.as(who).post(`/accidents/${id}/determination/acknowledgement`, { outcome: 'received' });
    expect((await review('a')).body.status).toBe('review_requested');
    expect(code(await review('b'))).toEqual([409, 'accident.review_once']);
    const forward = () => here.as('legal_reviewer').post(`${staffCase}/${id}/review-forwarding`);
    const waits = async () => (await here.as('accident_officer').get('/accidents/staff/queue?kind=review')).body.items;
    expect(await waits()).toHaveLength(1);
    expect((await forward()).status).toBe(200);
    expect(await waits()).toHaveLength(0);
    expect(code(await forward())).toEqual([409, 'accident.review_forwarded']);
  });

  it('gives each party the paper, and the public a check of its number', async () => {
    const id = await here.steps.determined();
    const { body } = await here.as('a').get(`/accidents/${id}`);
    const paper = await here.as('a').get(`/accidents/${id}/determination/document`);
    expect(paper.text).toContain('张三丰');
    expect(paper.text).not.toContain('李思');
    const check = await here.call('GET', `/accidents/verifications/${body.determination.number}`);
    expect(check.body.state).toBe('genuine');
  });

  it('has no paper before it is made', async () => {
    const id = await here.steps.queued();
    const paper = await here.as('a').get(`/accidents/${id}/determination/document`);
    expect(code(paper)).toEqual([404, 'accident.no_determination']);
  });
});

describe('the sealed agreement', () => {
  it('opens for an officer with a reason, every field in clear, and the reason is logged', async () => {
    const id = await here.steps.signed();
    const path = `${staffCase}/${id}/sealed-agreement`;
    expect((await here.as('accident_officer').post(path, {})).status).toBe(400);
    const opened = await here.as('accident_officer').post(path, { reason: '保险公司核对' });
    const value = (name: string) => opened.body.fields.find((one: { name: string }) => one.name === name)?.value;
    expect([value('a.name'), value('b.contact'), value('b.policy_no')]).toEqual([
      '张三丰',
      '13905740002',
      'PDZA20263302000222',
    ]);
    expect(here.acts.at(-1)).toMatchObject({ act: 'sealed_opened', subject: id, reason: '保险公司核对' });
  });

  it('gives a repeated request the same fields and logs it once', async () => {
    const id = await here.steps.signed();
    const open = () =>
      here.as('legal_reviewer').post(`${staffCase}/${id}/sealed-agreement`, { reason: '法院调取' }, 'sealed-key-1');
    expect((await open()).body).toEqual((await open()).body);
    expect(here.acts).toHaveLength(1);
  });

  it('is drawn on paper only for who gave his reason a moment ago, and is logged under it', async () => {
    const id = await here.steps.signed();
    const paper = (officer: string) => here.as(officer).get(`${staffCase}/${id}/agreement/document`);
    expect(code(await paper('legal_reviewer'))).toEqual([409, 'accident.reason_first']);
    await here.as('legal_reviewer').post(`${staffCase}/${id}/sealed-agreement`, { reason: '法院调取' });
    expect((await paper('legal_reviewer')).text).toContain('张三丰');
    expect(here.acts.at(-1)).toMatchObject({ act: 'sealed_opened', reason: '法院调取' });
    expect(code(await paper('accident_officer'))).toEqual([409, 'accident.reason_first']);
    here.clock.at = new Date(here.clock.at.getTime() + 15 * 60_000);
    expect(code(await paper('legal_reviewer'))).toEqual([409, 'accident.reason_first']);
  });

  it('is not there before the agreement is', async () => {
    const id = await here.steps.compared();
    const opened = await here
      .as('accident_officer')
      .post(`${staffCase}/${id}/sealed-agreement`, { reason: '核对材料' });
    expect(code(opened)).toEqual([404, 'accident.no_agreement']);
    const paper = await here.as('legal_reviewer').get(`${staffCase}/${id}/agreement/document`);
    expect(code(paper)).toEqual([404, 'accident.no_agreement']);
  });
});

describe('a person’s own data', () => {
  it('exports what he said and gave in full, and nothing of the other’s', async () => {
    await here.steps.signed();
    const { body, text } = await here.as('a').get('/accidents/me/export');
    expect(body.records[0].data).toMatchObject({ you: 'a', particulars: { name: '张三丰', phone: '13805740001' } });
    expect(text).not.toMatch(/李思|13905740002|PDZA20263302000222/);
  });

  it('exports his reasons for review and how he was served, to him alone', async () => {
    const id = await here.steps.determined();
    const served = { party: 'a', how: 'mailed', servedOn: '2026-11-20', note: '邮件号 1234' };
    await here.as('accident_officer').post(`${staffCase}/${id}/service`, served);
    await here.as('a').post(`/accidents/${id}/determination/review`, { reasons: '事实不清' });
    const dataOf = async (who: string) => (await here.as(who).get('/accidents/me/export')).body.records[0].data;
    expect((await dataOf('a')).determination).toMatchObject({
      reviewReasons: '事实不清',
      servedOn: '2026-11-20',
      servedHow: 'mailed',
    });
    expect(JSON.stringify(await dataOf('b'))).not.toMatch(/事实不清|mailed/);
    expect(JSON.stringify(await dataOf('a'))).not.toContain('邮件号');
  });
});
