import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageQuery } from '@yilu/contracts';
import {
  type Item,
  type Key,
  perform,
  queryPage,
  readItems,
  replace,
  type Table,
  tell,
  type Write,
} from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import type { FileRefs, Files, Found, Outcome, ViolationStore, Wanted } from '../ports.js';
import {
  decidedPartition,
  defencePartition,
  defendedPartition,
  fileOf,
  filings,
  itemOf,
  namedPartition,
  pausedPartition,
  queuePartition,
  queueShards,
  reminderPartition,
  servicePartition,
  unfiledPartition,
  vehiclePartition,
  vehicleSort,
} from './violation-items.js';

// In this order keys are asked for and files are taken from the answer.
const kinds = [
  'records',
  'vehicles',
  'persons',
  'drivers',
  'decisions',
  'evidence',
  'defences',
  'devices',
  'codes',
  'tries',
  'challenges',
] as const satisfies readonly (keyof Files)[];

const sortOf = (item: Item): string => item['gsi2sk'] as string;

const keysFor = <K extends keyof Files>(kind: K, refs: readonly FileRefs[K][] = []): Key[] =>
  refs.map(filings[kind].key);

const keysOf = (wanted: Wanted): Key[] => kinds.flatMap((kind) => keysFor(kind, wanted[kind]));

/** The items in the order of their keys, as the files that they hold. */
function foundIn(wanted: Wanted, items: readonly (Item | undefined)[]): Found {
  let from = 0;
  const take = <K extends keyof Files>(kind: K): readonly Files[K][] => {
    const until = from + (wanted[kind]?.length ?? 0);
    const files = items.slice(from, until).flatMap((item) => (item ? [fileOf(kind, item)] : []));
    from = until;
    return files;
  };
  return {
    records: take('records'),
    vehicles: take('vehicles'),
    persons: take('persons'),
    drivers: take('drivers'),
    decisions: take('decisions'),
    evidence: take('evidence'),
    defences: take('defences'),
    devices: take('devices'),
    codes: take('codes'),
    tries: take('tries'),
    challenges: take('challenges'),
  };
}

function writesOf<Answer>(table: Table, outcome: Outcome<Answer>): Write[] {
  const writesFor = <K extends keyof Files>(kind: K, files: readonly Files[K][] = []): Write[] =>
    files.map((file) => replace(table, itemOf(kind, file), file.version - 1));
  return kinds.flatMap((kind) => writesFor(kind, outcome[kind]));
}

/** Records and everything about them in one table: one batch read and one transaction for each command. */
export function dynamoViolationStore(table: Table): ViolationStore {
  async function listed<K extends keyof Files>(
    kind: K,
    index: 'gsi1' | 'gsi2',
    partition: string,
    { cursor, limit }: Pick<PageQuery, 'cursor' | 'limit'>,
    // By a person or a vehicle the newest comes first, in a queue what has waited longest.
    oldestFirst = index === 'gsi2',
  ): Promise<Page<Files[K]>> {
    const page = await queryPage(
      table,
      {
        IndexName: index,
        KeyConditionExpression: `${index}pk = :pk`,
        ExpressionAttributeValues: { ':pk': partition },
        ScanIndexForward: oldestFirst,
      },
      { cursor, limit, partition: { [`${index}pk`]: partition } },
    );
    return { ...page, items: page.items.map((item) => fileOf(kind, item)) };
  }

  async function listedBetween<K extends keyof Files>(
    kind: K,
    partition: string,
    { from, to }: { readonly from: string; readonly to: string },
    { cursor, limit }: PageQuery,
  ): Promise<Page<Files[K]>> {
    const page = await queryPage(
      table,
      {
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': to },
      },
      { cursor, limit, partition: { gsi2pk: partition } },
    );
    return { ...page, items: page.items.map((item) => fileOf(kind, item)) };
  }

  /** The first items of a queue's partition behind a place in its order, and one more where there is one. */
  async function waitingAfter(partition: string, after: string, limit: number): Promise<Item[]> {
    const { Items = [] } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk > :after',
        ExpressionAttributeValues: { ':pk': partition, ':after': after || '0' },
        Limit: limit + 1,
      }),
    );
    return Items as Item[];
  }

  return {
    perform: (command, wanted, decide) =>
      perform(table, command, keysOf(wanted), async (items) => {
        const decided = await decide(foundIn(wanted, items));
        if (!decided.ok) return decided;
        const { events = [], answer } = decided.value;
        return accept({ writes: writesOf(table, decided.value), events, answer });
      }),
    async find(wanted) {
      const keys = keysOf(wanted);
      return foundIn(wanted, keys.length > 0 ? await readItems(table, keys) : []);
    },
    async listByVehicle(vehicle, show, { cursor, limit }) {
      const partition = vehiclePartition(vehicle);
      const page = await queryPage(
        table,
        {
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk > :from',
          ExpressionAttributeValues: { ':pk': partition, ':from': vehicleSort[show === 'open' ? 'open' : 'closed'] },
          ScanIndexForward: false,
        },
        { cursor, limit, partition: { gsi1pk: partition } },
      );
      return { ...page, items: page.items.map((item) => fileOf('records', item)) };
    },
    async listNear(vehicle, from, until) {
      const spans = Object.values(vehicleSort).map((sort) =>
        table.db.send(
          new QueryCommand({
            TableName: table.name,
            IndexName: 'gsi1',
            KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk BETWEEN :from AND :until',
            ExpressionAttributeValues: {
              ':pk': vehiclePartition(vehicle),
              ':from': `${sort}#${from.toISOString()}`,
              ':until': `${sort}#${until.toISOString()}#~`,
            },
          }),
        ),
      );
      return (await Promise.all(spans)).flatMap(({ Items = [] }) =>
        (Items as Item[]).map((item) => fileOf('records', item)),
      );
    },
    listDecisions: (personId, query) => listed('decisions', 'gsi1', decidedPartition(personId), query),
    listDefences: (personId, query) => listed('defences', 'gsi1', defendedPartition(personId), query),
    listNamed: (query) => listed('drivers', 'gsi2', namedPartition, query),
    listPausedDrivers: (query) => listed('drivers', 'gsi1', pausedPartition('drivers'), query),
    listPausedVehicles: (query) => listed('vehicles', 'gsi1', pausedPartition('vehicles'), query),
    listQueueShard: (queue, query, shard) => listed('records', 'gsi2', queuePartition(queue, shard), query),
    async listQueue(queue, { cursor, limit }) {
      // Each shard is asked for a whole page, since all of it may lie in one; what is left over is asked for again.
      const after = cursor ? Buffer.from(cursor, 'base64url').toString() : '';
      const pages = await Promise.all(
        Array.from({ length: queueShards }, (_none, shard) => waitingAfter(queuePartition(queue, shard), after, limit)),
      );
      const waiting = pages.flat().sort((one, other) => (sortOf(one) < sortOf(other) ? -1 : 1));
      const items = waiting.slice(0, limit);
      const last = items.at(-1);
      const more = last && waiting.length > limit;
      return {
        items: items.map((item) => fileOf('records', item)),
        ...(more ? { nextCursor: Buffer.from(sortOf(last)).toString('base64url') } : {}),
      };
    },
    listDefenceQueue: (queue, query) => listed('defences', 'gsi2', defencePartition(queue), query, queue === 'open'),
    async listOwnDefences(officerId, { cursor, limit }) {
      const partition = defencePartition('open');
      const page = await queryPage(
        table,
        {
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :pk',
          FilterExpression: 'assignedTo = :officer',
          ExpressionAttributeValues: { ':pk': partition, ':officer': officerId },
        },
        // The limit counts what is looked at: a week's defences in one reading.
        { cursor, limit: Math.max(limit, 500), partition: { gsi2pk: partition } },
      );
      return { ...page, items: page.items.map((item) => fileOf('defences', item)) };
    },
    listToRemind: (until, query, shard) =>
      listedBetween('persons', reminderPartition('person', shard), { from: '0', to: `${until}~` }, query),
    listFallingDue: (from, until, query, shard) =>
      listedBetween('decisions', reminderPartition('payment', shard), { from, to: `${until}~` }, query),
    listServices: (way, query) => listed('decisions', 'gsi2', servicePartition(way), query),
    listUnfiled: (before, query) =>
      listedBetween('evidence', unfiledPartition, { from: '0', to: before.toISOString() }, query),
    tell: (event) => tell(table, event),
  };
}
