import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PersonId } from '@yilu/contracts';
import {
  commit,
  type Item,
  type Key,
  performOnce,
  put,
  readItems,
  remove,
  replace,
  type Table,
  type Write,
} from '@yilu/dynamo';
import { heirOf } from '@yilu/kernel/heir-of';
import { joinedClock, joinedProgress } from '../domain/study-joined.js';
import type { StudyLeaving } from '../ports-study.js';
import { personKey } from './exam-items.js';
import { endedOf, fileOf, filings, itemOf, learnerPartition, mocksBegin } from './study-items.js';

const subjects = ['S1', 'S3S'] as const;
const atOnce = 25;

/** Takes a learner's study to whoever took him over, or away for good. Both may be broken off and begun anew. */
export function dynamoStudyLeaving(table: Table): StudyLeaving {
  /** A part of a learner's items, from the beginning: what was dealt with is not there any more. */
  async function some(personId: PersonId, sort = ''): Promise<Item[]> {
    const { Items = [] } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: sort ? 'pk = :pk AND begins_with(sk, :sort)' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': learnerPartition(personId), ...(sort ? { ':sort': sort } : {}) },
        Limit: atOnce,
        ConsistentRead: true,
      }),
    );
    return Items as Item[];
  }

  /** Who holds a merged person's papers now; undefined where he deleted himself meanwhile. */
  const standsFor = (into: PersonId) =>
    heirOf(into, async (id) => {
      const [person] = await readItems(table, [personKey(id)]);
      return endedOf(person);
    });

  const taken = (key: Key, item: Item | undefined): Write[] => (item ? [remove(table, key)] : []);

  async function join(eventId: string, from: PersonId, into: PersonId): Promise<void> {
    const progressOf = (personId: PersonId) => subjects.map((subject) => filings.progress.key({ personId, subject }));
    const [fromKeys, intoKeys] = [
      [...progressOf(from), filings.clocks.key(from)],
      [...progressOf(into), filings.clocks.key(into)],
    ];
    await performOnce(table, 'joinStudy', eventId, [...fromKeys, ...intoKeys], (items) => {
      const [theirs, ours] = [items.slice(0, fromKeys.length), items.slice(fromKeys.length)];
      const writes = subjects.flatMap((_subject, at): Write[] => {
        const [one, other] = [theirs[at], ours[at]];
        if (!one) return [];
        const file = joinedProgress(into, fileOf('progress', one), other && fileOf('progress', other));
        return [replace(table, itemOf('progress', file, table.now()), file.version - 1)];
      });
      const [clock, known] = [theirs.at(-1), ours.at(-1)];
      const joined = clock && joinedClock(into, fileOf('clocks', clock), known && fileOf('clocks', known));
      if (joined) writes.push(replace(table, itemOf('clocks', joined, table.now()), joined.version - 1));
      return { writes: [...writes, ...fromKeys.flatMap((key, at) => taken(key, theirs[at]))], answer: null };
    });
  }

  async function moveMocks(from: PersonId, into: PersonId): Promise<void> {
    for (let items = await some(from, mocksBegin); items.length > 0; items = await some(from, mocksBegin)) {
      const writes = items.flatMap((item) => {
        const mock = { ...fileOf('mocks', item), personId: into };
        return [put(table, itemOf('mocks', mock, table.now())), remove(table, { pk: item.pk, sk: item.sk })];
      });
      if (!(await commit(table, writes))) throw new Error('A paper changed while it was taken over');
    }
  }

  async function forget(personId: PersonId): Promise<void> {
    for (let items = await some(personId); items.length > 0; items = await some(personId))
      await table.db.send(
        new BatchWriteCommand({
          RequestItems: { [table.name]: items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })) },
        }),
      );
  }

  return {
    forget,
    async takeOver(eventId, from, into) {
      const heir = await standsFor(into);
      if (heir) {
        await join(eventId, from, heir);
        await moveMocks(from, heir);
      }
      await forget(from);
    },
  };
}
