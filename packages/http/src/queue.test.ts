import { expect, it } from 'vitest';
import { queueHandler } from './queue.js';

const record = (messageId: string, body: string) => ({ messageId, body });

it('gives back to the queue what failed, and that alone', async () => {
  const seen: unknown[] = [];
  const faults: string[] = [];
  const handler = queueHandler(
    async (detail) => {
      if (detail === 'bad') throw new Error('cannot apply');
      seen.push(detail);
    },
    ({ name }) => faults.push(name),
  );
  const answer = await handler({
    Records: [
      record('1', JSON.stringify({ detail: 'good' })),
      record('2', JSON.stringify({ detail: 'bad' })),
      record('3', 'no JSON'),
      record('4', JSON.stringify({ detail: 'good' })),
    ],
  });
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: '2' }, { itemIdentifier: '3' }]);
  expect(seen).toEqual(['good', 'good']);
  expect(faults).toEqual(['Error', 'SyntaxError']);
});
