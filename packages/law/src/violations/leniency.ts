import { formatFen } from '@yilu/kernel/money';
import { accept, type Result, refuse } from '@yilu/kernel/result';
import { type Catalogue, type Situation, situationOf } from './catalogue.js';
import { usualFine } from './city-fines.js';
import { type EducationText, educationFor } from './education.js';
import type { Case, CaseFacts } from './leniency-case.js';
import { type Obstacle, obstaclesTo, obstacleText } from './leniency-obstacles.js';
import { filled, type Outcome, type RuleId, rules } from './leniency-rules.js';
import { type Reason, reason } from './procedure-reason.js';
import { tableEffectiveFrom, tableVersion, violationOf } from './table.js';
import type { Violation } from './table-row.js';

export interface Ruling {
  readonly outcome: Outcome;
  /** 0 unless it is a fine. */
  readonly fen: number;
  /** 0 unless it is a fine (D163 art 28); undefined where the law leaves them unclear. */
  readonly points: number | undefined;
  readonly ruleId: RuleId | 'officer';
  readonly key: string;
  readonly reason: Reason;
  /** The lesson of every lenient result. */
  readonly education?: EducationText;
  /** Why it is not a first violation, empty where that was not asked or nothing stood against it. */
  readonly obstacles: readonly Obstacle[];
  readonly versions: { readonly table: string; readonly catalogue?: string };
}

export type RulingRefusal =
  | 'ruling.unknown_situation'
  /** Before D163 came into force other points held. */
  | 'ruling.before_table'
  | 'ruling.criminal'
  | 'ruling.officer_sets_sum';

/** First of the rules that ask for no more than the facts; grave rows are never slight by themselves. */
function statutoryRule(row: Violation, facts: CaseFacts, never: readonly string[]): RuleId | undefined {
  if (facts.age !== undefined && facts.age < 14) return 'under_14';
  if (facts.noFault) return 'no_fault';
  if (!facts.slight || row.procedure !== 'simple' || never.includes(row.key)) return undefined;
  if (facts.accident || facts.harm === 'serious') return undefined;
  if (facts.mended && facts.harm === 'none') return 'slight_and_mended';
  return facts.onTheSpot && facts.inTheWay === false && !facts.jam ? 'slight_on_the_spot' : undefined;
}

const isMinor = ({ age }: CaseFacts) => age !== undefined && age < 18;

interface Grounds {
  readonly row: Violation;
  readonly catalogue: Catalogue | undefined;
  readonly fen?: number;
  /** The local article that sets the sum. */
  readonly local?: string | undefined;
  readonly obstacles?: readonly Obstacle[];
}

function rulingBy(ruleId: RuleId, { row, catalogue, fen = 0, local, obstacles = [] }: Grounds): Ruling {
  const { outcome, basis, zh, en } = rules[ruleId];
  // The article of the penalty itself, what sets its sum, then what makes it lenient.
  const citation = [outcome === 'no_penalty' ? '' : row.penalty, local, basis].filter(Boolean).join('; ');
  const months = catalogue?.terms.cleanMonths ?? 0;
  const values = { months, sum: formatFen(fen) };
  const against = obstacles.map((obstacle) => obstacleText(obstacle, months));
  const because = {
    zh: against.length > 0 ? `不适用首违宽容，因为${against.map((one) => one.zh).join('；')}。` : '',
    en:
      against.length > 0
        ? ` Not lenient as a first violation, because ${against.map((one) => one.en).join('; ')}.`
        : '',
  };
  return {
    outcome,
    fen,
    points: outcome === 'fine' ? row.points.value : 0,
    ruleId,
    key: row.key,
    reason: reason(filled(zh, values) + because.zh, filled(en, values) + because.en, citation),
    ...(outcome === 'fine' ? {} : { education: educationFor(row.topic) }),
    obstacles,
    versions: { table: tableVersion, ...(catalogue ? { catalogue: catalogue.version } : {}) },
  };
}

/** The usual result once nothing lenient holds; persons of 14 to 17 get the lowest sum. */
function usualRuling(row: Violation, { facts, fines, catalogue }: Case, obstacles: readonly Obstacle[]) {
  const usual = usualFine(row, fines, facts.overPercent);
  if (!usual) return refuse('ruling.officer_sets_sum' as const);
  const grounds = { row, catalogue, local: usual.basis };
  if (usual.fen === 0) return accept(rulingBy('usual_warning', grounds));
  const lowest = row.range && row.range.minFen > 0 ? row.range.minFen : usual.fen;
  return accept(
    isMinor(facts)
      ? rulingBy('aged_14_to_17', { ...grounds, obstacles, fen: Math.min(usual.fen, lowest) })
      : rulingBy('usual_fine', { ...grounds, obstacles, fen: usual.fen }),
  );
}

const situationIn = (catalogue: Catalogue | undefined, id: string): Pick<Situation, 'key' | 'lenience'> | undefined =>
  catalogue ? situationOf(catalogue, id) : { key: id };

/**
 * What a case comes to, in the order of the law: no penalty where the statute says so, then the city's leniency with a
 * first violation, then the usual result. Refuses crimes, days before the table, and rows whose sum an officer sets.
 */
export function rulingOn(asked: Case): Result<Ruling, RulingRefusal> {
  const { situationId, occurredOn: on, vehicleKind, facts, priors, catalogue, fines } = asked;
  if (catalogue && catalogue.city !== fines.city)
    throw new Error(`Catalogue of ${catalogue.city} with fines of ${fines.city}`);
  const situation = situationIn(catalogue, situationId);
  const row = situation && violationOf(situation.key);
  if (!row) return refuse('ruling.unknown_situation');
  if (on < tableEffectiveFrom) return refuse('ruling.before_table');
  if (row.procedure === 'criminal') return refuse('ruling.criminal');
  const statutory = statutoryRule(row, facts, catalogue?.terms.never ?? []);
  if (statutory) return accept(rulingBy(statutory, { row, catalogue }));
  const obstacles = obstaclesTo({ catalogue, situation, vehicleKind, facts, priors, on });
  if (obstacles.length > 0) return usualRuling(row, asked, obstacles);
  return accept(rulingBy(situation.lenience === 'warning' ? 'first_warning' : 'first_no_penalty', { row, catalogue }));
}
