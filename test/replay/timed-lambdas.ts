import { randomUUID } from 'node:crypto';
import type { Table } from '@yilu/dynamo';
import { contexts } from '@yilu/infra/lambda-spec';
import { tableOf } from '@yilu/local-city/environment';
import type { Host, Run } from '../bench/bench-city.js';
import { loadHandler } from '../bench/in-process.js';
import type { Call } from '../bench/recorder.js';

export interface Timed extends Run {
  readonly handlerMs: number;
  /** The part of the handler's time in which it waited for the store; calls side by side count once. */
  readonly storeMs: number;
}

type Send = Call['send'];

/** Hears the store calls of one Lambda and how long at least one of them was under way. */
function storeClock() {
  const calls: Pick<Call, 'command'>[] = [];
  let [underway, since, total] = [0, 0, 0];
  const listenTo = (table: Table) => {
    const send = table.db.send.bind(table.db) as Send;
    const heard: Send = async (command) => {
      calls.push({ command });
      if (underway++ === 0) since = performance.now();
      try {
        return await send(command);
      } finally {
        if (--underway === 0) total += performance.now() - since;
      }
    };
    Object.defineProperty(table.db, 'send', { value: heard });
  };
  const take = () => {
    const taken = { calls: calls.splice(0), storeMs: total };
    total = 0;
    return taken;
  };
  return { listenTo, take };
}

/** Deployed bundles in this process, one invocation after another, each with the share that the bare store took. */
export const timedLambdas: Host<Timed> = async ({ names, directory, facts, store }) => {
  for (const table of contexts.map(tableOf)) await store.table(table);
  const loaded = new Map<
    string,
    { handler: Awaited<ReturnType<typeof loadHandler>>; clock: ReturnType<typeof storeClock> }
  >();
  for (const name of names) {
    const clock = storeClock();
    loaded.set(name, { handler: await loadHandler(name, directory, facts, clock.listenTo), clock });
  }
  return async (name, event) => {
    const { handler, clock } = loaded.get(name) ?? {};
    if (!handler || !clock) throw new Error(`${name} is not loaded`);
    const started = performance.now();
    const answer = await handler(event, { awsRequestId: randomUUID(), callbackWaitsForEmptyEventLoop: false });
    return { answer, handlerMs: performance.now() - started, ...clock.take() };
  };
};
