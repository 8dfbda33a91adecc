import type { CaseChanged, Pairing } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import type { Who } from '../fixtures/accidents-people.js';
import { type AccidentsTown, accidentsTown } from '../fixtures/accidents-town.js';
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
const tokenOf = ({ link }: Pairing) => link.slice(link.lastIndexOf('/') + 1);

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
];
