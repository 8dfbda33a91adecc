import { followPerson } from '@yilu/accidents/use-cases/follow-person';
import type { CaseChanged, OfflinePacket, Pairing } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { eventAt, personChanged, personOf, vault, vehicleOf, type Who } from '../fixtures/accidents-people.js';
import { type AccidentsTown, accidentsTown } from '../fixtures/accidents-town.js';
import { phone } from '../fixtures/phone.js';
import { guest } from '../fixtures/register.js';
import type { Scenario } from './explore.js';
import { eventsIn } from './snapshot.js';

/** One request that can be sent again as it was. */
interface World {
  readonly town: AccidentsTown;
  readonly who: Who;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** The refusal that is expected, where one is. */
  readonly answers?: number;
}
const occurredAt = '2026-11-21T06:05:00.000Z';
const tokenOf = ({ link }: Pairing) => link.slice(link.lastIndexOf('/') + 1);

const scenario = (
  name: string,
  prepare: (town: AccidentsTown, table: Table) => Promise<Omit<World, 'town'>>,
): Scenario<World> => ({
  name,
  async arrange(table: Table) {
    const town = await accidentsTown(table);
    return { town, ...(await prepare(town, table)) };
  },
  async act({ town, who, method, path, body, answers }) {
    const { status } = await town.request(who, method, path, body, 'key-under-fault');
    return status === answers ? 200 : status;
  },
});

const typed = {
  name: guest.name,
  documentNumber: guest.documentNumber,
  phone: guest.phone,
  vehicle: { kind: 'motor', plate: guest.plate, plateKind: guest.plateKind, licenceHeld: true },
};
const rearEnd = { shape: 'A01', mover: 'b', facts: [] };
const photo = { shot: 'P1', sizeBytes: 1000, mediaType: 'image/jpeg', sha256: 'a'.repeat(64), capturedAt: occurredAt };

/** On one phone from the seat to the paper that awaits both signatures; the host has signed. */
async function guestToSign(town: AccidentsTown, table: Table) {
  const caseId = await town.steps.cleared();
  await town.post('a', `/accidents/${caseId}/guests`, typed);
  await town.steps.confirm('a', caseId);
  for (const query of ['', '?for=b']) await town.put('a', `/accidents/${caseId}/statement${query}`, rearEnd);
  for (const query of ['', '?for=b']) {
    const body = town.steps.acceptance(await town.view('a', caseId));
    await town.post('a', `/accidents/${caseId}/acceptances${query}`, body);
  }
  await town.steps.sign('a', caseId);
  await town.send('a', 'POST', `/accidents/${caseId}/guests/b/codes`);
  const sent = (await eventsIn(table)).find(({ type }) => type === 'accidents.guest_code_requested');
  if (sent?.type !== 'accidents.guest_code_requested') throw new Error('No code was sent');
  const code = await vault.open('sms_code', sent.data.owner, sent.data.code);
  return { caseId, body: { ...town.steps.signature(await town.view('a', caseId)), guest: { code } } };
}

/** A driver without a network, by what his registered phone signed for this case. */
async function packetFor(town: AccidentsTown, caseId: string): Promise<OfflinePacket> {
  await town.steps.confirm('a', caseId);
  await town.put('a', `/accidents/${caseId}/statement`, rearEnd);
  const theirs = phone(caseId);
  const { deviceId, publicKey } = theirs;
  const known = await personChanged('b', new Date(occurredAt), 2);
  if (known.type !== 'identity.person_changed') throw new Error('Another event than was made');
  const devices = [{ deviceId, publicKey, since: occurredAt }];
  await followPerson(town.deps)(eventAt(new Date(occurredAt), known.type, { ...known.data, devices }));
  const vehicle = vehicleOf('b') as OfflinePacket['vehicle'];
  const statement = { shape: 'A01', mover: 'b' as const, facts: [] };
  return theirs.packet({
    caseId: caseId as OfflinePacket['caseId'],
    personId: personOf('b'),
    vehicle,
    statement,
    at: occurredAt,
  });
}

/** Create, join, sign and decide, each with every store call that it makes. */
export const accidents: readonly Scenario<World>[] = [
  scenario('openCase', async () => ({
    who: 'a',
    method: 'POST',
    path: '/accidents',
    body: { hazards: [], occurredAt },
  })),
  scenario('openCase with a hazard', async () => ({
    who: 'a',
    method: 'POST',
    path: '/accidents',
    body: { hazards: ['X01'], occurredAt },
  })),
  scenario('joinCase by link', async (town) => {
    const pairing = await town.steps.pair(await town.steps.cleared());
    return { who: 'b', method: 'POST', path: '/accidents/joins', body: { token: tokenOf(pairing) } };
  }),
  scenario('joinCase by code', async (town) => {
    const { code } = await town.steps.paired();
    return { who: 'b', method: 'POST', path: '/accidents/joins', body: { code } };
  }),
  scenario('acceptLiability that draws up the agreement', async (town) => {
    const caseId = await town.steps.compared();
    await town.steps.accept('a', caseId);
    const body = town.steps.acceptance(await town.view('b', caseId));
    return { who: 'b', method: 'POST', path: `/accidents/${caseId}/acceptances`, body };
  }),
  scenario('signAgreement, the first', async (town) => {
    const drawn = await town.view('a', await town.steps.accepted());
    const body = town.steps.signature(drawn);
    return { who: 'a', method: 'POST', path: `/accidents/${drawn.caseId}/signatures`, body };
  }),
  scenario('signAgreement, the last', async (town) => {
    const drawn = await town.view('a', await town.steps.accepted());
    await town.steps.sign('a', drawn.caseId);
    const body = town.steps.signature(drawn);
    return { who: 'b', method: 'POST', path: `/accidents/${drawn.caseId}/signatures`, body };
  }),
  scenario('determineCase', async (town) => {
    const caseId = await town.steps.compared();
    for (const who of ['a', 'b'] as const) await town.send(who, 'POST', `/accidents/${caseId}/officer-requests`);
    const { version } = await town.send<CaseChanged>('officer', 'POST', `/accidents/staff/cases/${caseId}/assignment`);
    const body = {
      caseVersion: version,
      shape: 'A01',
      liability: { a: 'none', b: 'full' },
      basis: '《道路交通安全法》第四十三条',
      findings: '后车未与前车保持安全距离。',
      reasons: '照片显示后车车头与前车车尾接触。',
    };
    return { who: 'officer', method: 'POST', path: `/accidents/staff/cases/${caseId}/determination`, body };
  }),
  scenario('reportInjury', async (town) => {
    const caseId = await town.steps.signed();
    const body = { injured: { of: 'a', passenger: false }, symptoms: '颈部疼痛', since: occurredAt };
    return { who: 'a', method: 'POST', path: `/accidents/${caseId}/injury`, body };
  }),
  scenario('answerAmendment that draws up the new agreement', async (town) => {
    const caseId = await town.steps.signed();
    const body = { amendmentId: await town.steps.propose(caseId), answer: 'agree' };
    return { who: 'b', method: 'POST', path: `/accidents/${caseId}/amendment/answers`, body };
  }),
  scenario('signAmendment, the last', async (town) => {
    const caseId = await town.steps.agreedAnew();
    await town.steps.signAnew('a', caseId);
    const body = town.steps.newSignature(await town.view('b', caseId));
    return { who: 'b', method: 'POST', path: `/accidents/${caseId}/amendment/signatures`, body };
  }),
  scenario('openCase under the phone’s own id', async () => ({
    who: 'a',
    method: 'POST',
    path: '/accidents',
    body: { hazards: [], occurredAt, caseId: '7c3a9a4e-2f59-4c7e-9a35-0d1a5d1f7a01', capturedOffline: true },
  })),
  scenario('addPhoto with the phone’s link', async (town) => {
    const caseId = await town.steps.open();
    const link = phone(caseId).link({ at: occurredAt, kind: 'photo', content: photo.sha256 });
    return { who: 'a', method: 'POST', path: `/accidents/${caseId}/photos`, body: { ...photo, link } };
  }),
  scenario('changeParties', async (town) => {
    const caseId = await town.steps.cleared();
    const body = { others: ['motor', 'non_motor'] };
    return { who: 'a', method: 'PUT', path: `/accidents/${caseId}/parties`, body };
  }),
  scenario('admitPacket', async (town) => {
    const caseId = await town.steps.cleared();
    const body = { packet: await packetFor(town, caseId), capturedOffline: true };
    return { who: 'a', method: 'POST', path: `/accidents/${caseId}/packets`, body };
  }),
  scenario('seatGuest', async (town) => {
    const caseId = await town.steps.cleared();
    return { who: 'a', method: 'POST', path: `/accidents/${caseId}/guests`, body: typed };
  }),
  scenario('sendGuestCode', async (town, table) => {
    const { caseId } = await guestToSign(town, table);
    return { who: 'a', method: 'POST', path: `/accidents/${caseId}/guests/b/codes`, body: {} };
  }),
  scenario('signAgreement of a guest by his code', async (town, table) => {
    const { caseId, body } = await guestToSign(town, table);
    return { who: 'a', method: 'POST', path: `/accidents/${caseId}/signatures?for=b`, body };
  }),
  scenario('signAgreement of a guest by a wrong code', async (town, table) => {
    const { caseId, body } = await guestToSign(town, table);
    const code = body.guest.code === '000000' ? '000001' : '000000';
    const wrong = { ...body, guest: { code } };
    return { who: 'a', method: 'POST', path: `/accidents/${caseId}/signatures?for=b`, body: wrong, answers: 422 };
  }),
  scenario('proposeAmendment', async (town) => {
    const caseId = await town.steps.signed();
    const body = { reason: '地点写错了', corrections: { place: '海曙区中山东路 1 号' } };
    return { who: 'a', method: 'POST', path: `/accidents/${caseId}/amendments`, body };
  }),
];
