import { verifyCopy } from '@yilu/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { type City, city } from './city.js';
import { people } from './drivers.js';

let here: City;
beforeEach(async () => {
  here = await city();
});
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

describe('particulars and statements', () => {
  const driver = (who: 'a' | 'b', over: object, vehicle: object = {}) => {
    const known = here.drivers.get(people[who].personId);
    if (!known) throw new Error('No driver');
    here.drivers.set(known.personId, {
      ...known,
      ...over,
      vehicles: known.vehicles.map((one) => ({ ...one, ...vehicle })),
    });
  };
  it.each([
    ['accident.insurance_lapsed', {}, { insuredUntil: '2026-11-19' }, 409],
    ['accident.inspection_lapsed', {}, { inspectedUntil: '2026-11-19' }, 409],
    ['accident.vehicle_not_yours', {}, { mandateUntil: '2026-11-19' }, 422],
    ['accident.licence_class', { licence: { classes: ['F'], validUntil: '2030-01-01' } }, {}, 409],
    ['accident.licence_lapsed', { licence: { classes: ['C1'], validUntil: '2026-11-19' } }, {}, 409],
    ['accident.real_name_needed', { verified: false }, {}, 409],
    ['accident.phone_needed', { phone: undefined }, {}, 409],
  ])('refuses %s', async (refusal, over, vehicle, status) => {
    const id = await here.steps.joined();
    driver('b', over, vehicle);
    expect(code(await here.steps.particulars(id, 'b'))).toEqual([status, refusal]);
  });

  it('takes a car that is insured and inspected until this very day', async () => {
    const id = await here.steps.joined();
    driver('b', {}, { insuredUntil: '2026-11-20', inspectedUntil: '2026-11-20' });
    expect((await here.steps.particulars(id, 'b')).status).toBe(200);
  });

  it('refuses another’s car, a scene from b, and none from a', async () => {
    const id = await here.steps.joined();
    const stolen = { kind: 'motor', vehicleId: people.a.vehicleId };
    expect(code(await here.steps.particulars(id, 'b', stolen))).toEqual([422, 'accident.vehicle_not_yours']);
    const bike = { kind: 'non_motor', nonMotorKind: 'e_bike' };
    const noScene = await here.as('a').put(`/accidents/${id}/particulars`, { vehicle: bike });
    expect(code(noScene)).toEqual([422, 'accident.scene_missing']);
    const scene = { weather: 'rain', place: '某路', occurredAt: '2026-11-20T06:00:00Z' };
    const fromB = await here.as('b').put(`/accidents/${id}/particulars`, { vehicle: bike, scene });
    expect(code(fromB)).toEqual([422, 'accident.scene_not_yours']);
  });

  it('keeps each statement from the other until both are in, then shows only the differing facts', async () => {
    const id = await here.steps.confirmed();
    await here.steps.state(id, 'a');
    const blind = (await here.as('b').get(`/accidents/${id}`)).body;
    expect([blind.statements, blind.stated]).toEqual([{}, { a: true, b: false }]);
    await here.steps.state(id, 'b', { mover: 'a' });
    const seen = (await here.as('b').get(`/accidents/${id}`)).body;
    expect(seen.statements.a.mover).toBe('b');
    expect(seen.comparison).toEqual({ agree: false, differing: [{ fact: 'mover', said: { a: 'b', b: 'a' } }] });
    expect(seen.proposal).toBeUndefined();
  });

  it.each([
    ['accident.unknown_shape', { shape: 'A98' }],
    ['accident.unknown_fact', { facts: ['no_such_fact'] }],
  ])('refuses %s', async (refusal, over) => {
    const id = await here.steps.confirmed();
    expect(code(await here.steps.state(id, 'a', over))).toEqual([422, refusal]);
  });

  it('wants particulars before a statement', async () => {
    expect(code(await here.steps.state(await here.steps.joined(), 'a'))).toEqual([409, 'accident.particulars_first']);
  });

  it('proposes nothing for a form that the law leaves to an officer', async () => {
    const id = await here.steps.confirmed();
    await here.steps.state(id, 'a', { shape: 'A44' });
    await here.steps.state(id, 'b', { shape: 'A44' });
    expect((await here.as('a').get(`/accidents/${id}`)).body).toMatchObject({
      status: 'comparing',
      comparison: { agree: true },
    });
    expect(code(await here.steps.accept(id, 'a'))).toEqual([409, 'accident.no_proposal']);
  });
});

describe('accepting and signing', () => {
  it('wants the proposed shares, at a version in which nothing was said since', async () => {
    const id = await here.steps.compared();
    const { version } = (await here.as('a').get(`/accidents/${id}`)).body;
    const accept = (caseVersion: number, b = 'full', a = 'none') =>
      here.as('a').post(`/accidents/${id}/acceptances`, { caseVersion, liability: { a, b } });
    expect(code(await accept(version, 'none', 'full'))).toEqual([409, 'accident.other_liability']);
    expect(code(await accept(version - 1))).toEqual([409, 'accident.version_changed']);
    expect(code(await accept(version + 1))).toEqual([409, 'accident.version_changed']);
    expect((await accept(version)).status).toBe(200);
  });

  it('draws the agreement up with every field of art 21 and puts it in force by two signatures', async () => {
    const id = await here.steps.signed();
    const { body } = await here.as('a').get(`/accidents/${id}`);
    expect(body.status).toBe('signed');
    expect(Object.keys(body.agreement.signedAt).sort()).toEqual(['a', 'b']);
    const check = await here.call('GET', `/accidents/verifications/${body.agreement.number}`);
    expect(check.body).toMatchObject({ state: 'genuine', documentHash: body.agreement.documentHash });
    expect(check.body.plates).toEqual(['浙B·1***5', '浙B·6***0']);
    expect(Object.keys(check.body).sort()).toEqual(['documentHash', 'number', 'plates', 'signedAt', 'state']);
  });

  it('gives each his own copy that proves itself against the same hash, the other’s lines masked', async () => {
    const id = await here.steps.signed();
    const [mine, theirs] = [
      await here.as('a').get(`/accidents/${id}/agreement`),
      await here.as('b').get(`/accidents/${id}/agreement`),
    ];
    expect(mine.body.documentHash).toBe(theirs.body.documentHash);
    for (const { body } of [mine, theirs]) expect(verifyCopy(body)).toEqual({ genuine: true });
    expect(mine.text).toContain(people.a.documentNumber);
    const value = (copy: typeof mine, name: string) =>
      copy.body.fields.find((one: { name: string }) => one.name === name);
    expect(value(mine, 'b.name')).toEqual({ name: 'b.name', commitment: expect.any(String), masked: '李*' });
    expect(value(mine, 'b.plate_no').value).toBe(people.b.plate);
  });

  it('refuses another version, another hash, a second signature, an unverified name and missing photographs', async () => {
    const id = await here.steps.accepted();
    expect(code(await here.steps.sign(id, 'a', { agreementVersion: 2 }))).toEqual([409, 'accident.other_agreement']);
    expect(code(await here.steps.sign(id, 'a', { documentHash: '0'.repeat(64) }))).toEqual([
      409,
      'accident.other_agreement',
    ]);
    expect(code(await here.steps.sign(id, 'unverified-a'))).toEqual([409, 'accident.real_name_needed']);
    expect((await here.steps.sign(id, 'a')).status).toBe(200);
    expect(code(await here.steps.sign(id, 'a'))).toEqual([409, 'accident.already_signed']);
    await here.steps.photo(id, 'b', 'free');
    expect(code(await here.steps.sign(id, 'b'))).toEqual([409, 'accident.photos_not_stored']);
    here.clock.at = new Date(here.clock.at.getTime() + 11 * 60_000);
    expect((await here.steps.sign(id, 'b')).body.status).toBe('signed');
  });

  it('voids acceptances and signatures when a statement is changed, and tells both', async () => {
    const id = await here.steps.accepted();
    await here.steps.sign(id, 'a');
    const old = (await here.as('a').get(`/accidents/${id}`)).body;
    await here.steps.state(id, 'b', { note: '补充' });
    const now = (await here.as('a').get(`/accidents/${id}`)).body;
    expect([now.status, now.accepted, now.agreement]).toEqual(['comparing', { a: false, b: false }, undefined]);
    expect(here.events.find(({ type }) => type === 'accidents.statement_changed')?.data).toMatchObject({
      by: 'b',
      signaturesVoided: true,
      parties: [{ role: 'a' }, { role: 'b' }],
    });
    await here.steps.accept(id, 'a');
    await here.steps.accept(id, 'b');
    const { agreement } = (await here.as('a').get(`/accidents/${id}`)).body;
    expect(agreement.version).toBe(2);
    const stale = { agreementVersion: 1, documentHash: old.agreement.documentHash };
    expect(code(await here.steps.sign(id, 'b', stale))).toEqual([409, 'accident.other_agreement']);
    const check = await here.call('GET', `/accidents/verifications/${old.agreement.number}`);
    expect(check.body).toMatchObject({ number: old.agreement.number, state: 'superseded', reason: 'changed' });
  });

  it('leaves no personal value in clear in the store', async () => {
    const stored = JSON.stringify(here.accidents.get(await here.steps.signed()));
    for (const { name, documentNumber, phone, policyNumber } of Object.values(people))
      for (const value of [name, documentNumber, phone, policyNumber]) expect(stored).not.toContain(value);
  });

  it('lets its opener withdraw until somebody has signed', async () => {
    const id = await here.steps.accepted();
    expect(code(await here.as('b').post(`/accidents/${id}/withdrawal`))).toEqual([403, 'accident.only_opener']);
    await here.steps.sign(id, 'b');
    expect(code(await here.as('a').post(`/accidents/${id}/withdrawal`))).toEqual([409, 'accident.somebody_signed']);
    const other = await here.steps.cleared();
    expect((await here.as('a').post(`/accidents/${other}/withdrawal`)).body.status).toBe('withdrawn');
  });
});

describe('referral', () => {
  it('hands over one side’s record with plate and witnesses, and shows no liability', async () => {
    const id = await here.steps.compared();
    const referred = await here.as('a').post(`/accidents/${id}/referral`, {
      reason: 'left_scene',
      otherPlate: '浙b 99999',
      witnesses: [{ name: '陈证人', phone: '13700001111' }],
      note: '对方驾车离开',
    });
    expect(referred.body.status).toBe('police_referral');
    const { body } = await here.as('a').get(`/accidents/${id}`);
    expect(body.referral).toMatchObject({ reason: 'left_scene', effect: 'POLICE_PROTECT_SCENE', call: ['122'] });
    expect(body.referral.number).toMatch(/^YJ20261120-\d{8}$/);
    expect([body.proposal, body.agreement]).toEqual([undefined, undefined]);
    expect(JSON.stringify(here.accidents.get(id))).not.toContain('13700001111');
    const { items } = (await here.as('a').get('/accidents')).body;
    expect(items[0]).toMatchObject({ caseId: id, status: 'police_referral', you: 'a' });
  });

  it.each([
    [{ reason: 'refused' }, 'MOVE_THEN_POLICE'],
    [{ reason: 'hazard_found', hazards: ['X05'] }, 'POLICE_PROTECT_SCENE'],
    [{ reason: 'hazard_found', hazards: ['X12'] }, 'MOVE_THEN_POLICE'],
    // Nobody is stopped by a list: what he does not name is taken for the worst.
    [{ reason: 'hazard_found' }, 'POLICE_PROTECT_SCENE'],
  ])('tells what the law says to do where %j', async (record, effect) => {
    const here = await city();
    const id = await here.steps.joined();
    await here.as('a').post(`/accidents/${id}/referral`, record);
    expect((await here.as('a').get(`/accidents/${id}`)).body.referral.effect).toBe(effect);
  });
  it('takes at most four witnesses', async () => {
    const id = await here.steps.cleared();
    const witnesses = Array.from({ length: 5 }, () => ({ name: '某' }));
    expect((await here.as('a').post(`/accidents/${id}/referral`, { reason: 'refused', witnesses })).status).toBe(400);
  });
});
