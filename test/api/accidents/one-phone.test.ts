import type { AgreementPaper } from '@yilu/accidents/domain/papers';
import type { PartyRole } from '@yilu/contracts';
import { sketchText } from '@yilu/contracts/sketch-parts';
import { sha256Hex } from '@yilu/evidence';
import { sketchFor } from '@yilu/look/sketch/sketch-for';
import { beforeEach, describe, expect, it } from 'vitest';
import { guest, visitor } from '../../fixtures/register.js';
import { people, vault } from './drivers.js';
import { code, eBike, motor, type OnePhone, onePhone, secrets, typed, withoutPhone } from './guests.js';

let two: OnePhone;
beforeEach(async () => {
  two = await onePhone();
});

describe('a guest on the host’s phone', () => {
  it('takes the next seat by name, document and plate alone: the registers give the rest', async () => {
    const id = await two.here.steps.cleared();
    const answer = await two.seat(id);
    expect([answer.status, answer.body]).toMatchObject([200, { status: 'stating', guest: 'b' }]);
    const { body, text } = await two.here.as('a').get(`/accidents/${id}`);
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
    const { id, answer, number } = await two.signedByCode();
    expect([answer.status, answer.body.status]).toEqual([200, 'signed']);
    expect(answer.body.copyCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const { body, text } = await two.here.as('a').get(`/accidents/${id}`);
    const did = body.progress.filter(({ by }: { by: string }) => by === 'b');
    expect(did.length).toBeGreaterThanOrEqual(4);
    for (const line of did) expect(line.via).toBe('a');
    const copy = await two.here.as('a').get(`/accidents/${id}/agreement`);
    expect(copy.body.signatures[1].guest).toEqual({ host: 'a', confirmation: 'sms_code' });
    for (const secret of secrets) expect(text + copy.text).not.toContain(secret);
    expect((await two.here.call('GET', `/accidents/verifications/${number}`)).body.state).toBe('genuine');
  });

  it('is refused where the registers do not know him so, and each question is counted', async () => {
    const id = await two.here.steps.cleared();
    expect(code(await two.seat(id, { ...typed, name: '周勇' }))).toBe('accident.guest_mismatch');
    const plate = { ...motor, plate: '浙B12345' };
    expect(code(await two.seat(id, { ...typed, vehicle: plate }))).toBe('accident.vehicle_not_yours');
    for (let n = 2; n < 10; n++) await two.seat(id, { ...typed, name: `周${n}` });
    expect(code(await two.seat(id))).toBe('accident.guests_spent');
    expect((await two.here.as('a').get(`/accidents/${id}`)).body.parties.b).toBeUndefined();
  });

  it.each([
    ['insurance', { insuredUntil: '2026-11-19' }, 'accident.insurance_lapsed'],
    ['inspection', { inspectedUntil: '2026-11-19' }, 'accident.inspection_lapsed'],
  ])('meets the same law as everybody: %s', async (_what, over, refusal) => {
    Object.assign(two.registers.state, { vehicle: { ...two.registers.state.vehicle, ...over } });
    expect(code(await two.seat(await two.here.steps.cleared()))).toBe(refusal);
  });
  it('meets the same law as everybody: a licence of another class', async () => {
    two.registers.state.classes = ['D'];
    expect(code(await two.seat(await two.here.steps.cleared()))).toBe('accident.licence_class');
  });

  it.each([
    ['a wrong check digit', { documentNumber: '330203198506300080' }, 'accident.guest_number_invalid'],
    ['no plate', { vehicle: { ...motor, plate: 'ABCDEFG' } }, 'accident.guest_plate_invalid'],
  ])('is not asked for with %s', async (_what, over, refusal) => {
    expect(code(await two.seat(await two.here.steps.cleared(), { ...typed, ...over }))).toBe(refusal);
    expect(two.registers.state.asked).toBe(0);
  });
  it('waits for registers that do not answer, and counts nothing', async () => {
    const id = await two.here.steps.cleared();
    two.registers.state.down = true;
    for (let n = 0; n < 12; n++) expect((await two.seat(id)).status).toBe(503);
    two.registers.state.down = false;
    expect((await two.seat(id)).status).toBe(200);
  });

  it('cannot be the host himself, nor sit twice, nor take a seat that is not free', async () => {
    const id = await two.here.steps.cleared(['motor', 'motor']);
    const host = two.here.drivers.get(people.a.personId);
    const documentKey = await vault.lookup('document_number', `resident_id\n${guest.documentNumber}`);
    if (host) two.here.drivers.set(host.personId, { ...host, documentKey });
    expect(code(await two.seat(id))).toBe('accident.guest_seated');
    if (host) two.here.drivers.set(host.personId, host);
    await two.seat(id);
    expect(code(await two.seat(id))).toBe('accident.guest_seated');
    await two.here.steps.join(id, 'b');
    expect(
      code(
        await two.seat(id, {
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
    const id = await two.seated({ ...withoutPhone });
    expect((await two.seat(id, typed, '?for=b')).status).toBe(200);
    expect((await two.here.as('a').get(`/accidents/${id}`)).body.parties.b.guest.confirmation).toBe('sms_code');
    await two.state(id);
    expect(code(await two.seat(id, typed, '?for=b'))).toBe('accident.wrong_state');
  });

  it('is nobody else’s: a stranger finds no case, another party no guest', async () => {
    const id = await two.here.steps.cleared(['motor', 'motor']);
    await two.seat(id);
    await two.here.steps.join(id, 'c');
    expect(code(await two.here.as('stranger').get(`/accidents/${id}?for=b`))).toBe('accident.not_found');
    expect(code(await two.here.as('c').get(`/accidents/${id}?for=b`))).toBe('accident.not_your_guest');
    expect(code(await two.here.as('a').get(`/accidents/${id}?for=c`))).toBe('accident.not_your_guest');
    expect((await two.here.as('a').get(`/accidents/${id}?for=x`)).status).toBe(400);
    expect(code(await two.here.as('c').post(`/accidents/${id}/guests/b/codes`))).toBe('accident.not_your_guest');
  });

  it('answers the same key with the same content alone, for himself as for his guest', async () => {
    const id = await two.seated();
    const content = { shape: 'A01', mover: 'b', facts: [] };
    await two.here.as('a').put(`/accidents/${id}/statement`, content, 'same-key-0001');
    const again = await two.here.as('a').put(`/accidents/${id}/statement?for=b`, content, 'same-key-0001');
    expect(code(again)).toBe('command.key_reused');
  });
});

describe('what a guest says', () => {
  it('is shown to nobody before all are in, not even on his host’s phone', async () => {
    const id = await two.seated();
    await two.state(id, '?for=b', { note: '我没来得及刹车' });
    for (const query of ['', '?for=b']) {
      const { text, body } = await two.here.as('a').get(`/accidents/${id}${query}`);
      expect(text).not.toContain('没来得及');
      expect(body.stated.b).toBe(true);
    }
    await two.state(id, '');
    expect((await two.here.as('a').get(`/accidents/${id}?for=b`)).body.statements.b.note).toBe('我没来得及刹车');
  });
  it('brings an officer with his consent given on the host’s phone', async () => {
    const id = await two.seated();
    await two.here.as('a').post(`/accidents/${id}/officer-requests`, {});
    const { body } = await two.here.as('a').post(`/accidents/${id}/officer-requests?for=b`, { reason: '请交警认定' });
    expect(body.status).toBe('officer_queue');
  });
});

it('seats a visitor by his passport, with masks as for everybody', async () => {
  const id = await two.here.steps.cleared();
  const vehicle = { kind: 'motor', plate: visitor.plate, plateKind: visitor.plateKind, licenceHeld: true };
  const { name, documentNumber } = visitor;
  await two.seat(id, { name, documentKind: 'passport', documentNumber: documentNumber.toLowerCase(), vehicle });
  const { body, text } = await two.here.as('a').get(`/accidents/${id}`);
  expect(body.parties.b).toMatchObject({ maskedName: 'M*', maskedDocumentNumber: '*****0009', confirmed: true });
  expect(text).not.toContain(documentNumber);
});

it('takes two guests on one phone, each with his own seat', async () => {
  const id = await two.here.steps.cleared(['motor', 'non_motor']);
  const roles: PartyRole[] = [];
  for (const content of [
    typed,
    { name: visitor.name, documentKind: 'passport', documentNumber: visitor.documentNumber, vehicle: eBike },
  ])
    roles.push((await two.seat(id, content)).body.guest);
  expect(roles).toEqual(['b', 'c']);
  expect((await two.here.as('a').get(`/accidents/${id}`)).body.status).toBe('stating');
});

it('brings what each party drew and the reader’s language to the paper, and a sketch that cannot be to nobody', async () => {
  let drawn: AgreementPaper | undefined;
  const agreement = async (paper: AgreementPaper) => {
    drawn = paper;
    return new Uint8Array(new ArrayBuffer(0));
  };
  two = await onePhone({ papers: { ...two.here.deps.papers, agreement } });
  const id = await two.seated();
  const sketch = sketchFor('A01', 'b', { a: 'car', b: 'car' });
  const [first] = sketch.vehicles;
  for (const wrong of [
    { ...sketch, north: 1.5 },
    { ...sketch, vehicles: [first, first] },
    { ...sketch, road: 'sea' },
  ])
    expect((await two.state(id, '', { sketch: wrong })).status).toBe(400);
  await two.state(id, '', { sketch });
  await two.state(id);
  expect((await two.here.as('accident_officer').get(`/accidents/staff/cases/${id}`)).body.statements.a.sketch).toEqual(
    sketch,
  );
  await two.accept(id, '');
  await two.accept(id);
  const copy = await two.here.as('a').get(`/accidents/${id}/agreement`);
  const committed = (name: string) => copy.body.fields.find((one: { name: string }) => one.name === name)?.value;
  expect([committed('a.sketch'), committed('b.sketch')]).toEqual([sha256Hex(sketchText(sketch)), undefined]);
  expect(committed('b.signing')).toBe('单设备签署（在甲方手机上，短信验证码确认）');
  await two.here.download(`/accidents/${id}/agreement/document?lang=en`, 'a');
  expect(drawn).toMatchObject({ locale: 'en', reader: 'a', sketches: [{ by: 'a', sketch }] });
  await two.here.download(`/accidents/${id}/agreement/document?for=b`, 'a');
  expect(drawn).toMatchObject({ locale: 'zh-CN', reader: 'host' });
  const host = two.here.drivers.get(people.a.personId);
  if (host) two.here.drivers.set(host.personId, { ...host, locale: 'en' });
  await two.here.download(`/accidents/${id}/agreement/document`, 'a');
  expect(drawn?.locale).toBe('en');
  await two.here.download(`/accidents/${id}/agreement/document?lang=zh-CN`, 'a');
  expect(drawn?.locale).toBe('zh-CN');
  expect((await two.here.as('a').get(`/accidents/${id}/agreement/document?lang=fr`)).status).toBe(400);
});
