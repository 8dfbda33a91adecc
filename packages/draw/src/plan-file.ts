import type { ExamSubject, LicenceClass, PlanId, RankRule, SessionId, Sha256 } from '@yilu/contracts';

/** A session as the draw knows it: `seats` are those of the public quota, without the reserved ones. */
export interface DrawSession {
  readonly sessionId: SessionId;
  readonly subject: ExamSubject;
  readonly classes: readonly LicenceClass[];
  readonly startsAt: string;
  readonly seats: number;
}
export interface PlanFile {
  readonly planId: PlanId;
  readonly edition: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly rankRule: RankRule;
  readonly commitment: Sha256;
  readonly sessions: readonly DrawSession[];
}

/** `plan.json`: members always in this order, sessions by their number, so that a plan has one text and no other. */
export const planFileText = (plan: PlanFile): string =>
  `${JSON.stringify({
    planId: plan.planId,
    edition: plan.edition,
    opensAt: plan.opensAt,
    closesAt: plan.closesAt,
    rankRule: { firstBooking: plan.rankRule.firstBooking },
    commitment: plan.commitment,
    sessions: [...plan.sessions]
      .sort((one, other) => (one.sessionId < other.sessionId ? -1 : 1))
      .map(({ sessionId, subject, classes, startsAt, seats }) => ({ sessionId, subject, classes, startsAt, seats })),
  })}\n`;

export const planFileOf = (text: string): PlanFile => JSON.parse(text);
