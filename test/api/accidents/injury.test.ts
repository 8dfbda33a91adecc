import { beforeEach, describe, expect, it } from 'vitest';
import { type City, city } from './city.js';

let here: City;
beforeEach(async () => {
  here = await city();
});
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const told = {
  injured: { of: 'a', passenger: true },
  symptoms: '颈部疼痛，转头困难',
  since: '2026-11-21T01:00:00Z',
  hospital: '宁波市第一医院',
};
const report = (id: string, who = 'a', over: object = {}) =>
  here.as(who).post(`/accidents/${id}/injury`, { ...told, ...over });
const seen = async (id: string, who = 'a') => (await here.as(who).get(`/accidents/${id}`)).body;
const check = async (number: string) => (await here.call('GET', `/accidents/verifications/${number}`)).body;
const staffPath = (id: string) => `/accidents/staff/cases/${id}/injury`;

describe('an injury that shows after the signatures', () => {
  it('freezes the agreement, deletes nothing of it, and its number verifies as superseded with the reason alone', async () => {
    const id = await here.steps.signed();
    const { agreement } = await seen(id);
    expect((await report(id)).body.status).toBe('reopened_injury');
    expect(await check(agreement.number)).toEqual({
      number: agreement.number,
      state: 'superseded',
      reason: 'injury',
      newer: false,
    });
    expect((await seen(id)).agreement).toEqual(agreement);
    expect((await here.as('b').get(`/accidents/${id}/agreement`)).body.documentHash).toBe(agreement.documentHash);
  });

  it('gives the steps of the law with their articles, and the numbers to call', async () => {
    const id = await here.steps.signed();
    await report(id);
    const { injury } = await seen(id, 'b');
    expect(injury.call).toEqual(['122', '120']);
    expect(injury.steps.map(({ id: step }: { id: string }) => step)).toEqual([
      'call',
      'doctor',
      'papers',
      'late_report',
      'no_limit',
    ]);
    for (const { basis } of injury.steps) expect(basis).toMatch(/^《.+》第.+条/);
  });

  it('is told to the others, to insurers and to the police, with no word of anybody’s health', async () => {
    const id = await here.steps.signed();
    const { agreement } = await seen(id);
    await report(id, 'b');
    const event = here.events.find(({ type }) => type === 'accidents.injury_reported');
    expect(event?.data).toMatchObject({ by: 'b', number: agreement.number, reportedAt: here.clock.at.toISOString() });
    const [first] = (await here.as('accident_officer').get('/accidents/staff/queue')).body.items;
    expect(first).toMatchObject({ kind: 'injury', caseId: id });
    const everything = JSON.stringify([
      await seen(id),
      await seen(id, 'b'),
      here.events,
      first,
      here.accidents.get(id),
    ]);
    expect(everything).not.toMatch(/颈部|转头|第一医院|passenger/);
  });

  it.each([
    ['determined', () => here.steps.determined()],
    [
      'served',
      async () => {
        const id = await here.steps.determined();
        for (const who of ['a', 'b'])
          await here.as(who).post(`/accidents/${id}/determination/acknowledgement`, { outcome: 'received' });
        return id;
      },
    ],
    [
      'review_requested',
      async () => {
        const id = await here.steps.determined();
        await here.as('a').post(`/accidents/${id}/determination/acknowledgement`, { outcome: 'received' });
        await here.as('a').post(`/accidents/${id}/determination/review`, { reasons: '事实不符' });
        return id;
      },
    ],
  ])('reopens a case that is %s, and supersedes the determination', async (status, arrange) => {
    const id = await arrange();
    expect((await seen(id)).status).toBe(status);
    expect((await report(id)).body.status).toBe('reopened_injury');
    const { determination } = await seen(id);
    expect(await check(determination.number)).toMatchObject({ state: 'superseded', reason: 'injury' });
  });

  it('has no last day, and adds to the record when reported again by whomever', async () => {
    const id = await here.steps.signed();
    here.clock.at = new Date('2028-03-01T00:00:00Z');
    await report(id);
    await report(id, 'b', { injured: { of: 'b', passenger: false } });
    expect((await seen(id)).injury.reports.map(({ by }: { by: string }) => by)).toEqual(['a', 'b']);
    for (let more = 0; more < 18; more++) await report(id);
    expect(code(await report(id))).toEqual([409, 'accident.reports_enough']);
  });

  it('is refused where nothing was signed yet, of somebody who took no part, and by a stranger', async () => {
    const open = await here.steps.compared();
    expect(code(await report(open))).toEqual([409, 'accident.wrong_state']);
    const id = await here.steps.signed();
    expect(code(await report(id, 'a', { injured: { of: 'c', passenger: false } }))).toEqual([
      422,
      'accident.no_such_party',
    ]);
    expect(code(await report(id, 'stranger'))).toEqual([404, 'accident.not_found']);
    expect((await report(id, 'a', { symptoms: 'x'.repeat(1001) })).status).toBe(400);
    expect((await report(id, 'a', { diagnosis: 'x' })).status).toBe(400);
  });
});

describe('the officer', () => {
  it('reads what was told, which is put on record, and takes the case over once', async () => {
    const id = await here.steps.signed();
    await report(id);
    const officer = here.as('accident_officer');
    const { body } = await officer.get(staffPath(id));
    expect(body.reports).toEqual([{ ...told, by: 'a', reportedAt: here.clock.at.toISOString(), recordedBy: 'party' }]);
    expect(here.acts.map(({ act }) => act)).toContain('injury_read');
    const taken = await officer.post(`${staffPath(id)}/takeover`);
    expect(taken.status).toBe(200);
    expect((await officer.post(`${staffPath(id)}/takeover`)).body.version).toBe(taken.body.version);
    expect((await officer.get('/accidents/staff/queue')).body.items).toEqual([]);
    expect((await seen(id)).injury.takenOverAt).toBe(here.clock.at.toISOString());
  });

  it('finds the case in the queue again after a further report', async () => {
    const id = await here.steps.signed();
    await report(id);
    const officer = here.as('accident_officer');
    await officer.post(`${staffPath(id)}/takeover`);
    here.clock.at = new Date(here.clock.at.getTime() + 60_000);
    await report(id, 'b');
    expect((await officer.get('/accidents/staff/queue')).body.items).toHaveLength(1);
  });

  it('writes down what somebody without a phone tells', async () => {
    const id = await here.steps.signed();
    const recorded = await here.as('accident_officer').post(staffPath(id), { by: 'b', ...told });
    expect(recorded.body.status).toBe('reopened_injury');
    expect((await here.as('legal_reviewer').get(staffPath(id))).body.reports).toMatchObject([
      { by: 'b', recordedBy: 'officer', symptoms: told.symptoms },
    ]);
    expect((await seen(id)).progress.at(-1)).toMatchObject({ what: 'injury_reported', by: 'officer' });
  });

  it('sees injuries before everything else that waits', async () => {
    const waiting = await here.steps.queued();
    here.clock.at = new Date(here.clock.at.getTime() + 60_000);
    const id = await here.steps.signed();
    await report(id);
    const { items } = (await here.as('supervisor').get('/accidents/staff/queue')).body;
    expect(items.map(({ caseId }: { caseId: string }) => caseId)).toEqual([id, waiting]);
  });

  it.each(['supervisor', 'auditor', 'admin', 'desk_operator'])('reads no health data as %s', async (role) => {
    const id = await here.steps.signed();
    await report(id);
    expect(code(await here.as(role).get(staffPath(id)))).toEqual([403, 'accident.role_missing']);
    expect(code(await here.as(role).post(`${staffPath(id)}/takeover`))).toEqual([403, 'accident.role_missing']);
    expect(code(await here.as(role).post(staffPath(id), { by: 'a', ...told }))).toEqual([403, 'accident.role_missing']);
  });

  it('is told that there is none where none was reported', async () => {
    const id = await here.steps.signed();
    expect(code(await here.as('accident_officer').get(staffPath(id)))).toEqual([404, 'accident.no_injury']);
  });
});

it('gives everybody his own reports, and nobody else’s, in his data', async () => {
  const id = await here.steps.signed();
  await report(id);
  const records = async (who: string) => JSON.stringify((await here.as(who).get('/accidents/me/export')).body);
  expect(await records('a')).toContain('颈部疼痛');
  expect(await records('b')).not.toContain('颈部');
});
