import type { DecisionNumber, DecisionView, PersonId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { violationOf } from '@yilu/law/violations/table';
import { remedyViews, serviceOfDecision } from '../domain/remedies.js';
import type { Deps } from '../ports.js';
import { type OwnDecision, ownDecision } from './own-decision.js';

function viewOf({ decision, unit, remedies }: OwnDecision, now: Date): DecisionView {
  const { number, recordId, outcome, fen, points, obligationId, due, decidedAt, plate, key, occurredAt } = decision;
  const row = violationOf(key);
  const service = serviceOfDecision(decision, now);
  const { place, reason, education, procedure, standing, revoked, replacedBy, documentHash, verifyCode } = decision;
  return {
    number,
    recordId,
    outcome,
    fen,
    points,
    ...(obligationId ? { obligationId } : {}),
    ...(due ? { due } : {}),
    decidedAt,
    plate,
    act: { zh: row?.zh ?? key, en: row?.en ?? key },
    occurredAt,
    place,
    reason,
    ...(education ? { education } : {}),
    organ: { zh: unit.zh, en: unit.en },
    procedure,
    service: { state: service.state, by: service.by, ...(service.state === 'served' ? { on: service.on } : {}) },
    standing,
    ...(revoked ? { revoked } : {}),
    ...(replacedBy ? { replacedBy } : {}),
    reviewFirst: remedies.reviewFirst,
    remedies: standing === 'revoked' ? [] : remedyViews(remedies),
    notes: remedies.notes.map(({ zh, en }) => ({ zh, en })),
    documentHash,
    verifyCode,
  };
}

/** One's own decision, with how it was served and what can be done against it until when. */
export const getDecision =
  (deps: Pick<Deps, 'store' | 'now' | 'city'>) =>
  async (personId: PersonId, number: DecisionNumber): Promise<Result<DecisionView, 'violations.no_decision'>> => {
    const own = await ownDecision(deps, personId, number);
    return own.ok ? accept(viewOf(own.value, deps.now())) : own;
  };
