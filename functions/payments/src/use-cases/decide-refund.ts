import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Attempt } from '../domain/attempt.js';
import type { Obligation } from '../domain/obligation.js';
import { attemptIdOf, type Refund, refundMoved, unreserved } from '../domain/refund.js';
import { giveBackRest, grantedEntry, refundEvent } from '../domain/settlement.js';
import type { Deps, Found, Outcome } from '../ports.js';
import { type Officer, officerAct } from './officer-act.js';

export type DecideRefusal = 'refund.not_found' | 'refund.same_person' | 'refund.ended';
export type RefundDecision = 'approve' | 'decline';

const grant = (refund: Refund, now: Date): Outcome<null> => ({
  refunds: [refund],
  entries: [grantedEntry(refund, now)],
  events: [refundEvent(refund)],
  answer: null,
});

/**
 * What is declined is free again; where its obligation meanwhile ended otherwise, the rules themselves give it back. The
 * obligation is written too, unchanged: whoever ends it at this very moment sees nothing to give back, and one of both has to
 * decide anew.
 */
function decline(declined: Refund, attempt: Attempt, obligation: Obligation, now: Date): Outcome<null> {
  const free = unreserved(attempt, declined);
  const settles = obligation.standing === 'paid' && obligation.settledBy === attempt.attemptId;
  const reason = obligation.standing === 'paid_elsewhere' ? 'duplicate' : 'revoked';
  const back = settles ? undefined : giveBackRest(free, obligation, reason, now);
  return {
    attempt: { ...(back?.attempt ?? free), version: attempt.version + 1 },
    obligations: [{ ...obligation, version: obligation.version + 1 }],
    refunds: [declined, ...(back?.refunds ?? [])],
    entries: back?.entries ?? [],
    events: [refundEvent(declined), ...(back?.events ?? [])],
    answer: null,
  };
}

export interface DecideRefund {
  readonly refundId: string;
  readonly officer: Officer;
  readonly decision: RefundDecision;
  readonly note: string;
}

function decide(
  { refund, attempt, obligations: [obligation] }: Found,
  { officer, decision, note }: DecideRefund,
  now: Date,
): Result<Outcome<null>, DecideRefusal> {
  if (!refund || !attempt || !obligation) return refuse('refund.not_found');
  if (refund.state !== 'proposed') return refuse('refund.ended');
  if (refund.requestedBy === officer.id) return refuse('refund.same_person');
  const move = refundMoved(refund, decision === 'approve' ? 'written' : 'declined', now);
  if (!move.ok) return move;
  const noted = { ...move.value, note: refund.note ? `${refund.note}\n${note}` : note };
  const outcome =
    decision === 'approve'
      ? grant({ ...noted, approvedBy: officer.id }, now)
      : decline(noted, attempt, obligation, now);
  const act = officerAct(
    officer,
    decision === 'approve' ? 'refund_approved' : 'refund_declined',
    refund.refundId,
    note,
  );
  return accept({ ...outcome, events: [...(outcome.events ?? []), act] });
}

/** A second person agrees to a refund, or declines it; never the one who asked for it. */
export const decideRefund =
  ({ payments, now }: Pick<Deps, 'payments' | 'now'>) =>
  async (command: Command, about: DecideRefund): Promise<Result<null, DecideRefusal | CommandRefusal>> => {
    const { refundId } = about;
    const { refund } = await payments.find({ refundId });
    if (!refund) return refuse('refund.not_found');
    return payments.perform(
      command,
      { refundId, attemptId: attemptIdOf(refundId), obligationIds: [refund.obligationId] },
      (found) => decide(found, about, now()),
    );
  };
