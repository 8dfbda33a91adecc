import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DeliveryAttempt } from '@yilu/contracts';
import { type Item, type Key, perform, queryPage, readItems, type Table, tell } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import { type InboxItem, type Message, type MessageRef, refOf } from '../domain/message.js';
import type { Reader } from '../domain/reader.js';
import type { Found, MessageStore, Wanted } from '../ports.js';
import {
  duePartitions,
  failurePartition,
  ledgerPartition,
  messageKey,
  personPartition,
  readerKey,
  writesOf,
} from './message-items.js';

/** Of each shard; what is left over is taken a minute later. */
const dueAtOnce = 40;

const messageOf = (item: Item | undefined) => item?.['message'] as Message | undefined;
const readerOf = (item: Item | undefined) => item?.['reader'] as Reader | undefined;

const keysOf = ({ readerOf: personId, survivorOf, message }: Wanted): Record<string, Key> => ({
  ...(personId ? { reader: readerKey(personId) } : {}),
  ...(survivorOf ? { survivor: readerKey(survivorOf) } : {}),
  ...(message ? { message: messageKey(message) } : {}),
});

function foundIn(names: readonly string[], items: readonly (Item | undefined)[]): Found {
  const item = (name: string) => items[names.indexOf(name)];
  return {
    reader: readerOf(item('reader')),
    survivor: readerOf(item('survivor')),
    message: messageOf(item('message')),
  };
}

/** Inbox, readers and the delivery ledger in one table: one batch read and one transaction for each command. */
export const dynamoMessageStore = (table: Table): MessageStore => ({
  perform(command, wanted, decide) {
    const keys = keysOf(wanted);
    return perform(table, command, Object.values(keys), (items) => {
      const found = foundIn(Object.keys(keys), items);
      const decided = decide(found);
      if (!decided.ok) return decided;
      const { events = [], answer } = decided.value;
      return accept({ writes: writesOf(table, found, decided.value), events, answer });
    });
  },

  async find(message) {
    const keys = keysOf({ message, readerOf: message.personId });
    return foundIn(Object.keys(keys), await readItems(table, Object.values(keys)));
  },

  async findReader(personId) {
    const [item] = await readItems(table, [readerKey(personId)]);
    return readerOf(item);
  },

  async listInbox(personId, { cursor, limit }) {
    const pk = personPartition(personId);
    const page = await queryPage(
      table,
      {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :message)',
        ExpressionAttributeValues: { ':pk': pk, ':message': 'MESSAGE#' },
        ScanIndexForward: false,
        ConsistentRead: true,
      },
      { cursor, limit, partition: { pk } },
    );
    return { ...page, items: page.items.map((item) => item['message'] as InboxItem) };
  },

  async listDeliveries({ cursor, limit, failures }) {
    const name = failures ? 'gsi1pk' : 'pk';
    const value = failures ? failurePartition : ledgerPartition;
    const page = await queryPage(
      table,
      {
        ...(failures ? { IndexName: 'gsi1' } : {}),
        KeyConditionExpression: '#partition = :partition',
        ExpressionAttributeNames: { '#partition': name },
        ExpressionAttributeValues: { ':partition': value },
        ScanIndexForward: false,
      },
      { cursor, limit, partition: { [name]: value } },
    );
    return { ...page, items: page.items.map((item) => item['attempt'] as DeliveryAttempt) };
  },

  tell: (event) => tell(table, event),

  async listDue(at): Promise<MessageRef[]> {
    const ofShard = async (partition: string) => {
      const { Items = [] } = await table.db.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk <= :now',
          // `~` sorts behind every id: what falls due at this very instant is due.
          ExpressionAttributeValues: { ':pk': partition, ':now': `${at.toISOString()}#~` },
          Limit: dueAtOnce,
        }),
      );
      return (Items as Item[]).flatMap((item) => messageOf(item) ?? []);
    };
    return (await Promise.all(duePartitions.map(ofShard))).flat().map(refOf);
  },
});
