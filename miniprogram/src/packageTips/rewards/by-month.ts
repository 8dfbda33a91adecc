import type { RewardPage } from '@yilu/contracts';

export type Reward = RewardPage['items'][number];

/** A month of rewards: what was granted in it, and how much of that the cap counts. */
interface RewardMonth {
  /** 2026-11. */
  readonly month: string;
  readonly rewards: readonly Reward[];
  readonly countedFen: number;
}

/**
 * Rewards by the month in which they were granted, the newest first; what lapsed has taken its part of the cap all the same,
 * and what was taken back comes without one.
 */
export function byMonth(rewards: readonly Reward[]): RewardMonth[] {
  const months = [...new Set(rewards.map(({ grantedOn }) => grantedOn.slice(0, 7)))].sort().reverse();
  return months.map((month) => {
    const own = rewards.filter(({ grantedOn }) => grantedOn.startsWith(month));
    const countedFen = own.reduce((sum, { counts, fen }) => (counts ? sum + fen : sum), 0);
    return { month, rewards: own, countedFen };
  });
}

/** What the cap left of this month; a month without rewards is there as well, so that everybody sees where he stands. */
export const monthOf = (months: readonly RewardMonth[], month: string): RewardMonth =>
  months.find((one) => one.month === month) ?? { month, rewards: [], countedFen: 0 };

/** Numbers of bank cards are typed in groups; the bank takes digits alone. */
export const accountDigits = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '');
export const isAccount = (typed: string): boolean => /^\d{12,24}$/.test(accountDigits(typed));
