import type { PartyRole } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident } from './accident.js';
import { advance, isAllowed, otherOf, type Step, subject } from './lifecycle.js';
import { isTooLate, lastReviewDay } from './review-right.js';

export type AcknowledgementRefusal = 'accident.wrong_state' | 'accident.already_acknowledged';

/** Serves the determination on a party: received, or refused to sign, which serves it all the same (D146 art 24 ¶2). */
export function acknowledgeDetermination(
  accident: Accident,
  by: PartyRole,
  outcome: 'received' | 'refused_to_sign',
  at: Date,
): Result<Step, AcknowledgementRefusal> {
  const { determination } = accident;
  if (!isAllowed('acknowledgeDetermination', accident) || !determination) return refuse('accident.wrong_state');
  if (determination.acknowledged[by]) return refuse('accident.already_acknowledged');
  const reviewUntil = lastReviewDay(at.toISOString());
  const until = reviewUntil ? { reviewUntil } : {};
  const acknowledged = { ...determination.acknowledged, [by]: { at: at.toISOString(), outcome, ...until } };
  const both = acknowledged[otherOf(by)] !== undefined;
  const next = advance(
    accident,
    {
      at,
      by,
      what: 'determination_acknowledged',
      ...(both && accident.status === 'determined' ? { to: 'served' as const } : {}),
    },
    { determination: { ...determination, acknowledged } },
  );
  const data = { ...subject(next), by, ...until };
  return accept({ next, events: [{ type: 'accidents.determination_acknowledged', data }] });
}

export type ReviewRefusal =
  | 'accident.wrong_state'
  | 'accident.not_served'
  | 'accident.review_too_late'
  | 'accident.review_once';

/** A party applies for review: in writing, within three working days of his service, once per accident (D146 arts 71, 73). */
export function requestReview(
  accident: Accident,
  by: PartyRole,
  reasons: string,
  at: Date,
): Result<Step, ReviewRefusal> {
  const { determination } = accident;
  if (!isAllowed('requestReview', accident) || !determination) return refuse('accident.wrong_state');
  if (determination.review) return refuse('accident.review_once');
  const service = determination.acknowledged[by];
  if (!service) return refuse('accident.not_served');
  if (isTooLate(service, at)) return refuse('accident.review_too_late');
  const review = { by, requestedAt: at.toISOString(), reasons };
  const next = advance(
    accident,
    { at, by, what: 'review_requested', to: 'review_requested' },
    { determination: { ...determination, review } },
  );
  return accept({ next, events: [{ type: 'accidents.review_requested', data: { ...subject(next), by } }] });
}

export type ForwardRefusal = 'accident.wrong_state' | 'accident.review_forwarded';

/** The file goes to the higher office, which decides on the review (D146 art 72 ¶1). */
export function forwardReview(accident: Accident, at: Date): Result<Step, ForwardRefusal> {
  const { determination } = accident;
  const review = determination?.review;
  if (!isAllowed('forwardReview', accident) || !review) return refuse('accident.wrong_state');
  if (review.forwardedAt) return refuse('accident.review_forwarded');
  const next = advance(
    accident,
    { at, by: 'officer', what: 'review_forwarded' },
    { determination: { ...determination, review: { ...review, forwardedAt: at.toISOString() } } },
  );
  return accept({ next, events: [] });
}
