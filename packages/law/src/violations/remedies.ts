import { type Day, endOfDay } from '@yilu/kernel/day';
import type { Deadline } from '../deadlines.js';
import { type LastDay, lastDay, lastDayOf } from '../last-day.js';
import { inChinese } from './citation.js';
import { courtOf, type Named, type PenaltyOrgan, reviewOffices } from './remedies-offices.js';
import { type RemedyText, remedyTexts } from './remedies-texts.js';
import type { ServiceMode } from './service.js';

export const remedyLimits = {
  review: { value: 60, unit: 'calendar_day', what: 'apply for review', basis: inChinese('ARL art 20 ¶1') },
  sue_direct: { value: 6, unit: 'month', what: 'sue directly', basis: inChinese('ALL art 46 ¶1') },
  sue_after_review: {
    value: 15,
    unit: 'calendar_day',
    what: 'sue after the review',
    basis: inChinese('ALL art 45; ARL art 34'),
  },
  forward: {
    value: 5,
    unit: 'working_day',
    what: 'the organ forwards an application that it means to refuse',
    basis: inChinese('ARL art 32 ¶2'),
  },
  review_general: {
    value: 60,
    unit: 'calendar_day',
    what: 'length of a review',
    basis: inChinese('ARL art 62 ¶1'),
  },
  review_simple: {
    value: 30,
    unit: 'calendar_day',
    what: 'length of a simple review',
    basis: inChinese('ARL art 62 ¶2'),
  },
} as const satisfies Record<string, Deadline>;
export type RemedyKind = 'review' | 'sue_direct' | 'sue_after_review';

const ends = (limit: keyof typeof remedyLimits, from: Day): LastDay => lastDayOf(remedyLimits[limit], from);

/** What a city may decide for itself. */
export interface RemedyPolicy {
  /** Whether a camera record that was closed by simple procedure goes to review before court, like one on the spot. */
  readonly reviewFirstForCamera: boolean;
  /** Where a review is asked for online. */
  readonly onlineReview: Named;
}
export const defaultRemedyPolicy: RemedyPolicy = {
  reviewFirstForCamera: true,
  onlineReview: { zh: '“掌上复议”小程序', en: 'the mini-program “掌上复议” (review on your phone)' },
};

export interface DecisionServed {
  readonly procedure: 'simple' | 'general';
  readonly fromCamera: boolean;
  /** Left out while it is on its way: the time begins with service. */
  readonly servedOn?: Day | undefined;
  readonly servedBy: ServiceMode;
  readonly organ: PenaltyOrgan;
  /** What became of a review: its decision (or its refusal) was received, or its time ran out. */
  readonly review?:
    | { readonly state: 'running' }
    | { readonly state: 'decided'; readonly receivedOn: Day }
    | { readonly state: 'overdue'; readonly endedOn: Day }
    | undefined;
}

export type ReviewChannel = 'government' | 'penalty_organ' | 'online';

export interface Remedy extends RemedyText {
  readonly kind: RemedyKind;
  /** Left out where the time begins only with something that has not happened yet. */
  readonly last?: LastDay | undefined;
  /** 24:00 of the last day: an act at this instant is late. */
  readonly closesAt?: Date | undefined;
  readonly offices: readonly Named[];
  readonly channels: readonly ReviewChannel[];
  /** The online channel, where the decision was served online (ARL art 22 ¶2). */
  readonly online?: Named | undefined;
}

export interface Remedies {
  readonly reviewFirst: boolean;
  readonly remedies: readonly Remedy[];
  /** What the decision must say besides: review before court, and that it is carried out meanwhile. */
  readonly notes: readonly RemedyText[];
}

/** Whether a decision must be reviewed before a court hears of it (ARL art 23 ¶1(1)). */
export const isReviewFirst = (
  { procedure, fromCamera }: Pick<DecisionServed, 'procedure' | 'fromCamera'>,
  policy: Pick<RemedyPolicy, 'reviewFirstForCamera'> = defaultRemedyPolicy,
): boolean => procedure === 'simple' && (!fromCamera || policy.reviewFirstForCamera);

/** Last day of a review that was taken up on this day; thirty days more where it was extended. */
export function reviewEnds(acceptedOn: Day, { simple = false, extended = false } = {}): LastDay {
  if (simple) return ends('review_simple', acceptedOn);
  const { value, unit } = remedyLimits.review_general;
  return lastDay({ from: acceptedOn, value: extended ? value + 30 : value, unit });
}

/** Last day for the organ to hand on an application for review that it does not follow itself. */
export const forwardReviewBy = (receivedOn: Day): LastDay => ends('forward', receivedOn);

/** What somebody can do against a decision: where, how, and until which day. The days run from service. */
export function remediesOf(decision: DecisionServed, policy = defaultRemedyPolicy): Remedies {
  const { organ, review } = decision;
  const reviewFirst = isReviewFirst(decision, policy);
  const servedOnline = decision.servedBy === 'electronic';
  const viaOrgan = decision.procedure === 'simple' || decision.fromCamera;

  const remedy = (kind: RemedyKind, from: Day | undefined): Remedy => {
    const last = from === undefined ? undefined : ends(kind, from);
    const offices = kind === 'review' ? reviewOffices(organ) : [courtOf(organ)];
    const online = kind === 'review' && servedOnline ? policy.onlineReview : undefined;
    const channels: ReviewChannel[] =
      kind === 'review'
        ? ['government', ...(viaOrgan ? (['penalty_organ'] as const) : []), ...(online ? (['online'] as const) : [])]
        : [];
    const text = remedyTexts[kind]({ last, offices, organ: viaOrgan ? organ : undefined, online });
    return {
      kind,
      ...text,
      offices,
      channels,
      ...(last && { last, closesAt: endOfDay(last.on) }),
      ...(online && { online }),
    };
  };

  const afterReview = (): Remedy[] => {
    if (review?.state === 'decided') return [remedy('sue_after_review', review.receivedOn)];
    if (review?.state === 'overdue') return [remedy('sue_after_review', review.endedOn)];
    // While a review runs no court hears of it; who has not asked for one has both ways, or must take this one first.
    if (review?.state === 'running') return [remedy('sue_after_review', undefined)];
    const open = [remedy('review', decision.servedOn)];
    if (!reviewFirst) open.push(remedy('sue_direct', decision.servedOn));
    return [...open, remedy('sue_after_review', undefined)];
  };

  return {
    reviewFirst,
    remedies: afterReview(),
    notes: [...(reviewFirst ? [remedyTexts.review_first] : []), remedyTexts.not_stopped],
  };
}
