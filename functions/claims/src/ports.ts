import type {
  CaseId,
  ClaimDeliveryAttempt,
  ClaimDeliveryQuery,
  ClaimId,
  InsurerId,
  NewEvent,
  Page,
  PageQuery,
  PersonId,
} from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Clock, NewId, Result } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';
import type { Centre } from './city/centres.js';
import type { Answered } from './domain/delivery.js';
import type {
  CaseFile,
  ClaimRecord,
  DeliveryRecord,
  EndedPerson,
  InsurerRecord,
  Pack,
  SlotRef,
} from './domain/records.js';

/** What a decision wants to see; all of it comes in one round trip. */
export interface Wanted {
  /** The file of an accident with the claims of all its seats. */
  readonly caseId?: CaseId;
  readonly claimId?: ClaimId;
  readonly deliveryId?: string;
  readonly insurers?: readonly InsurerId[];
  readonly persons?: readonly PersonId[];
  readonly slots?: readonly SlotRef[];
}

export interface Found {
  readonly file?: CaseFile | undefined;
  readonly claims: readonly ClaimRecord[];
  readonly delivery?: DeliveryRecord | undefined;
  readonly insurers: readonly InsurerRecord[];
  readonly ended: readonly EndedPerson[];
  /** Appointments taken, by slot in the order asked. */
  readonly taken: readonly number[];
}

/** What a decision writes, all or nothing: next versions of records, and what is counted up or down. */
export interface Outcome<Answer> {
  readonly file?: CaseFile;
  readonly pack?: Pack;
  readonly claims?: readonly ClaimRecord[];
  readonly deliveries?: readonly DeliveryRecord[];
  readonly attempts?: readonly { readonly deliveryId: string; readonly attempt: ClaimDeliveryAttempt }[];
  readonly insurers?: readonly InsurerRecord[];
  readonly ended?: readonly EndedPerson[];
  /** Persons who must not have ended meanwhile: nothing is written for somebody who is gone. */
  readonly still?: readonly PersonId[];
  /** A place taken only while the slot has one left, whoever else takes one meanwhile; or given back. */
  readonly slots?: readonly (SlotRef & ({ readonly take: { readonly capacity: number } } | { readonly give: true }))[];
  readonly events?: readonly NewEvent[];
  /** Kept for a repeated request: no personal data, no secret in clear. */
  readonly answer: Answer;
}

export interface ClaimStore {
  /** Performs a command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: Wanted,
    decide: (found: Found) => Result<Outcome<Answer>, Refusal> | Promise<Result<Outcome<Answer>, Refusal>>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
  find(wanted: Wanted): Promise<Found>;
  findPack(caseId: CaseId, version: number): Promise<Pack | undefined>;
  /** A person's claims, newest first. */
  listClaims(personId: PersonId, query: PageQuery): Promise<Page<ClaimRecord>>;
  /** Every claim by the limit that runs; only those whose limit passed before `overdueAt` where it is given. */
  listByClock(query: PageQuery, overdueAt?: Date): Promise<Page<ClaimRecord>>;
  listDeliveries(query: ClaimDeliveryQuery): Promise<Page<DeliveryRecord>>;
  listAttempts(deliveryId: string): Promise<ClaimDeliveryAttempt[]>;
  listInsurers(): Promise<InsurerRecord[]>;
  /** Tells the world of a reading, which changes nothing here. */
  tell(event: NewEvent): Promise<void>;
  /** What is due for one insurer at this instant, longest first. */
  listDue(insurerId: InsurerId, at: Date): Promise<DeliveryRecord[]>;
  /** Places taken on a day at a centre, by the slot's start. */
  takenOn(centreId: string, day: string): Promise<ReadonlyMap<string, number>>;
}

/** An insurer's endpoint. Answers within the time that Standard Webhooks allows, and never throws for its sake. */
export type PostWebhook = (message: {
  readonly endpoint: string;
  readonly id: string;
  readonly at: Date;
  readonly secrets: readonly string[];
  readonly body: string;
}) => Promise<Omit<Answered, 'bodyHash'>>;

export interface Deps {
  readonly store: ClaimStore;
  readonly centres: readonly Centre[];
  readonly now: Clock;
}

export interface StaffDeps extends Deps {
  readonly vault: Vault;
  readonly random: (bytes: number) => Uint8Array;
  /** Whether an insurer may be reached without TLS and at any address: on one machine alone. */
  readonly insecureEndpoints: boolean;
}

export interface DeliveringDeps extends StaffDeps {
  readonly post: PostWebhook;
  readonly sha256: (text: string) => string;
  readonly newId: NewId;
  /** In [0, 1): spreads repetitions. */
  readonly chance: () => number;
  readonly h5Url: string;
  /** Counts what an officer has to look at; an alarm hangs on it. */
  readonly countParked: () => void;
}
