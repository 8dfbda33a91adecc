import type { ConversationId, ConversationSubject, IdentityProvider, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { advance, type Conversation, close, type Step, subjectOf } from './conversation.js';
import type { Person } from './person.js';

/** More than this is a new matter, or a machine; a talk is read whole by its two ends. */
const mostLines = 500;

/** The caller's own talk; a stranger's answers like none. */
export function ownOf(
  conversation: Conversation | undefined,
  personId: string,
): Result<Conversation, 'assistance.not_found'> {
  return conversation?.personId === personId ? accept(conversation) : refuse('assistance.not_found');
}

export type StillOpenRefusal = 'assistance.not_found' | 'assistance.closed';
export function ownOpen(
  conversation: Conversation | undefined,
  personId: string,
): Result<Conversation, StillOpenRefusal> {
  const own = ownOf(conversation, personId);
  return own.ok && own.value.closed ? refuse('assistance.closed') : own;
}

interface Opening {
  readonly conversationId: ConversationId;
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
  readonly screen: string;
  readonly subject?: ConversationSubject | undefined;
}

/** The button: from now on he stands in the line, before he has written a word. */
export function open({ subject, ...opening }: Opening, person: Person | undefined, at: Date): Step {
  const now = at.toISOString();
  const next: Conversation = {
    ...opening,
    ...(subject ? { subject } : {}),
    ...(person?.maskedName ? { maskedName: person.maskedName } : {}),
    version: 1,
    openedAt: now,
    since: now,
    unanswered: true,
    last: 0,
    lastAt: now,
    citizenAt: now,
    told: false,
    expected: [],
    pictures: 0,
  };
  const { screen } = opening;
  return {
    next,
    lines: [],
    events: [{ type: 'assistance.conversation_opened', data: { ...subjectOf(next), screen } }],
  };
}

/** A sign of the citizen: he waits for an answer from here on, if he did not wait already. */
export const heard = (conversation: Conversation, at: Date): Partial<Conversation> => ({
  citizenAt: at.toISOString(),
  told: false,
  unanswered: true,
  ...(conversation.unanswered ? {} : { since: at.toISOString() }),
});

export interface Written {
  /** Sealed. */
  readonly text: string;
  readonly screen?: string | undefined;
  readonly subject?: ConversationSubject | undefined;
  readonly provider: IdentityProvider;
}

/** A message of the citizen; where it was written from is kept with it, for the officer to follow. */
export function write(
  conversation: Conversation,
  { text, screen, subject, provider }: Written,
  at: Date,
): Result<Step, 'assistance.too_many_messages'> {
  if (conversation.last >= mostLines) return refuse('assistance.too_many_messages');
  const where = { provider, ...(screen ? { screen } : {}), ...(subject ? { subject } : {}) };
  return accept(advance(conversation, at, { ...heard(conversation, at), ...where }, { by: 'citizen', text }));
}

/** He wants to be called; asking again changes nothing. */
export function wishCallback(
  conversation: Conversation,
  person: Person | undefined,
  at: Date,
): Result<Step | undefined, 'assistance.no_phone'> {
  if (conversation.callback) return accept(undefined);
  if (!person?.phone) return refuse('assistance.no_phone');
  const callback = { since: at.toISOString(), phone: person.phone, owner: person.personId };
  return accept(
    advance(conversation, at, { ...heard(conversation, at), callback }, { by: 'citizen', note: 'callback_wished' }),
  );
}

/** The citizen ends his talk; one that has ended stays as it ended. */
export const leave = (conversation: Conversation, at: Date): Step | undefined =>
  conversation.closed ? undefined : close(conversation, 'by_citizen', at, { by: 'citizen' });
