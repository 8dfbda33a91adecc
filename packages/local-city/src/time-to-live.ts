import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';

/** Deletes items whose `expiresAt` (epoch seconds) has passed, which the bundled store does not; answers how many. */
export async function sweep(client: DynamoDBClient, table: string, now: Date): Promise<number> {
  const documents = DynamoDBDocumentClient.from(client);
  const seconds = Math.floor(now.getTime() / 1000);
  const pages = paginateScan(
    { client: documents },
    {
      TableName: table,
      FilterExpression: 'expiresAt < :now',
      ExpressionAttributeValues: { ':now': seconds },
      ProjectionExpression: 'pk, sk',
    },
  );
  let swept = 0;
  for await (const { Items = [] } of pages) {
    for (const { pk, sk } of Items) {
      // Someone may have given it a longer life since it was read.
      await documents
        .send(
          new DeleteCommand({
            TableName: table,
            Key: { pk, sk },
            ConditionExpression: 'expiresAt < :now',
            ExpressionAttributeValues: { ':now': seconds },
          }),
        )
        .then(() => swept++)
        .catch((fault: Error) => {
          if (fault.name !== 'ConditionalCheckFailedException') throw fault;
        });
    }
  }
  return swept;
}
