import { expect, it } from 'vitest';
import { type Ports, redrive } from './redrive-letters.js';

const routes = {
  'messages-on-notice': { deadLetters: 'dead', back: 'queue' },
  relay: { deadLetters: 'dead' },
};
const record = (position: number, pk = 'OUTBOX#e') => ({
  dynamodb: { SequenceNumber: String(position), Keys: { pk: { S: pk } } },
});
const batch = JSON.stringify({
  DDBStreamBatchInfo: {
    streamArn: 'stream',
    shardId: 'shard',
    startSequenceNumber: '3',
    endSequenceNumber: '4',
  },
});

/** Queues in memory: a letter that was received stays hidden, as it does for three minutes. */
function inMemory(bodies: readonly string[], over: Partial<Ports> = {}) {
  const parked = new Map(bodies.map((body, index) => [`receipt-${index}`, body]));
  const unseen = [...parked.keys()];
  const sent: string[] = [];
  const relayed: unknown[] = [];
  const ports: Ports = {
    receive: async () => unseen.splice(0, 10).map((receipt) => ({ receipt, body: parked.get(receipt) ?? '' })),
    remove: async (_, receipt) => {
      parked.delete(receipt);
    },
    send: async (_, body) => {
      sent.push(body);
    },
    readStream: async () => ({ records: [3, 4, 5].map((position) => record(position)) }),
    relay: async (records) => {
      relayed.push(...records);
      return true;
    },
    ...over,
  };
  return { ports, parked, sent, relayed };
}

it('sends every letter back to its queue and removes it', async () => {
  const { ports, parked, sent } = inMemory(['a', 'b']);
  expect(await redrive(ports, routes, { queue: 'messages-on-notice' })).toEqual({ moved: 2, kept: 0 });
  expect(sent).toEqual(['a', 'b']);
  expect(parked.size).toBe(0);
});

it('keeps a letter that the queue did not take', async () => {
  const { ports, parked } = inMemory(['a'], { send: () => Promise.reject(new Error('out of reach')) });
  await expect(redrive(ports, routes, { queue: 'messages-on-notice' })).rejects.toThrow('out of reach');
  expect(parked.size).toBe(1);
});

it('stops at the limit, rounded up to what one call takes', async () => {
  const { ports, parked } = inMemory(Array.from({ length: 25 }, (_, index) => String(index)));
  expect(await redrive(ports, routes, { queue: 'messages-on-notice', limit: 15 })).toEqual({ moved: 20, kept: 0 });
  expect(parked.size).toBe(5);
});

it('relays the parked records of a stream once more, and those alone', async () => {
  const { ports, parked, relayed } = inMemory([batch]);
  expect(await redrive(ports, routes, { queue: 'relay' })).toEqual({ moved: 1, kept: 0 });
  expect(relayed).toEqual([record(3), record(4)]);
  expect(parked.size).toBe(0);
});

it('reads on until the last parked record, past what lies between the events of an outbox', async () => {
  // A batch counts the events that passed its filter; the stream holds cases and receipts between them.
  const pages = [
    { records: [record(3), record(3, 'CASE#1')], next: 'second' },
    { records: [], next: 'third' },
    { records: [record(4), record(5)] },
  ];
  const asked: (string | undefined)[] = [];
  const { ports, relayed } = inMemory([batch], {
    readStream: async (_, cursor) => {
      asked.push(cursor);
      return pages.shift() ?? { records: [] };
    },
  });
  expect(await redrive(ports, routes, { queue: 'relay' })).toEqual({ moved: 1, kept: 0 });
  expect(asked).toEqual([undefined, 'second', 'third']);
  expect(relayed).toEqual([record(3), record(4)]);
});

it.each([
  { where: 'a part of it alone is there', over: { readStream: async () => ({ records: [record(3)] }) } },
  { where: 'the relay fails again', over: { relay: async () => false } },
  { where: 'the stream has forgotten them', over: { readStream: () => Promise.reject(new Error('trimmed')) } },
])('keeps the pointer to a stream batch where $where', async ({ over }) => {
  const { ports, parked } = inMemory([batch], over);
  expect(await redrive(ports, routes, { queue: 'relay' })).toEqual({ moved: 0, kept: 1 });
  expect(parked.size).toBe(1);
});

it('names the queues that it knows where it is asked for another', async () => {
  await expect(redrive(inMemory([]).ports, routes, { queue: 'typo' })).rejects.toThrow('messages-on-notice, relay');
});
