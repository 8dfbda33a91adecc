import type { ConversationEntry, ConversationId, PersonId } from '@yilu/contracts';
import { type Item, type Key, put, putNew, remove, replace, type Table, type Write } from '@yilu/dynamo';
import { type Conversation, type Line, silentAt } from '../domain/conversation.js';
import type { Person } from '../domain/person.js';
import { entryOf, summaryOf } from '../domain/view.js';
import type { Outcome } from '../ports.js';

const daySeconds = 86_400;
/** As long as a complaint about an officer's answer may come, and no longer. */
const keptDays = 365;
const handledDays = 7;
const secondsAfter = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1000) + days * daySeconds;

export const threadPartition = (conversationId: string) => `CONVERSATION#${conversationId}`;
export const conversationKey = (conversationId: ConversationId): Key => ({
  pk: threadPartition(conversationId),
  sk: 'STATE',
});
/** Sorts before `STATE`, so that one query from the end reads the talk and then its latest lines. */
export const lineSort = (place: number) => `LINE#${String(place).padStart(6, '0')}`;
const ticketKey = (conversationId: ConversationId): Key => ({ pk: threadPartition(conversationId), sk: 'TICKET' });

export const personPartition = (personId: string) => `PERSON#${personId}`;
export const personKey = (personId: PersonId): Key => ({ pk: personPartition(personId), sk: 'PERSON' });
export const openKey = (personId: PersonId): Key => ({ pk: personPartition(personId), sk: 'OPEN' });
export const linkPrefix = 'CONVERSATION#';
export const linkKey = (personId: PersonId, openedAt: string, conversationId: ConversationId): Key => ({
  pk: personPartition(personId),
  sk: `${linkPrefix}${openedAt}#${conversationId}`,
});
const linkOf = ({ personId, openedAt, conversationId }: Conversation) => linkKey(personId, openedAt, conversationId);

export const deskPartition = 'DESK';
export const silentPartition = 'SILENT';
export const handledPartition = 'HANDLED';

/** Who waits for an answer first, the longest first: answered talks stay open for a day and must not fill the line. */
const deskSort = ({ unanswered, since, conversationId }: ConversationEntry) =>
  `${unanswered ? 'a' : 'b'}#${since}#${conversationId}`;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function conversationItem(conversation: Conversation): Item & { version: number } {
  const { conversationId, version, lastAt, closed } = conversation;
  return {
    ...conversationKey(conversationId),
    version,
    conversation,
    ...(closed ? {} : { gsi2pk: silentPartition, gsi2sk: `${silentAt(conversation)}#${conversationId}` }),
    expiresAt: secondsAfter(lastAt, keptDays),
  };
}

const lineItem = (conversationId: ConversationId, line: Line): Item => ({
  pk: threadPartition(conversationId),
  sk: lineSort(line.place),
  line,
  expiresAt: secondsAfter(line.at, keptDays),
});

function ticketWrites(table: Table, before: Conversation | undefined, next: Conversation): Write[] {
  const [old, entry] = [before && entryOf(before), entryOf(next)];
  const key = ticketKey(next.conversationId);
  if (same(old, entry)) return [];
  if (!entry) return [remove(table, key)];
  return [put(table, { ...key, gsi1pk: deskPartition, gsi1sk: deskSort(entry), entry })];
}

function linkWrites(table: Table, before: Conversation | undefined, next: Conversation): Write[] {
  const moved = before && before.personId !== next.personId;
  const changed = !before || moved || !same(summaryOf(before), summaryOf(next));
  const link = { ...linkOf(next), summary: summaryOf(next), expiresAt: secondsAfter(next.lastAt, keptDays) };
  return [...(moved ? [remove(table, linkOf(before))] : []), ...(changed ? [put(table, link)] : [])];
}

/** A person's one open talk: made with it, taken away with its end, moved with its person. */
function openWrites(table: Table, before: Conversation | undefined, next: Conversation): Write[] {
  const { conversationId } = next;
  const [had, has] = [before && !before.closed ? before.personId : undefined, next.closed ? undefined : next.personId];
  if (had === has) return [];
  return [
    ...(had ? [remove(table, openKey(had))] : []),
    ...(has ? [putNew(table, { ...openKey(has), conversationId })] : []),
  ];
}

const handledItem = (conversationId: ConversationId, at: string, seconds: number): Item => ({
  pk: handledPartition,
  sk: `${at}#${conversationId}`,
  seconds,
  expiresAt: secondsAfter(at, handledDays),
});

/** Also true of somebody of whom nothing has arrived yet. */
const stillPresent = ({ name }: Table, personId: PersonId): Write => ({
  ConditionCheck: {
    TableName: name,
    Key: { ...personKey(personId) },
    ConditionExpression: 'attribute_not_exists(#person.#gone)',
    ExpressionAttributeNames: { '#person': 'person', '#gone': 'gone' },
  },
});

/** A projection never goes back: an older revision that arrives later is refused by the store itself. */
const personWrite = ({ name }: Table, person: Person): Write => ({
  Put: {
    TableName: name,
    Item: { ...personKey(person.personId), revision: person.revision, person },
    ConditionExpression: 'attribute_not_exists(pk) OR #revision < :revision',
    ExpressionAttributeNames: { '#revision': 'revision' },
    ExpressionAttributeValues: { ':revision': person.revision },
  },
});

/** The writes of a decision, without its receipt. */
export function writesOf<Answer>(table: Table, before: Conversation | undefined, outcome: Outcome<Answer>): Write[] {
  const { conversation: next, lines = [], person, present, handledSeconds } = outcome;
  return [
    ...(next
      ? [
          replace(table, conversationItem(next), next.version - 1),
          ...lines.map((line) => putNew(table, lineItem(next.conversationId, line))),
          ...ticketWrites(table, before, next),
          ...linkWrites(table, before, next),
          ...openWrites(table, before, next),
          ...(handledSeconds ? [put(table, handledItem(next.conversationId, next.lastAt, handledSeconds))] : []),
        ]
      : []),
    ...(person ? [personWrite(table, person)] : []),
    ...(present ? [stillPresent(table, present)] : []),
  ];
}
