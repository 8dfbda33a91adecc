import type { AnswerDefenceRequest, DefenceChanged, DefenceId, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type AnswerRefusal, answered, type ToAnswer } from '../domain/answering.js';
import type { Decision, Defence } from '../domain/files.js';
import { defenceChanged } from '../domain/filing.js';
import { isMoving } from '../domain/merge.js';
import type { MilderRefusal } from '../domain/milder-result.js';
import type { Found, Outcome } from '../ports.js';
import { type Answering, outcomeOf } from './answer-outcome.js';
import type { StaffCommand } from './commands.js';
import { defenceChangedTo } from './file-defence.js';
import { actedBy } from './staff-act.js';

type Refusal = AnswerRefusal | MilderRefusal | 'defence.not_found';

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** Everything that an answer may touch; whom its decisions are about is known by these alone. */
function around(
  { defenceId, recordIds, decided, personId, plate, plateKind }: Defence,
  decisions: readonly Decision[],
) {
  const [recordId] = recordIds;
  const persons = unique(decisions.map((one) => one.personId));
  return {
    defences: [defenceId],
    records: recordIds,
    decisions: decided,
    drivers: persons,
    persons,
    vehicles: [{ plate, plateKind }],
    evidence: recordId ? [{ recordId, personId }] : [],
  };
}

/** Two accounts of one person become one, or became one meanwhile: looked at anew, it fits. */
function changesHands(decision: Decision, persons: readonly PersonId[], found: Found): boolean {
  const { personId } = decision;
  const isHis = (file: { readonly personId: PersonId }) => file.personId === personId;
  return !persons.includes(personId) || isMoving(decision, found.persons.find(isHis), found.drivers.find(isHis));
}

/**
 * Answers a defence with its ground, evidence and reasons. Upheld, every record of the case is erased and whatever was
 * decided is revoked, in one transaction: at most 21 records make 21 decisions, 10 drivers, 44 events, the vehicle, the
 * defence and the receipt: 99 writes of the 100 that fit.
 */
export const answerDefence =
  (deps: Answering) =>
  async ({ command, officer }: StaffCommand, defenceId: DefenceId, request: AnswerDefenceRequest) => {
    const [known] = (await deps.store.find({ defences: [defenceId] })).defences;
    if (!known) return refuse('defence.not_found' as const);
    const wanted = around(known, (await deps.store.find({ decisions: known.decided })).decisions);
    return deps.store.perform<DefenceChanged, Refusal>(
      command,
      wanted,
      (found): Result<Outcome<DefenceChanged>, Refusal> => {
        const { defences, records, decisions, evidence } = found;
        const [defence] = defences;
        if (!defence) return refuse('defence.not_found');
        if (decisions.some((decision) => changesHands(decision, wanted.persons, found)))
          return refuse('defence.changed_meanwhile');
        const at = deps.now();
        const files: ToAnswer = { defence, records, decisions, evidence: evidence[0] };
        const next = answered(files, request, officer, at);
        if (!next.ok) return next;
        const outcome = outcomeOf(deps, found, next.value, request, at);
        if (!outcome.ok) return outcome;
        const { written, defence: last } = outcome.value;
        return accept({
          ...written,
          defences: [last],
          events: [
            ...(written.events ?? []),
            ...records.slice(0, 1).map((record) => defenceChanged(last, record, false)),
            actedBy(officer, `defence_${request.outcome}`, defenceId),
          ],
          answer: defenceChangedTo(last),
        });
      },
    );
  };
