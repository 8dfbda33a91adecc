import { expireCases } from '@yilu/accidents/use-cases/expire-cases';
import { verifyCopy } from '@yilu/evidence';
import { cityProfile } from '@yilu/law';
import { beforeEach, describe, expect, it } from 'vitest';
import { type City, city, eBike } from './city.js';

let here: City;
beforeEach(async () => {
  here = await city();
});
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const seen = async (id: string, who = 'a') => (await here.as(who).get(`/accidents/${id}`)).body;
const count = (id: string, others: string[], who = 'a') => here.as(who).put(`/accidents/${id}/parties`, { others });

describe('one vehicle alone', () => {
  it('waits for nobody, is fully liable by article 60, and is in force by one signature', async () => {
    const id = await here.steps.cleared([]);
    expect((await seen(id)).status).toBe('stating');
    await here.steps.particulars(id, 'a');
    await here.steps.state(id, 'a', { shape: 'A99', mover: 'a' });
    const { proposal } = await seen(id);
    expect(proposal).toMatchObject({
      liability: { a: 'full' },
      basis: '《道路交通事故处理程序规定》第六十条第一款第一项',
    });
    await here.steps.accept(id, 'a');
    expect((await here.steps.sign(id, 'a')).body.status).toBe('signed');
    const copy = (await here.as('a').get(`/accidents/${id}/agreement`)).body;
    expect(verifyCopy(copy).genuine).toBe(true);
    expect(copy.fields.find(({ name }: { name: string }) => name === 'shape').value).toBe('单方事故');
    const paper = await here.call('GET', `/accidents/verifications/${copy.number}`);
    expect(paper.body).toMatchObject({ state: 'genuine', plates: ['浙B·1***5'] });
  });

  it('has no second party to blame', async () => {
    const id = await here.steps.confirmed([]);
    expect(code(await here.steps.state(id, 'a', { mover: 'b' }))).toEqual([422, 'accident.no_such_party']);
  });
});

describe('three cars', () => {
  const three = ['motor', 'motor'] as const;

  it('are agreed once all three have stated, accepted and signed: one mover is liable, nobody else', async () => {
    const id = await here.steps.confirmed([...three]);
    for (const who of ['a', 'b'] as const) await here.steps.state(id, who);
    expect(await seen(id, 'c')).toMatchObject({ status: 'stating', statements: {} });
    await here.steps.state(id, 'c');
    expect((await seen(id)).proposal.liability).toEqual({ a: 'none', b: 'full', c: 'none' });
    for (const who of ['a', 'b'] as const) await here.steps.accept(id, who);
    expect(await seen(id)).toMatchObject({ status: 'comparing', accepted: { a: true, b: true, c: false } });
    await here.steps.accept(id, 'c');
    for (const who of ['a', 'b'] as const) await here.steps.sign(id, who);
    const { number } = (await seen(id)).agreement;
    expect((await here.call('GET', `/accidents/verifications/${number}`)).body).toEqual({ number, state: 'unknown' });
    expect((await here.steps.sign(id, 'c')).body.status).toBe('signed');
    const paper = (await here.call('GET', `/accidents/verifications/${number}`)).body;
    expect(paper).toMatchObject({ state: 'genuine', plates: ['浙B·1***5', '浙B·6***0', '浙B·2***0'] });
  });

  it('give each his own copy with the lines of both others masked', async () => {
    const id = await here.steps.signed([...three]);
    const copy = (await here.as('c').get(`/accidents/${id}/agreement`)).body;
    expect(verifyCopy(copy).genuine).toBe(true);
    expect(copy.signatures).toHaveLength(3);
    const masked = copy.fields.filter((field: { masked?: string }) => field.masked !== undefined);
    expect(new Set(masked.map(({ name }: { name: string }) => name.slice(0, 2)))).toEqual(new Set(['a.', 'b.']));
    expect((await here.as('c').get(`/accidents/${id}/agreement/document`)).status).toBe(200);
  });

  it('get no proposal out of an exception: it leaves open whom it speaks against', async () => {
    const id = await here.steps.compared([...three], { facts: ['front_car_reversed'] });
    const { proposal, comparison } = await seen(id);
    expect([proposal, comparison?.agree]).toEqual([undefined, true]);
  });

  it('reach an officer only by the consent of all three, else the police after a day', async () => {
    const id = await here.steps.compared([...three]);
    const ask = (who: string) => here.as(who).post(`/accidents/${id}/officer-requests`, {});
    expect((await ask('a')).body.status).toBe('officer_requested');
    expect((await ask('b')).body.status).toBe('officer_requested');
    expect((await ask('c')).body.status).toBe('officer_queue');
    const refused = await here.steps.compared([...three]);
    for (const who of ['a', 'b']) await here.as(who).post(`/accidents/${refused}/officer-requests`, {});
    here.clock.at = new Date(here.clock.at.getTime() + 25 * 3_600_000);
    await expireCases(here.deps)();
    expect((await seen(refused, 'c')).status).toBe('police_referral');
  });

  it('are determined for every seat or not at all', async () => {
    const id = await here.steps.compared([...three]);
    for (const who of ['a', 'b', 'c']) await here.as(who).post(`/accidents/${id}/officer-requests`, {});
    const forTwo = await here.steps.determine(id);
    expect(code(forTwo)).toEqual([422, 'accident.liability_impossible']);
    const liability = { a: 'none', b: 'primary', c: 'secondary' };
    expect((await here.steps.determine(id, { liability })).body.status).toBe('determined');
    for (const who of ['a', 'b'] as const)
      await here.as(who).post(`/accidents/${id}/determination/acknowledgement`, { outcome: 'received' });
    expect((await seen(id)).status).toBe('determined');
    await here.as('c').post(`/accidents/${id}/determination/acknowledgement`, { outcome: 'received' });
    expect((await seen(id)).status).toBe('served');
  });
});

describe('four cars', () => {
  const four = ['motor', 'motor', 'motor'] as const;

  it('go to the police at the gate in Ningbo, which lets three settle online (C04)', async () => {
    const { status, referral } = await seen(await here.steps.open({ others: four }));
    expect([status, referral.reason]).toEqual(['police_referral', 'gate']);
    expect(referral.hazards.map(({ id }: { id: string }) => id)).toEqual(['C04']);
  });

  it('settle where the city lets four', async () => {
    here = await city({ profile: { ...cityProfile(), maxOnlineParties: 4 } });
    const id = await here.steps.signed([...four], { mover: 'd' });
    const { status, proposal, agreement } = await seen(id, 'd');
    expect(status).toBe('signed');
    expect(proposal.liability).toEqual({ a: 'none', b: 'none', c: 'none', d: 'full' });
    expect(Object.keys(agreement.signedAt)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counted later go to the police just so', async () => {
    const id = await here.steps.open();
    expect((await count(id, [...four])).body.status).toBe('police_referral');
    expect((await seen(id)).referral).toMatchObject({ reason: 'too_many_parties' });
  });
});

describe('whoever has no motor', () => {
  it.each([
    ['a car and an e-bike', ['non_motor'] as const],
    ['two cars and an e-bike', ['motor', 'non_motor'] as const],
  ])('%s get no proposal and are determined by an officer', async (_what, others) => {
    const id = await here.steps.compared([...others], { shape: 'A42', mover: 'b' });
    const { proposal, comparison } = await seen(id);
    expect([proposal, comparison?.agree]).toEqual([undefined, true]);
    expect(code(await here.steps.accept(id, 'a'))).toEqual([409, 'accident.no_proposal']);
    for (const who of ['a', 'b', 'c'].slice(0, others.length + 1))
      await here.as(who).post(`/accidents/${id}/officer-requests`, {});
    expect((await seen(id)).status).toBe('officer_queue');
  });

  it('may meet another of his kind', async () => {
    const id = await here.steps.joined(['non_motor']);

    for (const who of ['a', 'b'] as const) expect((await here.steps.particulars(id, who, eBike)).status).toBe(200);
    for (const who of ['a', 'b'] as const) await here.steps.state(id, who, { shape: 'A99' });
    expect((await seen(id)).proposal).toBeUndefined();
  });
});

describe('counting again who took part', () => {
  it('is for the opener alone, never below who has joined, and never once the last seat is taken', async () => {
    const id = await here.steps.cleared(['motor', 'motor']);
    await here.steps.join(id, 'b');
    expect(code(await count(id, [], 'b'))).toEqual([403, 'accident.only_opener']);
    expect(code(await count(id, []))).toEqual([409, 'accident.seats_taken']);
    await here.steps.join(id, 'c');
    expect(code(await count(id, ['motor']))).toEqual([409, 'accident.wrong_state']);
    expect(code(await count(id, [], 'stranger'))).toEqual([404, 'accident.not_found']);
  });

  it('goes on to the statements where nobody is waited for any more, and the code shown is dead', async () => {
    const id = await here.steps.cleared(['motor', 'motor']);
    await here.steps.join(id, 'b');
    const { body } = await here.as('a').post(`/accidents/${id}/pairing`);
    expect((await count(id, ['motor'])).body.status).toBe('stating');
    expect(code(await here.as('c').post('/accidents/joins', { code: body.code }))).toEqual([
      422,
      'accident.wrong_code',
    ]);
  });

  it('makes room for one who was forgotten', async () => {
    const id = await here.steps.cleared();
    expect((await count(id, ['motor', 'motor'])).body.status).toBe('pairing');
    for (const who of ['b', 'c'] as const) await here.steps.join(id, who);
    expect(Object.keys((await seen(id)).parties)).toEqual(['a', 'b', 'c']);
  });
});
