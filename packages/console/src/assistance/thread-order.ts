import type { ChatMessage, ConversationEntry, OfficerConversationView } from '@yilu/contracts';

export type Filter = 'all' | 'waiting' | 'mine';

export const heldBy = (
  { officer }: Pick<ConversationEntry, 'officer'>,
  now: number,
): ConversationEntry['officer'] | undefined => (officer && Date.parse(officer.until) > now ? officer : undefined);

/** What the desk looks at: those who wait, longest first, before those who were answered. */
export function inDeskOrder(
  entries: readonly ConversationEntry[],
  filter: Filter,
  { officerId, now }: { readonly officerId: string; readonly now: number },
): ConversationEntry[] {
  const shown = entries.filter((entry) => {
    const holder = heldBy(entry, now);
    if (filter === 'mine') return holder?.officerId === officerId;
    return filter === 'all' || (entry.unanswered && !holder);
  });
  return shown.sort(
    (one, other) => Number(other.unanswered) - Number(one.unanswered) || one.since.localeCompare(other.since),
  );
}

/** What is known of a talk with what has come since, or with what stands before it. */
export function joined(
  known: OfficerConversationView | undefined,
  fresh: OfficerConversationView,
  part: 'whole' | 'after' | 'before',
): OfficerConversationView {
  if (!known || part === 'whole') return fresh;
  const byPlace = new Map<number, ChatMessage>(
    [...known.messages, ...fresh.messages].map((message) => [message.place, message]),
  );
  const messages = [...byPlace.values()].sort((one, other) => one.place - other.place);
  return { ...fresh, messages, earlier: part === 'before' ? fresh.earlier : known.earlier };
}
