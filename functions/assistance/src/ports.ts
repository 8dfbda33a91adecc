import type {
  ConversationEntry,
  ConversationId,
  ConversationSummary,
  NewEvent,
  Page,
  PageQuery,
  PersonId,
  ThreadQuery,
} from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { PictureShelf } from '@yilu/http/picture-shelf';
import type { Clock, NewId, Result } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';
import type { Conversation, Line } from './domain/conversation.js';
import type { Person } from './domain/person.js';
import type { Thread } from './domain/view.js';
import type { WaitingLine } from './domain/waiting-line.js';

/** What a command wants to see before it decides; all of it comes in one round trip. */
export interface Wanted {
  readonly conversationId?: ConversationId;
  readonly personOf?: PersonId;
  /** Whose open talk, of which there is one at most. */
  readonly openOf?: PersonId;
}

export interface Found {
  readonly conversation?: Conversation | undefined;
  readonly person?: Person | undefined;
  readonly open?: ConversationId | undefined;
}

/** What a decision writes, all or nothing, with its events and its answer. */
export interface Outcome<Answer> {
  /** The next version; its place in the lists and whose open talk it is follow from it. */
  readonly conversation?: Conversation;
  readonly lines?: readonly Line[];
  readonly person?: Person;
  /** Nothing is written where this person has ended meanwhile; the decision is made anew. */
  readonly present?: PersonId;
  /** How long an officer was busy with a talk that he has ended. */
  readonly handledSeconds?: number;
  readonly events: readonly NewEvent[];
  /** Kept for a repeated request: no personal data, no secret. */
  readonly answer: Answer;
}

export interface ConversationStore {
  /** Performs a command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: Wanted,
    decide: (found: Found) => Result<Outcome<Answer>, Refusal>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
  /** A talk with a part of its thread: what came after a place, before one, or the latest. */
  readThread(conversationId: ConversationId, query: ThreadQuery): Promise<Thread | undefined>;
  /** A person's talks, newest first. */
  listOf(personId: PersonId, query: PageQuery): Promise<Page<ConversationSummary>>;
  /** Every open talk, the unanswered first, of them the longest waiting. */
  listDesk(query: PageQuery): Promise<Page<ConversationEntry>>;
  waitingLine(): Promise<WaitingLine>;
  /** Talks whose time of silence was over at this instant, oldest first. */
  listSilent(at: Date, limit: number): Promise<ConversationId[]>;
  findPerson(personId: PersonId): Promise<Person | undefined>;
  /** Sends an event of something that was read, where nothing else is written. */
  tell(event: NewEvent): Promise<void>;
  /** Removes a talk with every word of it; one that is gone is done. */
  erase(conversationId: ConversationId, personId: PersonId, openedAt: string): Promise<void>;
}

export interface Deps {
  readonly conversations: ConversationStore;
  readonly pictures: PictureShelf;
  readonly vault: Vault;
  readonly now: Clock;
  readonly newId: NewId;
}
