import type { AnswerDefenceRequest } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { unitOf } from '../city/units.js';
import { newDecisionNumber } from '../domain/decision-number.js';
import { freed } from '../domain/defence-acts.js';
import { groundText } from '../domain/defence-view.js';
import type { Defence, PersonFile } from '../domain/files.js';
import { stopsTold } from '../domain/filing.js';
import { type MilderRefusal, milderResult } from '../domain/milder-result.js';
import { changeDecision } from '../domain/revocation.js';
import { clocksResumed } from '../domain/stopped-clocks.js';
import { answeredStep, type CaseAround, clearedCase } from '../domain/upholding.js';
import { verifyCodeOf } from '../domain/verify-code.js';
import type { Deps, Found, Outcome } from '../ports.js';

export type Answering = Pick<Deps, 'store' | 'now' | 'random' | 'sha256' | 'city'>;
type Written = Omit<Outcome<null>, 'answer'>;

/** What papers and events say of the reason: the ground and where the answer is found, never what somebody wrote. */
const reasonOf = ({ number }: Defence, ground: string) => `${groundText(ground).zh}（异议编号 ${number}）`;

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
  const reason = reasonOf(defence, request.ground);
  const ruling = milderResult(decision, request.instead, { reason, officerId: by.officerId });
  if (!ruling.ok) return ruling;
  const unit = unitOf(deps.city, record.unitId);
  if (!unit) throw new Error(`No unit ${record.unitId} in ${deps.city}`);
  const next = changeDecision(
    { record, decision, vehicle: files.vehicle, driver: files.drivers.find((one) => one.personId === person.personId) },
    { person, ruling: ruling.value, unit, city: deps.city, at, officers: [by], reason },
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

/** What an answer does to the records of its case, and to what was decided about them. */
export function outcomeOf(
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
    request.outcome === 'upheld'
      ? clearedCase(files, defence, reasonOf(defence, request.ground), at)
      : rejected(files, defence, at);
  return accept({ written, defence });
}
