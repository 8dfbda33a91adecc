import type { NewEvent } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import type { CitizenRecords, Ref } from '@yilu/identity/domain/records';
import type { CitizenSession } from '@yilu/identity/domain/session';
import type { CitizenStore, Found, RecordStore } from '@yilu/identity/ports';
import { accept, refuse } from '@yilu/kernel';

export interface Versioned {
  readonly version: number;
}
const nameOf = ({ kind, id }: Ref) => `${kind} ${id}`;

/** The promises of the record store, kept in memory: one receipt per command, and a version that has to follow. */
export function memoryStore<Records extends { [K in keyof Records]: Versioned }>() {
  const records = new Map<string, Versioned>();
  const receipts = new Map<string, { hash: string; answer: unknown }>();
  const events: NewEvent[] = [];
  const found = <R extends readonly Ref[]>(refs: R) =>
    refs.map((named) => records.get(nameOf(named))) as unknown[] as Found<Records, R>;

  const receiptOf = ({ actor, operation, key }: Command) => `${actor} ${operation} ${key}`;
  const store: RecordStore<Records> = {
    read: async (refs) => found(refs),
    async perform(command, refs, decide) {
      const past = receipts.get(receiptOf(command));
      if (past) return past.hash === command.hash ? accept(past.answer as never) : refuse('command.key_reused');
      const decision = await decide(found(refs));
      if (!decision.ok) return decision;
      const { save, erase = [], events: told = [], answer } = decision.value;
      const touched = [...save.map(([named]) => nameOf(named)), ...erase.map(([named]) => nameOf(named))];
      if (new Set(touched).size !== touched.length) throw new Error(`One record twice in a change: ${touched}`);
      for (const [named, record] of save)
        if ((records.get(nameOf(named))?.version ?? 0) !== record.version - 1) return refuse('command.busy');
      for (const [named, version] of erase)
        if (records.get(nameOf(named))?.version !== version) return refuse('command.busy');
      for (const [named, record] of save) records.set(nameOf(named), record);
      for (const [named] of erase) records.delete(nameOf(named));
      events.push(...told);
      if (touched.length > 0) receipts.set(receiptOf(command), { hash: command.hash, answer });
      return accept(answer);
    },
  };
  return { store, records, receipts, events };
}

export function memoryCitizenStore() {
  const memory = memoryStore<CitizenRecords>();
  const store: CitizenStore = {
    ...memory.store,
    async sessionsOf(personId, { cursor, limit }) {
      const all = [...memory.records]
        .filter(([name]) => name.startsWith(`session ${personId}/`))
        .map(([, record]) => record as CitizenSession);
      const start = Number(cursor ?? 0);
      const items = all.slice(start, start + limit);
      return { items, ...(start + limit < all.length ? { nextCursor: String(start + limit) } : {}) };
    },
  };
  return { ...memory, store };
}
