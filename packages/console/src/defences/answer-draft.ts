import type { AnswerDefenceRequest, StaffDefence } from '@yilu/contracts';
import { fenOf } from '../money/yuan.js';
import type { PlainKey } from '../words.js';

export interface AnswerDraft {
  readonly outcome: AnswerDefenceRequest['outcome'];
  readonly ground: string;
  readonly evidence: readonly string[];
  readonly instead: 'fine' | 'warning' | 'no_penalty';
  readonly yuan: string;
}

const shortestReasons = 20;
const severity = { no_penalty: 0, warning: 1, fine: 2 } as const;

/** What stands and could be made milder: one decision about one record. */
export const decisionToChange = ({ recordsShown, decisions }: Pick<StaffDefence, 'recordsShown' | 'decisions'>) =>
  recordsShown.length === 1 ? decisions.find(({ standing }) => standing !== 'revoked') : undefined;

/** Results that are milder than what was decided (APL art 45); a smaller fine where it was one. */
export const milderThan = (outcome: AnswerDraft['instead']): AnswerDraft['instead'][] =>
  (['no_penalty', 'warning', 'fine'] as const).filter(
    (one) => severity[one] < severity[outcome] || (one === 'fine' && outcome === 'fine'),
  );

function insteadOf(defence: Pick<StaffDefence, 'recordsShown' | 'decisions'>, { instead, yuan }: AnswerDraft) {
  const decision = decisionToChange(defence);
  if (!decision) return undefined;
  if (instead !== 'fine') return { outcome: instead, fen: 0 };
  const fen = fenOf(yuan);
  return fen !== undefined && fen > 0 && fen < decision.fen ? { outcome: instead, fen } : undefined;
}

/** The request of a complete draft, or what it still misses. */
export function answerOf(
  defence: Pick<StaffDefence, 'recordsShown' | 'decisions' | 'documentsGiven' | 'version'>,
  draft: AnswerDraft,
  reasons: string,
): AnswerDefenceRequest | { readonly missing: PlainKey } {
  const { outcome, ground } = draft;
  const hasEvidence = defence.documentsGiven.some(({ state }) => state === 'stored');
  if (hasEvidence && draft.evidence.length === 0) return { missing: 'console.answer.missing.cited' };
  if (reasons.trim().length < shortestReasons) return { missing: 'console.answer.missing.reasons' };
  const said = { version: defence.version, ground, evidence: [...draft.evidence], reasons: reasons.trim() };
  if (outcome !== 'changed') return { outcome, ...said };
  const instead = insteadOf(defence, draft);
  return instead ? { outcome, ...said, instead } : { missing: 'console.answer.missing.instead' };
}
