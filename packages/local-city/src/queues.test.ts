import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createQueueTable, openQueueTable } from './queue-table.js';
import { Queue } from './queues.js';
import { type Store, startStore } from './store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

let tables = 0;
async function queueOf(handle: (bodies: string[], event: SQSEvent) => unknown, table = `queues-${++tables}`) {
  await createQueueTable(store.client, table);
  const invoke = async (event: unknown) =>
    handle(
      (event as SQSEvent).Records.map(({ body }) => body),
      event as SQSEvent,
    );
  const queue = new Queue({
    table: openQueueTable(store.client, table),
    consumer: { name: 'consumer', invoke },
    log: () => {},
    backOffMilliseconds: 5,
  });
  return { queue, table };
}
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 3_000) throw new Error('It never came about');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
const isEmpty = async (queue: Queue) => (await queue.count()).waiting === 0;

it('delivers a message as an SQS record and forgets it', async () => {
  const events: SQSEvent[] = [];
  const { queue } = await queueOf((_, event) => void events.push(event));
  await queue.send('{"id":"1"}');
  await until(() => isEmpty(queue));
  expect(events).toHaveLength(1);
  expect(events[0]?.Records[0]).toMatchObject({
    eventSource: 'aws:sqs',
    body: '{"id":"1"}',
    attributes: { ApproximateReceiveCount: '1' },
  });
  await queue.stop();
});

it('delivers again only what the consumer reports as failed', async () => {
  const seen: string[] = [];
  const { queue } = await queueOf((bodies, { Records }) => {
    seen.push(...bodies);
    const failed = Records.filter(
      ({ body, attributes }) => body === 'bad' && attributes.ApproximateReceiveCount === '1',
    );
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
  await Promise.all(['good', 'bad'].map((body) => queue.send(body)));
  await until(() => isEmpty(queue));
  expect(seen.toSorted()).toEqual(['bad', 'bad', 'good']);
  await queue.stop();
});

it('parks a message after five deliveries, and a redrive delivers it anew', async () => {
  let deliveries = 0;
  let broken = true;
  const { queue } = await queueOf(() => {
    deliveries++;
    if (broken) throw new Error('poison');
  });
  await queue.send('poison');
  await until(async () => (await queue.count()).dead === 1);
  expect([deliveries, (await queue.count()).waiting]).toEqual([5, 0]);
  broken = false;
  expect(await queue.redrive()).toBe(1);
  await until(() => isEmpty(queue));
  expect([deliveries, (await queue.count()).dead]).toEqual([6, 0]);
  await queue.stop();
});

it('keeps what was not delivered over a restart', async () => {
  const first = await queueOf(() => {
    throw new Error('not yet');
  });
  await first.queue.send('kept');
  await first.queue.stop();
  const seen: string[] = [];
  const second = await queueOf((bodies) => void seen.push(...bodies), first.table);
  second.queue.wake();
  await until(() => isEmpty(second.queue));
  expect(seen).toEqual(['kept']);
  await second.queue.stop();
});

it('keeps the order in which messages were sent, and delivers all of more than it reads at once', async () => {
  const seen: string[] = [];
  const { queue } = await queueOf((bodies) => void seen.push(...bodies));
  const bodies = Array.from({ length: 60 }, (_, at) => String(at));
  await Promise.all(bodies.map((body) => queue.send(body)));
  await until(() => isEmpty(queue));
  expect(seen).toEqual(bodies);
  await queue.stop();
});

it('delivers what is due behind many messages that wait for their next try', async () => {
  const seen: string[] = [];
  const { queue, table } = await queueOf(() => {
    throw new Error('not now');
  });
  await queue.stop();
  const messages = openQueueTable(store.client, table);
  const later = { body: 'later', sentAt: 1, receives: 1, visibleAt: Date.now() + 60_000 };
  const waiting = Array.from({ length: 45 }, (_, at) => ({ ...later, id: `w${at}`, sk: `0#${at}` }));
  await Promise.all(waiting.map((message) => messages.put('consumer', message)));
  await messages.put('consumer', { id: 'due', sk: '1', body: 'due', sentAt: 2, receives: 0, visibleAt: 0 });
  const next = await queueOf((bodies) => void seen.push(...bodies), table);
  next.queue.wake();
  await until(() => seen.length > 0);
  expect(seen).toEqual(['due']);
  expect((await next.queue.count()).waiting).toBeLessThanOrEqual(46);
  await next.queue.stop();
});

it('says that a message was not kept where the store is gone', async () => {
  const lost = await startStore();
  await createQueueTable(lost.client, 'lost');
  const messages = openQueueTable(lost.client, 'lost');
  await lost.stop();
  const message = { id: '1', sk: '1', body: '{}', sentAt: 1, receives: 0, visibleAt: 0 };
  await expect(messages.put('consumer', message)).rejects.toThrow();
});
