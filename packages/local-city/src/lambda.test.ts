import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { Lambda, type LambdaOptions } from './lambda.js';

const directory = mkdtempSync(join(tmpdir(), 'yilu-lambda-'));
afterAll(() => rmSync(directory, { recursive: true }));

let running: Lambda | undefined;
afterEach(() => running?.stop());
let files = 0;

function lambdaOf(source: string, options: Partial<LambdaOptions> = {}) {
  const file = join(directory, `${++files}.mjs`);
  writeFileSync(file, source);
  running = new Lambda({ name: 'probe', file, environment: {}, log: () => {}, ...options });
  return running;
}

it('sees the variables that it was given and nothing else of the environment', async () => {
  const lambda = lambdaOf('const all = { ...process.env }; export const handler = async () => all;', {
    environment: { TABLE_NAME: 'things' },
  });
  expect(await lambda.invoke({})).toEqual({ TABLE_NAME: 'things' });
});

it('keeps its module over invocations', async () => {
  const lambda = lambdaOf('let calls = 0; export const handler = async () => ++calls;');
  await lambda.invoke({});
  expect(await lambda.invoke({})).toBe(2);
});

it('hears the event and a context with the time that is left', async () => {
  const lambda = lambdaOf(
    'export const handler = async (event, context) => [event, context.functionName, context.getRemainingTimeInMillis() > 0];',
  );
  expect(await lambda.invoke({ a: 1 })).toEqual([{ a: 1 }, 'probe', true]);
});

it('fails alone where its handler throws', async () => {
  const lambda = lambdaOf(
    'export const handler = async (event) => { if (event.bad) throw new Error("no"); return 1; };',
  );
  const outcomes = await Promise.allSettled([lambda.invoke({ bad: true }), lambda.invoke({})]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

it('is started again after a crash', async () => {
  const lambda = lambdaOf('export const handler = async (event) => { if (event.crash) process.exit(1); return 1; };');
  await expect(lambda.invoke({ crash: true })).rejects.toThrow();
  expect(await lambda.invoke({})).toBe(1);
});

it('is ended where it outlives its time, and started again', async () => {
  const lambda = lambdaOf('export const handler = async (event) => event.hang ? new Promise(() => {}) : 1;', {
    timeoutSeconds: 0.2,
  });
  await expect(lambda.invoke({ hang: true })).rejects.toThrow('timed out');
  expect(await lambda.invoke({})).toBe(1);
});

it('writes a streamed answer into the sink, as fast as that takes it', async () => {
  const lambda = lambdaOf(`
    export const handler = awslambda.streamifyResponse(async (event, stream) => {
      const out = awslambda.HttpResponseStream.from(stream, { statusCode: 201, headers: { a: 'b' } });
      for (const piece of ['one', 'two', 'three']) await new Promise((done) => out.write(piece, done));
      out.end();
    });`);
  const heard: unknown[] = [];
  let free = () => {};
  const sink = {
    begin: (prelude: unknown) => void heard.push(prelude),
    write: (chunk: Uint8Array) => {
      heard.push(Buffer.from(chunk).toString());
      return new Promise<void>((resolve) => {
        free = resolve;
      });
    },
  };
  const done = lambda.invoke({}, sink);
  const pieces = () => heard.length - 1;
  for (const count of [1, 2, 3]) {
    while (pieces() < count) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(pieces()).toBe(count);
    free();
  }
  expect(await done).toBeNull();
  expect(heard).toEqual([{ statusCode: 201, headers: { a: 'b' } }, 'one', 'two', 'three']);
});

it('fails where a streamed answer breaks off', async () => {
  const lambda = lambdaOf(`
    export const handler = awslambda.streamifyResponse(async (event, stream) => {
      awslambda.HttpResponseStream.from(stream, { statusCode: 200, headers: {} });
      throw new Error('gone');
    });`);
  const sink = { begin: () => {}, write: async () => {} };
  await expect(lambda.invoke({}, sink)).rejects.toThrow('gone');
});
