import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  type ScalarAttributeType,
} from '@aws-sdk/client-dynamodb';

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as ScalarAttributeType });
const index = (name: string) => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: `${name}pk`, KeyType: 'HASH' as const },
    { AttributeName: `${name}sk`, KeyType: 'RANGE' as const },
  ],
  Projection: { ProjectionType: 'ALL' as const },
});

/** Keys and indexes that every context's table has, in the cloud as here. */
export const tableShape = {
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
  AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk'].map(text),
  GlobalSecondaryIndexes: [index('gsi1'), index('gsi2')],
};

/**
 * Creates a context's table with its stream of new images; leaves one that is there as it is. Without a stream where
 * nobody reads it: the bundled store looks through all its stream records at every write, and slows down as they grow.
 */
export async function createTable(client: DynamoDBClient, name: string, { stream = true } = {}): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } } : {}),
        ...tableShape,
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ResourceInUseException)) throw fault;
  }
}
