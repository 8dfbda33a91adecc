import type {
  ChatNote,
  ChatPicture,
  ConversationClosing,
  ConversationId,
  ConversationSubject,
  DeskRole,
  IdentityProvider,
  NewEvent,
  PersonId,
  PhotoId,
} from '@yilu/contracts';
import type { PhotoMediaType } from '@yilu/contracts/constants';

/** Keeps a second officer out, as long as it runs. */
export interface Lease {
  readonly officerId: string;
  readonly name: string;
  readonly badge: string;
  readonly until: string;
}

/** A picture that was announced and has not arrived yet. */
export interface ExpectedPicture {
  readonly photoId: PhotoId;
  readonly by: 'citizen' | { readonly name: string; readonly badge: string };
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: PhotoMediaType;
}

/** One talk between a citizen and the desk. What was said lies beside it, line by line. */
export interface Conversation {
  readonly conversationId: ConversationId;
  readonly version: number;
  readonly personId: PersonId;
  /** The app in which he stands. */
  readonly provider: IdentityProvider;
  readonly maskedName?: string;
  readonly openedAt: string;
  readonly screen: string;
  readonly subject?: ConversationSubject;
  /** Since when the citizen waits for an answer; his place in the line follows from it. */
  readonly since: string;
  readonly unanswered: boolean;
  readonly lease?: Lease | undefined;
  readonly takenAt?: string;
  readonly for?: DeskRole;
  /** `text` is sealed under the talk's id. */
  readonly handOver?: { readonly at: string; readonly name: string; readonly text: string };
  /** `phone` is sealed for `owner`, who may have been merged into another person since. */
  readonly callback?: { readonly since: string; readonly phone: string; readonly owner: PersonId } | undefined;
  /** Place of the last line. */
  readonly last: number;
  readonly lastAt: string;
  /** The last sign of the citizen, and whether he was told outside the app of an answer since. */
  readonly citizenAt: string;
  readonly told: boolean;
  readonly expected: readonly ExpectedPicture[];
  readonly pictures: number;
  readonly closed?: { readonly at: string; readonly reason: ConversationClosing };
}

/** One line of the thread; `text` is sealed under the talk's id. */
export interface Line {
  readonly place: number;
  readonly at: string;
  readonly by: 'citizen' | 'officer' | 'city';
  readonly officer?: { readonly name: string; readonly badge: string };
  readonly text?: string;
  readonly picture?: Pick<ChatPicture, 'photoId' | 'state' | 'refusal'>;
  readonly note?: ChatNote;
}

/** What an act makes of a talk. */
export interface Step {
  readonly next: Conversation;
  readonly lines: readonly Line[];
  readonly events: readonly NewEvent[];
}

/** The ids that every event of a talk carries. */
export const subjectOf = ({ conversationId, personId, provider }: Conversation) => ({
  conversationId,
  personId,
  provider,
});

/** The next version with a line more, if there is one. */
export function advance(
  conversation: Conversation,
  at: Date,
  change: Partial<Conversation>,
  line?: Omit<Line, 'place' | 'at'>,
  events: readonly NewEvent[] = [],
): Step {
  const instant = at.toISOString();
  const place = conversation.last + (line ? 1 : 0);
  const next = { ...conversation, ...change, version: conversation.version + 1, last: place, lastAt: instant };
  return { next, lines: line ? [{ ...line, place, at: instant }] : [], events };
}

export const liveLease = ({ lease }: Pick<Conversation, 'lease'>, at: Date): Lease | undefined =>
  lease && new Date(lease.until) > at ? lease : undefined;

/** Whether somebody waits for an officer to turn to him; where nobody holds a talk that was answered, nobody waits. */
export const stateOf = (conversation: Conversation, at: Date): 'waiting' | 'answering' | 'closed' => {
  if (conversation.closed) return 'closed';
  return conversation.unanswered && !liveLease(conversation, at) ? 'waiting' : 'answering';
};

/** Ends a talk; what was said stays readable. */
export function close(
  conversation: Conversation,
  reason: ConversationClosing,
  at: Date,
  by: Pick<Line, 'by' | 'officer'> = { by: 'city' },
): Step {
  return advance(
    conversation,
    at,
    { closed: { at: at.toISOString(), reason }, lease: undefined, callback: undefined, unanswered: false },
    { ...by, note: 'closed' },
    [{ type: 'assistance.conversation_closed', data: { ...subjectOf(conversation), reason } }],
  );
}

const dayMs = 86_400_000;
const answeredDays = 1;
const unansweredDays = 3;

/** When a talk ends by silence: a day after an answer; a citizen who got none is kept in line for three. */
export const silentAt = ({ lastAt, unanswered }: Conversation): string =>
  new Date(Date.parse(lastAt) + (unanswered ? unansweredDays : answeredDays) * dayMs).toISOString();
