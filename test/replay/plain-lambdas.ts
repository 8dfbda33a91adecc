import { randomUUID } from 'node:crypto';
import type { Table } from '@yilu/dynamo';
import type { CityFacts } from '@yilu/local-city/environment';
import { tableOf } from '@yilu/local-city/environment';
import type { Host, Run } from '../bench/bench-city.js';
import { type Handler, loadHandler } from '../bench/in-process.js';

/** Deployed bundles over one context's table, nothing measured in them; `ready` sees the table and the city's keys. */
export const plainLambdas =
  (
    context: Parameters<typeof tableOf>[0],
    ready: (table: Table, facts: CityFacts) => void | Promise<void>,
  ): Host<Run> =>
  async ({ names, directory, facts, store }) => {
    await ready(await store.table(tableOf(context)), facts);
    const handlers = new Map<string, Handler>();
    for (const name of names) handlers.set(name, await loadHandler(name, directory, facts, () => {}));
    return async (name, event) => ({
      answer: await handlers.get(name)?.(event, { awsRequestId: randomUUID() }),
      calls: [],
    });
  };
