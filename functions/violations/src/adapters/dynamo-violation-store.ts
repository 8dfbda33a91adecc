import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { fileCabinet, fileIn, type Item, queryPage, type Table, tell } from '@yilu/dynamo';
import type { Defence, ViolationRecord } from '../domain/files.js';
import type { FileRefs, Files, ViolationStore } from '../ports.js';
import {
  decidedPartition,
  defencePartition,
  defendedPartition,
  filings,
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

const sortOf = (item: Item): string => item['gsi2sk'] as string;

/** Records and everything about them in one table: one batch read and one transaction for each command. */
export function dynamoViolationStore(table: Table): ViolationStore {
  const { perform, find, list } = fileCabinet<Files, FileRefs>(table, filings);

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
    perform,
    find,
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
      return { ...page, items: page.items.map((item) => fileIn<ViolationRecord>(item)) };
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
        (Items as Item[]).map((item) => fileIn<ViolationRecord>(item)),
      );
    },
    listDecisions: (personId, query) =>
      list('decisions', { index: 'gsi1', partition: decidedPartition(personId), highestFirst: true }, query),
    listDefences: (personId, query) =>
      list('defences', { index: 'gsi1', partition: defendedPartition(personId), highestFirst: true }, query),
    listNamed: (query) => list('drivers', { index: 'gsi2', partition: namedPartition }, query),
    listPausedDrivers: (query) =>
      list('drivers', { index: 'gsi1', partition: pausedPartition('drivers'), highestFirst: true }, query),
    listPausedVehicles: (query) =>
      list('vehicles', { index: 'gsi1', partition: pausedPartition('vehicles'), highestFirst: true }, query),
    listQueueShard: (queue, query, shard) =>
      list('records', { index: 'gsi2', partition: queuePartition(queue, shard) }, query),
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
        items: items.map((item) => fileIn<ViolationRecord>(item)),
        ...(more ? { nextCursor: Buffer.from(sortOf(last)).toString('base64url') } : {}),
      };
    },
    listDefenceQueue: (queue, query) =>
      list(
        'defences',
        { index: 'gsi2', partition: defencePartition(queue), highestFirst: queue === 'answered' },
        query,
      ),
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
      return { ...page, items: page.items.map((item) => fileIn<Defence>(item)) };
    },
    listToRemind: (until, query, shard) =>
      list(
        'persons',
        { index: 'gsi2', partition: reminderPartition('person', shard), between: ['0', `${until}~`] },
        query,
      ),
    listFallingDue: (from, until, query, shard) =>
      list(
        'decisions',
        { index: 'gsi2', partition: reminderPartition('payment', shard), between: [from, `${until}~`] },
        query,
      ),
    listServices: (way, query) => list('decisions', { index: 'gsi2', partition: servicePartition(way) }, query),
    listUnfiled: (before, query) =>
      list('evidence', { index: 'gsi2', partition: unfiledPartition, between: ['0', before.toISOString()] }, query),
    tell: (event) => tell(table, event),
  };
}
