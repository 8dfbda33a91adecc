import { followPerson } from '@yilu/accidents/use-cases/follow-person';
import { type NewEvent, type PartyRole, PersonId } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { guest, register, visitor } from '../../fixtures/register.js';
import { type City, city, strokes } from './city.js';
import { people, vault } from './drivers.js';

let here: City;
let registers: ReturnType<typeof register>;
beforeEach(async () => {
  registers = register();
  here = await city({ registry: registers });
});

const motor = { kind: 'motor', plate: guest.plate, plateKind: guest.plateKind, licenceHeld: true };
const typed = { name: guest.name, documentNumber: guest.documentNumber, phone: guest.phone, vehicle: motor };
const { phone: _, ...withoutPhone } = typed;
const eBike = { kind: 'non_motor', nonMotorKind: 'e_bike' };
const seat = (id: string, content: object = typed, query = '') =>
  here.as('a').post(`/accidents/${id}/guests${query}`, content);
const code = (answer: { body: { code?: string } }) => answer.body.code;

const seated = async (content: object = typed) => {
  const id = await here.steps.cleared();
  await seat(id, content);
  await here.steps.particulars(id, 'a');
  return id;
};
const state = (id: string, query = '?for=b', over: object = {}) =>
  here.as('a').put(`/accidents/${id}/statement${query}`, { shape: 'A01', mover: 'b', facts: [], ...over });
const accept = async (id: string, query = '?for=b') => {
  const { body } = await here.as('a').get(`/accidents/${id}`);
  const liability = { a: 'none', b: 'full' };
  return here.as('a').post(`/accidents/${id}/acceptances${query}`, { caseVersion: body.version, liability });
};
const toSign = async (content: object = typed) => {
  const id = await seated(content);
  await state(id, '');
  await state(id);
  await accept(id, '');
  await accept(id);
  return id;
};
const sign = async (id: string, proof: object | undefined, query = '?for=b') => {
  const { body } = await here.as('a').get(`/accidents/${id}`);
  const { version: agreementVersion, documentHash } = body.agreement;
  const content = { agreementVersion, documentHash, strokes, ...(proof ? { guest: proof } : {}) };
  return here.as('a').post(`/accidents/${id}/signatures${query}`, content);
};
const last = <T extends NewEvent['type']>(type: T) =>
  here.events.filter((one): one is Extract<NewEvent, { type: T }> => one.type === type).at(-1);
const send = (id: string) => here.as('a').post(`/accidents/${id}/guests/b/codes`);
const sentCode = async (id: string) => {
  await send(id);
  const { data } = last('accidents.guest_code_requested') ?? {};
  return vault.open('sms_code', data?.owner ?? '', data?.code ?? '');
};
const photographed = async (id: string) => {
  const { body } = await here.as('a').post(`/accidents/${id}/photos?for=b`, {
    shot: 'P6',
    sha256: 'd'.repeat(64),
    sizeBytes: 1000,
    mediaType: 'image/jpeg',
    capturedAt: here.clock.at.toISOString(),
  });
  await here.steps.store(id, body.photoId);
  return String(body.photoId);
};
const signedByCode = async () => {
  const id = await toSign();
  await sign(id, undefined, '');
  const answer = await sign(id, { code: await sentCode(id) });
  const { body } = await here.as('a').get(`/accidents/${id}`);
  return { id, answer, number: String(body.agreement.number), copyCode: String(answer.body.copyCode) };
};
const openCopy = (number: string, copyCode: string) =>
  here.call('POST', '/accidents/copies', undefined, { number, code: copyCode });
const secrets = [guest.documentNumber, guest.phone, guest.policyNumber];

describe('a guest on the host’s phone', () => {
  it('takes the next seat by name, document and plate alone: the registers give the rest', async () => {
    const id = await here.steps.cleared();
    const answer = await seat(id);
    expect([answer.status, answer.body]).toMatchObject([200, { status: 'stating', guest: 'b' }]);
    const { body, text } = await here.as('a').get(`/accidents/${id}`);
    expect(body.parties.b).toMatchObject({
      confirmed: true,
      isYou: false,
      maskedName: '周*',
      guest: { host: 'a', confirmation: 'sms_code' },
      vehicle: { kind: 'motor', plate: guest.plate, insurer: '太保产险' },
    });
    for (const secret of secrets) expect(text + answer.text).not.toContain(secret);
  });

  it('goes the whole way from one session, and the paper says so', async () => {
    const { id, answer, number } = await signedByCode();
    expect([answer.status, answer.body.status]).toEqual([200, 'signed']);
    expect(answer.body.copyCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const { body, text } = await here.as('a').get(`/accidents/${id}`);
    const did = body.progress.filter(({ by }: { by: string }) => by === 'b');
    expect(did.length).toBeGreaterThanOrEqual(4);
    for (const line of did) expect(line.via).toBe('a');
    const copy = await here.as('a').get(`/accidents/${id}/agreement`);
    expect(copy.body.signatures[1].guest).toEqual({ host: 'a', confirmation: 'sms_code' });
    for (const secret of secrets) expect(text + copy.text).not.toContain(secret);
    expect((await here.call('GET', `/accidents/verifications/${number}`)).body.state).toBe('genuine');
  });

  it('is refused where the registers do not know him so, and each question is counted', async () => {
    const id = await here.steps.cleared();
    expect(code(await seat(id, { ...typed, name: '周勇' }))).toBe('accident.guest_mismatch');
    const plate = { ...motor, plate: '浙B12345' };
    expect(code(await seat(id, { ...typed, vehicle: plate }))).toBe('accident.vehicle_not_yours');
    for (let n = 2; n < 10; n++) await seat(id, { ...typed, name: `周${n}` });
    expect(code(await seat(id))).toBe('accident.guests_spent');
    expect((await here.as('a').get(`/accidents/${id}`)).body.parties.b).toBeUndefined();
  });

  it.each([
    ['insurance', { insuredUntil: '2026-11-19' }, 'accident.insurance_lapsed'],
    ['inspection', { inspectedUntil: '2026-11-19' }, 'accident.inspection_lapsed'],
  ])('meets the same law as everybody: %s', async (_what, over, refusal) => {
    Object.assign(registers.state, { vehicle: { ...registers.state.vehicle, ...over } });
    expect(code(await seat(await here.steps.cleared()))).toBe(refusal);
  });
  it('meets the same law as everybody: a licence of another class', async () => {
    registers.state.classes = ['D'];
    expect(code(await seat(await here.steps.cleared()))).toBe('accident.licence_class');
  });

  it.each([
    ['a wrong check digit', { documentNumber: '330203198506300080' }, 'accident.guest_number_invalid'],
    ['no plate', { vehicle: { ...motor, plate: 'ABCDEFG' } }, 'accident.guest_plate_invalid'],
  ])('is not asked for with %s', async (_what, over, refusal) => {
    expect(code(await seat(await here.steps.cleared(), { ...typed, ...over }))).toBe(refusal);
    expect(registers.state.asked).toBe(0);
  });
  it('waits for registers that do not answer, and counts nothing', async () => {
    const id = await here.steps.cleared();
    registers.state.down = true;
    for (let n = 0; n < 12; n++) expect((await seat(id)).status).toBe(503);
    registers.state.down = false;
    expect((await seat(id)).status).toBe(200);
  });

  it('cannot be the host himself, nor sit twice, nor take a seat that is not free', async () => {
    const id = await here.steps.cleared(['motor', 'motor']);
    const host = here.drivers.get(people.a.personId);
    const documentKey = await vault.lookup('document_number', `resident_id\n${guest.documentNumber}`);
    if (host) here.drivers.set(host.personId, { ...host, documentKey });
    expect(code(await seat(id))).toBe('accident.guest_seated');
    if (host) here.drivers.set(host.personId, host);
    await seat(id);
    expect(code(await seat(id))).toBe('accident.guest_seated');
    await here.steps.join(id, 'b');
    expect(
      code(
        await seat(id, {
          ...withoutPhone,
          name: visitor.name,
          documentKind: 'passport',
          documentNumber: visitor.documentNumber,
          vehicle: eBike,
        }),
      ),
    ).toBe('accident.seats_full');
  });

  it('may be typed anew until he has stated', async () => {
    const id = await seated({ ...withoutPhone });
    expect((await seat(id, typed, '?for=b')).status).toBe(200);
    expect((await here.as('a').get(`/accidents/${id}`)).body.parties.b.guest.confirmation).toBe('sms_code');
    await state(id);
    expect(code(await seat(id, typed, '?for=b'))).toBe('accident.wrong_state');
  });

  it('is nobody else’s: a stranger finds no case, another party no guest', async () => {
    const id = await here.steps.cleared(['motor', 'motor']);
    await seat(id);
    await here.steps.join(id, 'c');
    expect(code(await here.as('stranger').get(`/accidents/${id}?for=b`))).toBe('accident.not_found');
    expect(code(await here.as('c').get(`/accidents/${id}?for=b`))).toBe('accident.not_your_guest');
    expect(code(await here.as('a').get(`/accidents/${id}?for=c`))).toBe('accident.not_your_guest');
    expect((await here.as('a').get(`/accidents/${id}?for=x`)).status).toBe(400);
    expect(code(await here.as('c').post(`/accidents/${id}/guests/b/codes`))).toBe('accident.not_your_guest');
  });

  it('answers the same key with the same content alone, for himself as for his guest', async () => {
    const id = await seated();
    const content = { shape: 'A01', mover: 'b', facts: [] };
    await here.as('a').put(`/accidents/${id}/statement`, content, 'same-key-0001');
    const again = await here.as('a').put(`/accidents/${id}/statement?for=b`, content, 'same-key-0001');
    expect(code(again)).toBe('command.key_reused');
  });
});

describe('what a guest says', () => {
  it('is shown to nobody before all are in, not even on his host’s phone', async () => {
    const id = await seated();
    await state(id, '?for=b', { note: '我没来得及刹车' });
    for (const query of ['', '?for=b']) {
      const { text, body } = await here.as('a').get(`/accidents/${id}${query}`);
      expect(text).not.toContain('没来得及');
      expect(body.stated.b).toBe(true);
    }
    await state(id, '');
    expect((await here.as('a').get(`/accidents/${id}?for=b`)).body.statements.b.note).toBe('我没来得及刹车');
  });
  it('brings an officer with his consent given on the host’s phone', async () => {
    const id = await seated();
    await here.as('a').post(`/accidents/${id}/officer-requests`, {});
    const { body } = await here.as('a').post(`/accidents/${id}/officer-requests?for=b`, { reason: '请交警认定' });
    expect(body.status).toBe('officer_queue');
  });
});

describe('a guest’s signature', () => {
  it('needs the code of his own telephone, which works once', async () => {
    const id = await toSign();
    const right = await sentCode(id);
    expect(code(await sign(id, undefined))).toBe('accident.guest_proof_needed');
    expect(code(await sign(id, { witness: { name: '孙七' } }))).toBe('accident.guest_proof_needed');
    const wrong = right === '000000' ? '000001' : '000000';
    expect(code(await sign(id, { code: wrong }))).toBe('accident.guest_code_wrong');
    expect((await sign(id, { code: right })).status).toBe(200);
    expect(JSON.stringify([...here.accidents.values()])).not.toContain(right);
  });
  it('is not taken by a code of more than ten minutes ago, nor by one that was replaced', async () => {
    const id = await toSign();
    const first = await sentCode(id);
    const second = await sentCode(id);
    if (first !== second) expect(code(await sign(id, { code: first }))).toBe('accident.guest_code_wrong');
    here.clock.at = new Date(here.clock.at.getTime() + 11 * 60_000);
    expect(code(await sign(id, { code: second }))).toBe('accident.guest_code_wrong');
  });
  it('is locked for ten minutes after five wrong codes, a fresh one too', async () => {
    const id = await toSign();
    const right = await sentCode(id);
    const wrong = right === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n++) await sign(id, { code: wrong });
    const locked = await sign(id, { code: right });
    expect([locked.status, code(locked)]).toEqual([429, 'accident.guest_code_locked']);
    expect(locked.body.retryAt).toBe('2026-11-20T06:10:00.000Z');
    expect(code(await send(id))).toBe('accident.guest_code_locked');
    here.clock.at = new Date(here.clock.at.getTime() + 10 * 60_000);
    expect((await sign(id, { code: await sentCode(id) })).status).toBe(200);
  });
  it('costs a few SMS at most, and a telephone is bothered by a few hosts a day', async () => {
    const id = await toSign();
    for (let n = 0; n < 5; n++) expect((await send(id)).status).toBe(200);
    expect(code(await send(id))).toBe('accident.guest_codes_spent');
    for (let n = 1; n < 5; n++) await seat(await here.steps.cleared());
    expect(code(await seat(await here.steps.cleared()))).toBe('accident.guest_codes_spent');
  });
  it('without a telephone needs his document in the picture and a witness who is no party', async () => {
    const id = await toSign(withoutPhone);
    expect(code(await send(id))).toBe('accident.guest_without_phone');
    const witness = { name: '孙七', phone: '13500000009' };
    expect(code(await sign(id, { code: '123456' }))).toBe('accident.guest_proof_needed');
    expect(code(await sign(id, { witness }))).toBe('accident.guest_document_first');
    const photoId = await photographed(id);
    expect(code(await sign(id, { witness: { name: people.a.name } }))).toBe('accident.witness_is_party');
    expect(code(await sign(id, { witness: { name: '张三', phone: people.a.phone } }))).toBe(
      'accident.witness_is_party',
    );
    const signed = await sign(id, { witness });
    expect([signed.status, typeof signed.body.copyCode]).toEqual([200, 'string']);
    const { text } = await here.as('a').get(`/accidents/${id}?for=b`);
    expect(text).not.toContain(`${photoId}?signed`);
    expect((await here.as('accident_officer').get(`/accidents/staff/cases/${id}`)).text).toContain(`${photoId}?signed`);
    expect(JSON.stringify([...here.accidents.values()])).not.toMatch(/孙七|13500000009/);
    expect(last('accidents.guest_copy_issued')).toBeUndefined();
  });
  it('goes by document and witness too where his telephone is flat, which still gets the link', async () => {
    const id = await toSign({ ...typed, phoneAtHand: false });
    await photographed(id);
    expect((await sign(id, { witness: { name: '孙七' } })).status).toBe(200);
    const { data } = last('accidents.guest_copy_issued') ?? {};
    const link = await vault.open('link', data?.owner ?? '', data?.link ?? '');
    expect(link).toMatch(/^https:\/\/h5\.example\/c\/XY\d+-\d+\/[0-9A-Z]{16}$/);
    expect(await vault.open('phone', data?.owner ?? '', data?.phone ?? '')).toBe(guest.phone);
  });
  it('is needed under an amendment again, with a fresh code', async () => {
    const { id } = await signedByCode();
    const corrections = { place: '海曙区中山东路' };
    await here.as('a').post(`/accidents/${id}/amendments`, { reason: '地点写错了', corrections });
    const seen = async () => (await here.as('a').get(`/accidents/${id}`)).body;
    const { amendmentId } = (await seen()).amendment;
    await here.as('a').post(`/accidents/${id}/amendment/answers?for=b`, { amendmentId, answer: 'agree' });
    const { version: agreementVersion, documentHash } = (await seen()).amendment.agreement;
    const signed = { agreementVersion, documentHash, strokes };
    const under = (query: string, more: object = {}) =>
      here.as('a').post(`/accidents/${id}/amendment/signatures${query}`, { ...signed, ...more });
    await under('');
    expect(code(await under('?for=b'))).toBe('accident.guest_proof_needed');
    const renewed = await under('?for=b', { guest: { code: await sentCode(id) } });
    expect([renewed.status, typeof renewed.body.copyCode]).toEqual([200, 'string']);
    const { agreement, amendment } = await seen();
    expect(amendment.state).toBe('completed');
    expect((await openCopy(agreement.number, renewed.body.copyCode)).text).toContain('中山东路');
  });
  it('is told of in no event by his own id, for nobody is reached under it', async () => {
    const { id } = await signedByCode();
    const parties = (last('accidents.agreement_signed')?.data.parties ?? []).map(({ role }) => role);
    expect(parties).toEqual(['a']);
    expect(here.accidents.get(id)?.parties.b?.guest?.known).toBe(false);
  });
});

describe('a guest’s own copy', () => {
  it('opens by number and code without any account: his lines in full, the host’s masked', async () => {
    const { number, copyCode } = await signedByCode();
    const opened = await openCopy(number, copyCode.toLowerCase().replaceAll('-', ' '));
    expect(opened.status).toBe(200);
    for (const secret of secrets) expect(opened.text).toContain(secret);
    for (const secret of [people.a.documentNumber, people.a.phone, people.a.policyNumber])
      expect(opened.text).not.toContain(secret);
    expect(JSON.stringify([...here.accidents.values()])).not.toContain(copyCode.replaceAll('-', ''));
  });
  it('gives way to nobody who guesses, five times in ten minutes', async () => {
    const { number, copyCode } = await signedByCode();
    const other = '0'.repeat(16);
    for (let n = 0; n < 4; n++) expect(code(await openCopy(number, other))).toBe('accident.no_such_copy');
    expect((await openCopy(number, other)).status).toBe(429);
    const locked = await openCopy(number, copyCode);
    expect([code(locked), locked.body.retryAt]).toEqual(['accident.copy_locked', '2026-11-20T06:10:00.000Z']);
    here.clock.at = new Date(here.clock.at.getTime() + 10 * 60_000);
    expect((await openCopy(number, copyCode)).status).toBe(200);
  });
  it('lets him report an injury that showed later, on the strength of his paper alone', async () => {
    const { id, number, copyCode } = await signedByCode();
    const told = { injured: { of: 'b', passenger: false }, symptoms: '颈部疼痛', since: here.clock.at.toISOString() };
    const report = (with_: string) =>
      here.call('POST', '/accidents/copies/injuries', undefined, { number, code: with_, ...told });
    expect(code(await report('0'.repeat(16)))).toBe('accident.no_such_copy');
    const answer = await report(copyCode);
    expect([answer.status, answer.body.status]).toEqual([200, 'reopened_injury']);
    const { body, text } = await here.as('a').get(`/accidents/${id}`);
    expect(body.injury.reports).toMatchObject([{ by: 'b' }]);
    expect(text).not.toContain('颈部');
    expect((await here.call('GET', `/accidents/verifications/${number}`)).body.state).toBe('superseded');
  });
  it('needs both halves: the code of another paper opens nothing', async () => {
    const { copyCode } = await signedByCode();
    expect(code(await openCopy('XY20261120-00000000', copyCode))).toBe('accident.no_such_copy');
    expect((await openCopy('XY20261120-00000000', 'too short')).status).toBe(400);
  });
});

describe('a guest who signs in later', () => {
  const newcomer = PersonId.parse('5cbe7b6d-a9b6-4fa8-8e5d-7a6fbccd3006');
  const signsIn = async (documentNumber: string, personId = newcomer) =>
    followPerson(here.deps)({
      id: crypto.randomUUID(),
      type: 'identity.person_changed',
      at: here.clock.at.toISOString(),
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
    const { id } = await signedByCode();
    await signsIn(guest.documentNumber);
    const listed = await here.deps.cases.listOf(newcomer, { limit: 20 });
    expect(listed.items.map(({ caseId, you }) => [caseId, you])).toEqual([[id, 'b']]);
    expect(code(await here.as('a').get(`/accidents/${id}?for=b`))).toBe('accident.not_your_guest');
    await signsIn(guest.documentNumber);
    expect(here.accidents.get(id)?.parties.b).toMatchObject({
      personId: newcomer,
      guest: { known: true, taken: true },
    });
  });
  it('is nobody of another document', async () => {
    const { id } = await signedByCode();
    await signsIn('330203199002020026');
    expect(here.accidents.get(id)?.parties.b?.guest?.known).toBe(false);
  });
  it('had an account before: the case is among his own at once, and his host still acts for him', async () => {
    await signsIn(guest.documentNumber);
    const id = await seated();
    expect((await here.deps.cases.listOf(newcomer, { limit: 20 })).items).toHaveLength(1);
    expect((await state(id)).status).toBe(200);
    expect(last('accidents.case_joined')?.data.parties.map(({ personId }) => personId)).toContain(newcomer);
  });
});

it('seats a visitor by his passport, with masks as for everybody', async () => {
  const id = await here.steps.cleared();
  const vehicle = { kind: 'motor', plate: visitor.plate, plateKind: visitor.plateKind, licenceHeld: true };
  const { name, documentNumber } = visitor;
  await seat(id, { name, documentKind: 'passport', documentNumber: documentNumber.toLowerCase(), vehicle });
  const { body, text } = await here.as('a').get(`/accidents/${id}`);
  expect(body.parties.b).toMatchObject({ maskedName: 'M*', maskedDocumentNumber: '*****0009', confirmed: true });
  expect(text).not.toContain(documentNumber);
});

it('takes two guests on one phone, each with his own seat', async () => {
  const id = await here.steps.cleared(['motor', 'non_motor']);
  const roles: PartyRole[] = [];
  for (const content of [
    typed,
    { name: visitor.name, documentKind: 'passport', documentNumber: visitor.documentNumber, vehicle: eBike },
  ])
    roles.push((await seat(id, content)).body.guest);
  expect(roles).toEqual(['b', 'c']);
  expect((await here.as('a').get(`/accidents/${id}`)).body.status).toBe('stating');
});
