import { type DefenceState, RecordId } from '@yilu/contracts';
import { isPending } from '@yilu/violations/domain/defence-state';
import { notePayment } from '@yilu/violations/use-cases/note-payment';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsIn } from '../../faults/snapshot.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { eventAt, personOf } from '../../fixtures/violations-people.js';
import { type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

let store: Store;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const recordId = RecordId.parse('330203000001');
const dayMs = 86_400_000;
const reasons = '经核查现场照片与信号灯配时记录，作出如下答复。';

/** What must be true, as somebody who only watched the acts would say it. */
interface Model {
  record: 'open' | 'decided' | 'settled' | 'erased';
  defence: DefenceState | undefined;
  rounds: number;
  version: number;
  paid: boolean;
}
interface Real {
  readonly here: ViolationsTown;
  readonly clock: { at: Date };
  readonly events: () => ReturnType<typeof eventsIn>;
  defence: string | undefined;
  document: number;
}
type Command = fc.AsyncCommand<Model, Real>;

const recordIn = async ({ here }: Real) => {
  const [record] = (await here.find({ records: [recordId] })).records;
  if (!record) throw new Error('The record is gone');
  return record;
};

/** Whatever was done: nothing is asked for while a defence is pending, and everything agrees with what was watched. */
async function check(model: Model, real: Real) {
  const record = await recordIn(real);
  expect(record.status).toBe(model.record);
  expect(record.defence?.state).toBe(model.defence);
  const pending = isPending(model.defence);
  const stopRuns = (record.stops ?? []).some(({ until }) => until === undefined);
  expect(stopRuns).toBe(pending);
  const { may } = (await real.here.get('owner', `/violations/records/${recordId}`)).body;
  if (pending) expect(may).toMatchObject({ handle: false, defend: false });
  const told = (await real.events()).filter(({ type }) => type === 'violations.surcharge_stopped');
  const last = told.sort((one, other) => one.at.localeCompare(other.at)).at(-1);
  // Payments stop counting as soon as there is both a fine and a defence.
  if (pending && record.decision) expect(last?.data).toMatchObject({ stops: record.stops });
  const revoked = (await real.events()).filter(({ type }) => type === 'violations.decision_revoked');
  expect(revoked).toHaveLength(model.record === 'erased' && record.decision ? 1 : 0);
}

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  async run(model, real) {
    await run(model, real);
    real.clock.at = new Date(real.clock.at.getTime() + 1000);
    await check(model, real);
  },
  toString: () => name,
});

const mayFile = ({ record, defence }: Model) => record !== 'erased' && !isPending(defence);
const needsNew = ({ defence, rounds }: Model) => defence !== undefined && (defence !== 'withdrawn' || rounds > 1);

const file = (fresh: boolean) =>
  command(fresh ? 'file with something new' : 'file', async (model, real) => {
    const documents: string[] = [];
    if (fresh && mayFile(model)) {
      const sha256 = String(++real.document).padStart(64, '0');
      const sent = { kind: 'scene_photos', mediaType: 'image/jpeg', bytes: 64, sha256 };
      const { body } = await real.here.post('owner', `/violations/records/${recordId}/evidence`, sent);
      documents.push(body.documentId);
    }
    const { status, body } = await real.here.post('owner', `/violations/records/${recordId}/defences`, {
      defenceId: crypto.randomUUID(),
      circumstance: 'conflicting_signals',
      statement: '当时信号灯与标志互相矛盾，请核实。',
      documents,
    });
    const allowed = mayFile(model) && (documents.length > 0 || !needsNew(model));
    expect(status).toBe(allowed ? 201 : 409);
    if (!allowed) return;
    real.defence = body.defenceId;
    Object.assign(model, { defence: 'received', rounds: model.rounds + 1, version: 1 });
  });

const staff = (real: Real, act: string, content: object) =>
  real.here.post('legal_reviewer', `/violations/staff/defences/${real.defence}/${act}`, content);

const take = command('take', async (model, real) => {
  if (!real.defence) return;
  const { status, body } = await staff(real, 'assignment', { version: model.version, to: 'me' });
  expect(status).toBe(isPending(model.defence) ? 200 : 409);
  if (status !== 200) return;
  Object.assign(model, { defence: model.defence === 'question' ? 'question' : 'assigned', version: body.version });
});

const ask = command('ask', async (model, real) => {
  if (!real.defence) return;
  const { status, body } = await staff(real, 'question', { text: '请补充当时的行车记录。' });
  expect(status === 200).toBe(model.defence === 'assigned');
  if (status === 200) Object.assign(model, { defence: 'question', version: body.version });
});

const reply = command('reply', async (model, real) => {
  if (!real.defence) return;
  const { status, body } = await real.here.post('owner', `/violations/defences/${real.defence}/reply`, {
    text: '见附件。',
  });
  expect(status).toBe(model.defence === 'question' ? 200 : 409);
  if (status === 200) Object.assign(model, { defence: 'assigned', version: body.version });
});

const withdraw = command('withdraw', async (model, real) => {
  if (!real.defence) return;
  const { status } = await real.here.post('owner', `/violations/defences/${real.defence}/withdrawal`);
  expect(status).toBe(isPending(model.defence) ? 200 : 409);
  if (status === 200) model.defence = 'withdrawn';
});

const answer = (outcome: 'upheld' | 'rejected') =>
  command(`answer ${outcome}`, async (model, real) => {
    if (!real.defence) return;
    const content = { outcome, version: model.version, ground: 'conflicting_signals', evidence: [], reasons };
    const { status } = await staff(real, 'answer', content);
    expect(status).toBe(model.defence === 'assigned' || model.defence === 'question' ? 200 : 409);
    if (status !== 200) return;
    model.defence = outcome;
    if (outcome === 'upheld') model.record = 'erased';
  });

const handle = command('handle', async (model, real) => {
  const expected = { outcome: 'fine', fen: 15_000, points: 6 };
  const content = { expected, factsConfirmed: true, electronicService: true };
  const { status } = await real.here.post('owner', `/violations/records/${recordId}/decision`, content);
  if (model.record === 'open') expect(status).toBe(isPending(model.defence) ? 409 : 200);
  if (status === 200 && model.record === 'open') model.record = 'decided';
});

const pay = command('pay', async (model, real) => {
  const { decision } = await recordIn(real);
  if (!decision?.obligationId) return;
  const at = real.clock.at;
  const { obligationId } = decision;
  const settled = { obligationId, kind: 'fine', reference: decision.number, ownerId: personOf('owner') } as const;
  const event = eventAt(at, 'payments.obligation_settled', {
    ...settled,
    by: 'counter',
    amountFen: decision.fen,
    settledAt: at.toISOString(),
  });
  await notePayment({ store: real.here.store })(event);
  await notePayment({ store: real.here.store })(event);
  if (model.record === 'decided') Object.assign(model, { record: 'settled', paid: true });
});

const wait = fc.integer({ min: 1, max: 8 }).map((days) =>
  command(`wait ${days} days`, async (_model, real) => {
    real.clock.at = new Date(real.clock.at.getTime() + days * dayMs);
  }),
);

async function setUp() {
  const clock = { at: new Date('2026-03-02T02:00:00.000Z') };
  let tick = 0;
  const table = await store.table(`defence-model-${count++}`, {
    now: () => new Date(clock.at.getTime() + (tick++ % 900)),
  });
  const here = await violationsTown(table);
  await here.publish();
  const model: Model = { record: 'open', defence: undefined, rounds: 0, version: 0, paid: false };
  const real: Real = { here, clock, events: () => eventsIn(table), defence: undefined, document: 0 };
  return { model, real };
}

it('while a defence is pending nothing is asked for, and what was paid goes back exactly once, in any order of acts', async () => {
  const usual = [file(true), take, handle, pay];
  const acts = [...usual, ...usual, file(false), ask, reply, withdraw, answer('upheld'), answer('rejected')];
  const commands = fc.commands([...acts.map((act) => fc.constant(act)), wait], { maxCommands: 25, size: 'max' });
  await fc.assert(
    fc.asyncProperty(commands, async (script) => {
      const begun = await setUp();
      await fc.asyncModelRun(() => begun, script);
      (await import('node:fs')).appendFileSync(
        '/tmp/yilu/dm.log',
        `${begun.model.record} ${begun.model.paid} ${begun.model.rounds}\n`,
      );
    }),
    { numRuns: 15 },
  );
}, 120_000);
