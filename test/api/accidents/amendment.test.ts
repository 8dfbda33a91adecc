import { expireCases } from '@yilu/accidents/use-cases/expire-cases';
import { verifyCopy } from '@yilu/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { type City, city, strokes } from './city.js';
import { people, vault } from './drivers.js';

let here: City;
beforeEach(async () => {
  here = await city();
});
const hourMs = 3_600_000;
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const seen = async (id: string, who = 'a') => (await here.as(who).get(`/accidents/${id}`)).body;
const check = async (number: string) => (await here.call('GET', `/accidents/verifications/${number}`)).body;
const propose = (id: string, who = 'a', corrections: object = { place: '海曙区中山东路 1 号' }) =>
  here.as(who).post(`/accidents/${id}/amendments`, { reason: '地点写错了', corrections });
const answer = async (id: string, who: string, said: object = { answer: 'agree' }) =>
  here.as(who).post(`/accidents/${id}/amendment/answers`, {
    amendmentId: (await seen(id)).amendment.amendmentId,
    ...said,
  });
const withdraw = async (id: string, who = 'a') =>
  here.as(who).post(`/accidents/${id}/amendment/withdrawal`, {
    amendmentId: (await seen(id)).amendment.amendmentId,
  });
const sign = async (id: string, who: string, over: object = {}) => {
  const { version: agreementVersion, documentHash } = (await seen(id, who)).amendment?.agreement ?? {
    version: 1,
    documentHash: 'f'.repeat(64),
  };
  return here.as(who).post(`/accidents/${id}/amendment/signatures`, {
    agreementVersion,
    documentHash,
    strokes,
    ...over,
  });
};
const copyOf = async (id: string, who = 'a') => (await here.as(who).get(`/accidents/${id}/agreement`)).body;
const line = (copy: { fields: { name: string; value?: string }[] }, name: string) =>
  copy.fields.find((field) => field.name === name)?.value;
const later = (hours: number) => {
  here.clock.at = new Date(here.clock.at.getTime() + hours * hourMs);
};

/** What came into a garage since: the plate that was wrong, or a policy that was renewed. */
const garage = async (who: 'a' | 'b', over: object) => {
  const known = here.drivers.get(people[who].personId);
  if (!known) throw new Error('No driver');
  here.drivers.set(known.personId, { ...known, vehicles: known.vehicles.map((one) => ({ ...one, ...over })) });
};

describe('an amendment', () => {
  it('takes effect when all have agreed and signed anew, under a new number; the old one is superseded', async () => {
    const id = await here.steps.signed();
    const before = await seen(id);
    expect((await propose(id)).body.status).toBe('signed');
    expect((await seen(id, 'b')).amendment).toMatchObject({
      by: 'a',
      state: 'open',
      corrections: [{ field: 'place', from: '海曙区中山西路', to: '海曙区中山东路 1 号' }],
      agreed: { a: true, b: false },
    });
    await answer(id, 'b');
    const draft = (await here.as('b').get(`/accidents/${id}/amendment/agreement`)).body;
    expect(verifyCopy(draft).genuine).toBe(true);
    expect(line(draft, 'place')).toBe('海曙区中山东路 1 号');
    await sign(id, 'a');
    expect((await check(before.agreement.number)).state).toBe('genuine');
    expect(await check(draft.number)).toEqual({ number: draft.number, state: 'unknown' });
    await sign(id, 'b');
    expect(await check(before.agreement.number)).toEqual({
      number: before.agreement.number,
      state: 'superseded',
      reason: 'amended',
      newer: true,
    });
    expect(await check(draft.number)).toMatchObject({ state: 'genuine', documentHash: draft.documentHash });
    const after = await seen(id);
    expect(after.agreement).toMatchObject({ number: draft.number, version: before.agreement.version + 1 });
    expect(after.amendment).toMatchObject({ state: 'completed' });
    expect(after.scene.place).toBe('海曙区中山东路 1 号');
    expect(verifyCopy(await copyOf(id, 'b')).genuine).toBe(true);
    expect((await here.as('b').get(`/accidents/${id}/agreement/document`)).status).toBe(200);
  });

  it('is told to insurers as a new outcome that supersedes the old version', async () => {
    const id = await here.steps.signed();
    await propose(id);
    await answer(id, 'b');
    for (const who of ['a', 'b']) await sign(id, who);
    const fixed = here.events.flatMap((event) => (event.type === 'accidents.outcome_fixed' ? [event.data] : []));
    expect(fixed.map(({ version, supersedes }) => [version, supersedes])).toEqual([
      [1, undefined],
      [2, 1],
    ]);
    expect(fixed[1]?.signatures.map(({ by }) => by)).toEqual(['a', 'b']);
    expect(fixed[1]?.number).toBe((await seen(id)).agreement.number);
  });

  it('shows a wrong plate beside the right one, out of the proposer’s own garage', async () => {
    const id = await here.steps.signed();
    await garage('b', { plate: '浙B55555' });
    const { vehicleId } = people.b;
    expect((await propose(id, 'b', { vehicleId })).status).toBe(200);
    expect((await seen(id)).amendment.corrections).toEqual([
      { field: 'plate_no', of: 'b', from: '浙B67890', to: '浙B55555' },
    ]);
    await answer(id, 'a');
    for (const who of ['a', 'b']) await sign(id, who);
    expect((await seen(id)).parties.b.vehicle.plate).toBe('浙B55555');
    expect((await check((await seen(id)).agreement.number)).plates).toContain('浙B·5***5');
  });

  it('shows a renewed policy masked, and tells apart what masks alike', async () => {
    const id = await here.steps.signed();
    const policyNumber = await vault.seal('policy_number', people.a.personId, 'PDZA20269999000111');
    await garage('a', { policyNumber });
    await propose(id, 'a', { renewParticulars: true });
    const { corrections } = (await seen(id, 'b')).amendment;
    expect(corrections.map(({ field, of }: { field: string; of: string }) => [field, of])).toEqual([
      ['policy_no', 'a'],
    ]);
    expect(JSON.stringify(corrections)).not.toContain('PDZA20269999000111');
  });

  it.each([
    ['what the paper says already', { place: '海曙区中山西路' }, [422, 'accident.nothing_corrected']],
    ['another day', { occurredAt: '2026-11-19T06:00:00Z' }, [422, 'accident.impossible_time']],
    ['an instant after the case was opened', { occurredAt: '2026-11-20T09:00:00Z' }, [422, 'accident.impossible_time']],
    ['another’s car', { vehicleId: people.b.vehicleId }, [422, 'accident.vehicle_not_yours']],
    ['nothing', {}, [400, 'request.invalid']],
    ['liability', { liability: { a: 'full', b: 'none' } }, [400, 'request.invalid']],
  ])('is refused for %s', async (_what, corrections, refusal) => {
    const id = await here.steps.signed();
    expect(code(await propose(id, 'a', corrections))).toEqual(refusal);
  });

  it('can be proposed for 48 hours after the last signature, and one at a time', async () => {
    const id = await here.steps.signed();
    await propose(id);
    expect(code(await propose(id, 'b'))).toEqual([409, 'accident.amendment_open']);
    const other = await here.steps.signed();
    expect((await seen(other)).amendableUntil).toBe(new Date(here.clock.at.getTime() + 48 * hourMs).toISOString());
    later(48.1);
    expect(code(await propose(other))).toEqual([409, 'accident.amendment_too_late']);
    expect(code(await propose(await here.steps.accepted()))).toEqual([409, 'accident.wrong_state']);
  });

  it('has the length of time that the city gives it', async () => {
    here = await city({ profile: { ...here.deps.profile, amendmentHours: 1 } });
    const id = await here.steps.signed();
    later(1.1);
    expect(code(await propose(id))).toEqual([409, 'accident.amendment_too_late']);
  });
});

describe('an amendment that comes to nothing', () => {
  const stands = async (id: string, number: string, state: string) => {
    const { amendment, agreement, scene } = await seen(id);
    expect([amendment.state, agreement.number, scene.place]).toEqual([state, number, '海曙区中山西路']);
    expect(amendment.agreement).toBeUndefined();
    expect((await check(number)).state).toBe('genuine');
    expect(code(await sign(id, 'b'))).toEqual([409, 'accident.no_amendment']);
    expect(here.events.at(-1)).toMatchObject({ type: 'accidents.amendment_ended', data: { how: state } });
  };

  it('because the other refuses, even after he agreed, leaves the first paper in force and says why', async () => {
    const id = await here.steps.signed();
    const { number } = (await seen(id)).agreement;
    await propose(id);
    await answer(id, 'b');
    const refused = await answer(id, 'b', { answer: 'refuse', reason: '地点没有错' });
    expect(refused.status).toBe(200);
    expect((await seen(id)).amendment.ended).toMatchObject({ by: 'b', reason: '地点没有错' });
    await stands(id, number, 'refused');
  });

  it('because its proposer withdraws it, and nobody else can', async () => {
    const id = await here.steps.signed();
    const { number } = (await seen(id)).agreement;
    await propose(id);
    expect(code(await withdraw(id, 'b'))).toEqual([403, 'accident.only_proposer']);
    expect((await withdraw(id)).status).toBe(200);
    await stands(id, number, 'withdrawn');
    expect((await propose(id, 'b')).status).toBe(200);
  });

  it('because one does not sign in time', async () => {
    const id = await here.steps.signed();
    const { number } = (await seen(id)).agreement;
    await propose(id);
    await answer(id, 'b');
    await sign(id, 'a');
    later(48.1);
    await expireCases(here.deps)();
    await stands(id, number, 'expired');
  });

  it('because somebody is found to be hurt', async () => {
    const id = await here.steps.signed();
    await propose(id);
    await answer(id, 'b');
    const injured = { of: 'b', passenger: false };
    await here
      .as('b')
      .post(`/accidents/${id}/injury`, { injured, symptoms: '头晕', since: here.clock.at.toISOString() });
    expect(code(await sign(id, 'a'))).toEqual([409, 'accident.no_amendment']);
    expect((await seen(id)).amendment.state).toBe('expired');
  });
});

describe('answers and signatures', () => {
  it('name the amendment and the version that was read', async () => {
    const id = await here.steps.signed();
    await propose(id);
    expect(code(await answer(id, 'a'))).toEqual([409, 'accident.own_amendment']);
    const amendmentId = crypto.randomUUID();
    expect(code(await answer(id, 'b', { answer: 'agree', amendmentId }))).toEqual([409, 'accident.no_amendment']);
    expect(code(await sign(id, 'b'))).toEqual([409, 'accident.no_amendment']);
    expect((await here.as('b').get(`/accidents/${id}/amendment/agreement`)).status).toBe(404);
    await answer(id, 'b');
    expect(code(await answer(id, 'b'))).toEqual([409, 'accident.amendment_answered']);
    expect(code(await sign(id, 'b', { agreementVersion: 1 }))).toEqual([409, 'accident.other_agreement']);
    expect(code(await sign(id, 'b', { documentHash: 'e'.repeat(64) }))).toEqual([409, 'accident.other_agreement']);
    expect(code(await sign(id, 'unverified-a'))).toEqual([409, 'accident.real_name_needed']);
    expect((await sign(id, 'a')).status).toBe(200);
    expect(code(await sign(id, 'a'))).toEqual([409, 'accident.already_signed']);
  });

  it('are wanted of everybody in an accident of three', async () => {
    const id = await here.steps.signed(['motor', 'motor']);
    const { number } = (await seen(id)).agreement;
    await propose(id, 'c', { weather: 'fog' });
    await answer(id, 'a');
    expect((await seen(id)).amendment.agreement).toBeUndefined();
    await answer(id, 'b');
    for (const who of ['a', 'b']) await sign(id, who);
    expect((await seen(id)).agreement.number).toBe(number);
    await sign(id, 'c');
    expect(line(await copyOf(id), 'weather')).toBe('雾');
  });

  it('of one who was alone are his own', async () => {
    const id = await here.steps.signed([], { shape: 'A99', mover: 'a' });
    await propose(id);
    expect((await sign(id, 'a')).status).toBe(200);
    expect((await seen(id)).amendment.state).toBe('completed');
  });
});

describe('an objection', () => {
  const object = (id: string, who = 'a') =>
    here.as(who).post(`/accidents/${id}/objections`, { reason: '我认为双方都有责任' });

  it('is kept with the case and told to the others; the agreement stays in force', async () => {
    const id = await here.steps.signed();
    const { agreement } = await seen(id);
    expect((await object(id)).body.status).toBe('signed');
    expect((await seen(id, 'b')).objections).toMatchObject([{ by: 'a', reason: '我认为双方都有责任' }]);
    expect((await check(agreement.number)).state).toBe('genuine');
    expect(here.events.at(-1)).toMatchObject({ type: 'accidents.objection_recorded', data: { by: 'a' } });
    for (let more = 0; more < 9; more++) await object(id);
    expect(code(await object(id))).toEqual([409, 'accident.objections_enough']);
  });

  it('is for an agreement alone: against a determination there is the review', async () => {
    expect(code(await object(await here.steps.determined()))).toEqual([409, 'accident.wrong_state']);
    expect(code(await object(await here.steps.signed(), 'stranger'))).toEqual([404, 'accident.not_found']);
  });
});

describe('the public check of a number', () => {
  it('says nothing of any person, whatever became of the paper', async () => {
    const answers: string[] = [];
    const ask = async (number: string) =>
      answers.push((await here.call('GET', `/accidents/verifications/${number}`)).text);
    const amendedCase = await here.steps.signed();
    const first = (await seen(amendedCase)).agreement.number;
    await ask(first);
    await propose(amendedCase);
    await answer(amendedCase, 'b');
    for (const who of ['a', 'b']) await sign(amendedCase, who);
    await ask(first);
    await ask((await seen(amendedCase)).agreement.number);
    const injured = { of: 'a', passenger: false };
    const since = here.clock.at.toISOString();
    await here.as('a').post(`/accidents/${amendedCase}/injury`, { injured, symptoms: '头晕', since });
    await ask((await seen(amendedCase)).agreement.number);
    await ask((await seen(await here.steps.determined())).determination.number);
    await ask('XY00000000-00000000');
    const states = answers.map((text) => JSON.parse(text).state);
    expect(states).toEqual(['genuine', 'superseded', 'genuine', 'superseded', 'genuine', 'unknown']);
    for (const { name, documentNumber, phone, policyNumber, plate, personId } of Object.values(people))
      for (const secret of [name, documentNumber, phone, policyNumber, plate, personId])
        expect(answers.join()).not.toContain(secret);
    // A hash is nobody's number, whatever digits it happens to hold.
    const told = answers.join().replace(/"[0-9a-f]{64}"/g, '');
    expect(told).not.toMatch(/1[3-9]\d{9}|\d{17}[\dX]|浙B[A-Z0-9]{5}|头晕|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});
