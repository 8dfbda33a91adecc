import type {
  ChatMessage,
  ConversationEntry,
  ConversationSummary,
  ConversationView,
  OfficerConversationView,
} from '@yilu/contracts';
import { type Conversation, type Line, liveLease, stateOf } from './conversation.js';
import { isKept, pictureKey } from './pictures.js';

/** A part of a thread, oldest first, as the store keeps it: its words sealed. */
export interface Thread {
  readonly conversation: Conversation;
  readonly lines: readonly Line[];
  readonly earlier: boolean;
}

export interface Seeing {
  readonly at: Date;
  /** Opens words that are sealed under the talk's id. */
  readonly open: (sealed: string) => Promise<string>;
  /** Undefined for whoever is not one of the two who talk. */
  readonly linkTo: ((key: string) => string) | undefined;
}

async function messageOf(
  { conversationId }: Conversation,
  line: Line,
  { at, open, linkTo }: Seeing,
): Promise<ChatMessage> {
  const { text, picture, ...rest } = line;
  const shown = picture?.state === 'stored' && linkTo && isKept(line.at, at);
  return {
    ...rest,
    ...(text ? { text: await open(text) } : {}),
    ...(picture
      ? { picture: { ...picture, ...(shown ? { url: linkTo(pictureKey(conversationId, picture.photoId)) } : {}) } }
      : {}),
  };
}

async function commonView({ conversation, lines, earlier }: Thread, seeing: Seeing) {
  const { conversationId, openedAt, screen, subject, callback, closed } = conversation;
  return {
    conversationId,
    state: stateOf(conversation, seeing.at),
    openedAt,
    screen,
    ...(subject ? { subject } : {}),
    ...(callback ? { callbackSince: callback.since } : {}),
    ...(closed ? { closed } : {}),
    messages: await Promise.all(lines.map((line) => messageOf(conversation, line, seeing))),
    earlier,
  };
}

/** The citizen's own talk; `line` where he waits. */
export async function citizenView(
  thread: Thread,
  seeing: Seeing,
  line: { place: number; etaMinutes: number } | undefined,
): Promise<ConversationView> {
  const lease = liveLease(thread.conversation, seeing.at);
  return {
    ...(await commonView(thread, seeing)),
    ...line,
    ...(lease ? { officer: { name: lease.name, badge: lease.badge } } : {}),
  };
}

/** The talk as the desk sees it: no name but a masked one, and no telephone. */
export async function officerView(thread: Thread, seeing: Seeing): Promise<OfficerConversationView> {
  const { since, maskedName, handOver, for: role } = thread.conversation;
  const officer = liveLease(thread.conversation, seeing.at);
  return {
    ...(await commonView(thread, seeing)),
    since,
    ...(maskedName ? { maskedName } : {}),
    ...(officer ? { officer } : {}),
    ...(role ? { for: role } : {}),
    ...(handOver ? { handOver: { ...handOver, text: await seeing.open(handOver.text) } } : {}),
  };
}

/** Its line in the desk's list; undefined once it has ended. */
export function entryOf(conversation: Conversation): ConversationEntry | undefined {
  const { conversationId, since, screen, subject, maskedName, callback, unanswered, lease, closed } = conversation;
  if (closed) return undefined;
  return {
    conversationId,
    since,
    screen,
    callback: callback !== undefined,
    unanswered,
    ...(subject ? { subject } : {}),
    ...(maskedName ? { maskedName } : {}),
    ...(conversation.for ? { for: conversation.for } : {}),
    ...(lease ? { officer: { officerId: lease.officerId, name: lease.name, until: lease.until } } : {}),
  };
}

/** Its line in the citizen's own list. */
export const summaryOf = ({
  conversationId,
  openedAt,
  screen,
  subject,
  closed,
}: Conversation): ConversationSummary => ({
  conversationId,
  openedAt,
  screen,
  ...(subject ? { subject } : {}),
  ...(closed ? { closedAt: closed.at } : {}),
});
