import type { AnswerDefenceRequest } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { officerRuling } from '@yilu/law/violations/leniency-override';
import type { Decision } from './files.js';
import type { ToDecide } from './make-decision.js';

export type MilderRefusal = 'defence.nothing_to_change' | 'defence.not_milder' | 'defence.unlawful_result';

const severity = { no_penalty: 0, warning: 1, fine: 2 } as const;
type Instead = Extract<AnswerDefenceRequest, { outcome: 'changed' }>['instead'];

const isMilder = (instead: Instead, { outcome, fen }: Decision) =>
  severity[instead.outcome] < severity[outcome] || (instead.outcome === outcome && instead.fen < fen);

/** What an officer decides instead: milder, never harder, because nobody is worse off for having defended himself (APL art 45). */
export function milderResult(
  decision: Decision | undefined,
  instead: Instead,
  { reason, officerId }: { readonly reason: string; readonly officerId: string },
): Result<ToDecide['ruling'], MilderRefusal> {
  if (!decision || decision.standing === 'revoked') return refuse('defence.nothing_to_change');
  if (!isMilder(instead, decision)) return refuse('defence.not_milder');
  const ruled = officerRuling(decision.key, { ...instead, reason, staffId: officerId });
  if (!ruled.ok) return refuse('defence.unlawful_result');
  const { points = decision.points } = ruled.value;
  return accept({ ...ruled.value, points: Math.min(points, decision.points) });
}
