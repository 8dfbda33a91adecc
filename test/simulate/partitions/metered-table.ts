import { BatchGetCommand, type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Item, Key, Table } from '@yilu/dynamo';

/** What one partition takes in a second, whatever the table as a whole is given. */
export const partitionLimits = { write: 1000, read: 3000 } as const;
type Kind = keyof typeof partitionLimits;

/** A key's busiest second. */
export interface Busiest {
  readonly partition: string;
  readonly units: number;
}
export interface Meter {
  /** Partitions by their busiest second, the busiest first. */
  busiest(kind: Kind): Busiest[];
  /** Units that the whole table took, in its busiest second. */
  total(kind: Kind): number;
}

const idOf = ({ pk, sk }: Key) => `${pk}\n${sk}`;
const bytesOf = (item: unknown) => Buffer.byteLength(JSON.stringify(item));
const writeUnits = (item: unknown) => Math.max(1, Math.ceil(bytesOf(item) / 1024));
const readUnits = (item: unknown) => (item ? Math.max(1, Math.ceil(bytesOf(item) / 4096)) : 1);
const indexes = ['gsi1pk', 'gsi2pk'] as const;

/**
 * A table in memory that counts what each of its partitions takes, by the store's own prices: a consistent read a unit for
 * 4 KB, a write in a transaction two units for 1 KB, and one more in every index that shows the item. One key is taken for
 * one partition, as the store divides a table where a few keys are hot.
 */
export function meteredTable(now: () => Date): { readonly table: Table; readonly meter: Meter; put(item: Item): void } {
  const items = new Map<string, Item>();
  const taken: Record<Kind, Map<string, Map<number, number>>> = { read: new Map(), write: new Map() };
  const sums: Record<Kind, Map<number, number>> = { read: new Map(), write: new Map() };
  const take = (kind: Kind, partition: string, units: number) => {
    const second = Math.floor(now().getTime() / 1000);
    const seconds = taken[kind].get(partition) ?? new Map<number, number>();
    taken[kind].set(partition, seconds.set(second, (seconds.get(second) ?? 0) + units));
    sums[kind].set(second, (sums[kind].get(second) ?? 0) + units);
  };
  const written = (item: Item) => {
    take('write', item.pk, 2 * writeUnits(item));
    for (const index of indexes) if (item[index]) take('write', `${index} ${item[index]}`, writeUnits(item));
    items.set(idOf(item), item);
  };
  const send = async (command: unknown): Promise<unknown> => {
    if (command instanceof BatchGetCommand) {
      const [[name = '', asked] = []] = Object.entries(command.input.RequestItems ?? {});
      const keys = (asked?.Keys ?? []) as Key[];
      for (const key of keys) take('read', key.pk, readUnits(items.get(idOf(key))));
      return { Responses: { [name]: keys.flatMap((key) => items.get(idOf(key)) ?? []) } };
    }
    if (!(command instanceof TransactWriteCommand)) throw new Error('The simulation does not know this command');
    for (const { Put, Update, Delete } of command.input.TransactItems ?? []) {
      if (Put) written(Put.Item as Item);
      // Counters: what they hold does not matter here.
      if (Update) take('write', (Update.Key as Key).pk, 2);
      if (Delete) take('write', (Delete.Key as Key).pk, 2);
    }
    return {};
  };
  let count = 0;
  const most = (seconds: ReadonlyMap<number, number>) => Math.max(0, ...seconds.values());
  return {
    table: {
      db: { send } as Pick<DynamoDBDocumentClient, 'send'> as DynamoDBDocumentClient,
      name: 'exams',
      now,
      newId: () => `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`,
    },
    meter: {
      busiest: (kind) =>
        [...taken[kind]]
          .map(([partition, seconds]) => ({ partition, units: most(seconds) }))
          .sort((one, other) => other.units - one.units),
      total: (kind) => most(sums[kind]),
    },
    put: (item) => items.set(idOf(item), item),
  };
}
