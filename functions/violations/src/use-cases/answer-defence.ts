import type { AnswerDefenceRequest, DefenceChanged, DefenceId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { unitOf } from '../city/units.js';
import { type AnswerRefusal, answered, type ToAnswer } from '../domain/answering.js';
import { newDecisionNumber } from '../domain/decision-number.js';
import { freed } from '../domain/defence-acts.js';
import type { Decision, Defence, PersonFile } from '../domain/files.js';
import { defenceChanged, stopsTold } from '../domain/filing.js';
import { type MilderRefusal, milderResult } from '../domain/milder-result.js';
import { changeDecision } from '../domain/revocation.js';
import { clocksResumed } from '../domain/stopped-clocks.js';
import { answeredStep, type CaseAround, clearedCase } from '../domain/upholding.js';
import { verifyCodeOf } from '../domain/verify-code.js';
import type { Deps, Found, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { defenceChangedTo } from './file-defence.js';
import { actedBy } from './staff-act.js';

type Answering = Pick<Deps, 'store' | 'now' | 'random' | 'sha256' | 'city'>;
type Written = Omit<Outcome<null>, 'answer'>;
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

const upheld = (files: CaseAround, defence: Defence, reasons: string, at: Date): Written =>
  clearedCase(files, defence, reasons, at);

function rejected({ records }: CaseAround, defence: Defence, at: Date): Written {
  const free = records.map((record) => freed(record, defence, at));
  return { records: free, events: free.flatMap(stopsTold) };
}

/** A milder decision in the place of the one that stood. */
function changed(
  deps: Answering,
  files: CaseAround & { readonly persons: readonly PersonFile[] },
  defence: Defence,
  request: Extract<AnswerDefenceRequest, { outcome: 'changed' }>,
  at: Date,
): Result<{ readonly written: Written; readonly defence: Defence }, MilderRefusal> {
  const [record] = files.records;
  const [decision] = files.decisions;
  const person = files.persons.find(({ personId }) => personId === decision?.personId);
  const by = defence.answer?.by;
  if (!record || !decision || !person || !by || files.records.length > 1) return refuse('defence.nothing_to_change');
  const ruling = milderResult(decision, request.instead, { reasons: request.reasons, officerId: by.officerId });
  if (!ruling.ok) return ruling;
  const unit = unitOf(deps.city, record.unitId);
  if (!unit) throw new Error(`No unit ${record.unitId} in ${deps.city}`);
  const next = changeDecision(
    { record, decision, vehicle: files.vehicle, driver: files.drivers.find((one) => one.personId === person.personId) },
    { person, ruling: ruling.value, unit, city: deps.city, at, officers: [by], reason: request.reasons },
    {
      number: newDecisionNumber(unit.code, 'simple', deps.random),
      verifyCode: verifyCodeOf(deps.random),
      sha256: deps.sha256,
    },
  );
  const { stops = [] } = clocksResumed(record, at);
  const after = {
    ...next.record,
    stops,
    defence: { defenceId: defence.defenceId, state: defence.state },
    steps: [...next.record.steps, answeredStep(at)],
  };
  return accept({
    written: {
      records: [after],
      decisions: [next.revoked, next.decision],
      drivers: [next.driver],
      vehicles: [next.vehicle],
      codes: [next.code],
      events: next.events,
    },
    defence: defence.answer
      ? { ...defence, answer: { ...defence.answer, newDecision: next.decision.number } }
      : defence,
  });
}

function outcomeOf(
  deps: Answering,
  found: Found,
  defence: Defence,
  request: AnswerDefenceRequest,
  at: Date,
): Result<{ readonly written: Written; readonly defence: Defence }, MilderRefusal> {
  const { records, decisions, drivers, persons } = found;
  const files = { records, decisions, drivers, persons, vehicle: found.vehicles[0] };
  if (request.outcome === 'changed') return changed(deps, files, defence, request, at);
  const written =
    request.outcome === 'upheld' ? upheld(files, defence, request.reasons, at) : rejected(files, defence, at);
  return accept({ written, defence });
}

/**
 * Answers a defence with its ground, evidence and reasons. Upheld, every record of the case is erased and whatever was
 * decided is revoked, in one transaction: at most 20 records make 20 decisions, 10 drivers, 42 events and 4 files more,
 * which is 96 writes of the 100 that fit.
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
        // Two accounts of one person became one meanwhile: looked at anew, it fits.
        if (!decisions.every(({ personId }) => wanted.persons.includes(personId)))
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
            actedBy(officer, `defence_${request.outcome}`, defenceId, request.reasons.slice(0, 200)),
          ],
          answer: defenceChangedTo(last),
        });
      },
    );
  };
