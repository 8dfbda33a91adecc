import { DecisionNumber, type PersonId, type RecordId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { Decision, Defence, PlateRef } from '../domain/files.js';
import { emptiedDriver, mergedDriver, mergedEvidence, recordTakenOver } from '../domain/merge.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';
import { inBatches } from './in-batches.js';

type Taking = Pick<Deps, 'store'>;
interface Between {
  readonly from: PersonId;
  readonly to: PersonId;
}

async function takeDriver({ store }: Taking, id: string, { from, to }: Between): Promise<readonly RecordId[]> {
  const outcome = await store.perform<RecordId[], never>(
    stepOf('takeOverDriver', id),
    { drivers: [from, to] },
    ({ drivers }) => {
      const left = drivers.find(({ personId }) => personId === from);
      if (!left) return accept({ answer: [] });
      const own = drivers.find(({ personId }) => personId === to);
      return accept({ drivers: [emptiedDriver(left), mergedDriver(own, to, left)], answer: [...left.named] });
    },
  );
  applied(outcome, id);
  return outcome.ok ? outcome.value : [];
}

async function takeRecord({ store }: Taking, id: string, recordId: RecordId, { from, to }: Between) {
  const step = stepOf('takeOverRecord', `${id}:${recordId}`);
  const outcome = await store.perform<null, never>(step, { records: [recordId] }, ({ records: [record] }) => {
    const next = record && recordTakenOver(record, from, to);
    return accept({ ...(next ? { records: [next] } : {}), answer: null });
  });
  applied(outcome, id);
}

async function takeDecision({ store }: Taking, id: string, { number, recordId }: Decision, { from, to }: Between) {
  const outcome = await store.perform<null, never>(
    stepOf('takeOverDecision', `${id}:${number}`),
    { decisions: [number], records: [recordId] },
    ({ decisions: [decision], records: [record] }) => {
      if (decision?.personId !== from) return accept({ answer: null });
      const next = record && recordTakenOver(record, from, to);
      return accept({
        decisions: [{ ...decision, version: decision.version + 1, personId: to }],
        ...(next ? { records: [next] } : {}),
        answer: null,
      });
    },
  );
  applied(outcome, id);
}

async function takeDefence({ store }: Taking, id: string, { defenceId, recordIds }: Defence, { from, to }: Between) {
  const outcome = await store.perform<null, never>(
    stepOf('takeOverDefence', `${id}:${defenceId}`),
    {
      defences: [defenceId],
      evidence: recordIds.flatMap((recordId) => [from, to].map((personId) => ({ recordId, personId }))),
    },
    ({ defences: [defence], evidence }) => {
      if (defence?.personId !== from) return accept({ answer: null });
      const moved = evidence
        .filter(({ personId, documents }) => personId === from && documents.length > 0)
        .flatMap((left) => {
          const own = evidence.find((one) => one.personId === to && one.recordId === left.recordId);
          return [mergedEvidence(own, to, left), { ...left, version: left.version + 1, documents: [], filed: [] }];
        });
      return accept({
        defences: [{ ...defence, version: defence.version + 1, personId: to }],
        evidence: moved,
        answer: null,
      });
    },
  );
  applied(outcome, id);
}

/** Records of the cars that he drove, for which he was named and accepted: no list of his own leads to them. */
export const takeNamings =
  (deps: Taking) =>
  async (id: string, vehicles: readonly PlateRef[], from: PersonId, to: PersonId): Promise<void> => {
    for (const vehicle of vehicles) {
      const records = await everyPage((query) => deps.store.listByVehicle(vehicle, 'open', query));
      for (const record of records)
        if (recordTakenOver(record, from, to)) await takeRecord(deps, id, record.recordId, { from, to });
    }
  };

/** A person's decisions: those that are listed, and those of this second, which his own points know before any list. */
async function decisionsOf({ store }: Taking, personId: PersonId): Promise<Decision[]> {
  const [{ drivers }, listed] = await Promise.all([
    store.find({ drivers: [personId] }),
    everyPage((query) => store.listDecisions(personId, query)),
  ]);
  const known = new Set<string>(listed.map(({ number }) => number));
  const unlisted = (drivers[0]?.points ?? []).flatMap((event) =>
    event.kind === 'decided' && !known.has(event.decisionId) ? [DecisionNumber.parse(event.decisionId)] : [],
  );
  const late = await inBatches(unlisted, async (decisions) => (await store.find({ decisions })).decisions);
  return [...listed, ...late];
}

/** Moves everything of a merged person to whoever took over, one transaction each; what has moved already stays. */
export const takeOver =
  (deps: Taking) =>
  async (id: string, from: PersonId, to: PersonId): Promise<void> => {
    const between = { from, to };
    const decisions = await decisionsOf(deps, from);
    const defences = await everyPage((query) => deps.store.listDefences(from, query));
    for (const recordId of await takeDriver(deps, id, between)) await takeRecord(deps, id, recordId, between);
    for (const decision of decisions) await takeDecision(deps, id, decision, between);
    for (const defence of defences) await takeDefence(deps, id, defence, between);
  };
