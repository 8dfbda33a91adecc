import { expireCases } from '@yilu/accidents/use-cases/expire-cases';
import { beforeEach, describe, expect, it } from 'vitest';
import { type City, city } from './city.js';

let here: City;
beforeEach(async () => {
  here = await city();
});
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const later = (hours: number) => {
  here.clock.at = new Date(here.clock.at.getTime() + hours * 3_600_000);
};

describe('service by an officer', () => {
  const record = (id: string, over: object = {}, key?: string, who = 'accident_officer') =>
    here
      .as(who)
      .post(
        `/accidents/staff/cases/${id}/service`,
        { party: 'b', how: 'mailed', servedOn: '2026-11-23', note: '邮件号 1234', ...over },
        key,
      );
  const afterThreeDays = async () => {
    const id = await here.steps.determined();
    await here.as('a').post(`/accidents/${id}/determination/acknowledgement`, { outcome: 'received' });
    here.clock.at = new Date('2026-11-24T02:00:00Z');
    return id;
  };

  it('completes a service that one party never answers, and starts his time for review on the day of service', async () => {
    const id = await afterThreeDays();
    expect((await record(id)).body.status).toBe('served');
    const { determination, progress } = (await here.as('b').get(`/accidents/${id}`)).body;
    expect(determination.acknowledged.b).toEqual({
      at: '2026-11-24T02:00:00.000Z',
      outcome: 'received',
      service: { how: 'mailed', servedOn: '2026-11-23' },
    });
    expect(determination.reviewUntil).toBe('2026-11-26');
    expect(progress.at(-1)).toMatchObject({ what: 'determination_served', by: 'officer' });
    expect(here.events.at(-1)).toMatchObject({
      type: 'accidents.determination_acknowledged',
      data: { by: 'b', status: 'served', reviewUntil: '2026-11-26' },
    });
    expect((await here.as('b').get(`/accidents/${id}/determination/document`)).text).toContain('mailed');
  });

  it('is logged once under the officer, also when the request is sent twice', async () => {
    const id = await afterThreeDays();
    const answers = [await record(id, {}, 'service-key-1'), await record(id, {}, 'service-key-1')];
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(here.acts.filter(({ act }) => act === 'service_recorded')).toMatchObject([{ subject: id }]);
    expect(code(await record(id))).toEqual([409, 'accident.wrong_state']);
  });

  it('keeps the note for the file: officers read it, neither party does', async () => {
    const id = await afterThreeDays();
    await record(id);
    for (const who of ['a', 'b']) expect((await here.as(who).get(`/accidents/${id}`)).text).not.toContain('邮件号');
    const { body } = await here.as('supervisor').get(`/accidents/staff/cases/${id}`);
    expect(body.determination.acknowledged.b.service.note).toBe('邮件号 1234');
  });

  it.each([
    ['the day before the decision', '2026-11-19', [422, 'accident.impossible_service_day']],
    ['the day of the decision', '2026-11-20', [200, undefined]],
    ['today, though it is yesterday yet in London', '2026-11-24', [200, undefined]],
    ['tomorrow', '2026-11-25', [422, 'accident.impossible_service_day']],
    ['no day at all', '2026-02-30', [400, 'request.invalid']],
  ])('takes as its day %s as it is possible or not', async (_when, servedOn, answer) => {
    const id = await afterThreeDays();
    here.clock.at = new Date('2026-11-23T17:00:00Z');
    expect(code(await record(id, { servedOn }))).toEqual(answer);
  });

  it('says of a refusal to sign that it was one', async () => {
    const id = await afterThreeDays();
    await record(id, { how: 'refused_to_sign' });
    const { acknowledged } = (await here.as('a').get(`/accidents/${id}`)).body.determination;
    expect(acknowledged.b).toMatchObject({ outcome: 'refused_to_sign', service: { how: 'refused_to_sign' } });
  });

  it('also serves the other when a review runs already, and never what is not determined', async () => {
    const id = await afterThreeDays();
    await here.as('a').post(`/accidents/${id}/determination/review`, { reasons: '事实不清' });
    expect((await record(id)).body.status).toBe('review_requested');
    expect(code(await record(await here.steps.queued()))).toEqual([409, 'accident.wrong_state']);
  });

  it('takes one of two answers where the party and the officer come at once', async () => {
    const id = await afterThreeDays();
    const own = here.as('b').post(`/accidents/${id}/determination/acknowledgement`, { outcome: 'received' });
    const answers = await Promise.all([own, record(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a call for an officer that the other side does not answer', () => {
  const asked = async () => {
    const id = await here.steps.compared();
    await here.as('b').post(`/accidents/${id}/officer-requests`, { reason: '他说谎' });
    return id;
  };
  const run = () => expireCases(here.deps)();

  it('goes to the police after the city’s time, with a number and both told', async () => {
    const id = await asked();
    const { expiresAt } = (await here.as('a').get(`/accidents/${id}`)).body;
    expect(expiresAt).toBe('2026-11-21T06:00:00.000Z');
    later(23.9);
    expect(await run()).toBe(0);
    later(0.1);
    expect([await run(), await run()]).toEqual([1, 0]);
    const { status, referral, proposal } = (await here.as('a').get(`/accidents/${id}`)).body;
    expect([status, proposal]).toEqual(['police_referral', undefined]);
    expect(referral).toMatchObject({
      reason: 'facts_disputed',
      effect: 'MOVE_THEN_POLICE',
      call: ['122'],
      hazards: [],
    });
    expect(here.events.at(-1)).toMatchObject({
      type: 'accidents.case_referred',
      data: { caseId: id, reason: 'facts_disputed', number: referral.number },
    });
  });

  it('has its own time, whatever was left of the draft’s', async () => {
    const id = await here.steps.compared();
    later(23);
    await here.as('b').post(`/accidents/${id}/officer-requests`, {});
    later(2);
    expect(await run()).toBe(0);
    expect((await here.as('a').post(`/accidents/${id}/officer-requests`, {})).body.status).toBe('officer_queue');
    later(100);
    expect(await run()).toBe(0);
  });

  it('waits as long as the city says', async () => {
    here = await city({ consentHours: 2 });
    await asked();
    later(2);
    expect(await run()).toBe(1);
  });

  it('is either consented to or referred, where both happen at once', async () => {
    const id = await asked();
    later(24);
    const [consent] = await Promise.all([here.as('a').post(`/accidents/${id}/officer-requests`, {}), run()]);
    const { status } = (await here.as('a').get(`/accidents/${id}`)).body;
    expect(status).toBe(consent.status === 200 ? 'officer_queue' : 'police_referral');
  });
});

it('one case that cannot be ended keeps no other waiting', async () => {
  const broken = await here.steps.open();
  const other = await here.steps.open();
  later(25);
  const { perform } = here.deps.cases;
  const cases: typeof here.deps.cases = {
    ...here.deps.cases,
    perform: (command, wanted, decide) => {
      if (wanted.caseId === broken) throw new Error('broken');
      return perform(command, wanted, decide);
    },
  };
  await expect(expireCases({ ...here.deps, cases })()).rejects.toThrow('1 cases could not be ended');
  expect((await here.as('a').get(`/accidents/${other}`)).body.status).toBe('expired');
});
