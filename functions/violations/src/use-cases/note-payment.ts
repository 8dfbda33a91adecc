import type { DomainEvent, EventData } from '@yilu/contracts';
import { DecisionNumber } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { Decision, DriverFile, RecordStep, ViolationRecord } from '../domain/files.js';
import { isMoving } from '../domain/merge.js';
import type { Deps, Outcome } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Noting = Pick<Deps, 'store'>;
type Paid = EventData<'payments.obligation_settled'>;

/** The number that an obligation of this context bears behind its letter; undefined for another context's. */
function numberOf(obligationId: string): DecisionNumber | undefined {
  const parsed = DecisionNumber.safeParse(obligationId.slice(1));
  return obligationId.startsWith('F') && parsed.success ? parsed.data : undefined;
}

const withStep = (record: ViolationRecord, step: RecordStep): ViolationRecord => ({
  ...record,
  version: record.version + 1,
  steps: [...record.steps, step],
});

function settled(
  decision: Decision,
  record: ViolationRecord | undefined,
  driver: DriverFile | undefined,
  { settledAt }: Paid,
) {
  // What was taken back stays taken back; whoever holds the money gives it back without being told.
  if (decision.standing !== 'in_force') return { answer: null } satisfies Outcome<null>;
  const { number, ledgerId = number } = decision;
  const isOfRecord = record?.decision?.number === number && record.status === 'decided';
  // A bank tells the day alone: what is paid for a decision is not paid before it.
  const at = Date.parse(settledAt) < Date.parse(decision.decidedAt) ? decision.decidedAt : settledAt;
  const event = { id: `${number}:paid`, at, kind: 'fine_paid', decisionId: ledgerId } as const;
  return {
    decisions: [{ ...decision, version: decision.version + 1, standing: 'paid' }],
    ...(isOfRecord ? { records: [{ ...withStep(record, { at: settledAt, what: 'paid' }), status: 'settled' }] } : {}),
    ...(driver ? { drivers: [{ ...driver, version: driver.version + 1, points: [...driver.points, event] }] } : {}),
    answer: null,
  } satisfies Outcome<null>;
}

async function noteSettled({ store }: Noting, id: string, number: DecisionNumber, paid: Paid) {
  const [known] = (await store.find({ decisions: [number] })).decisions;
  if (!known) throw new Error(`A fine was paid for ${number}, which nobody decided`);
  const { recordId, personId } = known;
  const wanted = { decisions: [number], records: [recordId], drivers: [personId], persons: [personId] };
  const outcome = await store.perform<null, never>(
    stepOf('notePayment', id),
    wanted,
    ({ decisions: [decision], records, drivers: [driver], persons: [person] }) => {
      if (decision?.personId !== personId || isMoving(decision, person, driver))
        throw new Error(`${number} changes hands`);
      return accept(settled(decision, records[0], driver, paid));
    },
  );
  applied(outcome, id);
}

async function noteRefunded({ store }: Noting, id: string, at: string, number: DecisionNumber) {
  const [known] = (await store.find({ decisions: [number] })).decisions;
  if (!known) return;
  const outcome = await store.perform<null, never>(
    stepOf('noteRefund', id),
    { records: [known.recordId] },
    ({ records }) => {
      const [record] = records;
      // Brought back after its receipt is forgotten, it is still told once.
      const isNew = record?.steps.every((step) => step.what !== 'refunded' || step.at !== at);
      return accept({
        ...(record && isNew ? { records: [withStep(record, { at, what: 'refunded' })] } : {}),
        answer: null,
      });
    },
  );
  applied(outcome, id);
}

/**
 * Follows the money: a fine that was paid settles its record and is known to the points (D163 art 15), one that came
 * back is told in the record's timeline. In any order, and however often an event comes.
 */
export const notePayment =
  (deps: Noting) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type === 'payments.obligation_settled') {
      const number = numberOf(event.data.obligationId);
      return number && noteSettled(deps, event.id, number, event.data);
    }
    if (event.type !== 'payments.refund_changed') return;
    const { obligationId, state, reason } = event.data;
    const number = numberOf(obligationId);
    // A second charge that goes back at once is nothing that happened to the record.
    if (number && state === 'succeeded' && reason !== 'duplicate') await noteRefunded(deps, event.id, event.at, number);
  };
