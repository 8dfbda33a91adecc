import type { StaffTip, TipMediaView, TipSummary, TipView } from '@yilu/contracts';
import { tipTypeOf } from '@yilu/law/feedback/tip-rewards';
import { nonAdoptionReasons, type TipRules } from '@yilu/law/feedback/tip-rules';
import type * as z from 'zod';
import { mayAppealUntil } from './appeal.js';
import type { Tip, TipMedia } from './files.js';
import { mediaRefusalTexts } from './media.js';
import { otherTimes } from './other-times.js';
import { rewardTypeOf } from './review.js';

/** A report's sealed words, opened. */
export interface TipWords {
  readonly text: string;
  readonly appeal?: string;
}
/** None where pictures are not shown; nothing for one that is gone. */
type ViewUrl = ((medium: TipMedia) => string | undefined) | undefined;

const typeName = ({ type }: Tip) => {
  const { zh, en } = tipTypeOf(type);
  return { zh, en };
};

const mediaView = ({ media }: Tip, viewUrl: ViewUrl): TipMediaView[] =>
  media.map((one) => {
    const { mediaId, mediaType, state, refusal, capturedAt, source, sha256 } = one;
    const url = state === 'stored' ? viewUrl?.(one) : undefined;
    return {
      mediaId,
      mediaType,
      state,
      ...(refusal ? { refusal: mediaRefusalTexts[refusal] } : {}),
      capturedAt,
      source,
      sha256,
      ...(url ? { url } : {}),
      ...(state === 'stored' && viewUrl && !url ? { removed: true } : {}),
    };
  });

function seenBy(tip: Tip, words: TipWords, viewUrl: ViewUrl): Omit<StaffTip, 'reportedAgain' | 'otherTimes'> {
  const { tipId, version, status, type, plate, plateKind, occurredAt, location, place, filedAt, reviewBy } = tip;
  const { review, appeal } = tip;
  return {
    tipId,
    version,
    status,
    type,
    typeName: typeName(tip),
    ...(plate ? { plate } : {}),
    ...(plateKind ? { plateKind } : {}),
    occurredAt,
    location,
    place,
    text: words.text,
    filedAt,
    reviewBy,
    media: mediaView(tip, viewUrl),
    ...(review?.reason
      ? {
          reason: {
            code: review.reason,
            words: nonAdoptionReasons[review.reason],
            ...(review.note ? { note: review.note } : {}),
          },
        }
      : {}),
    ...(appeal
      ? {
          appeal: {
            at: appeal.at,
            text: words.appeal ?? '',
            state: appeal.state,
            ...(appeal.answer ? { answer: appeal.answer } : {}),
          },
        }
      : {}),
  };
}

/** A report for its own reporter. */
export function tipView(tip: Tip, words: TipWords, viewUrl: ViewUrl, rules: TipRules): TipView {
  const until = mayAppealUntil(tip, rules);
  const reward = tip.withdrawnAt ? undefined : rewardTypeOf(tip);
  return {
    ...seenBy(tip, words, viewUrl),
    steps: [...tip.steps],
    ...(tip.status === 'adopted' && reward ? { rewardFen: tipTypeOf(reward).rewardFen } : {}),
    ...(until ? { mayAppealUntil: until } : {}),
  };
}

/** A report for whoever looks at it: everything but by whom. */
export const staffTip = (tip: Tip, words: TipWords, viewUrl: ViewUrl, seconds: number): StaffTip => ({
  ...seenBy(tip, words, viewUrl),
  reportedAgain: seconds > 0,
  otherTimes: otherTimes(tip),
});

export const tipSummary = (tip: Tip): z.infer<typeof TipSummary> => ({
  tipId: tip.tipId,
  status: tip.status,
  type: tip.type,
  typeName: typeName(tip),
  ...(tip.plate ? { plate: tip.plate } : {}),
  place: tip.place,
  occurredAt: tip.occurredAt,
  filedAt: tip.filedAt,
});
