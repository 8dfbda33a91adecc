import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Attempt } from '../domain/attempt.js';
import { availableFen, type RefundState, type ReserveRefusal, reserve } from '../domain/refund.js';
import { grantedEntry, refundEvent } from '../domain/settlement.js';
import type { Deps, Outcome } from '../ports.js';
import { type Officer, officerAct } from './officer-act.js';

export interface RefundRequest {
  readonly attemptId: string;
  readonly obligationId: string;
  readonly amountFen: number;
  /** What the officer saw as available: where it no longer is, he looks again before money moves. */
  readonly availableFen: number;
  readonly officer: Officer;
  /** Why, in the officer's words: kept with the refund and in the audit log. */
  readonly note: string;
}

export interface RefundRequested {
  readonly refundId: string;
  readonly state: RefundState;
}

export type RequestRefusal = 'attempt.not_found' | 'refund.amount_changed' | ReserveRefusal;

const refundedFen = ({ items }: Attempt) => items.reduce((sum, item) => sum + item.refundedFen, 0);

/** An officer gives money back out of one item. Above the configured sum it waits for a second person. */
export const requestRefund =
  ({ payments, now, secondPersonFromFen }: Pick<Deps, 'payments' | 'now' | 'secondPersonFromFen'>) =>
  (command: Command, request: RefundRequest): Promise<Result<RefundRequested, RequestRefusal | CommandRefusal>> =>
    payments.perform(
      command,
      { attemptId: request.attemptId },
      ({ attempt }): Result<Outcome<RefundRequested>, RequestRefusal> => {
        const { obligationId, amountFen, officer, note } = request;
        if (!attempt?.items.some((each) => each.obligationId === obligationId)) return refuse('attempt.not_found');
        if (availableFen(attempt, obligationId) !== request.availableFen) return refuse('refund.amount_changed');
        // What went back of the whole order counts too, so that many small refunds are not a way around the second person.
        const alone = refundedFen(attempt) + amountFen < secondPersonFromFen;
        const about = { obligationId, amountFen, reason: 'manual', requestedBy: officer.id, note } as const;
        const held = reserve(attempt, about, now(), alone ? 'written' : 'proposed');
        if (!held.ok) return held;
        const { refund } = held.value;
        return accept({
          attempt: held.value.attempt,
          refunds: [refund],
          entries: alone ? [grantedEntry(refund, now())] : [],
          events: [refundEvent(refund), officerAct(officer, 'refund_requested', refund.refundId, note)],
          answer: { refundId: refund.refundId, state: refund.state },
        });
      },
    );
