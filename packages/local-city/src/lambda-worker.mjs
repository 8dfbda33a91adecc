// One execution environment of one Lambda: its own thread, its own environment variables, its own module instances.
import { Writable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';

// How Lambda's own runtime knows a handler that streams, and what it gives one.
const streaming = Symbol.for('aws.lambda.runtime.handler.streaming');
globalThis.awslambda = {
  streamifyResponse: (handle) => Object.assign(handle, { [streaming]: 'response' }),
  HttpResponseStream: {
    from(stream, prelude) {
      parentPort.postMessage({ id: stream.of, prelude });
      return stream;
    },
  },
};

/** Writes that wait until the reader has taken what came before, by invocation. */
const written = new Map();

const streamOf = (id) =>
  Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written.set(id, done);
        parentPort.postMessage({ id, chunk });
      },
    }),
    { of: id },
  );

const { handler } = await import(workerData.file);

async function answerOf(event, context) {
  if (handler[streaming] !== 'response') return handler(event, context);
  const stream = streamOf(context.awsRequestId);
  const finished = new Promise((resolve, reject) => stream.once('finish', resolve).once('error', reject));
  await handler(event, stream, context);
  await finished;
  return null;
}

parentPort.on('message', async ({ id, event, deadline, taken }) => {
  if (taken) {
    const done = written.get(id);
    written.delete(id);
    return done?.();
  }
  const context = {
    awsRequestId: id,
    functionName: workerData.name,
    functionVersion: '$LATEST',
    memoryLimitInMB: '512',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const answer = await answerOf(event, context);
    // As over the wire: what is not JSON does not arrive.
    parentPort.postMessage({ id, answer: JSON.stringify(answer ?? null) });
  } catch (fault) {
    parentPort.postMessage({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
});
