import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId, CaseSummary, OfficerCaseView, Page, QueueEntry, Verification } from '@yilu/contracts';
import { commit, type Item, type Key, outbox, perform, queryPage, readItems, type Table } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import type { Accident, Driver } from '../domain/accident.js';
import type { CodeLock, InvitationCount } from '../domain/pairing.js';
import type { Waiting } from '../domain/queue.js';
import type { CaseStore, Found, GuestCopy, Strokes, Unsealing, Wanted } from '../ports.js';
import { type CaseChainWriter, type ChainRecord, openRecord } from './case-chain.js';
import {
  accidentOf,
  caseKey,
  claimKey,
  codeLockKey,
  codePartition,
  copyKey,
  documentPartition,
  driverKey,
  expiryPartition,
  invitationsKey,
  personPartition,
  queuePartition,
  strokesKey,
  unsealingKey,
  verificationKey,
  writesOf,
} from './case-items.js';

const waitingOf = (item: Item): Waiting => {
  const { id, kind, since } = item['entry'] as QueueEntry;
  return { id, kind, since };
};
/** More than this many waiting tickets and a place in the queue says nothing any more. */
const queueHorizon = 200;
const mostLinks = 50;

async function query(table: Table, partition: string, limit: number, order: 'first' | 'last'): Promise<Item[]> {
  const { Items = [] } = await table.db.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pk',
      ExpressionAttributeValues: { ':pk': partition },
      ScanIndexForward: order === 'first',
      Limit: limit,
    }),
  );
  return Items as Item[];
}

const findByCode = async (table: Table, code: string) =>
  accidentOf((await query(table, codePartition(code), 1, 'last'))[0]);
const findHolder = async (table: Table, documentKey: string) =>
  (await query(table, documentPartition(documentKey), 1, 'first'))[0]?.['driver'] as Driver | undefined;
const findWaiting = async (table: Table) =>
  (await query(table, queuePartition, queueHorizon, 'first')).map((item) => waitingOf(item));

/**
 * What cannot be read by key is read beside the keys, in the same round trip: the first answer is under way before the
 * decision asks for it, and each decision after a lost race asks anew.
 */
function beside<T>(read: () => Promise<T>): () => Promise<T> {
  let first: Promise<T> | undefined = read();
  // Whoever never asks must not leave a rejection without a listener behind.
  first.catch(() => undefined);
  return () => {
    const answer = first ?? read();
    first = undefined;
    return answer;
  };
}

const keysOf = ({ copyOf, caseId, driverOf, codeLockOf, claimOf, invitationsOf = [] }: Wanted) => ({
  ...(caseId ? { accident: caseKey(caseId) } : {}),
  ...(driverOf ? { driver: driverKey(driverOf) } : {}),
  ...(codeLockOf ? { codeLock: codeLockKey(codeLockOf) } : {}),
  ...(copyOf ? { copy: copyKey(copyOf) } : {}),
  ...(claimOf ? { claim: claimKey(claimOf) } : {}),
  ...Object.fromEntries(invitationsOf.map((name) => [name, invitationsKey(name)])),
});

/** The drawings of exactly the signatures that the agreement bears. */
async function strokesUnder(table: Table, { caseId, agreement }: Accident): Promise<Strokes[]> {
  const keys = agreement?.signatures.map(({ by, agreementVersion }) => strokesKey(caseId, by, agreementVersion)) ?? [];
  const items = keys.length > 0 ? await readItems(table, keys) : [];
  return items.flatMap((item) => (item ? [item['strokes'] as Strokes] : []));
}

async function findHistory(table: Table, caseId: CaseId) {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        // Strokes sort behind the state: a hundred kilobytes that nobody needs here.
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':pk': caseKey(caseId).pk, ':first': 'HISTORY#', ':last': 'STATE' },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    items.push(...(Items as Item[]));
    from = LastEvaluatedKey;
  } while (from);
  const accident = accidentOf(items.find(({ sk }) => sk === 'STATE'));
  return { accident, lines: items.filter((item) => item['entry']) };
}

const recordOf = ({ link, box, to, blind, compared }: Item) => ({ link, box, to, blind, compared }) as ChainRecord;

/** The case aggregate in DynamoDB: whole items under a version, with their history, lists and events in one transaction. */
export const dynamoCaseStore = (table: Table, chain: CaseChainWriter): CaseStore => ({
  perform(command, wanted, decide) {
    const keys: { readonly [name: string]: Key } = keysOf(wanted);
    const names = Object.keys(keys);
    const { code, waiting, holderOf, invitationsOf = [] } = wanted;
    const byCode = code === undefined ? undefined : beside(() => findByCode(table, code));
    const byDocument = holderOf === undefined ? undefined : beside(() => findHolder(table, holderOf));
    const queue = waiting ? beside(() => findWaiting(table)) : undefined;
    return perform(table, command, Object.values(keys), async (items) => {
      const item = (name: string) => items[names.indexOf(name)];
      const found: Found = {
        accident: byCode ? await byCode() : accidentOf(item('accident')),
        driver: item('driver')?.['driver'] as Driver | undefined,
        holder: byDocument ? await byDocument() : undefined,
        copy: item('copy')?.['copy'] as GuestCopy | undefined,
        codeLock: item('codeLock') as (Item & CodeLock) | undefined,
        invitationCounts: invitationsOf.map((name) => item(name) as (Item & InvitationCount) | undefined),
        claimed: item('claim') !== undefined,
        waiting: queue ? await queue() : [],
      };
      const decided = await decide(found);
      if (!decided.ok) return decided;
      const { events, answer } = decided.value;
      return accept({ writes: writesOf(table, chain, found.accident, decided.value), events, answer });
    });
  },

  async find(caseId) {
    const [item] = await readItems(table, [caseKey(caseId)]);
    return accidentOf(item);
  },

  async findPapers(caseId, reader) {
    const [item, known] = await readItems(table, [caseKey(caseId), ...(reader ? [driverKey(reader)] : [])]);
    const accident = accidentOf(item);
    const { locale } = (known?.['driver'] ?? {}) as Partial<Driver>;
    return accident && { accident, strokes: await strokesUnder(table, accident), locale };
  },

  async findUnsealed(caseId, officerId) {
    const [item, opened] = await readItems(table, [caseKey(caseId), unsealingKey(caseId, officerId)]);
    const accident = accidentOf(item);
    const unsealing = opened?.['unsealing'] as Unsealing | undefined;
    return accident && { accident, strokes: await strokesUnder(table, accident), unsealing };
  },

  async findWithHistory(caseId) {
    const { accident, lines } = await findHistory(table, caseId);
    const history = lines.map((item) => item['entry'] as OfficerCaseView['history'][number]);
    return accident && { accident, history };
  },

  async findChain(caseId) {
    const { accident, lines } = await findHistory(table, caseId);
    const entries = lines.flatMap((item) =>
      item['link'] ? [openRecord(recordOf(item), accident?.chain?.secret ?? undefined)] : [],
    );
    return accident && { accident, entries };
  },

  async listOf(personId, { cursor, limit }): Promise<Page<CaseSummary>> {
    const pk = personPartition(personId);
    const page = await queryPage(
      table,
      {
        // No bound on the sort key: the store fails on a cursor outside of one, and a person has nothing but links.
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ScanIndexForward: false,
        // Whoever follows a merge must miss no case that was opened a moment ago.
        ConsistentRead: true,
      },
      { cursor, limit, partition: { pk } },
    );
    return { ...page, items: page.items.map((item) => item['summary'] as CaseSummary) };
  },

  async findAll(caseIds) {
    if (caseIds.length === 0) return [];
    const items = await readItems(table, caseIds.slice(0, mostLinks).map(caseKey));
    return items.flatMap((item) => accidentOf(item) ?? []);
  },

  async listOverdue(at, limit) {
    const { Items = [] } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk < :now',
        ExpressionAttributeValues: { ':pk': expiryPartition, ':now': at.toISOString() },
        Limit: limit,
      }),
    );
    return (Items as Item[]).flatMap((item) => accidentOf(item)?.caseId ?? ([] as CaseId[]));
  },

  async findDriver(personId) {
    const [item] = await readItems(table, [driverKey(personId)]);
    return item?.['driver'] as Driver | undefined;
  },

  async listQueue({ cursor, limit, kind }): Promise<Page<QueueEntry>> {
    const page = await queryPage(
      table,
      {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': queuePartition, ...(kind ? { ':kind': kind } : {}) },
        ...(kind ? { FilterExpression: '#kind = :kind', ExpressionAttributeNames: { '#kind': 'kind' } } : {}),
      },
      { cursor, limit, partition: { gsi1pk: queuePartition } },
    );
    return { ...page, items: page.items.map((item) => item['entry'] as QueueEntry) };
  },

  listWaiting: () => findWaiting(table),

  async verify(number) {
    const [item] = await readItems(table, [verificationKey(number)]);
    return item?.['verification'] as Verification | undefined;
  },

  async tell(event, id) {
    // One that was told before is refused by its key: that is the answer wanted.
    await commit(table, outbox(id === undefined ? table : { ...table, newId: () => id }, [event]));
  },
});
