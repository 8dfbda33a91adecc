import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item, Table } from '@yilu/dynamo';

/** Everything that a query finds, a megabyte at a time: a day is read whole or not at all. */
export async function wholeQuery({ db, name }: Table, query: Omit<QueryCommandInput, 'TableName'>): Promise<Item[]> {
  const items: Item[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({ ...query, TableName: name, ...(from ? { ExclusiveStartKey: from } : {}) }),
    );
    items.push(...(Items as Item[]));
    from = LastEvaluatedKey;
  } while (from);
  return items;
}
