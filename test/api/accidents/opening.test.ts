import { countInvitation, invitationsPerDay } from '@yilu/accidents/domain/pairing';
import { cityProfile, gatePictures } from '@yilu/law';
import { beforeEach, describe, expect, it } from 'vitest';
import { type City, city } from './city.js';
import { people } from './drivers.js';

let here: City;
beforeEach(async () => {
  here = await city();
});
const pass = (minutes: number) => {
  here.clock.at = new Date(here.clock.at.getTime() + minutes * 60_000);
};
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

describe('the gate', () => {
  it('lets only the all-clear go on, of all 256 combinations of the eight pictures', async () => {
    for (let mask = 0; mask < 256; mask++) {
      const hazards = gatePictures.filter((_, bit) => (mask >> bit) & 1).flatMap((one) => [...one.hazards]);
      const opened = await here.as('a').post('/accidents', { hazards, occurredAt: '2026-11-20T06:00:00Z' });
      expect(opened.status).toBe(201);
      expect(opened.body.status).toBe(mask === 0 ? 'evidence' : 'police_referral');
      if (mask === 0) continue;
      const { body } = await here.as('a').get(`/accidents/${opened.body.caseId}`);
      expect(body.referral.call).toContain('122');
      expect(body.referral.hazards.map(({ id }: { id: string }) => id).sort()).toEqual([...hazards].sort());
      for (const hazard of body.referral.hazards) expect(hazard.basis).toMatch(/第.+条/);
    }
  });

  it('hands an accident to the police in the hours that a city excludes, without being asked to', async () => {
    here = await city({ profile: { ...cityProfile('ningbo'), nightExclusion: { fromHour: 20, toHour: 6 } } });
    const at = (instant: string) => {
      here.clock.at = new Date(instant);
      return here.as('a').post('/accidents', { hazards: [], occurredAt: instant });
    };
    expect((await at('2026-11-20T11:59:00Z')).body.status).toBe('evidence');
    const night = await at('2026-11-20T12:00:00Z');
    const { body } = await here.as('a').get(`/accidents/${night.body.caseId}`);
    expect(body.referral).toMatchObject({ effect: 'MOVE_THEN_POLICE', hazards: [{ id: 'C06' }] });
  });

  it('refuses an answer that the law’s table does not have', async () => {
    const opened = await here.as('a').post('/accidents', { hazards: ['X99'], occurredAt: '2026-11-20T06:00:00Z' });
    expect(code(opened)).toEqual([422, 'accident.unknown_hazard']);
  });
});

describe('photographs and the road', () => {
  it('does not let the road be cleared with two photographs, and says to clear it after the third', async () => {
    const id = await here.steps.open();
    await here.steps.photo(id);
    expect((await here.steps.photo(id)).body.status).toBe('evidence');
    expect(code(await here.as('a').post(`/accidents/${id}/clearance`))).toEqual([409, 'accident.photo_min_3']);
    expect((await here.steps.photo(id)).body.status).toBe('evacuate');
    here.clock.at = new Date('2026-11-20T06:02:00Z');
    expect((await here.as('a').post(`/accidents/${id}/clearance`)).body.status).toBe('pairing');
    expect((await here.as('a').get(`/accidents/${id}`)).body.clearedAt).toBe('2026-11-20T06:02:00.000Z');
  });

  it('takes no thirteenth photograph', async () => {
    const id = await here.steps.open();
    for (let i = 0; i < 12; i++) expect((await here.steps.photo(id)).status).toBe(201);
    expect(code(await here.steps.photo(id))).toEqual([409, 'accident.too_many_photos']);
  });

  it('refuses what is no picture with its reason, counts it no longer, and keeps the rest of the case', async () => {
    const id = await here.steps.open();
    const [first] = [await here.steps.photo(id), await here.steps.photo(id), await here.steps.photo(id)];
    await here.steps.store(id, first.body.photoId, new TextEncoder().encode('MZ not a picture'));
    const { body } = await here.as('a').get(`/accidents/${id}`);
    expect(body.photos[0]).toMatchObject({ state: 'refused', refusal: 'not_an_image' });
    expect(body.photos[1].state).toBe('pending');
    expect(here.events.at(-1)).toMatchObject({ type: 'accidents.photo_refused', data: { refusal: 'not_an_image' } });
    expect(code(await here.as('a').post(`/accidents/${id}/clearance`))).toEqual([409, 'accident.photo_min_3']);
  });

  it('shows a stored photograph by a link of its own', async () => {
    const id = await here.steps.cleared();
    const { body } = await here.as('a').get(`/accidents/${id}`);
    expect(body.photos.map(({ url }: { url: string }) => url)).toEqual(
      Array(3).fill(expect.stringContaining('signed')),
    );
  });
});

describe('pairing', () => {
  const pairing = async (id: string) => (await here.as('a').post(`/accidents/${id}/pairing`)).body;
  const token = (link: string) => link.replace('https://h5.example/j/', '');

  it('shows an https link and six digits; one use brings the other driver in from the other app', async () => {
    const id = await here.steps.cleared();
    const { link, code: digits } = await pairing(id);
    expect(link).toMatch(/^https:\/\/h5\.example\/j\/[A-Za-z0-9_-]{40,}$/);
    expect(digits).toMatch(/^\d{6}$/);
    const joined = await here.as('b').post('/accidents/joins', { token: token(link) });
    expect(joined.body).toMatchObject({ caseId: id, status: 'stating' });
    const { body } = await here.as('a').get(`/accidents/${id}`);
    expect([body.parties.a.provider, body.parties.b.provider]).toEqual(['wechat', 'alipay']);
  });

  it('answers a used link 410 to anybody else, and lets its own driver in again', async () => {
    const id = await here.steps.cleared();
    const { link } = await pairing(id);
    await here.as('b').post('/accidents/joins', { token: token(link) });
    const again = await here.as('stranger').post('/accidents/joins', { token: token(link) });
    expect(code(again)).toEqual([410, 'accident.link_dead']);
    expect((await here.as('b').post('/accidents/joins', { token: token(link) })).status).toBe(200);
  });

  it.each([
    ['after fifteen minutes', async () => pass(15)],
    ['once a new one is shown', async (id: string) => pairing(id)],
  ])('kills the link %s', async (_when, happens) => {
    const id = await here.steps.cleared();
    const { link } = await pairing(id);
    await happens(id);
    const joined = await here.as('b').post('/accidents/joins', { token: token(link) });
    expect(code(joined)).toEqual([410, 'accident.link_dead']);
  });

  it('answers a token that nobody made 410', async () => {
    expect(code(await here.as('b').post('/accidents/joins', { token: 'x'.repeat(54) }))).toEqual([
      410,
      'accident.link_dead',
    ]);
  });

  it('never makes an accident of one person with himself', async () => {
    const id = await here.steps.cleared();
    const { link, code: digits } = await pairing(id);
    expect(code(await here.as('a').post('/accidents/joins', { token: token(link) }))).toEqual([
      409,
      'accident.own_case',
    ]);
    expect(code(await here.as('a').post('/accidents/joins', { code: digits }))).toEqual([409, 'accident.own_case']);
  });

  it('locks out after five wrong codes for ten minutes, also from the right one', async () => {
    const id = await here.steps.cleared();
    const { code: digits } = await pairing(id);
    const wrong = digits === '000000' ? '111111' : '000000';
    for (let i = 0; i < 4; i++)
      expect(code(await here.as('b').post('/accidents/joins', { code: wrong }))).toEqual([422, 'accident.wrong_code']);
    const fifth = await here.as('b').post('/accidents/joins', { code: wrong });
    expect([...code(fifth), fifth.body.retryAt]).toEqual([429, 'accident.code_locked', '2026-11-20T06:10:00.000Z']);
    expect((await here.as('b').post('/accidents/joins', { code: digits })).status).toBe(429);
    here.clock.at = new Date('2026-11-20T06:10:01Z');
    expect((await here.as('b').post('/accidents/joins', { code: digits })).status).toBe(200);
  });

  it('draws another code where one is shown already', async () => {
    let draws = 0;
    here = await city({ random: (size) => new Uint8Array(size).fill(draws++ < 6 ? 1 : draws) });
    const codes = new Set<string>();
    for (const id of [await here.steps.cleared(), await here.steps.cleared()]) codes.add((await pairing(id)).code);
    expect(codes.size).toBe(2);
  });

  it('gives a repeated request the same link and code, and keeps no secret in the case', async () => {
    const id = await here.steps.cleared();
    const first = await here.as('a').post(`/accidents/${id}/pairing`, undefined, 'same-key-1');
    const again = await here.as('a').post(`/accidents/${id}/pairing`, undefined, 'same-key-1');
    expect(again.body).toEqual(first.body);
    expect(JSON.stringify(here.accidents.get(id))).not.toContain(token(first.body.link));
  });

  it('sends no more SMS for one person than a day’s count, however many cases he opens', async () => {
    const invite = async (phone: string) =>
      here.as('a').post(`/accidents/${await here.steps.cleared()}/invitations`, { phone });
    for (let i = 0; i < 10; i++) expect((await invite(`1380000000${i}`)).status).toBe(200);
    expect(code(await invite('13900000000'))).toEqual([429, 'accident.invitations_spent']);
    pass(24 * 60);
    expect((await invite('13900000000')).status).toBe(200);
  });

  it('sends no more SMS to one telephone than a day’s count, whoever sends them', async () => {
    const counts = (sent: number) => ({ version: sent, day: '2026-11-20', sent });
    expect(countInvitation(counts(4), '2026-11-20', invitationsPerDay.phone)).toEqual(counts(5));
    expect(countInvitation(counts(5), '2026-11-20', invitationsPerDay.phone)).toBeUndefined();
    for (let i = 0; i < 5; i++) {
      const id = await here.steps.cleared();
      expect((await here.as('a').post(`/accidents/${id}/invitations`, { phone: people.b.phone })).status).toBe(200);
    }
    const sixth = await here.as('a').post(`/accidents/${await here.steps.cleared()}/invitations`, {
      phone: people.b.phone,
    });
    expect(code(sixth)).toEqual([429, 'accident.invitations_spent']);
  });

  it('sends at most three invitations, with number and link sealed', async () => {
    const id = await here.steps.cleared();
    const invite = () => here.as('a').post(`/accidents/${id}/invitations`, { phone: people.b.phone });
    for (let i = 0; i < 3; i++) expect((await invite()).status).toBe(200);
    expect(code(await invite())).toEqual([429, 'accident.invited_enough']);
    const sent = here.events.find(({ type }) => type === 'accidents.driver_invited');
    expect(JSON.stringify(sent)).not.toContain(people.b.phone);
    if (sent?.type !== 'accidents.driver_invited') throw new Error('No invitation');
    const link = await here.deps.vault.open('link', id, sent.data.link);
    pass(24 * 60);
    expect((await here.as('b').post('/accidents/joins', { token: token(link) })).status).toBe(410);
    pass(-60);
    expect((await here.as('b').post('/accidents/joins', { token: token(link) })).status).toBe(200);
  });
});
