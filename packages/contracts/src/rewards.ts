import * as z from 'zod';
import { PlainText } from './accident-case.js';
import { Day, fen, Instant, PersonName, page } from './common.js';
import { Words } from './violations.js';

export const RewardId = z.uuid().brand('RewardId');
export type RewardId = z.infer<typeof RewardId>;
export const RewardBatchId = z.uuid().brand('RewardBatchId');
export type RewardBatchId = z.infer<typeof RewardBatchId>;

/** `capped`: the month's sum was reached before. `ordered`: two people had it transferred, and the bank has not told yet. */
export const RewardState = z.enum(['granted', 'capped', 'claimed', 'ordered', 'paid', 'lapsed']);
export type RewardState = z.infer<typeof RewardState>;

/** A reward for a report; which report it was for nobody here knows. */
export const RewardView = z.object({
  rewardId: RewardId,
  state: RewardState,
  for: Words,
  /** By the table, and what of it the month's cap left. */
  tableFen: fen,
  fen,
  /** Whether it is part of the month's sum that has a cap; what was taken back is not. */
  counts: z.boolean(),
  grantedOn: Day,
  claimUntil: Day,
  maskedAccount: z.string().optional(),
  paidAt: Instant.optional(),
});
export type RewardView = z.infer<typeof RewardView>;
export const RewardPage = page(RewardView).meta({ id: 'RewardPage' });
export type RewardPage = z.infer<typeof RewardPage>;

export const ClaimRewardRequest = z
  .strictObject({
    holder: PersonName,
    bank: PlainText.min(2).max(60),
    account: z.string().regex(/^\d{12,24}$/),
    /** He is neither of the police nor paid for reporting: such people are not rewarded. */
    notOfPolice: z.literal(true),
  })
  .meta({ id: 'ClaimRewardRequest' });
export type ClaimRewardRequest = z.infer<typeof ClaimRewardRequest>;
export const RewardClaimed = z
  .object({ rewardId: RewardId, state: RewardState, maskedAccount: z.string() })
  .meta({ id: 'RewardClaimed' });
export type RewardClaimed = z.infer<typeof RewardClaimed>;

export const RewardBatchState = z.enum(['proposed', 'declined', 'approved', 'paid']);
/** Rewards that are transferred together: proposed by one officer of finance, approved by another. */
export const RewardBatchView = z
  .object({
    batchId: RewardBatchId,
    state: RewardBatchState,
    count: z.int().positive(),
    totalFen: fen,
    proposedAt: Instant,
    proposedBy: z.string(),
    decidedAt: Instant.optional(),
    decidedBy: z.string().optional(),
    note: z.string().optional(),
    bankReference: z.string().optional(),
    /** This officer proposed it, and so cannot approve. */
    own: z.boolean(),
  })
  .meta({ id: 'RewardBatchView' });
export type RewardBatchView = z.infer<typeof RewardBatchView>;
export const RewardBatchPage = page(RewardBatchView).meta({ id: 'RewardBatchPage' });
export type RewardBatchPage = z.infer<typeof RewardBatchPage>;
export const RewardBatchChanged = z
  .object({ batchId: RewardBatchId, state: RewardBatchState, count: z.int(), totalFen: fen })
  .meta({ id: 'RewardBatchChanged' });
export type RewardBatchChanged = z.infer<typeof RewardBatchChanged>;
export const DecideRewardBatchRequest = z
  .strictObject({ verdict: z.enum(['approve', 'decline']), note: PlainText.max(300).optional() })
  .meta({ id: 'DecideRewardBatchRequest' });
export type DecideRewardBatchRequest = z.infer<typeof DecideRewardBatchRequest>;
export const NoteRewardPaymentRequest = z
  .strictObject({ bankReference: z.string().regex(/^[0-9A-Za-z-]{6,40}$/) })
  .meta({ id: 'NoteRewardPaymentRequest' });
export type NoteRewardPaymentRequest = z.infer<typeof NoteRewardPaymentRequest>;
