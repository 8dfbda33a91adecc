import { DecisionNumber, RecordId } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { settleEvidence } from '@yilu/violations/use-cases/settle-evidence';
import { personOf } from '../fixtures/violations-people.js';
import { decisionOf, type ViolationsTown, violationsTown } from '../fixtures/violations-town.js';
import type { Scenario } from './explore.js';

/** One request or event that can come again as it was; answers its status. */
type Act = () => Promise<number>;

const at = new Date('2026-11-20T02:00:00.000Z');
const ids = [1, 2, 3, 4].map((n) => RecordId.parse(`33020300000${n}`));
const [recordId = ids[0], ...alsoRecords] = ids;
const record = `/violations/records/${recordId}`;
const defenceId = '7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33';
const desk = `/violations/staff/defences/${defenceId}`;
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, ...new Array<number>(61).fill(0)]);
const photo = { kind: 'own_vehicle_photos', mediaType: 'image/jpeg', bytes: 64, sha256: 'a'.repeat(64) };
const filing = (documents: readonly string[] = []) => ({
  defenceId,
  circumstance: 'cloned_plate',
  statement: '这些都不是我的车，号牌被别人冒用了。',
  documents,
  alsoRecords,
});
const answer = (version: number, over: object = {}) => ({
  outcome: 'upheld',
  version,
  ground: 'plate_misused',
  evidence: [],
  reasons: '比对登记照片与抓拍照片，车型和颜色均不相同，应予撤销。',
  ...over,
});
const key = 'key-under-fault';

/** Four records of one plate with a decision each. */
async function decided(here: ViolationsTown) {
  for (const [index, id] of ids.entries()) {
    const number = DecisionNumber.parse(`330203100000${index}015`);
    const verifyCode = `D00000000000000${index}`;
    const decision = decisionOf(at, { recordId: id, number, obligationId: `F${number}`, verifyCode });
    const { personId, outcome, fen, points } = decision;
    await here.publish({
      recordId: id,
      verifyCode: `B00000000000000${index}`,
      status: 'decided',
      decision: { number, personId, outcome, fen, points, obligationId: `F${number}` },
    });
    await here.put({ decisions: [decision] });
  }
}

/** Evidence off the queue. */
function arriving(here: ViolationsTown, documentId: string): Act {
  const read = async (_key: string, from: number, length: number) => jpeg.subarray(from, from + length);
  const settle = settleEvidence({ store: here.store, read });
  return () =>
    settle({ key: `violations/defences/${recordId}/${personOf('owner')}/${documentId}`, size: 64 }).then(
      () => 200,
      () => 500,
    );
}

const scenario = (name: string, prepare: (here: ViolationsTown) => Promise<Act>): Scenario<Act> => ({
  name,
  async arrange(table: Table) {
    let drawn = 0;
    const random = (bytes: number) => new Uint8Array(bytes).fill(++drawn);
    const here = await violationsTown({ ...table, now: () => at }, { random });
    await decided(here);
    return prepare(here);
  },
  act: (act) => act(),
});
const taken = async (here: ViolationsTown, content: object = filing()) => {
  await here.post('owner', `${record}/defences`, content);
  await here.post('legal_reviewer', `${desk}/assignment`, { version: 1, to: 'me' });
};
const single = { ...filing(), circumstance: 'other', alsoRecords: [] };

/** Evidence, a case of four records filed, asked about, answered each way and taken back; a catalogue published. */
export const violationsDefence: readonly Scenario<Act>[] = [
  scenario(
    'addEvidence',
    async (here) => async () => (await here.post('owner', `${record}/evidence`, photo, key)).status,
  ),
  scenario('settleEvidence', async (here) =>
    arriving(here, (await here.post('owner', `${record}/evidence`, photo)).body.documentId),
  ),
  scenario('fileDefence against four records', async (here) => {
    const { documentId } = (await here.post('owner', `${record}/evidence`, photo)).body;
    return async () => (await here.post('owner', `${record}/defences`, filing([documentId]), key)).status;
  }),
  scenario('assignDefence', async (here) => {
    await here.post('owner', `${record}/defences`, filing());
    return async () => (await here.post('legal_reviewer', `${desk}/assignment`, { version: 1, to: 'me' }, key)).status;
  }),
  scenario('replyToQuestion', async (here) => {
    await taken(here);
    await here.post('legal_reviewer', `${desk}/question`, { text: '请补充行驶证照片。' });
    return async () =>
      (await here.post('owner', `/violations/defences/${defenceId}/reply`, { text: '没有别的了。' }, key)).status;
  }),
  scenario('withdrawDefence', async (here) => {
    await taken(here);
    return async () => (await here.post('owner', `/violations/defences/${defenceId}/withdrawal`, {}, key)).status;
  }),
  scenario('answerDefence that clears four records', async (here) => {
    await taken(here);
    return async () => (await here.post('legal_reviewer', `${desk}/answer`, answer(2), key)).status;
  }),
  scenario('answerDefence that rejects', async (here) => {
    await taken(here);
    return async () =>
      (await here.post('legal_reviewer', `${desk}/answer`, answer(2, { outcome: 'rejected' }), key)).status;
  }),
  scenario('answerDefence that changes the decision', async (here) => {
    await taken(here, single);
    const instead = { outcome: 'warning', fen: 0 };
    return async () =>
      (await here.post('legal_reviewer', `${desk}/answer`, answer(2, { outcome: 'changed', instead }), key)).status;
  }),
  scenario('proposeCatalogue', async (here) => {
    const next = { form: 'edit', edit: { version: 'ningbo-2027', effectiveFrom: '2027-01-01' } };
    const content = { next, publish: true, reason: '根据市局通知调整。' };
    return async () => (await here.post('supervisor', '/violations/staff/catalogue/proposals', content, key)).status;
  }),
];
