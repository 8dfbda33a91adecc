import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { DomainEvent } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';

/** Every event that a table's transactions left for the world, in the order of their instants. */
export async function outboxOf(table: Table): Promise<DomainEvent[]> {
  const { Items = [] } = await table.db.send(
    new ScanCommand({
      TableName: table.name,
      FilterExpression: 'begins_with(pk, :outbox)',
      ExpressionAttributeValues: { ':outbox': 'OUTBOX#' },
    }),
  );
  return Items.map((item) => item['event'] as DomainEvent).sort((one, other) => one.at.localeCompare(other.at));
}
