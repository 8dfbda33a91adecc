import type { Location } from '@yilu/contracts';
import {
  type Item,
  type Key,
  perform,
  performOnce,
  queryPage,
  readItems,
  replace,
  type Table,
  type Write,
} from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import type { CollisionGroup } from '../domain/collision-watch.js';
import type { CollisionStore } from '../ports.js';
import { accidentOf, caseKey } from './case-items.js';

const groupKey = (groupId: string): Key => ({ pk: `COLLISIONS#${groupId}`, sk: 'GROUP' });
const traceKey = (trace: string): Key => ({ pk: `TRACE#${trace}`, sk: 'GROUP' });
const alertPartition = (state: string) => `ALERTS#${state}`;
/** A little longer than anything is remembered; an alert itself has no end. */
const traceDays = 400;

const groupOf = (item: Item | undefined) => item?.['group'] as CollisionGroup | undefined;
const locationOf = (item: Item | undefined): Location | undefined => accidentOf(item)?.scene.location;

function groupItem(group: CollisionGroup, expiresAt: number): Item & { version: number } {
  const { groupId, version, alert } = group;
  return {
    ...groupKey(groupId),
    version,
    group,
    ...(alert ? { gsi1pk: alertPartition(alert.state), gsi1sk: `${alert.grownAt}#${groupId}` } : { expiresAt }),
  };
}

/** Two accidents that share a trace and are told at once must meet: the second is decided anew on what the first wrote. */
const traceWrite = ({ name }: Table, item: Item, read: Item | undefined): Write => ({
  Put: {
    TableName: name,
    Item: item,
    ...(read
      ? { ConditionExpression: 'groupId = :read', ExpressionAttributeValues: { ':read': read['groupId'] } }
      : { ConditionExpression: 'attribute_not_exists(pk)' }),
  },
});

/** Accidents that hang together: a small index from what they share to their group. */
export const dynamoCollisions = (table: Table): CollisionStore => {
  const expiresAt = () => Math.floor(table.now().getTime() / 1000) + traceDays * 86_400;

  /** The groups that the traces lead to. A group that another absorbed leads on to that one. */
  async function groupsBehind(ids: readonly string[]): Promise<CollisionGroup[]> {
    const found = new Map<string, CollisionGroup>();
    let next = [...new Set(ids)];
    while (next.length > 0) {
      const items = await readItems(table, next.map(groupKey));
      for (const item of items) {
        const group = groupOf(item);
        if (group) found.set(group.groupId, group);
      }
      next = [...new Set(items.flatMap((item) => (item?.['into'] ? [String(item['into'])] : [])))];
    }
    return [...found.values()];
  }

  return {
    watch: (eventId, { caseId, traces }, decide) =>
      performOnce(
        table,
        'watchCollisions',
        eventId,
        [caseKey(caseId), ...traces.map(traceKey)],
        async ([state, ...known]) => {
          const ids = known.flatMap((item) => (item ? [String(item['groupId'])] : []));
          const { group, absorbed } = decide({ groups: await groupsBehind(ids), location: locationOf(state) });
          const ends = expiresAt();
          const writes: Write[] = [
            replace(table, groupItem(group, ends), group.version - 1),
            ...absorbed.map(({ groupId, version }) =>
              replace(
                table,
                { ...groupKey(groupId), version: version + 1, into: group.groupId, expiresAt: ends },
                version,
              ),
            ),
            ...traces.map((trace, place) =>
              traceWrite(table, { ...traceKey(trace), groupId: group.groupId, expiresAt: ends }, known[place]),
            ),
          ];
          return { writes, answer: null };
        },
      ),

    async list({ state = 'open', cursor, limit }) {
      const partition = { gsi1pk: alertPartition(state) };
      const page = await queryPage(
        table,
        {
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :pk',
          ExpressionAttributeValues: { ':pk': partition.gsi1pk },
          ScanIndexForward: false,
        },
        { cursor, limit, partition },
      );
      return { ...page, items: page.items.flatMap((item) => groupOf(item) ?? []) };
    },

    async find(groupId) {
      const [item] = await readItems(table, [groupKey(groupId)]);
      return groupOf(item);
    },

    close: (command, groupId, decide) =>
      perform(table, command, [groupKey(groupId)], ([item]) => {
        const closed = decide(groupOf(item));
        if (!closed.ok) return closed;
        const { group, event } = closed.value;
        const writes = [replace(table, groupItem(group, expiresAt()), group.version - 1)];
        return accept({ writes, events: [event], answer: { alertId: groupId, state: 'closed' as const } });
      }),
  };
};
