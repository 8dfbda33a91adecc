import { followPerson } from '@yilu/accidents/use-cases/follow-person';
import { PersonId } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { guest } from '../../fixtures/register.js';
import { strokes } from './city.js';
import { people, vault } from './drivers.js';
import { code, type OnePhone, onePhone, secrets, typed, withoutPhone } from './guests.js';

let two: OnePhone;
beforeEach(async () => {
  two = await onePhone();
});

describe('a guest’s signature', () => {
  it('needs the code of his own telephone, which works once', async () => {
    const id = await two.toSign();
    const right = await two.sentCode(id);
    expect(code(await two.sign(id, undefined))).toBe('accident.guest_proof_needed');
    expect(code(await two.sign(id, { witness: { name: '孙七' } }))).toBe('accident.guest_proof_needed');
    const wrong = right === '000000' ? '000001' : '000000';
    expect(code(await two.sign(id, { code: wrong }))).toBe('accident.guest_code_wrong');
    expect((await two.sign(id, { code: right })).status).toBe(200);
    expect(JSON.stringify([...two.here.accidents.values()])).not.toContain(right);
  });
  it('is not taken by a code of more than ten minutes ago, nor by one that was replaced', async () => {
    const id = await two.toSign();
    const first = await two.sentCode(id);
    const second = await two.sentCode(id);
    if (first !== second) expect(code(await two.sign(id, { code: first }))).toBe('accident.guest_code_wrong');
    two.here.clock.at = new Date(two.here.clock.at.getTime() + 11 * 60_000);
    expect(code(await two.sign(id, { code: second }))).toBe('accident.guest_code_wrong');
  });
  it('is locked for ten minutes after five wrong codes, a fresh one too', async () => {
    const id = await two.toSign();
    const right = await two.sentCode(id);
    const wrong = right === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n++) await two.sign(id, { code: wrong });
    const locked = await two.sign(id, { code: right });
    expect([locked.status, code(locked)]).toEqual([429, 'accident.guest_code_locked']);
    expect(locked.body.retryAt).toBe('2026-11-20T06:10:00.000Z');
    expect(code(await two.send(id))).toBe('accident.guest_code_locked');
    two.here.clock.at = new Date(two.here.clock.at.getTime() + 10 * 60_000);
    expect((await two.sign(id, { code: await two.sentCode(id) })).status).toBe(200);
  });
  it('costs a few SMS at most, and a telephone is bothered by a few hosts a day', async () => {
    const id = await two.toSign();
    for (let n = 0; n < 5; n++) expect((await two.send(id)).status).toBe(200);
    expect(code(await two.send(id))).toBe('accident.guest_codes_spent');
    for (let n = 1; n < 5; n++) await two.seat(await two.here.steps.cleared());
    expect(code(await two.seat(await two.here.steps.cleared()))).toBe('accident.guest_codes_spent');
  });
  it('without a telephone needs his document in the picture and a witness who is no party', async () => {
    const id = await two.toSign(withoutPhone);
    expect(code(await two.send(id))).toBe('accident.guest_without_phone');
    const witness = { name: '孙七', phone: '13500000009' };
    expect(code(await two.sign(id, { code: '123456' }))).toBe('accident.guest_proof_needed');
    expect(code(await two.sign(id, { witness }))).toBe('accident.guest_document_first');
    const photoId = await two.photographed(id);
    expect(code(await two.sign(id, { witness: { name: people.a.name } }))).toBe('accident.witness_is_party');
    expect(code(await two.sign(id, { witness: { name: '张三', phone: people.a.phone } }))).toBe(
      'accident.witness_is_party',
    );
    const signed = await two.sign(id, { witness });
    expect([signed.status, typeof signed.body.copyCode]).toEqual([200, 'string']);
    const { text } = await two.here.as('a').get(`/accidents/${id}?for=b`);
    expect(text).not.toContain(`${photoId}?signed`);
    expect((await two.here.as('accident_officer').get(`/accidents/staff/cases/${id}`)).text).toContain(
      `${photoId}?signed`,
    );
    expect(JSON.stringify([...two.here.accidents.values()])).not.toMatch(/孙七|13500000009/);
    const asked = { reason: '核对签名' };
    const opened = await two.here.as('legal_reviewer').post(`/accidents/staff/cases/${id}/witnesses`, asked);
    expect(opened.body.witnesses).toEqual([{ of: 'signature', by: 'b', ...witness }]);
    expect(two.last('accidents.guest_copy_issued')).toBeUndefined();
  });
  it('goes by document and witness too where his telephone is flat, which still gets the link', async () => {
    const id = await two.toSign({ ...typed, phoneAtHand: false });
    await two.photographed(id);
    expect((await two.sign(id, { witness: { name: '孙七' } })).status).toBe(200);
    const { data } = two.last('accidents.guest_copy_issued') ?? {};
    const link = await vault.open('link', data?.owner ?? '', data?.link ?? '');
    expect(link).toMatch(/^https:\/\/h5\.example\/c\/XY\d+-\d+\/[0-9A-Z]{16}$/);
    expect(await vault.open('phone', data?.owner ?? '', data?.phone ?? '')).toBe(guest.phone);
  });
  it('is needed under an amendment again, with a fresh code', async () => {
    const { id } = await two.signedByCode();
    const corrections = { place: '海曙区中山东路' };
    await two.here.as('a').post(`/accidents/${id}/amendments`, { reason: '地点写错了', corrections });
    const seen = async () => (await two.here.as('a').get(`/accidents/${id}`)).body;
    const { amendmentId } = (await seen()).amendment;
    await two.here.as('a').post(`/accidents/${id}/amendment/answers?for=b`, { amendmentId, answer: 'agree' });
    const { version: agreementVersion, documentHash } = (await seen()).amendment.agreement;
    const signed = { agreementVersion, documentHash, strokes };
    const under = (query: string, more: object = {}) =>
      two.here.as('a').post(`/accidents/${id}/amendment/signatures${query}`, { ...signed, ...more });
    await under('');
    expect(code(await under('?for=b'))).toBe('accident.guest_proof_needed');
    const renewed = await under('?for=b', { guest: { code: await two.sentCode(id) } });
    expect([renewed.status, typeof renewed.body.copyCode]).toEqual([200, 'string']);
    const { agreement, amendment } = await seen();
    expect(amendment.state).toBe('completed');
    expect((await two.openCopy(agreement.number, renewed.body.copyCode)).text).toContain('中山东路');
  });
  it('is told of in no event by his own id, for nobody is reached under it', async () => {
    const { id } = await two.signedByCode();
    const parties = (two.last('accidents.agreement_signed')?.data.parties ?? []).map(({ role }) => role);
    expect(parties).toEqual(['a']);
    expect(two.here.accidents.get(id)?.parties.b?.guest?.known).toBe(false);
  });
});

describe('a guest’s own copy', () => {
  it('opens by number and code without any account, with nobody’s personal lines: the host saw the code too', async () => {
    const { number, copyCode } = await two.signedByCode();
    const opened = await two.openCopy(number, copyCode.toLowerCase().replaceAll('-', ' '));
    expect(opened.status).toBe(200);
    expect(opened.text).toContain(number);
    for (const secret of [...secrets, people.a.documentNumber, people.a.phone, people.a.policyNumber])
      expect(opened.text).not.toContain(secret);
    expect(JSON.stringify([...two.here.accidents.values()])).not.toContain(copyCode.replaceAll('-', ''));
  });
  it('gives way to nobody who guesses, five times in ten minutes', async () => {
    const { number, copyCode } = await two.signedByCode();
    const other = '0'.repeat(16);
    for (let n = 0; n < 4; n++) expect(code(await two.openCopy(number, other))).toBe('accident.no_such_copy');
    expect((await two.openCopy(number, other)).status).toBe(429);
    const locked = await two.openCopy(number, copyCode);
    expect([code(locked), locked.body.retryAt]).toEqual(['accident.copy_locked', '2026-11-20T06:10:00.000Z']);
    two.here.clock.at = new Date(two.here.clock.at.getTime() + 10 * 60_000);
    expect((await two.openCopy(number, copyCode)).status).toBe(200);
  });
  it('lets him report an injury that showed later, on the strength of his paper alone', async () => {
    const { id, number, copyCode } = await two.signedByCode();
    const told = {
      injured: { of: 'b', passenger: false },
      symptoms: '颈部疼痛',
      since: two.here.clock.at.toISOString(),
    };
    const report = (with_: string) =>
      two.here.call('POST', '/accidents/copies/injuries', undefined, { number, code: with_, ...told });
    expect(code(await report('0'.repeat(16)))).toBe('accident.no_such_copy');
    const answer = await report(copyCode);
    expect([answer.status, answer.body.status]).toEqual([200, 'reopened_injury']);
    const { body, text } = await two.here.as('a').get(`/accidents/${id}`);
    expect(body.injury.reports).toMatchObject([{ by: 'b' }]);
    expect(text).not.toContain('颈部');
    expect((await two.here.call('GET', `/accidents/verifications/${number}`)).body.state).toBe('superseded');
  });
  it('needs both halves: the code of another paper opens nothing', async () => {
    const { copyCode } = await two.signedByCode();
    expect(code(await two.openCopy('XY20261120-00000000', copyCode))).toBe('accident.no_such_copy');
    expect((await two.openCopy('XY20261120-00000000', 'too short')).status).toBe(400);
  });
});

describe('a guest who signs in later', () => {
  const newcomer = PersonId.parse('5cbe7b6d-a9b6-4fa8-8e5d-7a6fbccd3006');
  const signsIn = async (documentNumber: string, personId = newcomer) =>
    followPerson(two.here.deps)({
      id: crypto.randomUUID(),
      type: 'identity.person_changed',
      at: two.here.clock.at.toISOString(),
      data: {
        personId,
        revision: 1,
        verified: true,
        documentKey: await vault.lookup('document_number', `resident_id\n${documentNumber}`),
        locale: 'zh-CN',
        logins: [],
        vehicles: [],
      },
    });

  it('finds the case among his own, and nobody acts for him any more', async () => {
    const { id } = await two.signedByCode();
    await signsIn(guest.documentNumber);
    const listed = await two.here.deps.cases.listOf(newcomer, { limit: 20 });
    expect(listed.items.map(({ caseId, you }) => [caseId, you])).toEqual([[id, 'b']]);
    expect(code(await two.here.as('a').get(`/accidents/${id}?for=b`))).toBe('accident.not_your_guest');
    await signsIn(guest.documentNumber);
    expect(two.here.accidents.get(id)?.parties.b).toMatchObject({
      personId: newcomer,
      guest: { known: true, taken: true },
    });
  });
  it('is nobody of another document', async () => {
    const { id } = await two.signedByCode();
    await signsIn('330203199002020026');
    expect(two.here.accidents.get(id)?.parties.b?.guest?.known).toBe(false);
  });
  it('had an account before: the case is among his own at once, and his host still acts for him', async () => {
    await signsIn(guest.documentNumber);
    const id = await two.seated();
    expect((await two.here.deps.cases.listOf(newcomer, { limit: 20 })).items).toHaveLength(1);
    expect((await two.state(id)).status).toBe(200);
    expect(two.last('accidents.case_joined')?.data.parties.map(({ personId }) => personId)).toContain(newcomer);
  });
});
