import { beforeEach, describe, expect, it } from 'vitest';
import { strokes } from './city.js';
import { people } from './drivers.js';
import { code, eBike, type OnePhone, onePhone, secrets, typed, withoutPhone } from './guests.js';

let two: OnePhone;
beforeEach(async () => {
  two = await onePhone();
});
const fullOfHost = [people.a.documentNumber, people.a.phone, people.a.policyNumber];
const amend = (id: string, query: string, corrections: object) =>
  two.here.as('a').post(`/accidents/${id}/amendments${query}`, { reason: '写错了', corrections });

describe('what a host cannot do to his guest', () => {
  it('reads an amended agreement for him with every personal line masked', async () => {
    const { id } = await two.signedByCode();
    await amend(id, '', { place: '海曙区中山东路' });
    const { amendmentId } = (await two.here.as('a').get(`/accidents/${id}`)).body.amendment;
    await two.here.as('a').post(`/accidents/${id}/amendment/answers?for=b`, { amendmentId, answer: 'agree' });
    const draft = await two.here.as('a').get(`/accidents/${id}/amendment/agreement?for=b`);
    expect(draft.status).toBe(200);
    for (const secret of [...secrets, ...fullOfHost]) expect(draft.text).not.toContain(secret);
  });

  it('puts nothing of himself or his garage in his guest’s place', async () => {
    const { id } = await two.signedByCode();
    const { vehicleId } = people.a;
    expect(code(await amend(id, '?for=b', { vehicleId }))).toBe('accident.vehicle_not_yours');
    expect(code(await amend(id, '?for=b', { renewParticulars: true }))).toBe('accident.vehicle_not_yours');
    expect(two.here.accidents.get(id)?.amendment).toBeUndefined();
  });

  it('does not receive a determination for him, nor use up his one application for review', async () => {
    const id = await two.seated({ ...withoutPhone, vehicle: eBike });
    await two.state(id, '');
    await two.state(id);
    for (const query of ['', '?for=b']) await two.here.as('a').post(`/accidents/${id}/officer-requests${query}`, {});
    await two.here.steps.determine(id);
    const act = (path: string, content: object) =>
      two.here.as('a').post(`/accidents/${id}/determination/${path}?for=b`, content);
    expect(code(await act('acknowledgement', { outcome: 'received' }))).toBe('accident.not_your_guest');
    const served = { party: 'b', how: 'mailed', servedOn: '2026-11-20' };
    expect((await two.here.as('accident_officer').post(`/accidents/staff/cases/${id}/service`, served)).status).toBe(
      200,
    );
    expect(code(await act('review', { reasons: '事实不清' }))).toBe('accident.not_your_guest');
  });

  it('does not find out another’s name by naming witnesses: five wrong ones lock him out', async () => {
    const id = await two.toSign(withoutPhone);
    await two.photographed(id);
    const asWitness = (name: string) => two.sign(id, { witness: { name } });
    for (let n = 0; n < 5; n++) expect(code(await asWitness(people.a.name))).toBe('accident.witness_is_party');
    const locked = await asWitness('孙七');
    expect([locked.status, code(locked)]).toEqual([429, 'accident.guest_code_locked']);
    two.here.clock.at = new Date(two.here.clock.at.getTime() + 10 * 60_000);
    expect((await asWitness('孙七')).status).toBe(200);
  });

  it('does not sign for him under a paper that he never proved to have read', async () => {
    const id = await two.toSign(typed);
    const { version: agreementVersion, documentHash } = (await two.here.as('a').get(`/accidents/${id}`)).body.agreement;
    const unsigned = await two.here
      .as('a')
      .post(`/accidents/${id}/signatures?for=b`, { agreementVersion, documentHash, strokes });
    expect(code(unsigned)).toBe('accident.guest_proof_needed');
    expect(two.here.accidents.get(id)?.agreement?.signatures).toEqual([]);
  });

  it('does not sit beside himself: whoever is verified later under the guest’s document confirms no other seat', async () => {
    const hosted = two.here.drivers.get(people.a.personId);
    if (!hosted) throw new Error('No driver');
    const { documentKey: _, ...unverified } = hosted;
    two.here.drivers.set(people.a.personId, unverified);
    const id = await two.here.steps.cleared();
    await two.seat(id);
    const guestKey = two.here.accidents.get(id)?.parties.b?.guest?.documentKey ?? '';
    two.here.drivers.set(people.a.personId, { ...hosted, documentKey: guestKey });
    expect(code(await two.here.steps.particulars(id, 'a'))).toBe('accident.guest_seated');
  });
});
