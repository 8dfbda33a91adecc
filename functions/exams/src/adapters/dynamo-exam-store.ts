import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Page, PageQuery } from '@yilu/contracts';
import {
  type Item,
  type Key,
  outbox,
  perform,
  queryPage,
  readItems,
  replace,
  type Table,
  tell,
  type Write,
} from '@yilu/dynamo';
import { accept, startOfDay } from '@yilu/kernel';
import type { ExamStore, FileRefs, Files, Found, Outcome, Wanted } from '../ports.js';
import {
  appliedPartition,
  comingPartition,
  endingPartition,
  fileOf,
  filings,
  itemOf,
  objectedPartition,
  objectionPartition,
  plansPartition,
  reminderPartition,
  rosterPartition,
  schoolsPartition,
  seenPartition,
  sessionsPartition,
} from './exam-items.js';

// In this order keys are asked for and files are taken from the answer.
const kinds = [
  'plans',
  'drafts',
  'sessions',
  'persons',
  'learners',
  'bookings',
  'runs',
  'objections',
  'schools',
  'looks',
] as const satisfies readonly (keyof Files)[];

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
    plans: take('plans'),
    drafts: take('drafts'),
    sessions: take('sessions'),
    persons: take('persons'),
    learners: take('learners'),
    bookings: take('bookings'),
    runs: take('runs'),
    objections: take('objections'),
    schools: take('schools'),
    looks: take('looks'),
  };
}

type Written = Omit<Outcome<unknown>, 'answer' | 'events'>;

const itemsOf = (files: Written): (Item & { version: number })[] => {
  const itemsFor = <K extends keyof Files>(kind: K, of: readonly Files[K][] = []) =>
    of.map((file) => itemOf(kind, file));
  return kinds.flatMap((kind) => itemsFor(kind, files[kind]));
};

const writesOf = (table: Table, files: Written): Write[] =>
  itemsOf(files).map((item) => replace(table, item, item.version - 1));

/** What one BatchWriteItem takes, and how many of them are under way at once. */
const atOnce = 25;
const abreast = 8;
const putAttempts = 8;

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/** Puts up to 25 items; what the store had no room for yet is put again, ever more slowly. */
async function putBatch(table: Table, items: readonly Item[]): Promise<void> {
  let left: Requests = items.map((Item) => ({ PutRequest: { Item } }));
  for (let attempt = 0; attempt < putAttempts; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    const { UnprocessedItems } = await table.db.send(new BatchWriteCommand({ RequestItems: { [table.name]: left } }));
    left = UnprocessedItems?.[table.name] ?? [];
    if (left.length === 0) return;
  }
  throw new Error('Store throttled a batch write');
}

/** Exams and everything about them in one table: one batch read and one transaction for each command. */
export function dynamoExamStore(table: Table): ExamStore {
  async function listed<K extends keyof Files>(
    kind: K,
    index: 'gsi1' | 'gsi2',
    partition: string,
    { cursor, limit }: Pick<PageQuery, 'cursor' | 'limit'>,
    oldestFirst = true,
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
    listPlans: (query) => listed('plans', 'gsi1', plansPartition('published'), query, false),
    listDrafts: (query) => listed('plans', 'gsi1', plansPartition('draft'), query, false),
    listSessions: (planId, subject, query) => listed('sessions', 'gsi1', sessionsPartition(planId, subject), query),
    listComing: (subject, from, query) =>
      listedBetween('sessions', comingPartition(subject), { from: startOfDay(from).toISOString(), to: '9' }, query),
    listApplied: (planId, shard, query) => listed('bookings', 'gsi1', appliedPartition(planId, shard), query),
    listRoster: (sessionId, query) => listed('bookings', 'gsi1', rosterPartition(sessionId), query),
    listEnding: (until, query, shard) =>
      listedBetween('bookings', endingPartition(shard), { from: '0', to: `${until.toISOString()}~` }, query),
    listToRemind: (until, query, shard) =>
      listedBetween('bookings', reminderPartition(shard), { from: '0', to: `${until}~` }, query),
    // A person objects a handful of times in his life.
    listOwnObjections: async (personId) =>
      (await listed('objections', 'gsi1', objectedPartition(personId), { limit: 50 }, false)).items,
    listObjections: (queue, query) => listed('objections', 'gsi2', objectionPartition(queue), query, queue === 'open'),
    listSchools: (query) => listed('schools', 'gsi1', schoolsPartition, query),
    // A space sorts before every pseudonym.
    async listSeen(schoolId, after = ' ', limit) {
      const partition = seenPartition(schoolId);
      const query = {
        IndexName: 'gsi1',
        // Not by the store's own cursor: the key in it names the person.
        KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk > :after',
        ExpressionAttributeValues: { ':pk': partition, ':after': after },
      };
      const page = await queryPage(table, query, { limit, partition: { gsi1pk: partition } });
      const next = page.nextCursor && page.items.at(-1)?.['gsi1sk'];
      return {
        learners: page.items.map((item) => fileOf('learners', item)),
        ...(typeof next === 'string' ? { next } : {}),
      };
    },
    async putAll(files, events = []) {
      const told = outbox(table, events).flatMap(({ Put }) => (Put?.Item ? [Put.Item as Item] : []));
      const items = [...itemsOf(files), ...told];
      for (let at = 0; at < items.length; at += atOnce * abreast) {
        const some = items.slice(at, at + atOnce * abreast);
        const batches = Array.from({ length: Math.ceil(some.length / atOnce) }, (_, n) =>
          putBatch(table, some.slice(n * atOnce, (n + 1) * atOnce)),
        );
        await Promise.all(batches);
      }
    },
    tell: (event) => tell(table, event),
  };
}
