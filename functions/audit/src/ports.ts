import type {
  AuditEntry,
  AuditEntryQuery,
  Day,
  DayHead,
  EvidenceKeys,
  NewEvent,
  Page,
  PageQuery,
} from '@yilu/contracts';
import type { CountersignedLink, Signer, VerifySignature } from '@yilu/evidence/countersign';
import type { Clock } from '@yilu/kernel';
import type { ChainedAct, OfficerEnd } from './domain/act.js';

export interface AuditLog {
  /** Appends once per event id: a repeated event finds its receipt. `chain` is asked again where another act was first. */
  append(eventId: string, officerId: string, chain: (end: OfficerEnd | undefined) => ChainedAct): Promise<void>;
  /** Newest first: everything, one officer's, or what was done to one subject. */
  list(query: AuditEntryQuery): Promise<Page<AuditEntry>>;
  /** All links of a day by stream and place, read consistently: what is sealed is what was written. */
  linksOf(day: Day): Promise<CountersignedLink[]>;
  /** What is still kept of a day's acts. */
  actsOf(day: Day): Promise<ChainedAct[]>;
  /** The day of the earliest act that is kept; undefined where there was none yet. */
  firstDay(): Promise<Day | undefined>;
  /** Tells the world of an act in this context itself. */
  tell(event: NewEvent): Promise<void>;
}

export interface DayHeads {
  /** The last day head of the audit log itself. */
  latest(): Promise<DayHead | undefined>;
  /** Puts the audit log's next day head behind `before`; false where another run was first. */
  seal(head: DayHead, before: DayHead | undefined): Promise<boolean>;
  /** Keeps another context's day head. Throws where that day has another one: it was sealed twice, and somebody must look. */
  publish(head: DayHead): Promise<void>;
  list(query: PageQuery): Promise<Page<DayHead>>;
  of(day: Day): Promise<DayHead[]>;
}

/** What citizens, and everybody else, may read. */
export interface PublicDeps {
  readonly heads: DayHeads;
  readonly keys: EvidenceKeys;
}

export interface StaffDeps extends PublicDeps {
  readonly log: AuditLog;
  readonly signer: Signer;
  readonly now: Clock;
}

export interface ChainingDeps {
  readonly log: AuditLog;
  readonly signer: Signer;
  /** At least 16 unguessable characters. */
  readonly newSalt: () => string;
  readonly now: Clock;
}

export interface SealingDeps {
  readonly log: AuditLog;
  readonly heads: DayHeads;
  readonly signer: Signer;
  readonly now: Clock;
}

export interface PublishingDeps {
  readonly heads: DayHeads;
  readonly verify: VerifySignature;
}
