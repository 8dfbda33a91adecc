import type { PersonId } from '@yilu/contracts';
import { accept, type Day, dayOf, type Result, refuse } from '@yilu/kernel';
import type { Stop } from '@yilu/law/violations/surcharge-days';

export type ObligationKind = 'fine' | 'exam_fee';
export type Standing = 'due' | 'paid' | 'paid_elsewhere' | 'waived' | 'revoked';

/** What somebody owes by one decision or for one seat; how it is paid is told by attempts. */
export interface Obligation {
  readonly obligationId: string;
  readonly kind: ObligationKind;
  /** Number of the decision, or of the booking. */
  readonly reference: string;
  readonly ownerId: PersonId;
  /** Of the vehicle that the decision is about. */
  readonly maskedPlate?: string;
  /** When it was first heard of here. */
  readonly openedAt?: string;
  readonly principalFen: number;
  /** Last day to pay without a surcharge. */
  readonly dueOn: Day;
  readonly dueProvisional?: boolean;
  /** Reviews, suits and outages: days on which no surcharge grows (行政处罚法 art 73). */
  readonly stops: readonly Stop[];
  /** As of when the desk knew them so: its news come in any order. */
  readonly stopsToldAt?: string;
  readonly standing: Standing;
  /** The one attempt, over both wallets, by which it may be paid now. */
  readonly openAttempt?: string;
  /** The attempt that paid it, or the collecting bank's number of the payment at its counter. */
  readonly settledBy?: string;
  /** What the counter took for it, where it was paid there. */
  readonly counterFen?: number;
  readonly version: number;
}

/**
 * Nothing leads back to `due`: what is paid is never un-paid. A paid one becomes `paid_elsewhere` where the bank's counter
 * took it too (finance's record wins, the wallet's money goes back), and `revoked` with its decision.
 */
export const standings: Readonly<Record<Standing, readonly Standing[]>> = {
  due: ['paid', 'paid_elsewhere', 'waived', 'revoked'],
  paid: ['paid_elsewhere', 'revoked'],
  paid_elsewhere: ['revoked'],
  waived: [],
  revoked: [],
};

/** The obligation in its next standing, with what settled it; refused where the table knows no such step. */
export function restand(
  obligation: Obligation,
  to: Standing,
  settledBy?: string,
): Result<Obligation, 'obligation.ended'> {
  if (!standings[obligation.standing].includes(to)) return refuse('obligation.ended');
  return accept({ ...obligation, standing: to, ...(settledBy ? { settledBy } : {}), version: obligation.version + 1 });
}

/** The obligation that waits for no attempt any more, if it was this one it waited for. */
export function released(obligation: Obligation, attemptId: string): Obligation {
  if (obligation.openAttempt !== attemptId) return obligation;
  const { openAttempt: _, ...free } = obligation;
  return { ...free, version: obligation.version + 1 };
}

/** Whether no surcharge grows on this day, by a review, a suit or a defence. */
export const isPaused = (stops: readonly Stop[], now: Date): boolean => {
  const today = dayOf(now);
  return stops.some(({ from, until }) => from <= today && (!until || until >= today));
};

/** Whoever defends himself is asked for nothing until he has his answer. */
export const isUnderDefence = ({ stops }: Pick<Obligation, 'stops'>): boolean =>
  stops.some(({ why, until }) => why === 'defence' && !until);
