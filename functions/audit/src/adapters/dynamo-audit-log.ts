import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntryQuery } from '@yilu/contracts';
import { performOnce, putNew, queryPage, replace, type Table, tell } from '@yilu/dynamo';
import { byStreamAndPlace } from '@yilu/evidence/day-head';
import { dayOf, endOfDay, startOfDay } from '@yilu/kernel';
import { entryOf, type OfficerEnd } from '../domain/act.js';
import type { AuditLog } from '../ports.js';
import {
  actOf,
  chainItem,
  chainKey,
  dayPartition,
  entriesPartition,
  entryItem,
  linkItem,
  officerPartition,
  subjectPartition,
} from './audit-items.js';
import { wholeQuery } from './whole-query.js';

/** Which index, and which partition of it, answers a question. */
function viewOf({ officerId, subject }: AuditEntryQuery) {
  if (officerId !== undefined) return { index: undefined, name: 'pk', value: officerPartition(officerId) };
  if (subject !== undefined) return { index: 'gsi2', name: 'gsi2pk', value: subjectPartition(subject) };
  return { index: 'gsi1', name: 'gsi1pk', value: entriesPartition };
}

/** The officers' chains: an act is a link for good, a text for three years, and the chain's new end, in one transaction. */
export const dynamoAuditLog = (table: Table): AuditLog => ({
  append: (eventId, officerId, chain) =>
    performOnce(table, 'chainStaffAct', eventId, [chainKey(officerId)], ([found]) => {
      const end = found?.['end'] as OfficerEnd | undefined;
      const act = chain(end);
      return {
        writes: [
          // The version is the place: of two acts at once, the later one is chained anew behind the other.
          replace(table, chainItem(officerId, act), end?.place ?? 0),
          putNew(table, linkItem(act)),
          putNew(table, entryItem(officerId, act)),
        ],
        answer: null,
      };
    }),

  async list(query) {
    const { index, name, value } = viewOf(query);
    const page = await queryPage(
      table,
      {
        ...(index ? { IndexName: index } : {}),
        KeyConditionExpression: '#partition = :partition',
        ExpressionAttributeNames: { '#partition': name },
        ExpressionAttributeValues: { ':partition': value },
        ScanIndexForward: false,
      },
      { cursor: query.cursor, limit: query.limit, partition: { [name]: value } },
    );
    return { ...page, items: page.items.map((item) => entryOf(actOf(item))) };
  },

  async linksOf(day) {
    const items = await wholeQuery(table, {
      KeyConditionExpression: 'pk = :day',
      ExpressionAttributeValues: { ':day': dayPartition(day) },
      ConsistentRead: true,
    });
    // The store sorts keys, in which a separator stands between stream and place.
    return items.map((item) => actOf(item).link).sort(byStreamAndPlace);
  },

  async actsOf(day) {
    const items = await wholeQuery(table, {
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :entries AND gsi1sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':entries': entriesPartition,
        ':from': startOfDay(day).toISOString(),
        ':to': endOfDay(day).toISOString(),
      },
    });
    return items.map(actOf);
  },

  async firstDay() {
    const { Items: [first] = [] } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :entries',
        ExpressionAttributeValues: { ':entries': entriesPartition },
        Limit: 1,
      }),
    );
    return first && dayOf(new Date(String(first['gsi1sk']).slice(0, 24)));
  },

  tell: (event) => tell(table, event),
});
