import type { AddPhotoRequest, OfflinePacket, Statement } from '@yilu/contracts';
import { packetParts, statementParts } from '@yilu/contracts/device-parts';
import { sha256Hex } from '@yilu/evidence';
import { framed } from '@yilu/evidence/encoding';
import { beforeEach, describe, expect, it } from 'vitest';
import { phone } from '../../fixtures/phone.js';
import { type City, city } from './city.js';
import { people } from './drivers.js';
import { typed } from './guests.js';

let here: City;
beforeEach(async () => {
  here = await city();
});
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const now = () => here.clock.at.toISOString();
const pass = (minutes: number) => {
  here.clock.at = new Date(here.clock.at.getTime() + minutes * 60_000);
};
const officerView = async (id: string) => (await here.as('accident_officer').get(`/accidents/staff/cases/${id}`)).body;

describe('a case that the phone named', () => {
  const caseId = '7c3a9a4e-2f59-4c7e-9a35-0d1a5d1f7a01';
  const open = (who: string, more: object = {}) =>
    here.as(who).post('/accidents', { hazards: [], occurredAt: now(), caseId, capturedOffline: true, ...more });

  it('is one case, however often it is sent', async () => {
    const first = await open('a');
    expect([first.status, first.body.caseId]).toEqual([201, caseId]);
    await here.steps.photo(caseId);
    const again = await open('a');
    expect(again.body).toEqual({ caseId, status: 'evidence', version: 2 });
    expect((await here.as('a').get('/accidents')).body.items).toHaveLength(1);
  });

  it('is opened once by two requests that meet', async () => {
    const answers = await Promise.all([open('a'), open('a')]);
    expect(answers.map(({ body }) => body.version)).toEqual([1, 1]);
  });

  it('is refused to anybody else, who learns nothing of it', async () => {
    await open('a');
    const taken = await open('b');
    expect(code(taken)).toEqual([409, 'accident.case_id_taken']);
    expect(taken.text).not.toContain(people.a.personId);
    expect((await here.as('b').get(`/accidents/${caseId}`)).status).toBe(404);
  });
});

describe('the phone’s clock', () => {
  const send = (path: string, body: object, deviceTime: string | undefined) =>
    here.call('POST', path, 'a', body, undefined, deviceTime === undefined ? {} : { 'device-time': deviceTime });

  it.each([
    ['2026-11-20T06:02:30.000Z', 150],
    ['2026-11-20T05:00:00Z', -3600],
    ['yesterday', undefined],
    ['2026-13-45T99:99:99Z', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('is measured against the city’s: %s', async (deviceTime, seconds) => {
    const { body } = await send('/accidents', { hazards: [], occurredAt: now(), capturedOffline: true }, deviceTime);
    const { captures } = await officerView(body.caseId);
    expect(captures.opening).toEqual({
      offline: true,
      ...(seconds === undefined ? {} : { clockSkewSeconds: seconds }),
    });
  });

  it('is shown to officers and to no party', async () => {
    const { body } = await send('/accidents', { hazards: [], occurredAt: now() }, '2026-11-20T07:00:00Z');
    const view = await here.as('a').get(`/accidents/${body.caseId}`);
    expect(view.text).not.toMatch(/clockSkew|captures|chainBreak/);
  });
});

const photoOf = (n: number, over: Partial<AddPhotoRequest> = {}) => ({
  shot: 'free',
  sha256: here.deps.sha256(`picture ${n}`),
  sizeBytes: 1000,
  mediaType: 'image/jpeg',
  capturedAt: now(),
  ...over,
});
const breaksOf = async (id: string) =>
  Object.values((await officerView(id)).captures.photos).map((one) => (one as { chainBreak?: string }).chainBreak);

describe('a phone’s own chain', () => {
  const add = (id: string, n: number, link: ReturnType<ReturnType<typeof phone>['link']>) =>
    here.as('a').post(`/accidents/${id}/photos`, photoOf(n, { link }));
  const linkOf = (mine: ReturnType<typeof phone>, n: number) =>
    mine.link({ at: now(), kind: 'photo', content: here.deps.sha256(`picture ${n}`) });

  it('is taken in as it was made', async () => {
    const id = await here.steps.open();
    const mine = phone(id);
    for (const n of [1, 2, 3]) expect((await add(id, n, linkOf(mine, n))).status).toBe(201);
    expect(await breaksOf(id)).toEqual([undefined, undefined, undefined]);
  });

  it('with a gap, a fork or other words loses nobody a photograph, and says what is wrong', async () => {
    const id = await here.steps.open();
    const mine = phone(id);
    const first = linkOf(mine, 1);
    const links = [first];
    linkOf(mine, 2);
    links.push(linkOf(mine, 3));
    links.push({ ...first, hash: first.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) });
    // The same phone, put back to its beginning.
    links.push(linkOf(phone(id, mine.deviceId), 5));
    links.push(linkOf(phone(id), 6));
    for (const [at, link] of links.entries()) {
      const n = [1, 3, 4, 5, 6][at] ?? 0;
      expect((await add(id, n, link)).status).toBe(201);
    }
    expect(await breaksOf(id)).toEqual([undefined, 'gap', 'changed', 'fork', undefined]);
    expect((await here.as('a').get(`/accidents/${id}`)).body.photos).toHaveLength(5);
  });

  it('goes on over a statement that is said again in the same words', async () => {
    const id = await here.steps.confirmed();
    const mine = phone(id);
    const statement: Statement = { shape: 'A01', mover: 'b', facts: [] };
    const say = () => {
      const content = sha256Hex(framed(statementParts(statement)));
      const link = mine.link({ at: now(), kind: 'statement', content });
      return here.as('a').put(`/accidents/${id}/statement`, { ...statement, statedAt: now(), link });
    };
    await say();
    expect((await say()).status).toBe(200);
    await add(id, 1, linkOf(mine, 1));
    expect((await breaksOf(id)).at(-1)).toBeUndefined();
    expect((await officerView(id)).captures.statements.a).toEqual({ offline: false });
  });
});

describe('a photograph that is sent again', () => {
  const add = (id: string) => here.as('a').post(`/accidents/${id}/photos`, photoOf(1));

  it('is the same one with a fresh form, as long as it is on its way', async () => {
    const id = await here.steps.open();
    const first = (await add(id)).body;
    pass(20);
    const again = (await add(id)).body;
    expect(again.photoId).toBe(first.photoId);
    expect(Date.parse(again.upload.expiresAt)).toBe(here.clock.at.getTime() + 600_000);
    expect((await here.as('a').get(`/accidents/${id}`)).body.photos).toHaveLength(1);
  });

  it('changes nothing once it is stored, and is a new one where it was refused', async () => {
    const id = await here.steps.open();
    const { photoId } = (await add(id)).body;
    await here.steps.store(id, photoId);
    const { version } = (await here.as('a').get(`/accidents/${id}`)).body;
    expect((await add(id)).body).toMatchObject({ photoId, version });
    const other = (await here.as('a').post(`/accidents/${id}/photos`, photoOf(2))).body;
    await here.steps.store(id, other.photoId, new Uint8Array([0]));
    expect((await here.as('a').post(`/accidents/${id}/photos`, photoOf(2))).body.photoId).not.toBe(other.photoId);
  });
});

describe('the original’s record', () => {
  const exif = {
    takenAt: '2026-11-20T05:58:00Z',
    location: { lat: 29.87, lng: 121.54 },
    originalSha256: 'cd'.repeat(32),
  };
  const withExif = async () => {
    const id = await here.steps.open();
    await here.as('a').post(`/accidents/${id}/photos`, photoOf(1, { exif }));
    return id;
  };

  it('is in no view of anybody, and in its photographer’s own data', async () => {
    const id = await withExif();
    const texts = [
      await here.as('a').get(`/accidents/${id}`),
      await here.as('accident_officer').get(`/accidents/staff/cases/${id}`),
    ].map(({ text }) => text);
    for (const text of texts) expect(text).not.toMatch(/cdcdcd|29\.87|05:58/);
    expect((await officerView(id)).sealedOriginals).toHaveLength(1);
    const { records } = (await here.as('a').get('/accidents/me/export')).body;
    expect(records[0].data.photos[0].original).toEqual(exif);
  });

  it('is opened by an officer with a reason, which is told', async () => {
    const id = await withExif();
    const path = `/accidents/staff/cases/${id}/photo-originals`;
    const opened = await here.as('accident_officer').post(path, { reason: '核对拍摄时间' });
    expect(opened.body.originals).toMatchObject([exif]);
    const acts = here.acts.map(({ act, reason }) => [act, reason]);
    expect(acts).toContainEqual(['originals_opened', '核对拍摄时间']);
    expect(code(await here.as('supervisor').post(path, { reason: '核对拍摄时间' }))).toEqual([
      403,
      'accident.role_missing',
    ]);
  });
});

describe('a driver without a network', () => {
  const vehicle = { kind: 'motor', vehicleId: people.b.vehicleId } as OfflinePacket['vehicle'];
  const statement: Statement = { shape: 'A01', mover: 'b', facts: [] };

  /** B's phone is registered; A has cleared the road and said what happened. */
  async function scene() {
    const id = await here.steps.cleared();
    await here.steps.particulars(id, 'a');
    await here.steps.state(id, 'a');
    const theirs = phone(id);
    register(theirs);
    return { id, theirs };
  }
  function register({ deviceId, publicKey }: ReturnType<typeof phone>) {
    const driver = here.drivers.get(people.b.personId);
    if (!driver) throw new Error('No driver');
    const device = { deviceId, publicKey, since: '2026-11-01T00:00:00Z' };
    here.drivers.set(people.b.personId, { ...driver, provider: 'alipay', devices: [device] });
  }
  const facts = (caseId: string | undefined, over: object = {}) =>
    ({
      ...(caseId ? { caseId } : {}),
      personId: people.b.personId,
      vehicle,
      statement,
      at: now(),
      ...over,
    }) as Parameters<ReturnType<typeof phone>['packet']>[0];
  const admit = (id: string, packet: OfflinePacket, who = 'a', more: object = {}) =>
    here.as(who).post(`/accidents/${id}/packets`, { packet, capturedOffline: true, ...more });

  it('is seated by what his phone signed, and both statements are compared at once', async () => {
    const { id, theirs } = await scene();
    const mine = phone(id);
    const packet = theirs.packet(facts(id));
    const content = sha256Hex(framed([...packetParts(packet), packet.signature]));
    const link = mine.link({ at: packet.at, kind: 'packet', content });
    const admitted = await admit(id, packet, 'a', { link });
    expect(admitted.body).toMatchObject({ status: 'comparing' });
    const { body } = await here.as('b').get(`/accidents/${id}`);
    expect(body.parties.b).toMatchObject({ isYou: true, confirmed: true, provider: 'alipay' });
    expect(body.proposal.liability).toEqual({ a: 'none', b: 'full' });
    expect(here.events.slice(-2).map(({ type }) => type)).toEqual([
      'accidents.case_joined',
      'accidents.statements_compared',
    ]);
    expect((await officerView(id)).captures.statements.b).toMatchObject({ offline: true });
  });

  it('may say later that it was otherwise, which voids what was accepted', async () => {
    const { id, theirs } = await scene();
    await admit(id, theirs.packet(facts(id)));
    await here.steps.accept(id, 'a');
    await here.steps.state(id, 'b', { mover: 'a' });
    const { body } = await here.as('a').get(`/accidents/${id}`);
    expect([body.comparison.agree, body.accepted.a]).toEqual([false, false]);
  });

  it('is not brought in beside himself, where he sits as a guest already', async () => {
    const id = await here.steps.cleared(['motor', 'motor']);
    await here.as('a').post(`/accidents/${id}/guests`, typed);
    await here.steps.particulars(id, 'a');
    await here.steps.state(id, 'a');
    const theirs = phone(id);
    register(theirs);
    const [driver, guest] = [here.drivers.get(people.b.personId), here.accidents.get(id)?.parties.b?.guest];
    if (!driver || !guest) throw new Error('No guest');
    here.drivers.set(people.b.personId, { ...driver, documentKey: guest.documentKey });
    expect(code(await admit(id, theirs.packet(facts(id))))).toEqual([409, 'accident.guest_seated']);
  });

  it('may change nothing by being brought twice', async () => {
    const { id, theirs } = await scene();
    const packet = theirs.packet(facts(id));
    const first = await admit(id, packet);
    expect((await admit(id, packet)).body).toEqual(first.body);
  });

  it('keeps what he said himself where he came in by the link meanwhile', async () => {
    const { id, theirs } = await scene();
    await here.steps.join(id, 'b');
    expect((await admit(id, theirs.packet(facts(id)))).status).toBe(200);
    expect((await here.as('b').get(`/accidents/${id}`)).body.stated.b).toBe(false);
  });

  it.each<[string, (packet: OfflinePacket) => OfflinePacket, string]>([
    ['words', (packet) => ({ ...packet, statement: { ...packet.statement, mover: 'a' } }), 'packet_forged'],
    ['instant', (packet) => ({ ...packet, at: '2026-11-20T05:00:00Z' }), 'packet_forged'],
    ['vehicle', (packet) => ({ ...packet, vehicle: { kind: 'non_motor', nonMotorKind: 'e_bike' } }), 'packet_forged'],
    [
      'signature',
      (packet) => ({
        ...packet,
        signature: `${packet.signature.startsWith('B') ? 'C' : 'B'}${packet.signature.slice(1)}`,
      }),
      'packet_forged',
    ],
    ['key', (packet) => ({ ...packet, publicKey: phone('x').publicKey }), 'packet_device_unknown'],
    ['phone', (packet) => ({ ...packet, deviceId: crypto.randomUUID() }), 'packet_device_unknown'],
    [
      'person',
      (packet) => ({ ...packet, personId: people.c.personId as OfflinePacket['personId'] }),
      'packet_device_unknown',
    ],
    [
      'case',
      (packet) => ({ ...packet, caseId: crypto.randomUUID() as OfflinePacket['caseId'] }),
      'packet_of_another_case',
    ],
  ])('is not seated by a packet with another %s', async (_what, forge, refusal) => {
    const { id, theirs } = await scene();
    const packet = theirs.packet(facts(id));
    const answer = await admit(id, forge(packet));
    expect(answer.body.code).toBe(`accident.${refusal}`);
    expect((await here.as('a').get(`/accidents/${id}`)).body.parties.b).toBeUndefined();
  });

  it('is brought into one case alone by a packet that names none', async () => {
    const { id, theirs } = await scene();
    const packet = theirs.packet(facts(undefined));
    expect((await admit(id, packet)).status).toBe(200);
    const other = await here.steps.cleared();
    await here.steps.particulars(other, 'a');
    await here.steps.state(other, 'a');
    expect(code(await admit(other, packet))).toEqual([409, 'accident.packet_used']);
  });

  it('is heard only after whoever brings him has said what happened', async () => {
    const id = await here.steps.cleared();
    const theirs = phone(id);
    register(theirs);
    expect(code(await admit(id, theirs.packet(facts(id))))).toEqual([409, 'accident.statement_first']);
  });

  it('is somebody else than who brings him', async () => {
    const { id, theirs } = await scene();
    const own = theirs.packet(facts(id, { personId: people.a.personId }));
    expect(code(await admit(id, own))).toEqual([422, 'accident.own_packet']);
  });

  it('needs a verified name, and a car that he may settle with', async () => {
    const { id, theirs } = await scene();
    const known = here.drivers.get(people.b.personId);
    if (!known) throw new Error('No driver');
    here.drivers.set(known.personId, { ...known, verified: false });
    expect(code(await admit(id, theirs.packet(facts(id))))).toEqual([409, 'accident.packet_person_unknown']);
    const vehicles = known.vehicles.map((one) => ({ ...one, insuredUntil: '2026-01-01' }));
    here.drivers.set(known.personId, { ...known, vehicles });
    expect(code(await admit(id, theirs.packet(facts(id))))).toEqual([409, 'accident.insurance_lapsed']);
  });

  it('is nobody’s to bring but a party’s', async () => {
    const { id, theirs } = await scene();
    expect(code(await admit(id, theirs.packet(facts(id)), 'stranger'))).toEqual([404, 'accident.not_found']);
  });
});
