import type { NewEvent, Page, PageQuery, Pseudonym, RewardBatchId, RewardId } from '@yilu/contracts';
import type { FileStore, FoundOf, OutcomeOf, WantedOf } from '@yilu/dynamo';
import type { Clock, Day, NewId } from '@yilu/kernel';
import type { RewardRules } from '@yilu/law/feedback/tip-rewards';
import type { Vault } from '@yilu/vault';
import type { PseudonymOf } from '@yilu/vault/reporters-vault';
import type { LedgerEntry } from './domain/ledger.js';
import type { MergedPayee, Reward, RewardMonth } from './domain/reward.js';
import type { RewardBatch } from './domain/reward-batch.js';
import type { PaymentStore } from './ports.js';
import type { FinanceDeps } from './ports-finance.js';

/** Of rewards, what the store keeps by its own number; ledger entries are written once and never read here. */
export interface RewardFiles {
  readonly rewards: Reward;
  readonly months: RewardMonth;
  readonly batches: RewardBatch;
  readonly merged: MergedPayee;
  readonly entries: LedgerEntry & { readonly version: 1 };
}
export interface RewardRefs {
  readonly rewards: RewardId;
  readonly months: { readonly payee: Pseudonym; readonly month: string };
  readonly batches: RewardBatchId;
  readonly merged: Pseudonym;
  readonly entries: string;
}
export type RewardsWanted = WantedOf<RewardRefs>;
export type RewardsFound = FoundOf<RewardFiles>;
export type RewardsOutcome<Answer> = OutcomeOf<RewardFiles, Answer>;

/** Rewards, their months and their batches in the payments' table; one batch read and one transaction for each command. */
export interface RewardStore extends FileStore<RewardFiles, RewardRefs> {
  /** Somebody's rewards, the newest first. */
  listOf(payee: Pseudonym, query: PageQuery): Promise<Page<Reward>>;
  /** Rewards that were claimed and not ordered, the longest waiting first. */
  listClaimed(query: PageQuery): Promise<Page<Reward>>;
  /** Rewards that nobody claimed by the day before this one. */
  listUnclaimed(before: Day, query: PageQuery): Promise<Page<Reward>>;
  /** The newest first. */
  listBatches(query: PageQuery): Promise<Page<RewardBatch>>;
  /** Tells the world of a reading, which changes nothing here. */
  tell(event: NewEvent): Promise<void>;
}

export interface RewardDeps {
  readonly rewards: RewardStore;
  readonly rules: RewardRules;
  readonly now: Clock;
}
/** What somebody needs who claims his own. */
export interface ClaimDeps extends Pick<RewardDeps, 'rewards' | 'now'> {
  readonly payeeOf: PseudonymOf;
  readonly vault: Pick<Vault, 'seal'>;
}
/** What is needed to hand out everything that this context holds of somebody: his rewards lie under his pseudonym. */
export interface ExportDeps extends FinanceDeps, Pick<ClaimDeps, 'rewards' | 'payeeOf'> {
  readonly payments: PaymentStore;
}
/** What finance needs to transfer them. */
export interface RewardDeskDeps extends Pick<RewardDeps, 'rewards' | 'now'> {
  readonly vault: Pick<Vault, 'open'>;
  readonly newId: NewId;
}
