import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { type RelayedEvent, relay } from './relay-stream.js';

const record = (position: number, over: { pk?: string; eventName?: 'INSERT' | 'MODIFY' | 'REMOVE' } = {}) => {
  const event: AttributeValue = {
    M: {
      id: { S: `event-${position}` },
      type: { S: 'accidents.case_opened' },
      at: { S: '2026-11-21T06:05:00.000Z' },
      data: { M: { parties: { L: [{ M: { role: { S: 'a' } } }] }, count: { N: '2' }, urgent: { BOOL: true } } },
    },
  };
  return {
    eventName: over.eventName ?? 'INSERT',
    dynamodb: { SequenceNumber: String(position), NewImage: { pk: { S: over.pk ?? `OUTBOX#${position}` }, event } },
  } satisfies DynamoDBRecord;
};
const range = (count: number) => Array.from({ length: count }, (_, index) => record(index + 1));

/** A bus that takes every event but those named. */
function bus(refused: readonly string[] = []) {
  const calls: string[][] = [];
  const send = async (events: readonly RelayedEvent[]) => {
    calls.push(events.map(({ id }) => id));
    return events.map(({ id }) => !refused.includes(id));
  };
  return { calls, send };
}

it('hands the event on as it was written', async () => {
  const seen: RelayedEvent[] = [];
  const outcome = await relay(async (events) => {
    seen.push(...events);
    return [true];
  })({ Records: [record(1)] });
  expect(outcome).toEqual({ batchItemFailures: [] });
  expect(seen).toEqual([
    {
      id: 'event-1',
      type: 'accidents.case_opened',
      at: '2026-11-21T06:05:00.000Z',
      data: { parties: [{ role: 'a' }], count: 2, urgent: true },
    },
  ]);
});

it('passes over what is not a new outbox item', async () => {
  const { calls, send } = bus();
  const records = [record(1, { pk: 'CASE#1' }), record(2, { eventName: 'REMOVE' }), record(3, { eventName: 'MODIFY' })];
  expect(await relay(send)({ Records: records })).toEqual({ batchItemFailures: [] });
  expect(calls).toEqual([]);
});

it('sends at most ten at a time, in order', async () => {
  const { calls, send } = bus();
  await relay(send)({ Records: range(23) });
  expect(calls.map(({ length }) => length)).toEqual([10, 10, 3]);
  expect(calls.flat()).toEqual(range(23).map(({ dynamodb }) => `event-${dynamodb.SequenceNumber}`));
});

it('reports the first event that the bus did not take and sends nothing behind its batch', async () => {
  const { calls, send } = bus(['event-4', 'event-6']);
  expect(await relay(send)({ Records: range(23) })).toEqual({ batchItemFailures: [{ itemIdentifier: '4' }] });
  expect(calls).toHaveLength(1);
});

it('reports the first event of the batch where the bus is out of reach', async () => {
  let calls = 0;
  const outcome = await relay(async (events) => {
    if (++calls === 2) throw new Error('unreachable');
    return events.map(() => true);
  })({ Records: range(12) });
  expect(outcome).toEqual({ batchItemFailures: [{ itemIdentifier: '11' }] });
});
