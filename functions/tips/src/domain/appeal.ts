import { accept, addDays, type Day, dayOf, type Result, refuse } from '@yilu/kernel';
import { isStrike, type TipRules } from '@yilu/law/feedback/tip-rules';
import type { ReporterFile, Tip } from './files.js';

/** Last day to appeal against a strike; undefined where there is none, he has appealed, or nothing is left to look at. */
export function mayAppealUntil({ review, appeal, originals }: Tip, { appealDays }: TipRules): Day | undefined {
  if (!review?.reason || !isStrike(review.reason) || appeal || originals) return undefined;
  return addDays(dayOf(new Date(review.at)), appealDays);
}

export type AppealRefusal = 'tips.nothing_to_appeal' | 'tips.appeal_late';

/** A reporter says why his report was not false; `text` is sealed. */
export function appealed(tip: Tip, text: string, at: Date, rules: TipRules): Result<Tip, AppealRefusal> {
  const until = mayAppealUntil(tip, rules);
  if (!until) return refuse('tips.nothing_to_appeal');
  if (dayOf(at) > until) return refuse('tips.appeal_late');
  const now = at.toISOString();
  return accept({
    ...tip,
    version: tip.version + 1,
    appeal: { at: now, text, state: 'pending' },
    steps: [...tip.steps, { at: now, what: 'appealed' }],
  });
}

export type DecideAppealRefusal = 'tips.changed' | 'tips.not_waiting' | 'tips.own_review' | 'tips.opened_by_you';

/** Another officer than the reviewer answers; cleared, the strike never counted. */
export function appealDecided(
  tip: Tip,
  reporter: ReporterFile | undefined,
  decision: {
    readonly version: number;
    readonly verdict: 'clear' | 'keep';
    readonly answer: string;
    readonly officerId: string;
    readonly at: Date;
  },
): Result<{ readonly tip: Tip; readonly reporter: ReporterFile | undefined }, DecideAppealRefusal> {
  const { version, verdict, answer, officerId, at } = decision;
  if (tip.version !== version) return refuse('tips.changed');
  if (tip.appeal?.state !== 'pending') return refuse('tips.not_waiting');
  if (tip.review?.officerId === officerId) return refuse('tips.own_review');
  if (tip.openedBy?.includes(officerId)) return refuse('tips.opened_by_you');
  const state = verdict === 'clear' ? 'cleared' : 'kept';
  const strikes = reporter?.strikes.map((one) =>
    one.tipId === tip.tipId && verdict === 'clear' ? { ...one, cleared: true as const } : one,
  );
  return accept({
    tip: {
      ...tip,
      version: tip.version + 1,
      appeal: { ...tip.appeal, state, answer, officerId },
      steps: [...tip.steps, { at: at.toISOString(), what: 'appeal_answered' }],
    },
    reporter: reporter && strikes && { ...reporter, version: reporter.version + 1, strikes },
  });
}
