import type { DeliveryAttempt, DeliveryQuery, MessageId, NewEvent, Page, PageQuery, PersonId } from '@yilu/contracts';
import type { SubscriptionTemplate } from '@yilu/contracts/constants';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { OwnerContacts } from '@yilu/http/owner-contacts';
import type { Clock, Result } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';
import type { InboxItem, Message, MessageRef } from './domain/message.js';
import type { Reader, Wallet } from './domain/reader.js';

/** What a command wants to see before it decides; all of it comes in one round trip. */
export interface Wanted {
  readonly readerOf?: PersonId | undefined;
  /** The reader who took over, in a merge. */
  readonly survivorOf?: PersonId;
  readonly message?: MessageRef;
}

export interface Found {
  readonly reader?: Reader | undefined;
  readonly survivor?: Reader | undefined;
  readonly message?: Message | undefined;
}

/** What a decision writes, all or nothing, with its answer. */
export interface Outcome<Answer> {
  /** Next versions. */
  readonly readers?: readonly Reader[];
  /** A reader who must still be as he was read (undefined: unknown): nothing is written for who ended meanwhile. */
  readonly still?: { readonly personId: PersonId; readonly reader: Reader | undefined };
  /** The next version; its place in the queue of what is due follows from it. */
  readonly message?: Message;
  readonly removed?: MessageRef;
  /** Lines of the delivery ledger. */
  readonly attempts?: readonly DeliveryAttempt[];
  readonly events?: readonly NewEvent[];
  /** Kept for a repeated request: no personal data, no secret. */
  readonly answer: Answer;
}

export interface MessageStore {
  /** Performs a command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: Wanted,
    decide: (found: Found) => Result<Outcome<Answer>, Refusal>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
  /** A message with the reader whom it is for. */
  find(ref: MessageRef): Promise<Found>;
  findReader(personId: PersonId): Promise<Reader | undefined>;
  /** A person's inbox, newest first. */
  listInbox(personId: PersonId, query: PageQuery): Promise<Page<InboxItem>>;
  /** The delivery ledger, newest first. */
  listDeliveries(query: DeliveryQuery): Promise<Page<DeliveryAttempt>>;
  /** Tells the world of a reading, which changes nothing here. */
  tell(event: NewEvent): Promise<void>;
  /** What is due at this instant, the oldest of each shard first. */
  listDue(at: Date): Promise<MessageRef[]>;
}

/** What a provider made of one message; `unreachable` where it is unknown whether it acted. */
export interface Sending {
  readonly outcome: Extract<DeliveryAttempt['outcome'], 'delivered' | 'no_consent' | 'refused' | 'unreachable'>;
  /** The provider's own code, never a word of the message. */
  readonly detail?: string;
}

/** A wallet's one-time subscribe message. Takes no id of ours: what is sent twice arrives twice, if consents allow. */
export interface SubscribeMessages {
  send(message: {
    readonly subject: string;
    readonly template: SubscriptionTemplate;
    readonly title: string;
    readonly hint: string;
    readonly page: string;
  }): Promise<Sending>;
}

/** The SMS provider; the same id twice is sent once. */
export interface SmsGateway {
  send(message: { readonly id: MessageId; readonly to: string; readonly text: string }): Promise<Sending>;
}

export interface Deps {
  readonly messages: MessageStore;
  readonly now: Clock;
}

export interface SendingDeps extends Deps {
  readonly vault: Vault;
  readonly wallets: { readonly [W in Wallet]: SubscribeMessages };
  readonly sms: SmsGateway;
  /** The owners of cars whom nobody here knows. */
  readonly owners: Pick<OwnerContacts, 'tellOwner'>;
}
