import { expect, it } from 'vitest';
import { batchHandler } from './sqs-batch.js';

it('gives back to the queue the records that failed, and no others', async () => {
  const worked: unknown[] = [];
  const faults: string[] = [];
  const handler = batchHandler(
    async (detail) => {
      if (detail === 2) throw new Error('not this one');
      worked.push(detail);
    },
    ({ message }) => faults.push(message),
  );
  const bodies = ['{"detail":1}', '{"detail":2}', 'no JSON', '{"detail":3}'];
  const Records = bodies.map((body, i) => ({ messageId: `m${i}`, body }));
  expect(await handler({ Records })).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm2' }],
  });
  expect([worked, faults.length]).toEqual([[1, 3], 2]);
});
