import type { Pseudonym, RewardId, RewardState } from '@yilu/contracts';
import { accept, type Day, dayOf, type Result, refuse } from '@yilu/kernel';
import { claimBy, isCapped, type RewardRules, rewardWithin } from '@yilu/law/feedback/tip-rewards';
import { type LedgerEntry, ledgerEntry } from './ledger.js';

/** A reward for whoever stands behind a pseudonym; it leads to no report and to no person. */
export interface Reward {
  readonly rewardId: RewardId;
  readonly version: number;
  readonly payee: Pseudonym;
  readonly tipType: string;
  readonly tableFen: number;
  /** What the month's cap left of it. */
  readonly fen: number;
  readonly grantedAt: string;
  readonly claimUntil: Day;
  readonly state: RewardState;
  readonly claim?: {
    readonly at: string;
    /** JSON of `Account`, sealed for this reward. */
    readonly account: string;
    readonly masked: string;
  };
  readonly batchId?: string;
  /** Its decision was revoked: it is owed no more, unless it was ordered before and the bank gets it. */
  readonly revoked?: true;
  readonly paidAt?: string;
}
/** Where a reward is sent. */
export interface Account {
  readonly holder: string;
  readonly bank: string;
  readonly account: string;
}

/** What somebody was granted in a month, Shanghai time, and has not lost again by a decision that was revoked. */
export interface RewardMonth {
  readonly payee: Pseudonym;
  readonly month: string;
  readonly version: number;
  readonly grantedFen: number;
}

/** Somebody whose account was merged into another: what he is granted from then on is the other's. */
export interface MergedPayee {
  readonly payee: Pseudonym;
  readonly version: number;
  readonly into: Pseudonym;
}

const monthOf = (at: Date) => dayOf(at).slice(0, 7);
/** Which month's sum a reward counts into. */
export const monthRefOf = (payee: Pseudonym, at: Date) => ({ payee, month: monthOf(at) });
/** The same of a reward that was granted: the month in which it was earned, whatever became of it since. */
export const monthRefOfReward = ({ payee, grantedAt }: Reward) => monthRefOf(payee, new Date(grantedAt));

const isWithdrawn = ({ state, revoked }: Reward): boolean => state === 'lapsed' && revoked === true;
/** Whether its sum stands in its month's; what lapsed unclaimed has had its chance, what was withdrawn never was earned. */
export const counts = (reward: Reward): boolean => isCapped(reward.tipType) && !isWithdrawn(reward);

const owed = ({ rewardId, fen }: Reward, at: Date): LedgerEntry =>
  ledgerEntry(`reward:${rewardId}:owed`, at, [
    { account: 'rewards', fen },
    { account: 'rewards:payable', fen: -fen },
  ]);

export interface Granted {
  readonly reward: Reward;
  readonly month: RewardMonth;
  readonly entry: LedgerEntry | undefined;
}

/** Grants a reward as far as the month's cap goes; what it does not leave is told, and owed by nobody. */
export function granted(
  earned: Pick<Reward, 'rewardId' | 'payee' | 'tipType' | 'tableFen'>,
  known: RewardMonth | undefined,
  at: Date,
  rules: RewardRules,
): Granted {
  const month = known ?? { ...monthRefOf(earned.payee, at), version: 0, grantedFen: 0 };
  const capped = isCapped(earned.tipType);
  const fen = capped ? rewardWithin(earned.tableFen, month.grantedFen, rules) : earned.tableFen;
  const reward: Reward = {
    ...earned,
    version: 1,
    fen,
    grantedAt: at.toISOString(),
    claimUntil: claimBy(dayOf(at), rules),
    state: fen > 0 ? 'granted' : 'capped',
  };
  return {
    reward,
    month: { ...month, version: month.version + 1, grantedFen: month.grantedFen + (capped ? fen : 0) },
    entry: fen > 0 ? owed(reward, at) : undefined,
  };
}

export interface Moved {
  readonly reward: Reward;
  readonly months: readonly RewardMonth[];
}

/** A reward that goes over to whoever took over its payee's account, with its part of the month. */
export function moved(reward: Reward, into: Pseudonym, months: readonly RewardMonth[]): Moved {
  const { month } = monthRefOfReward(reward);
  const fen = counts(reward) ? reward.fen : 0;
  const changed = (payee: Pseudonym, by: number): RewardMonth => {
    const known = months.find((one) => one.payee === payee) ?? { payee, month, version: 0, grantedFen: 0 };
    return { ...known, version: known.version + 1, grantedFen: known.grantedFen + by };
  };
  return {
    reward: { ...reward, version: reward.version + 1, payee: into },
    months: [changed(reward.payee, -fen), changed(into, fen)],
  };
}

const next = (reward: Reward, change: Partial<Reward>): Reward => ({
  ...reward,
  ...change,
  version: reward.version + 1,
});

export type ClaimRefusal = 'reward.not_claimable' | 'reward.claim_late';

/** Says where a reward is to be sent; until it is ordered he may say so again. */
export function claimed(
  reward: Reward,
  claim: { readonly account: string; readonly masked: string },
  at: Date,
): Result<Reward, ClaimRefusal> {
  if (reward.state !== 'granted' && reward.state !== 'claimed') return refuse('reward.not_claimable');
  if (dayOf(at) > reward.claimUntil) return refuse('reward.claim_late');
  return accept(next(reward, { state: 'claimed', claim: { at: at.toISOString(), ...claim } }));
}

interface Booked {
  readonly reward: Reward;
  readonly entry: LedgerEntry;
}

function ended(reward: Reward, at: Date): Booked {
  const { rewardId, fen } = reward;
  const lines = [
    { account: 'rewards', fen: -fen },
    { account: 'rewards:payable', fen },
  ] as const;
  return { reward: next(reward, { state: 'lapsed' }), entry: ledgerEntry(`reward:${rewardId}:lapsed`, at, lines) };
}

/** Nobody claimed it in time: nothing is owed any more. Undefined where it is not so. */
export const lapsed = (reward: Reward, at: Date): Booked | undefined =>
  reward.state === 'granted' && dayOf(at) > reward.claimUntil ? ended(reward, at) : undefined;

type Ended = Pick<Booked, 'reward'> & Partial<Booked>;

/** It was not earned after all; one that is ordered bears it in mind. Undefined where it is paid: what was sent stays sent. */
export function withdrawn(reward: Reward, at: Date): Ended | undefined {
  if (reward.state === 'granted' || reward.state === 'claimed') return ended({ ...reward, revoked: true }, at);
  return reward.state === 'ordered' && !reward.revoked ? { reward: next(reward, { revoked: true }) } : undefined;
}

/** The bank has transferred it. */
export function paid(reward: Reward, at: Date): Booked {
  const { rewardId, fen } = reward;
  const lines = [
    { account: 'rewards:payable', fen },
    { account: 'bank:rewards', fen: -fen },
  ] as const;
  return {
    reward: next(reward, { state: 'paid', paidAt: at.toISOString() }),
    entry: ledgerEntry(`reward:${rewardId}:settled`, at, lines),
  };
}

/** A reward on its way to the bank, and one that comes back from there unpaid. */
export const ordered = (reward: Reward, batchId: string): Reward => next(reward, { state: 'ordered', batchId });
export function returned(reward: Reward, at: Date): Ended {
  const { batchId: _, ...rest } = reward;
  return reward.revoked ? ended(rest, at) : { reward: next(rest, { state: 'claimed' }) };
}

/**
 * The months in which rewards counted that have just been withdrawn, with what each took given back: money that nobody got
 * cuts no later reward. Undefined where such a month was not read, since the reward went over to another payee meanwhile.
 */
export function givenBack(rewards: readonly Reward[], months: readonly RewardMonth[]): RewardMonth[] | undefined {
  const left = new Map(months.map((month) => [`${month.payee} ${month.month}`, month]));
  const changed = new Set<string>();
  for (const reward of rewards.filter((one) => isWithdrawn(one) && isCapped(one.tipType))) {
    const { payee, month } = monthRefOfReward(reward);
    const key = `${payee} ${month}`;
    const known = left.get(key);
    if (!known) return undefined;
    left.set(key, { ...known, grantedFen: known.grantedFen - reward.fen });
    changed.add(key);
  }
  return [...left].flatMap(([key, month]) => (changed.has(key) ? [{ ...month, version: month.version + 1 }] : []));
}
