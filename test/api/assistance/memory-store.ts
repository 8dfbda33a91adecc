import type { Conversation, Line } from '@yilu/assistance/domain/conversation';
import type { Person } from '@yilu/assistance/domain/person';
import { entryOf, summaryOf } from '@yilu/assistance/domain/view';
import type { ConversationStore, Found, Outcome } from '@yilu/assistance/ports';
import type { ConversationId, NewEvent, Page, PageQuery } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';

function pageOf<T>(all: readonly T[], { cursor, limit }: PageQuery): Page<T> {
  const from = Number(cursor ?? 0);
  const nextCursor = from + limit < all.length ? String(from + limit) : undefined;
  return { items: all.slice(from, from + limit), ...(nextCursor ? { nextCursor } : {}) };
}
const linesAtOnce = 100;

/** The port over maps: one decision at a time, so that no race is ever lost. */
export function memoryStore() {
  const conversations = new Map<string, Conversation>();
  const threads = new Map<string, Line[]>();
  const persons = new Map<string, Person>();
  const receipts = new Map<string, { hash: string; answer: unknown }>();
  const handled: number[] = [];
  const events: NewEvent[] = [];
  const open = () => [...conversations.values()].filter(({ closed }) => !closed);

  const store: ConversationStore = {
    async perform<Answer, Refusal extends string>(
      command: Parameters<ConversationStore['perform']>[0],
      wanted: Parameters<ConversationStore['perform']>[1],
      decide: (found: Found) => Result<Outcome<Answer>, Refusal>,
    ): Promise<Result<Answer, Refusal | CommandRefusal>> {
      const key = [command.actor, command.operation, command.key].join();
      const past = receipts.get(key);
      if (past) return past.hash === command.hash ? accept(past.answer as Answer) : refuse('command.key_reused');
      const decided = decide({
        conversation: conversations.get(wanted.conversationId ?? ''),
        person: persons.get(wanted.personOf ?? ''),
        open: open().find(({ personId }) => personId === wanted.openOf)?.conversationId,
      });
      if (!decided.ok) return decided;
      const { conversation: next, lines = [], person, handledSeconds, answer } = decided.value;
      if (next) {
        conversations.set(next.conversationId, next);
        threads.set(next.conversationId, [...(threads.get(next.conversationId) ?? []), ...lines]);
      }
      if (person) persons.set(person.personId, person);
      if (handledSeconds) handled.unshift(handledSeconds);
      events.push(...decided.value.events);
      if (next || person || decided.value.events.length) receipts.set(key, { hash: command.hash, answer });
      return accept(answer);
    },
    async readThread(conversationId, { after = 0, before = Number.POSITIVE_INFINITY }) {
      const conversation = conversations.get(conversationId);
      const all = (threads.get(conversationId) ?? []).filter(({ place }) => place > after && place < before);
      return conversation && { conversation, lines: all.slice(-linesAtOnce), earlier: all.length > linesAtOnce };
    },
    listOf: async (personId, query) =>
      pageOf(
        [...conversations.values()]
          .filter((one) => one.personId === personId)
          .sort((a, b) => b.openedAt.localeCompare(a.openedAt))
          .map(summaryOf),
        query,
      ),
    listDesk: async (query) =>
      pageOf(
        open()
          .sort((a, b) => Number(b.unanswered) - Number(a.unanswered) || a.since.localeCompare(b.since))
          .flatMap((one) => entryOf(one) ?? []),
        query,
      ),
    waitingLine: async () => ({ tickets: open().flatMap((one) => entryOf(one) ?? []), handled }),
    listSilent: async () => open().map(({ conversationId }) => conversationId),
    findPerson: async (personId) => persons.get(personId),
    tell: async (event) => {
      events.push(event);
    },
    async erase(conversationId: ConversationId) {
      conversations.delete(conversationId);
      threads.delete(conversationId);
    },
  };
  return { store, conversations, threads, persons, events };
}
