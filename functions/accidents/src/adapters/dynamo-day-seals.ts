import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, type Key, perform, put, putNew, readItems, replace, type Table } from '@yilu/dynamo';
import type { CountersignedLink } from '@yilu/evidence/countersign';
import type { DayHead } from '@yilu/evidence/day-head';
import { accept } from '@yilu/kernel';
import type { DaySeals, SealedDay } from '../ports.js';
import { linksOfDay } from './case-items.js';

const lastKey: Key = { pk: 'DAY#LAST', sk: 'HEAD' };
const dayPartition = (day: string) => `DAY#${day}`;
const headKey = (day: string): Key => ({ pk: dayPartition(day), sk: 'HEAD' });

/** 32 bytes each: one item holds them well below the store's 400 kB. */
const hashesPerItem = 8192;
const hashBytes = 32;

function leafItems({ head, hashes }: SealedDay): Item[] {
  const count = Math.ceil(hashes.length / hashesPerItem);
  return Array.from({ length: count }, (_, at) => ({
    pk: dayPartition(head.day),
    sk: `LEAVES#${String(at).padStart(4, '0')}`,
    hashes: Buffer.from(hashes.slice(at * hashesPerItem, (at + 1) * hashesPerItem).join(''), 'hex'),
  }));
}

const hashesIn = (item: Item): string[] => {
  const bytes = Buffer.from(item['hashes'] as Uint8Array);
  return Array.from({ length: bytes.length / hashBytes }, (_, at) =>
    bytes.subarray(at * hashBytes, (at + 1) * hashBytes).toString('hex'),
  );
};

const headOf = (item: Item | undefined) => item?.['head'] as DayHead | undefined;

async function queryAll(table: Table, input: Omit<QueryCommand['input'], 'TableName'>): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.db.send(
      new QueryCommand({ TableName: table.name, ...input, ...(from ? { ExclusiveStartKey: from } : {}) }),
    );
    items.push(...(Items as Item[]));
    from = LastEvaluatedKey;
  } while (from);
  return items;
}

/** Sealed days in the table of the cases: their links by an index, their heads and leaves under the day. */
export const dynamoDaySeals = (table: Table): DaySeals => ({
  async last() {
    const [item] = await readItems(table, [lastKey]);
    return headOf(item);
  },

  async linksOf(day) {
    const items = await queryAll(table, {
      IndexName: 'gsi2',
      KeyConditionExpression: 'gsi2pk = :day',
      ExpressionAttributeValues: { ':day': linksOfDay(day) },
      ProjectionExpression: '#link.#hash',
      ExpressionAttributeNames: { '#link': 'link', '#hash': 'hash' },
    });
    return items.map((item) => (item['link'] as CountersignedLink).hash);
  },

  async seal(sealed) {
    const { head } = sealed;
    const command = { actor: 'job', operation: 'sealDay', key: head.day, hash: head.day };
    const outcome = await perform<boolean, never>(table, command, [lastKey], ([item]) => {
      const before = headOf(item);
      // Another run was first: this head would fork the chain of days.
      if (before && before.hash !== head.previous) return accept({ writes: [], answer: false });
      const last = { ...lastKey, version: Number(item?.['version'] ?? 0) + 1, head };
      return accept({
        writes: [
          replace(table, last, last.version - 1),
          putNew(table, { ...headKey(head.day), head }),
          ...leafItems(sealed).map((leaves) => put(table, leaves)),
        ],
        events: [{ type: 'evidence.day_sealed', data: { head: { ...head } } }],
        answer: true,
      });
    });
    return outcome.ok && outcome.value;
  },

  async find(day) {
    const items = await queryAll(table, {
      KeyConditionExpression: 'pk = :day',
      ExpressionAttributeValues: { ':day': dayPartition(day) },
    });
    const head = headOf(items.find(({ sk }) => sk === 'HEAD'));
    return head && { head, hashes: items.filter((item) => item['hashes']).flatMap(hashesIn) };
  },

  async findHead(day) {
    const [item] = await readItems(table, [headKey(day)]);
    return headOf(item);
  },
});
