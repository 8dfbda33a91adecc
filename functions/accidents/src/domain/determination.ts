import type { PartyRole, RecordServiceRequest } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { Accident, Acknowledgement, Actor } from './accident.js';
import { advance, everySeat, isAllowed, type Step, subject } from './lifecycle.js';
import { isTooLate, lastReviewDay, servedOn } from './review-right.js';

export type AcknowledgementRefusal = 'accident.wrong_state' | 'accident.already_acknowledged';

/** The determination is served on this party; with all served the case is, and nothing but review is left. */
function serve(
  accident: Accident,
  party: PartyRole,
  answer: Pick<Acknowledgement, 'outcome' | 'service'>,
  move: { readonly at: Date; readonly by: Actor; readonly what: string },
): Result<Step, AcknowledgementRefusal> {
  const { determination, status } = accident;
  if (!isAllowed('acknowledgeDetermination', accident) || !determination) return refuse('accident.wrong_state');
  if (determination.acknowledged[party]) return refuse('accident.already_acknowledged');
  const answered: Acknowledgement = { ...answer, at: move.at.toISOString() };
  const reviewUntil = lastReviewDay(servedOn(answered));
  const until = reviewUntil ? { reviewUntil } : {};
  const acknowledged = { ...determination.acknowledged, [party]: { ...answered, ...until } };
  const all = everySeat(accident, (role) => acknowledged[role]);
  const next = advance(
    accident,
    { ...move, ...(all && status === 'determined' ? { to: 'served' as const } : {}) },
    { determination: { ...determination, acknowledged } },
  );
  const data = { ...subject(next), by: party, ...until };
  return accept({ next, events: [{ type: 'accidents.determination_acknowledged', data }] });
}

/** A party receives the determination, or refuses to sign, which serves it all the same (D146 art 24 ¶2). */
export const acknowledgeDetermination = (
  accident: Accident,
  by: PartyRole,
  outcome: 'received' | 'refused_to_sign',
  at: Date,
): Result<Step, AcknowledgementRefusal> =>
  serve(accident, by, { outcome }, { at, by, what: 'determination_acknowledged' });

export type ServiceRefusal = AcknowledgementRefusal | 'accident.impossible_service_day';

/**
 * An officer served a party who does not answer, and puts it on record (D146 arts 24, 65): it counts as that
 * party's acknowledgement, and his time for review runs from the day of service.
 */
export function recordService(
  accident: Accident,
  officerId: string,
  { party, how, servedOn: day, note }: RecordServiceRequest,
  at: Date,
): Result<Step, ServiceRefusal> {
  const madeAt = accident.determination?.madeAt;
  if (madeAt && (day < dayOf(new Date(madeAt)) || day > dayOf(at))) return refuse('accident.impossible_service_day');
  const outcome = how === 'refused_to_sign' ? how : 'received';
  const service = { how, servedOn: day, officerId, ...(note ? { note } : {}) };
  return serve(accident, party, { outcome, service }, { at, by: 'officer', what: 'determination_served' });
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
  return accept({ next, events: [{ type: 'accidents.review_forwarded', data: subject(next) }] });
}
