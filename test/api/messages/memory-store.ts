import type { DeliveryAttempt, NewEvent, Page, PageQuery } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type InboxItem, type Message, type MessageRef, refOf } from '@yilu/messages/domain/message';
import type { Reader } from '@yilu/messages/domain/reader';
import type { Found, MessageStore, Outcome, Wanted } from '@yilu/messages/ports';

const keyOf = ({ messageId, personId }: MessageRef) => `${personId ?? ''}/${messageId}`;

function pageOf<T>(all: readonly T[], { cursor, limit }: Pick<PageQuery, 'cursor' | 'limit'>): Page<T> {
  const from = Number(cursor ?? 0);
  const nextCursor = from + limit < all.length ? String(from + limit) : undefined;
  return { items: all.slice(from, from + limit), ...(nextCursor ? { nextCursor } : {}) };
}

/** The port over maps: one decision at a time, so that no race is ever lost. */
export function memoryStore() {
  const readers = new Map<string, Reader>();
  const messages = new Map<string, Message>();
  const ledger: DeliveryAttempt[] = [];
  const told: NewEvent[] = [];
  const receipts = new Map<string, { hash: string; answer: unknown }>();

  const store: MessageStore = {
    async perform<Answer, Refusal extends string>(
      command: Command,
      wanted: Wanted,
      decide: (found: Found) => Result<Outcome<Answer>, Refusal>,
    ): Promise<Result<Answer, Refusal | CommandRefusal>> {
      const key = [command.actor, command.operation, command.key].join();
      const past = receipts.get(key);
      if (past) return past.hash === command.hash ? accept(past.answer as Answer) : refuse('command.key_reused');
      const decided = decide({
        reader: readers.get(wanted.readerOf ?? ''),
        survivor: readers.get(wanted.survivorOf ?? ''),
        message: wanted.message && messages.get(keyOf(wanted.message)),
      });
      if (!decided.ok) return decided;
      const { readers: next = [], message, removed, attempts = [], events = [], answer } = decided.value;
      told.push(...events);
      for (const reader of next) readers.set(reader.personId, reader);
      if (removed) messages.delete(keyOf(removed));
      if (message) messages.set(keyOf(refOf(message)), message);
      ledger.unshift(...attempts);
      if (next.length || message || removed || attempts.length) receipts.set(key, { hash: command.hash, answer });
      return accept(answer);
    },
    find: async (ref) => ({ message: messages.get(keyOf(ref)), reader: readers.get(ref.personId ?? '') }),
    findReader: async (personId) => readers.get(personId),
    async listInbox(personId, query) {
      const mine = [...messages.values()].filter(
        (one): one is InboxItem => one.kind === 'inbox' && one.personId === personId,
      );
      return pageOf(
        mine.sort((a, b) => (a.messageId < b.messageId ? 1 : -1)),
        query,
      );
    },
    async listDeliveries({ failures, ...query }) {
      const failed = ({ outcome }: DeliveryAttempt) => outcome !== 'delivered' && outcome !== 'scheduled';
      return pageOf(failures ? ledger.filter(failed) : ledger, query);
    },
    tell: async (event) => {
      told.push(event);
    },
    listDue: async (at) =>
      [...messages.values()].filter(({ delivery }) => delivery.dueAt && delivery.dueAt <= at.toISOString()).map(refOf),
  };
  return { store, readers, messages, ledger, told };
}
