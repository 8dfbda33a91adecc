import { accept, type Result, refuse } from '@yilu/kernel/result';
import { educationFor } from './education.js';
import { type FineRefusal, fineInRange } from './fine-range.js';
import type { Ruling } from './leniency.js';
import type { Outcome } from './leniency-rules.js';
import { reason } from './procedure-reason.js';
import { tableVersion, violationOf } from './table.js';
import type { Violation } from './table-row.js';

/** What an officer orders instead; `staffId` and the reason stand in the record and in supervision's count. */
export interface OfficerOrder {
  readonly outcome: Outcome;
  /** The sum of a fine. */
  readonly fen?: number;
  readonly reason: string;
  readonly staffId: string;
}

export interface OfficerRuling extends Ruling {
  readonly ruleId: 'officer';
  readonly order: OfficerOrder;
  /** What the rules had answered; undefined where they left the sum to an officer. */
  readonly instead?: Pick<Ruling, 'ruleId' | 'outcome' | 'fen' | 'points'>;
}

export type OrderRefusal =
  | FineRefusal
  | 'order.no_reason'
  | 'order.unknown_row'
  | 'order.criminal'
  | 'order.warning_not_in_law'
  | 'order.changes_nothing';

const shortestReason = 5;

function lawfulSum(row: Violation, { outcome, fen = 0 }: OfficerOrder): Result<number, OrderRefusal> {
  if (outcome === 'fine') return fineInRange(row, fen);
  return outcome === 'warning' && !row.warningAllowed ? refuse('order.warning_not_in_law') : accept(0);
}

/** An officer's result in the place of the rules'. Refused without a reason, outside the law, and where nothing changes. */
export function officerRuling(key: string, order: OfficerOrder, instead?: Ruling): Result<OfficerRuling, OrderRefusal> {
  const words = order.reason.trim();
  if ([...words].length < shortestReason) return refuse('order.no_reason');
  const row = violationOf(key);
  if (!row) return refuse('order.unknown_row');
  if (row.procedure === 'criminal') return refuse('order.criminal');
  const sum = lawfulSum(row, order);
  if (!sum.ok) return sum;
  if (instead?.outcome === order.outcome && instead.fen === sum.value) return refuse('order.changes_nothing');
  const citation = {
    fine: row.penalty,
    warning: `${row.penalty}; D163 art 28`,
    no_penalty: 'APL art 33 ¶1, ¶3',
  }[order.outcome];
  return accept({
    outcome: order.outcome,
    fen: sum.value,
    points: order.outcome === 'fine' ? row.points.value : 0,
    ruleId: 'officer',
    key,
    reason: reason(`民警决定：${words}`, `The officer decided: ${words}`, citation),
    ...(order.outcome === 'fine' ? {} : { education: educationFor(row.topic) }),
    obstacles: [],
    versions: instead?.versions ?? { table: tableVersion },
    order: { ...order, reason: words },
    ...(instead
      ? { instead: { ruleId: instead.ruleId, outcome: instead.outcome, fen: instead.fen, points: instead.points } }
      : {}),
  });
}
