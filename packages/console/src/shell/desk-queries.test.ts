import { QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { DeskQueries } from './desk-queries.js';

it('reads a list anew after an act though its first reading is still under way', async () => {
  const queries = new DeskQueries();
  const answers: ((rows: string[]) => void)[] = [];
  const list = new QueryObserver<string[]>(queries, {
    queryKey: ['batches'],
    queryFn: () => new Promise((answer) => answers.push(answer)),
  });
  const stop = list.subscribe(() => undefined);
  const again = queries.invalidateQueries({ queryKey: ['batches'] });
  await expect.poll(() => answers.length).toBe(2);
  answers[0]?.([]);
  answers[1]?.(['proposed']);
  await again;
  expect(list.getCurrentResult().data).toEqual(['proposed']);
  stop();
});
