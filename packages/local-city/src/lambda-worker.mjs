// One execution environment of one Lambda: its own thread, its own environment variables, its own module instances.
import { parentPort, workerData } from 'node:worker_threads';

const { handler } = await import(workerData.file);

parentPort.on('message', async ({ id, event, deadline }) => {
  const context = {
    awsRequestId: id,
    functionName: workerData.name,
    functionVersion: '$LATEST',
    memoryLimitInMB: '512',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const answer = await handler(event, context);
    // As over the wire: what is not JSON does not arrive.
    parentPort.postMessage({ id, answer: JSON.stringify(answer ?? null) });
  } catch (fault) {
    parentPort.postMessage({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
});
