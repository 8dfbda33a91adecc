import type { DeliveryAttempt, PersonId } from '@yilu/contracts';
import { type Item, type Key, put, putNew, replace, type Table, type Write } from '@yilu/dynamo';
import { type Message, type MessageRef, refOf } from '../domain/message.js';
import type { Reader } from '../domain/reader.js';
import type { Found, Outcome } from '../ports.js';

const daySeconds = 86_400;
const daysOf = { inbox: 2 * 365, contact: 60 } as const;
const ledgerDays = 365;
const secondsAfter = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1000) + days * daySeconds;

export const personPartition = (personId: PersonId) => `PERSON#${personId}`;
export const readerKey = (personId: PersonId): Key => ({ pk: personPartition(personId), sk: 'READER' });
export const messageKey = ({ messageId, personId }: MessageRef): Key =>
  personId
    ? { pk: personPartition(personId), sk: `MESSAGE#${messageId}` }
    : { pk: `DIRECT#${messageId}`, sk: 'MESSAGE' };

export const ledgerPartition = 'LEDGER';
export const failurePartition = 'FAILURES';

/** What falls due together at 08:00 is spread over several partitions, so that no one of them is hot. */
const dueShards = 8;
export const duePartitions = Array.from({ length: dueShards }, (_, shard) => `DUE#${shard}`);

function duePartitionOf(messageId: string): string {
  let sum = 0;
  for (const char of messageId) sum = (sum * 31 + char.charCodeAt(0)) % 65_536;
  return `DUE#${sum % dueShards}`;
}

function messageItem(message: Message): Item & { version: number } {
  const { messageId, version, at, delivery } = message;
  const { dueAt } = delivery;
  return {
    ...messageKey(refOf(message)),
    version,
    message,
    ...(dueAt ? { gsi2pk: duePartitionOf(messageId), gsi2sk: `${dueAt}#${messageId}` } : {}),
    expiresAt: 'endsAt' in message ? secondsAfter(message.endsAt, 1) : secondsAfter(at, daysOf[message.kind]),
  };
}

const isFailure = ({ outcome }: DeliveryAttempt) => outcome !== 'delivered' && outcome !== 'scheduled';

function attemptItem(attempt: DeliveryAttempt): Item {
  const { at, messageId, channel } = attempt;
  const sk = `${at}#${messageId}#${channel}`;
  return {
    pk: ledgerPartition,
    sk,
    attempt,
    ...(isFailure(attempt) ? { gsi1pk: failurePartition, gsi1sk: sk } : {}),
    expiresAt: secondsAfter(at, ledgerDays),
  };
}

const readerItem = (reader: Reader): Item & { version: number } => ({
  ...readerKey(reader.personId),
  version: reader.version,
  reader,
});

const asRead = (version: number | undefined) =>
  version === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :read',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':read': version },
      };

const sameKey = (one: Key, other: Key) => one.pk === other.pk && one.sk === other.sk;

function messageWrite(table: Table, before: Message | undefined, next: Message): Write {
  const item = messageItem(next);
  // A message that moves to another person is new where it arrives.
  return before && sameKey(messageKey(refOf(before)), item)
    ? replace(table, item, before.version)
    : putNew(table, item);
}

/** The writes of a decision, without its receipt. */
export function writesOf<Answer>(table: Table, found: Found, outcome: Outcome<Answer>): Write[] {
  const { readers = [], still, message, removed, attempts = [] } = outcome;
  const { name: TableName } = table;
  return [
    ...readers.map((reader) => replace(table, readerItem(reader), reader.version - 1)),
    ...(still
      ? [{ ConditionCheck: { TableName, Key: readerKey(still.personId), ...asRead(still.reader?.version) } }]
      : []),
    ...(message ? [messageWrite(table, found.message, message)] : []),
    ...(removed ? [{ Delete: { TableName, Key: messageKey(removed), ...asRead(found.message?.version) } }] : []),
    ...attempts.map((attempt) => put(table, attemptItem(attempt))),
  ];
}
