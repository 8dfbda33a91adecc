import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import type { Invocable } from './gateway.js';
import { readState, writeState } from './state-file.js';

export interface PumpOptions {
  readonly endpoint: string;
  readonly tables: readonly string[];
  readonly relay: Invocable;
  /** File that remembers how far each shard has been carried. */
  readonly checkpointFile: string;
  readonly log: (line: string) => void;
  readonly pollMilliseconds?: number;
}

const Checkpoints = z.record(z.string(), z.string());
const mostRecords = 100;

/** Refuses with a sentence where the file of checkpoints is broken. */
export const readCheckpoints = (file: string) => readState(file, Checkpoints) ?? {};

/** Calls DynamoDB Streams on its wire: the store asks that a signature is there and does not check it. */
async function callStreams<T>(endpoint: string, operation: string, input: object): Promise<T> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
      'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=yilu/20260101/cn-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${operation} answered ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/**
 * Reads the tables' streams and hands new items to the relay, as an event source mapping does: in order within a shard,
 * from the last checkpoint on, and again from the first record that the relay reports. Nothing is lost over a restart.
 */
export function startPump({ endpoint, tables, relay, checkpointFile, log, pollMilliseconds = 150 }: PumpOptions) {
  const checkpoints = readCheckpoints(checkpointFile);
  let stopped = false;

  async function carry(records: readonly DynamoDBRecord[]): Promise<{ upTo: string | undefined; complete: boolean }> {
    const positions = records.map(({ dynamodb }) => dynamodb?.SequenceNumber);
    // As the mapping's filter in the cloud: only new outbox items wake the relay.
    const wanted = records.filter(
      ({ eventName, dynamodb }) => eventName === 'INSERT' && dynamodb?.Keys?.['pk']?.S?.startsWith('OUTBOX#'),
    );
    if (wanted.length === 0) return { upTo: positions.at(-1), complete: true };
    const answer = (await relay.invoke({ Records: wanted })) as DynamoDBBatchResponse | null;
    const failed = answer?.batchItemFailures[0]?.itemIdentifier;
    if (failed === undefined) return { upTo: positions.at(-1), complete: true };
    return { upTo: positions[positions.indexOf(failed) - 1], complete: false };
  }

  /** Carries one batch of a shard; true where there may be more at once. */
  async function advance(streamArn: string, shardId: string): Promise<boolean> {
    const key = `${streamArn}/${shardId}`;
    const from = checkpoints[key];
    const { ShardIterator } = await callStreams<{ ShardIterator: string }>(endpoint, 'GetShardIterator', {
      StreamArn: streamArn,
      ShardId: shardId,
      ...(from
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: from }
        : { ShardIteratorType: 'TRIM_HORIZON' }),
    });
    const input = { ShardIterator, Limit: mostRecords };
    const { Records } = await callStreams<{ Records: DynamoDBRecord[] }>(endpoint, 'GetRecords', input);
    if (Records.length === 0) return false;
    const { upTo, complete } = await carry(Records);
    if (upTo !== undefined) {
      checkpoints[key] = upTo;
      writeState(checkpointFile, checkpoints);
    }
    if (!complete) throw new Error('the relay could not hand over every event');
    return true;
  }

  async function round(table: string): Promise<void> {
    const { Streams } = await callStreams<{ Streams: { StreamArn: string }[] }>(endpoint, 'ListStreams', {
      TableName: table,
    });
    for (const { StreamArn } of Streams) {
      const { StreamDescription } = await callStreams<{
        StreamDescription: { Shards: { ShardId: string }[] };
      }>(endpoint, 'DescribeStream', { StreamArn });
      for (const { ShardId } of StreamDescription.Shards) {
        while (!stopped && (await advance(StreamArn, ShardId)));
      }
    }
  }

  async function run(table: string): Promise<void> {
    let failures = 0;
    while (!stopped) {
      try {
        await round(table);
        failures = 0;
      } catch (fault) {
        failures++;
        if (!stopped) log(`pump ${table} ${(fault as Error).message}`);
      }
      const wait = Math.min(10_000, pollMilliseconds * 2 ** Math.min(failures, 10));
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  const runs = tables.map(run);
  return {
    async stop() {
      stopped = true;
      await Promise.all(runs);
    },
  };
}
