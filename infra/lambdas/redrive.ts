import { DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Ports, type RedriveRequest, type Routes, redrive } from './redrive-letters.js';

const sqs = new SQSClient();
const streams = new DynamoDBStreamsClient();
const functions = new LambdaClient();

const routes: Routes = JSON.parse(process.env['ROUTES'] ?? '{}');

const ports: Ports = {
  async receive(queue) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
    );
    return Messages.map(({ Body = '', ReceiptHandle = '' }) => ({ body: Body, receipt: ReceiptHandle }));
  },
  async remove(queue, receipt) {
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: receipt }));
  },
  async send(queue, body) {
    await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: body }));
  },
  async readStream({ streamArn, shardId, startSequenceNumber }, cursor) {
    const start = async () => {
      const { ShardIterator } = await streams.send(
        new GetShardIteratorCommand({
          StreamArn: streamArn,
          ShardId: shardId,
          ShardIteratorType: 'AT_SEQUENCE_NUMBER',
          SequenceNumber: startSequenceNumber,
        }),
      );
      return ShardIterator;
    };
    const { Records: records = [], NextShardIterator: next } = await streams.send(
      new GetRecordsCommand({ ShardIterator: cursor ?? (await start()) }),
    );
    return { records, next };
  },
  async relay(records) {
    const { FunctionError, Payload } = await functions.send(
      new InvokeCommand({ FunctionName: process.env['RELAY'], Payload: JSON.stringify({ Records: records }) }),
    );
    if (FunctionError) return false;
    const answer = JSON.parse(Payload?.transformToString() || 'null') as { batchItemFailures?: unknown[] } | null;
    return (answer?.batchItemFailures ?? []).length === 0;
  },
};

/** `{ "queue": "messages-on-notice", "limit": 100 }` → how many letters went back, and how many stayed. */
export const handler = (request: RedriveRequest) => redrive(ports, routes, request);
