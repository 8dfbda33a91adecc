import { type Item, type Key, perform, readItems, replace, type Table, type Write } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import type { Ref } from '../domain/records.js';
import type { Found, RecordChange, RecordStore } from '../ports.js';

/** How one kind of record lies in the table. */
export interface Codec<T> {
  readonly keyOf: (id: string) => Key;
  /** When the store may forget it; never where it is absent. */
  readonly forgetAt?: (record: T) => Date | undefined;
}
export type Codecs<Records> = { readonly [K in keyof Records & string]: Codec<Records[K]> };

type Versioned<Records> = { [K in keyof Records]: { readonly version: number } };

/**
 * The record inside an item; it lies under one attribute, clear of keys and the store's own expiry. Taken as it is: only
 * this context writes its table, and parsing every record anew would cost more than all the rest of a read.
 */
export const recordIn = <T>(_codec: Codec<T>, item: Item | undefined) => item?.['record'] as T | undefined;

/** Removes what was read; somebody else's later change cancels the transaction. */
const removeRead = ({ name }: Table, key: Key, version: number): Write => ({
  Delete: {
    TableName: name,
    Key: { ...key },
    ConditionExpression: '#version = :read',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':read': version },
  },
});

function itemOf<T extends { version: number }>(codec: Codec<T>, id: string, record: T) {
  const forgetAt = codec.forgetAt?.(record);
  return {
    ...codec.keyOf(id),
    version: record.version,
    record,
    ...(forgetAt ? { expiresAt: Math.ceil(forgetAt.getTime() / 1000) } : {}),
  };
}

/** A store of versioned records over one table, each kind by its codec. */
export function dynamoRecords<Records extends Versioned<Records>>(
  table: Table,
  codecs: Codecs<Records>,
): RecordStore<Records> {
  type Kind = keyof Records & string;
  const keyOf = ({ kind, id }: Ref<Kind>) => codecs[kind].keyOf(id);
  const found = <R extends readonly Ref<Kind>[]>(refs: R, items: readonly (Item | undefined)[]) =>
    // The mapped tuple type cannot follow `map`; each entry is of its own kind.
    refs.map(({ kind }, i) => recordIn(codecs[kind], items[i])) as unknown[] as Found<Records, R>;
  const writesOf = ({ save, erase = [] }: RecordChange<Records, unknown>): Write[] => [
    ...save.map(([{ kind, id }, record]) => replace(table, itemOf(codecs[kind], id, record), record.version - 1)),
    ...erase.map(([named, version]) => removeRead(table, keyOf(named), version)),
  ];

  return {
    read: async (refs) => found(refs, refs.length === 0 ? [] : await readItems(table, refs.map(keyOf))),
    perform: (command, refs, decide) =>
      perform(table, command, refs.map(keyOf), async (items) => {
        const decision = await decide(found(refs, items));
        if (!decision.ok) return decision;
        const { answer, events } = decision.value;
        return accept({ writes: writesOf(decision.value), ...(events ? { events } : {}), answer });
      }),
  };
}
