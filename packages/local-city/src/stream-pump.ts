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
/** Streams get new shards, if at all, every few hours. */
const lookAgainMilliseconds = 5_000;
const keepMilliseconds = 200;

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

/** A shard that is being read, and where its next records begin; asked for anew where a read failed. */
interface Shard {
  readonly streamArn: string;
  readonly shardId: string;
  iterator?: string | undefined;
}

const shardsOf = async (endpoint: string, table: string): Promise<Shard[]> => {
  const call = <T>(operation: string, input: object) => callStreams<T>(endpoint, operation, input);
  const { Streams } = await call<{ Streams: { StreamArn: string }[] }>('ListStreams', { TableName: table });
  const described = Streams.map(async ({ StreamArn }) => {
    const { StreamDescription } = await call<{ StreamDescription: { Shards: { ShardId: string }[] } }>(
      'DescribeStream',
      { StreamArn },
    );
    return StreamDescription.Shards.map(({ ShardId }) => ({ streamArn: StreamArn, shardId: ShardId }));
  });
  return (await Promise.all(described)).flat();
};

/**
 * Reads the tables' streams and hands new items to the relay, as an event source mapping does: in order within a shard,
 * from the last checkpoint on, and again from the first record that the relay reports. Nothing is lost over a restart; what
 * was carried right before a kill is carried again.
 */
export function startPump({ endpoint, tables, relay, checkpointFile, log, pollMilliseconds = 150 }: PumpOptions) {
  const checkpoints = readCheckpoints(checkpointFile);
  let stopped = false;
  let toKeep: NodeJS.Timeout | undefined;

  function keep() {
    clearTimeout(toKeep);
    toKeep = undefined;
    writeState(checkpointFile, checkpoints);
  }

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

  async function iteratorOf({ streamArn, shardId }: Shard): Promise<string> {
    const from = checkpoints[`${streamArn}/${shardId}`];
    const { ShardIterator } = await callStreams<{ ShardIterator: string }>(endpoint, 'GetShardIterator', {
      StreamArn: streamArn,
      ShardId: shardId,
      ...(from
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: from }
        : { ShardIteratorType: 'TRIM_HORIZON' }),
    });
    return ShardIterator;
  }

  /** Carries one batch of a shard; true where there may be more at once. */
  async function advance(shard: Shard): Promise<boolean> {
    const ShardIterator = shard.iterator ?? (await iteratorOf(shard));
    // Until this batch is carried, the checkpoint alone says where to go on.
    shard.iterator = undefined;
    const { Records, NextShardIterator } = await callStreams<{
      readonly Records: DynamoDBRecord[];
      readonly NextShardIterator?: string;
    }>(endpoint, 'GetRecords', { ShardIterator, Limit: mostRecords });
    const { upTo, complete } = await carry(Records);
    if (upTo !== undefined) {
      checkpoints[`${shard.streamArn}/${shard.shardId}`] = upTo;
      // Every change of a table moves it on: a file for each of them would cost more than carrying it.
      toKeep ??= setTimeout(keep, keepMilliseconds);
    }
    if (!complete) throw new Error('the relay could not hand over every event');
    shard.iterator = NextShardIterator;
    return Records.length > 0;
  }

  async function run(table: string): Promise<void> {
    let failures = 0;
    let shards: readonly Shard[] = [];
    let lookAgainAt = 0;
    while (!stopped) {
      try {
        if (Date.now() >= lookAgainAt) {
          const known = shards;
          const found = await shardsOf(endpoint, table);
          shards = found.map((one) => known.find(({ shardId }) => shardId === one.shardId) ?? one);
          lookAgainAt = Date.now() + lookAgainMilliseconds;
        }
        for (const shard of shards) while (!stopped && (await advance(shard)));
        failures = 0;
      } catch (fault) {
        failures++;
        lookAgainAt = 0;
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
      if (toKeep) keep();
    },
  };
}
