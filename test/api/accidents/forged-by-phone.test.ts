import type { DeviceLink, OfflinePacket, Statement } from '@yilu/contracts';
import { packetParts, statementParts } from '@yilu/contracts/device-parts';
import { sha256Hex } from '@yilu/evidence';
import { framed } from '@yilu/evidence/encoding';
import { problems } from '@yilu/look/catalogue/problems';
import { beforeEach, describe, expect, it } from 'vitest';
import { phone } from '../../fixtures/phone.js';
import { type Answer, type City, city } from './city.js';
import { people } from './drivers.js';

type Phone = ReturnType<typeof phone>;
let here: City;
beforeEach(async () => {
  here = await city();
});
const now = () => here.clock.at.toISOString();
const flipHex = (hash: string) => hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
const statement: Statement = { shape: 'A01', mover: 'b', facts: [], note: '我停着等灯' };

/** Three photographs are in, each in the phone's chain; what is forged comes fourth. */
async function chained() {
  const id = await here.steps.open();
  const mine = phone(id);
  const linkOf = (n: number, from = mine) =>
    from.link({ at: now(), kind: 'photo', content: here.deps.sha256(`picture ${n}`) });
  const photo = (n: number, link: DeviceLink | undefined, over: object = {}) =>
    here.as('a').post(`/accidents/${id}/photos`, {
      shot: 'free',
      sha256: here.deps.sha256(`picture ${n}`),
      sizeBytes: 1000,
      mediaType: 'image/jpeg',
      capturedAt: now(),
      link,
      ...over,
    });
  const links = [1, 2, 3].map((n) => linkOf(n));
  for (const [at, link] of links.entries()) await photo(at + 1, link);
  return { id, mine, linkOf, photo, links };
}
type Chained = Awaited<ReturnType<typeof chained>>;

describe('a link that a phone forged', () => {
  const rows: readonly (readonly [
    what: string,
    seen: 'changed' | 'gap' | 'fork' | undefined,
    send: (scene: Chained) => Promise<Answer>,
  ])[] = [
    ['as it should be', undefined, ({ photo, linkOf }) => photo(4, linkOf(4))],
    [
      'under another hash',
      'changed',
      ({ photo, linkOf }) => {
        const link = linkOf(4);
        return photo(4, { ...link, hash: flipHex(link.hash) });
      },
    ],
    [
      'behind another link than the last',
      'changed',
      ({ photo, linkOf }) => {
        const link = linkOf(4);
        return photo(4, { ...link, previous: flipHex(link.previous) });
      },
    ],
    ['at another place', 'changed', ({ photo, linkOf }) => photo(4, { ...linkOf(4), place: 5 })],
    ['at a place far ahead', 'changed', ({ photo, linkOf }) => photo(4, { ...linkOf(4), place: 10_000 })],
    ['of another photograph', 'changed', ({ photo, linkOf }) => photo(4, linkOf(5))],
    [
      'with another instant',
      'changed',
      ({ photo, linkOf }) => photo(4, linkOf(4), { capturedAt: '2026-11-20T05:00:00Z' }),
    ],
    [
      'as of a statement',
      'changed',
      ({ photo, mine }) =>
        photo(4, mine.link({ at: now(), kind: 'statement', content: here.deps.sha256('picture 4') })),
    ],
    [
      'made for another case',
      'changed',
      ({ photo, mine, linkOf }) => {
        const elsewhere = phone(crypto.randomUUID(), mine.deviceId);
        for (const n of [1, 2, 3]) linkOf(n, elsewhere);
        return photo(4, linkOf(4, elsewhere));
      },
    ],
    [
      'under another phone’s name',
      'changed',
      ({ photo, linkOf }) => photo(4, { ...linkOf(4), deviceId: crypto.randomUUID() }),
    ],
    ['of a chain begun anew', 'fork', ({ id, photo, mine, linkOf }) => photo(4, linkOf(4, phone(id, mine.deviceId)))],
    ['that was used for the photograph before', 'changed', ({ photo, links }) => photo(4, links[2])],
    [
      'past one that was left out',
      'gap',
      ({ photo, linkOf }) => {
        linkOf(5);
        return photo(4, linkOf(4));
      },
    ],
  ];

  it.each(rows)('%s is taken in, for nobody may lose evidence, and officers see: %s', async (_what, seen, send) => {
    const scene = await chained();
    expect((await send(scene)).status).toBe(201);
    expect((await here.as('a').get(`/accidents/${scene.id}`)).body.photos).toHaveLength(4);
    const { captures } = (await here.as('accident_officer').get(`/accidents/staff/cases/${scene.id}`)).body;
    const breaks = Object.values<{ chainBreak?: string }>(captures.photos).map(({ chainBreak }) => chainBreak);
    expect(breaks).toEqual([undefined, undefined, undefined, seen]);
    // What comes next in the true chain is not blamed for what was forged before it.
    expect((await here.as('a').get(`/accidents/${scene.id}/evidence`)).status).toBe(200);
  });

  it('over other words than the statement beside it is seen', async () => {
    const id = await here.steps.confirmed();
    const content = sha256Hex(framed(statementParts({ ...statement, mover: 'a' })));
    const link = phone(id).link({ at: now(), kind: 'statement', content });
    expect((await here.steps.state(id, 'a', { ...statement, statedAt: now(), link })).status).toBe(200);
    const { captures } = (await here.as('accident_officer').get(`/accidents/staff/cases/${id}`)).body;
    expect(captures.statements.a).toMatchObject({ chainBreak: 'changed' });
  });

  it.each([
    ['a place of none', { place: 0 }],
    ['a place without end', { place: 10_001 }],
    ['a hash that is none', { hash: 'xyz' }],
    ['a phone that is none', { deviceId: '../../etc' }],
    ['more than a link', { signature: 'AAAA' }],
  ])('with %s is no link at all', async (_what, over) => {
    const { photo, linkOf } = await chained();
    const answer = await photo(4, { ...linkOf(4), ...over });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });
});

describe('a photograph that is sent again', () => {
  it('under a link of its own is still one photograph, and the chain goes on behind it', async () => {
    const { id, photo, linkOf, links } = await chained();
    expect((await photo(3, links[2])).status).toBe(201);
    expect((await here.as('a').get(`/accidents/${id}`)).body.photos).toHaveLength(3);
    await photo(4, linkOf(4));
    const { captures } = (await here.as('accident_officer').get(`/accidents/staff/cases/${id}`)).body;
    expect(Object.values<{ chainBreak?: string }>(captures.photos).at(-1)?.chainBreak).toBeUndefined();
  });
});

describe('a packet that was forged', () => {
  const vehicle = { kind: 'motor', vehicleId: people.b.vehicleId } as OfflinePacket['vehicle'];
  const stated: Statement = { shape: 'A01', mover: 'b', facts: [] };
  interface Scene {
    readonly id: string;
    readonly theirs: Phone;
    readonly packet: OfflinePacket;
  }
  type Facts = Parameters<Phone['packet']>[0];
  const facts = (id: string | undefined, over: object = {}) =>
    ({
      ...(id ? { caseId: id } : {}),
      personId: people.b.personId,
      vehicle,
      statement: stated,
      at: now(),
      ...over,
    }) as Facts;
  const registered = (who: 'a' | 'b', { deviceId, publicKey }: Phone) => {
    const driver = here.drivers.get(people[who].personId);
    if (!driver) throw new Error('No driver');
    const device = { deviceId, publicKey, since: '2026-11-01T00:00:00Z' };
    here.drivers.set(driver.personId, { ...driver, devices: [...(driver.devices ?? []), device] });
  };
  const ready = async () => {
    const id = await here.steps.cleared();
    await here.steps.particulars(id, 'a');
    await here.steps.state(id, 'a');
    return id;
  };
  const scene = async (): Promise<Scene> => {
    const id = await ready();
    const theirs = phone(id);
    registered('b', theirs);
    return { id, theirs, packet: theirs.packet(facts(id)) };
  };
  const admit = (id: string, packet: object, more: object = {}) =>
    here.as('a').post(`/accidents/${id}/packets`, { packet, capturedOffline: true, ...more });
  const otherChar = (text: string) => `${text.startsWith('B') ? 'C' : 'B'}${text.slice(1)}`;

  const rows: readonly (readonly [
    what: string,
    status: number,
    code: string,
    send: (scene: Scene) => Promise<Answer>,
  ])[] = [
    ...(
      [
        ['v', { v: 2 }, 400, 'request.invalid'],
        ['caseId', { caseId: crypto.randomUUID() }, 422, 'accident.packet_of_another_case'],
        ['caseId, left out', { caseId: undefined }, 422, 'accident.packet_forged'],
        ['personId', { personId: people.c.personId }, 422, 'accident.packet_device_unknown'],
        ['deviceId', { deviceId: crypto.randomUUID() }, 422, 'accident.packet_device_unknown'],
        ['publicKey', { publicKey: phone('x').publicKey }, 422, 'accident.packet_device_unknown'],
        ['vehicle', { vehicle: { kind: 'motor', vehicleId: people.c.vehicleId } }, 422, 'accident.packet_forged'],
        ['vehicle’s kind', { vehicle: { kind: 'non_motor', nonMotorKind: 'e_bike' } }, 422, 'accident.packet_forged'],
        ['shape', { statement: { ...stated, shape: 'A02' } }, 422, 'accident.packet_forged'],
        ['mover', { statement: { ...stated, mover: 'a' } }, 422, 'accident.packet_forged'],
        ['facts', { statement: { ...stated, facts: ['front_stopped'] } }, 422, 'accident.packet_forged'],
        ['note', { statement: { ...stated, note: '我全责' } }, 422, 'accident.packet_forged'],
        ['impact', { statement: { ...stated, impact: { a: 'front', b: 'rear' } } }, 422, 'accident.packet_forged'],
        ['instant', { at: '2026-11-20T05:00:00Z' }, 422, 'accident.packet_forged'],
        ['signature of zeros', { signature: 'A'.repeat(86) }, 422, 'accident.packet_forged'],
      ] as const
    ).map(
      ([field, over, status, code]) =>
        [`in its ${field}`, status, code, ({ id, packet }: Scene) => admit(id, { ...packet, ...over })] as const,
    ),
    [
      'in one bit of its signature',
      422,
      'accident.packet_forged',
      ({ id, packet }) => admit(id, { ...packet, signature: otherChar(packet.signature) }),
    ],
    [
      'by another spelling of the same signature',
      422,
      'accident.packet_forged',
      async ({ id, packet }) => {
        const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
        const last = alphabet.indexOf(packet.signature.slice(-1));
        return admit(id, { ...packet, signature: packet.signature.slice(0, -1) + alphabet.charAt(last + 1) });
      },
    ],
    [
      'by the sender’s own key in the name of the other',
      422,
      'accident.packet_device_unknown',
      ({ id }) => {
        const mine = phone(id);
        registered('a', mine);
        return admit(id, mine.packet(facts(id)));
      },
    ],
    [
      'by a phone that nobody registered',
      422,
      'accident.packet_device_unknown',
      ({ id }) => admit(id, phone(id).packet(facts(id))),
    ],
    [
      'out of the sender’s own phone',
      422,
      'accident.own_packet',
      ({ id }) => {
        const mine = phone(id);
        registered('a', mine);
        return admit(id, mine.packet(facts(id, { personId: people.a.personId })));
      },
    ],
    [
      'for a car of somebody else’s garage',
      422,
      'accident.vehicle_not_yours',
      ({ id, theirs }) =>
        admit(id, theirs.packet(facts(id, { vehicle: { kind: 'motor', vehicleId: people.c.vehicleId } }))),
    ],
    [
      'about a party that is not there',
      422,
      'accident.no_such_party',
      ({ id, theirs }) => admit(id, theirs.packet(facts(id, { statement: { ...stated, mover: 'd' } }))),
    ],
    ['for another case', 422, 'accident.packet_of_another_case', async ({ packet }) => admit(await ready(), packet)],
    [
      'that settled another case already',
      409,
      'accident.packet_used',
      async ({ id, theirs }) => {
        const packet = theirs.packet(facts(undefined));
        await admit(id, packet);
        return admit(await ready(), packet);
      },
    ],
    [
      'that lay about since another day, and names no case',
      422,
      'accident.packet_of_another_case',
      ({ id, theirs }) => admit(id, theirs.packet(facts(undefined, { at: '2026-11-17T06:00:00Z' }))),
    ],
    ['as a text', 400, 'request.invalid', ({ id, packet }) => admit(id, [JSON.stringify(packet)])],
    ['with more in it', 400, 'request.invalid', ({ id, packet }) => admit(id, { ...packet, liability: 'none' })],
  ];

  it.each(rows)('%s seats nobody and answers %i %s', async (_what, status, code, send) => {
    const made = await scene();
    const answer = await send(made);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toMatch(/[一-鿿]{4,}.*。$/);
    expect(problems[code]).toMatch(/^[A-Z].*[.?]$/);
    const seated = [...here.accidents.values()].filter(({ parties }) => parties.b);
    expect(seated).toHaveLength(code === 'accident.packet_used' ? 1 : 0);
  });

  it('in its link alone is taken in, and officers see it', async () => {
    const { id, packet } = await scene();
    const mine = phone(id);
    const content = sha256Hex(framed([...packetParts(packet), 'another signature']));
    const link = mine.link({ at: packet.at, kind: 'packet', content });
    expect((await admit(id, packet, { link })).status).toBe(200);
    const { captures } = (await here.as('accident_officer').get(`/accidents/staff/cases/${id}`)).body;
    expect(captures.statements.b).toMatchObject({ offline: true, chainBreak: 'changed' });
  });
});
