import { randomUUID } from 'node:crypto';
import { readItems, type Table } from '@yilu/dynamo';
import { contexts } from '@yilu/infra/lambda-spec';
import { tableOf } from '@yilu/local-city/environment';
import type { Heard, Host, Run } from './bench-city.js';
import { type Handler, loadHandler } from './in-process.js';
import { type Call, mirrorOf, Recorder, replay } from './recorder.js';

export interface Measured extends Run {
  readonly calls: readonly Call[];
  readonly handlerMs: number;
  /** The bare calls on one mirror, and once more on another: what the two differ by is noise. */
  readonly storeMs: number;
  readonly controlMs: number;
}
export type Sample = Heard<Measured>;

const mirrors = [1, 2] as const;

/**
 * Deployed bundles in this process over one store. After every invocation its store calls are made again, bare and by
 * the same client, on two mirrors of the table: a mirror has met every earlier call and so holds what the table held.
 */
export const measuredLambdas =
  (counting: boolean): Host<Measured> =>
  async ({ names, directory, facts, store }) => {
    // As they are deployed, stream and all.
    for (const table of contexts.map(tableOf))
      for (const name of [table, ...mirrors.map((mirror) => mirrorOf(table, mirror))])
        await store.table(name, { stream: true });

    const recorder = new Recorder(counting);
    const loaded = new Map<string, { handler: Handler; table: Table | undefined }>();
    for (const name of names) {
      let table: Table | undefined;
      const handler = await loadHandler(name, directory, facts, (connected) => {
        table = connected;
        recorder.listenTo(connected);
      });
      loaded.set(name, { handler, table });
    }

    /** Who is measured first after a pause pays for cold sockets and caches: the same untimed call stands before each. */
    const settle = async (table: Table | undefined) => {
      if (table) await readItems({ ...table, name: mirrorOf(table.name, 1) }, [{ pk: 'SETTLE', sk: 'SETTLE' }]);
      recorder.take();
    };

    return async (name, event) => {
      const { handler, table } = loaded.get(name) ?? {};
      if (!handler) throw new Error(`${name} is not loaded`);
      await settle(table);
      const started = performance.now();
      const answer = await handler(event, { awsRequestId: randomUUID(), callbackWaitsForEmptyEventLoop: false });
      const handlerMs = performance.now() - started;
      const calls = recorder.take();
      await settle(table);
      const storeMs = await replay(calls, mirrors[0]);
      await settle(table);
      const controlMs = await replay(calls, mirrors[1]);
      return { answer, handlerMs, storeMs, controlMs, calls };
    };
  };
