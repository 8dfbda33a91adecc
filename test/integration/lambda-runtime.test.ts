import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LambdaRuntime, startLambda } from '../fixtures/lambda-runtime.js';

/** The ring itself must be able to fail: a function that answers, throws, hangs and dies, each seen for what it is. */
let directory: string;
let lambda: LambdaRuntime;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'yilu-lambda-'));
  await writeFile(
    join(directory, 'index.mjs'),
    `export const handler = async ({ act }) => {
      if (act === 'throw') throw new RangeError('no');
      if (act === 'hang') return new Promise((resolve) => setTimeout(resolve, 60_000));
      if (act === 'die') process.exit(3);
      return { node: process.versions.node };
    };`,
  );
  lambda = await startLambda({ directory, environment: {}, timeoutMs: 4_000 });
});
afterAll(async () => {
  await lambda.stop();
  await rm(directory, { recursive: true, force: true });
});

it('runs on the deployed Node', async () => {
  expect(await lambda.invoke({})).toEqual({ outcome: 'answered', payload: { node: expect.stringMatching(/^24\./) } });
});
it('tells a thrown fault and keeps the process', async () => {
  const before = lambda.starts;
  expect(await lambda.invoke({ act: 'throw' })).toEqual({ outcome: 'failed', errorType: 'RangeError' });
  await lambda.invoke({});
  expect(lambda.starts).toBe(before);
});
it('ends a process that hangs, and the next invocation gets a new one', async () => {
  const before = lambda.starts;
  expect(await lambda.invoke({ act: 'hang' })).toEqual({ outcome: 'timed_out' });
  expect((await lambda.invoke({})).outcome).toBe('answered');
  expect(lambda.starts).toBe(before + 1);
});
it('replaces a process that died', async () => {
  const before = lambda.starts;
  expect(await lambda.invoke({ act: 'die' })).toEqual({ outcome: 'failed', errorType: 'Runtime.ExitError' });
  expect((await lambda.invoke({})).outcome).toBe('answered');
  expect(lambda.starts).toBe(before + 1);
});
