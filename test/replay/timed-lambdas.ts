import { randomUUID } from 'node:crypto';
import type { Table } from '@yilu/dynamo';
import { contexts } from '@yilu/infra/lambda-spec';
import { tableOf } from '@yilu/local-city/environment';
import type { Host, Run } from '../bench/bench-city.js';
import { loadHandler } from '../bench/in-process.js';
import { type Call, isReadCall, unitsOf } from '../bench/recorder.js';

export interface Timed extends Run {
  readonly handlerMs: number;
  /** The part of the handler's time in which it waited for the store; calls side by side count once. */
  readonly storeMs: number;
  /** Capacity units, where they are asked for. */
  readonly readUnits: number;
  readonly writeUnits: number;
}

type Send = Call['send'];

/** Hears the store calls of one Lambda and how long at least one of them was under way. */
function storeClock() {
  const calls: Pick<Call, 'command'>[] = [];
  let [underway, since, total] = [0, 0, 0];
  let [readUnits, writeUnits] = [0, 0];
  const counting = { on: false };
  const listenTo = (table: Table) => {
    const send = table.db.send.bind(table.db) as Send;
    const heard: Send = async (command) => {
      calls.push({ command });
      if (counting.on) Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
      if (underway++ === 0) since = performance.now();
      try {
        const output = await send(command);
        if (counting.on && isReadCall({ command })) readUnits += unitsOf(output);
        else if (counting.on) writeUnits += unitsOf(output);
        return output;
      } finally {
        if (--underway === 0) total += performance.now() - since;
      }
    };
    Object.defineProperty(table.db, 'send', { value: heard });
  };
  const take = () => {
    const taken = { calls: calls.splice(0), storeMs: total, readUnits, writeUnits };
    [total, readUnits, writeUnits] = [0, 0, 0];
    return taken;
  };
  return { listenTo, take, counting };
}

/** A job that goes round by round has time for one. */
const oneRoundMs = 12_000;
const context = () => ({
  awsRequestId: randomUUID(),
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => oneRoundMs,
});

/** Deployed bundles in this process, one invocation after another, each with the share that the bare store took. */
export const timedLambdas = async ({ names, directory, facts, store }: Parameters<Host<Timed>>[0]) => {
  for (const table of contexts.map(tableOf)) await store.table(table);
  const loaded = new Map<
    string,
    { handler: Awaited<ReturnType<typeof loadHandler>>; clock: ReturnType<typeof storeClock> }
  >();
  for (const name of names) {
    const clock = storeClock();
    loaded.set(name, { handler: await loadHandler(name, directory, facts, clock.listenTo), clock });
  }
  return async (name: string, event: unknown, counting = false): Promise<Timed> => {
    const { handler, clock } = loaded.get(name) ?? {};
    if (!handler || !clock) throw new Error(`${name} is not loaded`);
    clock.counting.on = counting;
    const started = performance.now();
    const answer = await handler(event, context());
    return { answer, handlerMs: performance.now() - started, ...clock.take() };
  };
};
