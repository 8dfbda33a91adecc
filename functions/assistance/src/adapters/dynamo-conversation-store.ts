import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ConversationEntry, ConversationId, ConversationSummary, Page, ThreadQuery } from '@yilu/contracts';
import { commit, type Item, type Key, perform, queryPage, readItems, remove, type Table, tell } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import type { Conversation, Line } from '../domain/conversation.js';
import type { Person } from '../domain/person.js';
import type { ConversationStore, Found, Wanted } from '../ports.js';
import {
  conversationKey,
  deskPartition,
  handledPartition,
  lineSort,
  linkKey,
  linkPrefix,
  openKey,
  personKey,
  personPartition,
  silentPartition,
  threadPartition,
  writesOf,
} from './conversation-items.js';

const conversationOf = (item: Item | undefined) => item?.['conversation'] as Conversation | undefined;
const personOf = (item: Item | undefined) => item?.['person'] as Person | undefined;

/** Lines of one reading; who is further behind reads on before them. */
const linesAtOnce = 100;
/** More than this many open talks and a place in the line says nothing any more. */
const lineHorizon = 200;
const latestHandled = 20;
const removedAtOnce = 90;

const keysOf = ({ conversationId, personOf: person, openOf }: Wanted): Record<string, Key> => ({
  ...(conversationId ? { conversation: conversationKey(conversationId) } : {}),
  ...(person ? { person: personKey(person) } : {}),
  ...(openOf ? { open: openKey(openOf) } : {}),
});

const partition = (value: string) => ({
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': value },
});
const index = (name: string, value: string) => ({
  IndexName: name,
  KeyConditionExpression: `${name}pk = :pk`,
  ExpressionAttributeValues: { ':pk': value },
});

/** From the end: the talk itself, then its lines from the latest down to the cursor. One query, one partition. */
async function queryThread({ db, name }: Table, conversationId: ConversationId, from: string, to: string) {
  const { Items = [], LastEvaluatedKey } = await db.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': threadPartition(conversationId), ':from': from, ':to': to },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: linesAtOnce + 1,
    }),
  );
  const lines = (Items as Item[]).flatMap((item) => (item['line'] ? [item['line'] as Line] : [])).reverse();
  return { first: (Items as Item[])[0], lines, earlier: LastEvaluatedKey !== undefined };
}

/** Talks in DynamoDB: the state of each under a version, its lines beside it, lists and events in one transaction. */
export const dynamoConversationStore = (table: Table): ConversationStore => ({
  perform(command, wanted, decide) {
    const keys = keysOf(wanted);
    const names = Object.keys(keys);
    return perform(table, command, Object.values(keys), (items) => {
      const item = (name: string) => items[names.indexOf(name)];
      const found: Found = {
        conversation: conversationOf(item('conversation')),
        person: personOf(item('person')),
        open: item('open')?.['conversationId'] as ConversationId | undefined,
      };
      const decided = decide(found);
      if (!decided.ok) return decided;
      const { events, answer } = decided.value;
      return accept({ writes: writesOf(table, found.conversation, decided.value), events, answer });
    });
  },

  async readThread(conversationId, { after = 0, before }: ThreadQuery) {
    if (before === undefined) {
      const { first, ...thread } = await queryThread(table, conversationId, lineSort(after + 1), 'STATE');
      const conversation = conversationOf(first);
      return conversation && { conversation, ...thread };
    }
    const [from, to] = [lineSort(after + 1), lineSort(before - 1)];
    const [[state], { lines, earlier }] = await Promise.all([
      readItems(table, [conversationKey(conversationId)]),
      // The store takes no range that ends before it begins.
      from <= to ? queryThread(table, conversationId, from, to) : { lines: [], earlier: false },
    ]);
    const conversation = conversationOf(state);
    return conversation && { conversation, lines, earlier };
  },

  async listOf(personId, { cursor, limit }): Promise<Page<ConversationSummary>> {
    const pk = personPartition(personId);
    const page = await queryPage(
      table,
      {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :link)',
        ExpressionAttributeValues: { ':pk': pk, ':link': linkPrefix },
        ScanIndexForward: false,
        // Whoever follows a merge must miss no talk that was opened a moment ago.
        ConsistentRead: true,
      },
      { cursor, limit, partition: { pk } },
    );
    return { ...page, items: page.items.map((item) => item['summary'] as ConversationSummary) };
  },

  async listDesk({ cursor, limit }): Promise<Page<ConversationEntry>> {
    const page = await queryPage(table, index('gsi1', deskPartition), {
      cursor,
      limit,
      partition: { gsi1pk: deskPartition },
    });
    return { ...page, items: page.items.map((item) => item['entry'] as ConversationEntry) };
  },

  async waitingLine() {
    const TableName = table.name;
    const [desk, handled] = await Promise.all([
      table.db.send(new QueryCommand({ TableName, ...index('gsi1', deskPartition), Limit: lineHorizon })),
      table.db.send(
        new QueryCommand({
          TableName,
          ...partition(handledPartition),
          ScanIndexForward: false,
          Limit: latestHandled,
        }),
      ),
    ]);
    return {
      tickets: ((desk.Items ?? []) as Item[]).map((item) => item['entry'] as ConversationEntry),
      handled: ((handled.Items ?? []) as Item[]).map((item) => Number(item['seconds'])),
    };
  },

  async listSilent(at, limit) {
    const { Items = [] } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk < :now',
        ExpressionAttributeValues: { ':pk': silentPartition, ':now': at.toISOString() },
        Limit: limit,
      }),
    );
    return (Items as Item[]).flatMap((item) => conversationOf(item)?.conversationId ?? []);
  },

  async findPerson(personId) {
    const [item] = await readItems(table, [personKey(personId)]);
    return personOf(item);
  },

  tell: (event) => tell(table, event),

  async erase(conversationId, personId, openedAt) {
    const { Items = [], LastEvaluatedKey } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        ...partition(threadPartition(conversationId)),
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
        Limit: removedAtOnce,
      }),
    );
    const more = LastEvaluatedKey !== undefined;
    const rest = more ? [] : [linkKey(personId, openedAt, conversationId)];
    const writes = [...(Items as Item[]), ...rest].map((key) => remove(table, key));
    if (!(await commit(table, writes))) throw new Error(`Talk ${conversationId} changed while it was removed`);
    if (more) await this.erase(conversationId, personId, openedAt);
  },
});
