import type { CaseChanged, CaseView, Pairing, PhotoUpload } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { type AccidentsTown, accidentsTown, photoBytes, type Who } from '../fixtures/accidents-town.js';
import type { Scenario } from './explore.js';

/** One request that can be sent again as it was. */
interface World {
  readonly town: AccidentsTown;
  readonly who: Who;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}
const occurredAt = '2026-11-21T06:05:00.000Z';
const statement = { shape: 'A01', mover: 'b', facts: [] };
const strokes = [
  [
    [1, 1],
    [500, 200],
  ],
];

async function cleared(town: AccidentsTown): Promise<string> {
  const { caseId } = await town.send<CaseChanged>('a', 'POST', '/accidents', { hazards: [], occurredAt });
  for (const shot of ['P1', 'P2', 'P3']) {
    const photo = {
      shot,
      sha256: 'ab'.repeat(32),
      sizeBytes: photoBytes,
      mediaType: 'image/jpeg',
      capturedAt: occurredAt,
    };
    const { photoId } = await town.send<PhotoUpload>('a', 'POST', `/accidents/${caseId}/photos`, photo);
    await town.arrive(caseId, photoId);
  }
  await town.send('a', 'POST', `/accidents/${caseId}/clearance`);
  return caseId;
}

const pair = (town: AccidentsTown, caseId: string) => town.send<Pairing>('a', 'POST', `/accidents/${caseId}/pairing`);
const tokenOf = ({ link }: Pairing) => link.slice(link.lastIndexOf('/') + 1);

async function confirmed(town: AccidentsTown): Promise<string> {
  const caseId = await cleared(town);
  await town.send('b', 'POST', '/accidents/joins', { token: tokenOf(await pair(town, caseId)) });
  const scene = { weather: 'sunny', place: '中山东路', occurredAt };
  await town.send('a', 'PUT', `/accidents/${caseId}/particulars`, { vehicle: town.vehicleOf('a'), scene });
  await town.send('b', 'PUT', `/accidents/${caseId}/particulars`, { vehicle: town.vehicleOf('b') });
  for (const who of ['a', 'b'] as const) await town.send(who, 'PUT', `/accidents/${caseId}/statement`, statement);
  return caseId;
}

async function drawnUp(town: AccidentsTown): Promise<CaseView> {
  const caseId = await confirmed(town);
  for (const who of ['a', 'b'] as const) {
    const { version, proposal } = await town.view(who, caseId);
    await town.send(who, 'POST', `/accidents/${caseId}/acceptances`, {
      caseVersion: version,
      liability: proposal?.liability,
    });
  }
  return town.view('a', caseId);
}
const signature = ({ agreement }: CaseView) => ({
  agreementVersion: agreement?.version,
  documentHash: agreement?.documentHash,
  strokes,
});

const scenario = (name: string, prepare: (town: AccidentsTown) => Promise<Omit<World, 'town'>>): Scenario<World> => ({
  name,
  async arrange(table: Table) {
    const town = await accidentsTown(table);
    return { town, ...(await prepare(town)) };
  },
  act: async ({ town, who, method, path, body }) =>
    (await town.request(who, method, path, body, 'key-under-fault')).status,
});

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
    const pairing = await pair(town, await cleared(town));
    return { who: 'b', method: 'POST', path: '/accidents/joins', body: { token: tokenOf(pairing) } };
  }),
  scenario('joinCase by code', async (town) => {
    const { code } = await pair(town, await cleared(town));
    return { who: 'b', method: 'POST', path: '/accidents/joins', body: { code } };
  }),
  scenario('acceptLiability that draws up the agreement', async (town) => {
    const caseId = await confirmed(town);
    const accept = ({ version, proposal }: CaseView) => ({ caseVersion: version, liability: proposal?.liability });
    await town.send('a', 'POST', `/accidents/${caseId}/acceptances`, accept(await town.view('a', caseId)));
    return {
      who: 'b',
      method: 'POST',
      path: `/accidents/${caseId}/acceptances`,
      body: accept(await town.view('b', caseId)),
    };
  }),
  scenario('signAgreement, the first', async (town) => {
    const drawn = await drawnUp(town);
    return { who: 'a', method: 'POST', path: `/accidents/${drawn.caseId}/signatures`, body: signature(drawn) };
  }),
  scenario('signAgreement, the last', async (town) => {
    const drawn = await drawnUp(town);
    await town.send('a', 'POST', `/accidents/${drawn.caseId}/signatures`, signature(drawn));
    return { who: 'b', method: 'POST', path: `/accidents/${drawn.caseId}/signatures`, body: signature(drawn) };
  }),
  scenario('determineCase', async (town) => {
    const caseId = await confirmed(town);
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
];
