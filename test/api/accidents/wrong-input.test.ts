import { problems } from '@yilu/look/catalogue/problems';
import { beforeEach, describe, expect, it } from 'vitest';
import { guest, register } from '../../fixtures/register.js';
import { type Answer, type City, city, strokes } from './city.js';
import { people, vault } from './drivers.js';

let here: City;
beforeEach(async () => {
  here = await city({ registry: register() });
});

/** What is done wrong, and what is answered. What it does before that goes well. */
type Row = readonly [what: string, status: number, code: string, send: () => Promise<Answer>];
const many = '字'.repeat(10_000);
const place = (text: string) => async () => {
  const id = await here.steps.joined();
  const scene = { weather: 'rain', place: text, occurredAt: here.clock.at.toISOString() };
  return here.as('a').put(`/accidents/${id}/particulars`, {
    vehicle: { kind: 'motor', vehicleId: people.a.vehicleId },
    scene,
  });
};
const say =
  (over: object, who: 'a' | 'b' = 'a') =>
  async () =>
    here.steps.state(await here.steps.confirmed(), who, over);
const drawn = (over: object, vehicles: object[] = [{ role: 'a' }, { role: 'b' }]) => ({
  road: 'two_way',
  north: 0,
  vehicles: vehicles.map((one) => ({ kind: 'car', x: 500, y: 500, angle: 0, movement: 'forward', ...one })),
  ...over,
});
const sketch = (over: object, vehicles?: object[]) => say({ sketch: drawn(over, vehicles) });
const five = ['a', 'b', 'c', 'd', 'e'].map((role) => ({ role }));

const typed = {
  name: guest.name,
  documentNumber: guest.documentNumber,
  phone: guest.phone,
  vehicle: { kind: 'motor', plate: guest.plate, plateKind: guest.plateKind, licenceHeld: true },
};
const seat =
  (over: object = {}) =>
  async () => {
    const id = await here.steps.cleared();
    return here.as('a').post(`/accidents/${id}/guests`, { ...typed, ...over });
  };
/** A guest who is about to sign, and the code that was sent to him. */
async function aboutToSign() {
  const id = await here.steps.cleared();
  const party = here.as('a');
  await party.post(`/accidents/${id}/guests`, typed);
  await here.steps.particulars(id, 'a');
  for (const query of ['', '?for=b'])
    await party.put(`/accidents/${id}/statement${query}`, { shape: 'A01', mover: 'b', facts: [] });
  for (const query of ['', '?for=b']) {
    const { version } = (await party.get(`/accidents/${id}`)).body;
    const body = { caseVersion: version, liability: { a: 'none', b: 'full' } };
    await party.post(`/accidents/${id}/acceptances${query}`, body);
  }
  await party.post(`/accidents/${id}/guests/b/codes`);
  const sent = here.events.findLast((one) => one.type === 'accidents.guest_code_requested');
  const { code = '', owner = '' } = sent?.type === 'accidents.guest_code_requested' ? sent.data : {};
  const right = await vault.open('sms_code', owner, code);
  const { agreement } = (await party.get(`/accidents/${id}`)).body;
  const sign = (proof: object | undefined, query = '?for=b') =>
    party.post(`/accidents/${id}/signatures${query}`, {
      agreementVersion: agreement.version,
      documentHash: agreement.documentHash,
      strokes,
      ...(proof ? { guest: proof } : {}),
    });
  const wrong = right === '000000' ? '000001' : '000000';
  return { id, sign, right, wrong, number: String(agreement.number) };
}
const join = (body: object, who = 'b') => here.as(who).post('/accidents/joins', body);
const shown = async () => {
  const id = await here.steps.cleared();
  return (await here.as('a').post(`/accidents/${id}/pairing`)).body as { code: string; link: string };
};
const token = ({ link }: { link: string }) => link.slice(link.lastIndexOf('/') + 1);
const times = async (count: number, send: () => Promise<Answer>) => {
  for (let n = 1; n < count; n++) await send();
  return send();
};
const injury = (over: object) => async () => {
  const told = { injured: { of: 'a', passenger: false }, symptoms: '颈部疼痛', since: here.clock.at.toISOString() };
  return here.as('a').post(`/accidents/${await here.steps.signed()}/injury`, { ...told, ...over });
};
const amend = (corrections: object) => async () =>
  here.as('a').post(`/accidents/${await here.steps.signed()}/amendments`, { reason: '写错了', corrections });

const texts: Row[] = [
  ['a statement of 10,000 characters', 400, 'request.text_too_long', say({ note: many })],
  ['a place of 10,000 characters', 400, 'request.text_too_long', place(many)],
  ['symptoms of 10,000 characters', 400, 'request.text_too_long', injury({ symptoms: many })],
  ['a name of 10,000 characters', 400, 'request.text_too_long', seat({ name: many })],
  ['text that is turned from right to left', 400, 'request.text_unprintable', say({ note: '我方\u202e责无' })],
  ['text in an isolate', 400, 'request.text_unprintable', say({ note: '\u2067我方\u2069' })],
  ['a control character', 400, 'request.text_unprintable', place('中山\u0007西路')],
  ['half an emoji', 400, 'request.text_unprintable', say({ note: '撞了\ud83d' })],
  ['a place of nothing but invisible characters', 400, 'request.text_unprintable', place('\u200b\u200b\u2060\u200d')],
  ['a place of spaces', 400, 'request.invalid', place('　　  ')],
  ['a name that hides a character', 422, 'accident.guest_mismatch', seat({ name: `周\u200b敏` })],
  ['a name that is turned', 422, 'accident.guest_mismatch', seat({ name: `\u202e敏周` })],
];
const drawings: Row[] = [
  ['a sketch out of bounds', 400, 'request.invalid', sketch({}, [{ role: 'a', x: 1001 }, { role: 'b' }])],
  ['a sketch left of its edge', 400, 'request.invalid', sketch({}, [{ role: 'a', x: -1 }, { role: 'b' }])],
  ['a sketch between two units', 400, 'request.invalid', sketch({}, [{ role: 'a', x: 0.5 }, { role: 'b' }])],
  ['a contact out of bounds', 400, 'request.invalid', sketch({ contact: { x: 5000, y: 0 } })],
  ['five vehicles', 400, 'request.invalid', sketch({}, five)],
  ['a vehicle twice', 400, 'request.invalid', sketch({}, [{ role: 'a' }, { role: 'a' }])],
  ['nobody on the road', 400, 'request.invalid', sketch({}, [])],
  ['a turn of 360 degrees', 400, 'request.invalid', sketch({ north: 360 })],
  ['a road that there is none', 400, 'request.invalid', sketch({ road: 'motorway<script>' })],
  ['somebody who is not in the case', 422, 'accident.no_such_party', sketch({}, [{ role: 'a' }, { role: 'd' }])],
];
const numbers: Row[] = [
  [
    'five vehicles at the gate',
    400,
    'request.invalid',
    async () =>
      here
        .as('a')
        .post('/accidents', { hazards: [], occurredAt: here.clock.at.toISOString(), others: Array(4).fill('motor') }),
  ],
  [
    'a plate that is none',
    422,
    'accident.guest_plate_invalid',
    seat({ vehicle: { ...typed.vehicle, plate: '浙B0000' } }),
  ],
  ['a document that is none', 422, 'accident.guest_number_invalid', seat({ documentNumber: '330203198506300081' })],
  [
    'no money, no car, nothing',
    400,
    'request.invalid',
    async () => here.as('a').post(`/accidents/${await here.steps.cleared()}/guests`, null),
  ],
  ['an injury of no day', 400, 'request.invalid', injury({ since: '2026-02-30T06:00:00Z' })],
  ['an injury of nobody', 422, 'accident.no_such_party', injury({ injured: { of: 'd', passenger: false } })],
  ['an amendment to another day', 422, 'accident.impossible_time', amend({ occurredAt: '2026-11-19T06:00:00Z' })],
  ['an amendment to what stands there', 422, 'accident.nothing_corrected', amend({ place: '海曙区中山西路' })],
  [
    'an amendment to a car of somebody else',
    422,
    'accident.vehicle_not_yours',
    amend({ vehicleId: people.b.vehicleId }),
  ],
  ['an amendment of liability', 400, 'request.invalid', amend({ liability: { a: 'none', b: 'full' } })],
];
const codes: Row[] = [
  ['a QR that is none of ours', 410, 'accident.link_dead', () => join({ token: 'x'.repeat(43) })],
  ['a QR of another shop', 400, 'request.invalid', () => join({ token: 'https://example.com' })],
  [
    'a used token',
    410,
    'accident.link_dead',
    async () => {
      const shows = await shown();
      await join({ token: token(shows) });
      return join({ token: token(shows) }, 'c');
    },
  ],
  [
    'a token that was replaced',
    410,
    'accident.link_dead',
    async () => {
      const id = await here.steps.cleared();
      const { body } = await here.as('a').post(`/accidents/${id}/pairing`);
      await here.as('a').post(`/accidents/${id}/pairing`);
      return join({ token: token(body) });
    },
  ],
  ['one’s own code', 409, 'accident.own_case', async () => join({ code: (await shown()).code }, 'a')],
  ['a code of letters', 400, 'request.invalid', () => join({ code: '12345O' })],
  ['a wrong code', 422, 'accident.wrong_code', () => join({ code: '000001' })],
  ['five wrong codes', 429, 'accident.code_locked', () => times(6, () => join({ code: '000001' }))],
  [
    'a guest’s wrong code',
    422,
    'accident.guest_code_wrong',
    async () => {
      const { sign, wrong } = await aboutToSign();
      return sign({ code: wrong });
    },
  ],
  [
    'a guest’s wrong code, five times',
    429,
    'accident.guest_code_locked',
    async () => {
      const { sign, wrong, right } = await aboutToSign();
      await times(5, () => sign({ code: wrong }));
      return sign({ code: right });
    },
  ],
  [
    'a guest’s signature without a proof',
    422,
    'accident.guest_proof_needed',
    async () => (await aboutToSign()).sign(undefined),
  ],
  [
    'a witness in place of a code',
    422,
    'accident.guest_proof_needed',
    async () => (await aboutToSign()).sign({ witness: { name: '孙七' } }),
  ],
  [
    'a wrong copy code',
    404,
    'accident.no_such_copy',
    async () => {
      const { sign, right, number } = await aboutToSign();
      await sign(undefined, '');
      await sign({ code: right });
      return here.call('POST', '/accidents/copies', undefined, { number, code: '0'.repeat(16) });
    },
  ],
  [
    'a copy code of another alphabet',
    400,
    'request.invalid',
    () =>
      here.call('POST', '/accidents/copies', undefined, {
        number: 'XY20261120-00000000',
        code: '取件码取件码取件码取件码',
      }),
  ],
];

describe('what is done wrong is answered by a sentence, and nothing that was there is lost', () => {
  it.each([...texts, ...drawings, ...numbers, ...codes])('%s: %i %s', async (_what, status, code, send) => {
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.type).toBe(`urn:yilu:problem:${code}`);
    expect(answer.body.detail).toMatch(/[一-鿿]{4,}.*。$/);
    expect(problems[code]).toMatch(/^[A-Z].*[.?]$/);
    const kept = [...here.accidents.values()].map(({ statements }) => statements);
    expect(JSON.stringify(kept)).not.toMatch(/note|sketch/);
  });
});

describe('what looks wrong and is not', () => {
  it.each([
    ['emoji of several characters', '👨‍👩‍👧‍👦 在车上，🚗💥'],
    ['Arabic, which runs from right to left by itself', 'كنت متوقفا عند الإشارة'],
    ['Hebrew between Chinese', '他说 עצרתי 然后'],
    ['characters outside the basic plane', '𠮷野家门口，䶮路'],
    ['accents put on one by one', 'e\u0301te\u0301'],
    ['lines and tabs', '一\n二\t三'],
  ])('is kept as it was written: %s', async (_what, note) => {
    const id = await here.steps.confirmed();
    expect((await here.steps.state(id, 'a', { note })).status).toBe(200);
    expect((await here.as('a').get(`/accidents/${id}`)).body.statements.a.note).toBe(note);
    await here.steps.state(id, 'b', { note });
    for (const who of ['a', 'b'] as const) await here.steps.accept(id, who);
    for (const who of ['a', 'b'] as const) expect((await here.steps.sign(id, who)).status).toBe(200);
  });
});
