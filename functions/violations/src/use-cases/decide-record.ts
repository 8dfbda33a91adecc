import type { DecideRecordRequest, RecordDecided, RecordId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { isSameVehicle } from '@yilu/kernel/garage-plates';
import { unitOf } from '../city/units.js';
import type { Block } from '../domain/block-texts.js';
import { blocksFor } from '../domain/blocks.js';
import { type DecidingFiles, decidedFiles } from '../domain/decided-files.js';
import { newDecisionNumber } from '../domain/decision-number.js';
import type { ViolationRecord } from '../domain/files.js';
import { newDecision } from '../domain/make-decision.js';
import { relationTo } from '../domain/relation.js';
import { type CaseRuling, type CityLaw, rulingFor } from '../domain/ruling.js';
import { verifyCodeOf } from '../domain/verify-code.js';
import type { Deps, Outcome } from '../ports.js';
import type { CitizenCommand } from './commands.js';

type Refusal =
  | 'violations.not_found'
  | 'violations.record_closed'
  | 'violations.ruling_changed'
  | 'violations.not_online';

/** A refusal with everything that stands against handling the record online. */
export interface DecisionRefused {
  readonly code: Refusal | CommandRefusal;
  readonly blocks: readonly Block[];
}

function answerOf({ recordId, decision }: ViolationRecord): RecordDecided | undefined {
  if (!decision) return undefined;
  const { number, outcome, fen, points, obligationId, dueOn, dueProvisional = false } = decision;
  return {
    number,
    recordId,
    outcome,
    fen,
    points,
    ...(obligationId ? { obligationId } : {}),
    ...(dueOn ? { due: { on: dueOn, provisional: dueProvisional } } : {}),
  };
}

const isExpected = ({ expected }: DecideRecordRequest, { outcome, fen, points }: CaseRuling) =>
  expected.outcome === outcome && expected.fen === fen && expected.points === points;

type Deciding = Pick<Deps, 'store' | 'catalogueShelf' | 'now' | 'random' | 'sha256' | 'city'>;

function decided(
  deps: Deciding,
  by: CitizenCommand,
  files: DecidingFiles,
  ruling: CaseRuling,
  electronic: boolean,
): Outcome<RecordDecided> {
  const { record, person } = files;
  const unit = unitOf(deps.city, record.unitId);
  if (!unit) throw new Error(`No unit ${record.unitId} in ${deps.city}`);
  const decision = newDecision(
    { record, person, provider: by.provider, ruling, unit, city: deps.city, at: deps.now(), electronic },
    {
      number: newDecisionNumber(unit.code, 'simple', deps.random),
      verifyCode: verifyCodeOf(deps.random),
      sha256: deps.sha256,
    },
  );
  const next = decidedFiles(files, decision, ruling, deps.city);
  const answer = answerOf(next.record);
  if (!answer) throw new Error('A decided record without its decision');
  return {
    records: [next.record],
    vehicles: [next.vehicle],
    drivers: [next.driver],
    decisions: [next.decision],
    codes: [next.code],
    events: next.events,
    answer,
  };
}

/**
 * A citizen confirms the facts of his record and is decided about, once, whatever he repeats and on how many phones:
 * whoever comes second gets the first answer. Refused where it comes to something else than he saw, and, with every
 * reason at once, where it is no matter for a phone.
 */
export const decideRecord =
  (deps: Deciding) =>
  async (
    by: CitizenCommand,
    recordId: RecordId,
    asked: DecideRecordRequest,
  ): Promise<Result<RecordDecided, DecisionRefused>> => {
    const { personId } = by;
    // A record never changes its plate: what an earlier look says of it stands.
    const vehicle = asked.vehicle ?? (await deps.store.find({ records: [recordId] })).records[0];
    if (!vehicle) return refuse({ code: 'violations.not_found', blocks: [] });
    const law: CityLaw = { city: deps.city, catalogues: await deps.catalogueShelf.versions() };
    let blocks: readonly Block[] = [];
    const wanted = { records: [recordId], vehicles: [vehicle], persons: [personId], drivers: [personId] };
    const outcome = await deps.store.perform<RecordDecided, Refusal>(by.command, wanted, (found) => {
      const [record, person, car, driver] = [found.records[0], found.persons[0], found.vehicles[0], found.drivers[0]];
      const on = dayOf(deps.now());
      if (!record || !person || !isSameVehicle(record, vehicle) || !relationTo(record, person, on))
        return refuse('violations.not_found');
      const before = answerOf(record);
      if (before && record.decision?.personId === personId && record.status !== 'erased')
        return accept({ answer: before });
      if (record.status !== 'open') return refuse('violations.record_closed');
      const files = { record, person, vehicle: car, driver };
      const ruling = rulingFor(files, law, on);
      blocks = blocksFor(files, ruling, on);
      if (!ruling.ok || blocks.length > 0) return refuse('violations.not_online');
      if (!isExpected(asked, ruling.value)) return refuse('violations.ruling_changed');
      return accept(decided(deps, by, files, ruling.value, asked.electronicService));
    });
    return outcome.ok ? outcome : refuse({ code: outcome.refusal, blocks });
  };
