import type { Server } from 'node:http';
import { join } from 'node:path';
import { contexts, type LambdaSpec } from '@yilu/infra/lambdas';
import { type Addresses, addressesOf, type Ports, portsFrom, urlOf } from './addresses.js';
import { buildServer, bundleOf, existing, processNames, root } from './builds.js';
import { createBus } from './bus.js';
import { startChild } from './children.js';
import { checkDirectory, claimDirectory } from './city-directory.js';
import { seed } from './demo/seed.js';
import { environmentOf, tableOf } from './environment.js';
import { createGateway } from './gateway.js';
import { type Job, startJobs } from './jobs.js';
import { Lambda } from './lambda.js';
import { openLog } from './log.js';
import { assertFree, close, listen } from './network.js';
import { answerPage } from './pages.js';
import { createQueueTable, Queue } from './queues.js';
import { openSecrets } from './secrets.js';
import { createSite } from './site.js';
import { writeState } from './state-file.js';
import { startStore } from './store.js';
import { startPump } from './stream-pump.js';
import { createTable } from './tables.js';
import { sweep } from './time-to-live.js';

export interface CityOptions {
  readonly portBase?: number;
  /** Where the city keeps its state; `.city` of the project where left out. */
  readonly directory?: string;
  /** Demo citizens with verified names and cars, and cases for the officers; on unless switched off. */
  readonly demo?: boolean;
  /** Hears what the city is doing while it starts. */
  readonly progress?: (line: string) => void;
}

export interface City {
  readonly addresses: Addresses;
  stop(): Promise<void>;
}

const queueTable = 'yilu-city-queues';
const sweepMilliseconds = 60_000;

const routesOf = (lambdas: ReadonlyMap<LambdaSpec, Lambda>) =>
  [...lambdas].flatMap(([{ trigger }, target]) =>
    trigger.kind === 'http' ? trigger.paths.map((path) => ({ path, target })) : [],
  );

/** A part's end, run in the reverse order of the starts. */
type End = () => Promise<unknown> | unknown;

async function startParts(ports: Ports, directory: string, ends: End[], options: CityOptions): Promise<void> {
  const { log, close: closeLog } = openLog(directory);
  ends.push(closeLog);
  const secrets = openSecrets(directory);
  const config = { ports, directory, secrets };

  const store = await startStore({
    file: join(directory, 'store.db'),
    port: ports.store,
    endpoint: process.env['DYNAMO_ENDPOINT'],
  });
  ends.push(() => store.stop());
  const tables = contexts.map(tableOf);
  await Promise.all([
    ...tables.map((name) => createTable(store.client, name)),
    createQueueTable(store.client, queueTable),
  ]);

  const facts = { ports, secrets, storeEndpoint: store.endpoint, outside: process.env };
  const lambdas = new Map(
    existing().map((spec) => {
      const environment = environmentOf(spec, facts);
      return [spec, new Lambda({ name: spec.name, file: bundleOf(spec.name), environment, log })] as const;
    }),
  );
  ends.push(() => Promise.all([...lambdas.values()].map((lambda) => lambda.stop())));

  const queues = [...lambdas].flatMap(([{ trigger }, consumer]) =>
    trigger.kind === 'events' || trigger.kind === 'objects'
      ? [{ trigger, queue: new Queue({ client: store.client, table: queueTable, consumer, log }) }]
      : [],
  );
  const jobs = startJobs(
    [...lambdas].flatMap(([{ trigger }, lambda]): Job[] =>
      trigger.kind === 'schedule' ? [{ lambda, everyMinutes: trigger.everyMinutes }] : [],
    ),
    log,
  );
  ends.push(() => jobs.stop());

  const serve = async (server: Server, port: number) => {
    await listen(server, port);
    ends.push(() => close(server));
  };
  await serve(
    createBus(
      queues,
      log,
      controls(
        jobs,
        queues.map(({ queue }) => queue),
      ),
    ),
    ports.bus,
  );
  const children = await Promise.allSettled(processNames.map((name) => startChild(name, config, log)));
  for (const child of children) if (child.status === 'fulfilled') ends.push(() => child.value.stop());
  for (const child of children) if (child.status === 'rejected') throw child.reason;

  const origins = [urlOf(ports.h5), urlOf(ports.console)];
  await serve(createGateway({ routes: routesOf(lambdas), origins, pages: answerPage, log }), ports.api);
  await serve(createSite('citizens’ site', join(root, 'miniprogram/dist/h5'), siteConfig(ports)), ports.h5);
  await serve(createSite('console', join(root, 'packages/console/dist/site'), siteConfig(ports)), ports.console);

  const relay = [...lambdas].find(([{ trigger }]) => trigger.kind === 'streams')?.[1];
  if (relay) {
    const checkpointFile = join(directory, 'checkpoints.json');
    const pump = startPump({ endpoint: store.endpoint, tables, relay, checkpointFile, log });
    ends.push(() => pump.stop());
  }
  // What an earlier run left in the queues goes out now that every consumer can be reached.
  for (const { queue } of queues) {
    queue.wake();
    ends.push(() => queue.stop());
  }
  const sweeper = setInterval(() => {
    for (const table of tables)
      sweep(store.client, table, new Date()).catch((fault: Error) => log(`sweep ${fault.message}`));
  }, sweepMilliseconds).unref();
  ends.push(() => clearInterval(sweeper));

  if (options.demo !== false) {
    options.progress?.('preparing the demo city');
    await seed({ addresses: addressesOf(ports), directory }).catch((fault: Error) => {
      // A city without its demo is still a city: what is missing is done at the next start.
      log(`demo ${fault.stack}`);
      options.progress?.(`the demo data is not complete: ${fault.message}`);
    });
  }
}

const siteConfig = (ports: Ports) => ({
  api: urlOf(ports.api),
  signIn: `${urlOf(ports.simulators)}/authorize`,
  simulators: urlOf(ports.simulators),
  city: 'ningbo',
});

/** Jobs and queues for the control page. */
const controls =
  (jobs: ReturnType<typeof startJobs>, queues: readonly Queue[]) => async (method: string, path: string) => {
    if (method === 'GET' && path === '/state') {
      const counted = await Promise.all(queues.map(async (queue) => ({ name: queue.name, ...(await queue.count()) })));
      return { jobs: jobs.names, queues: counted };
    }
    const [, what, name = '', act] = path.split('/');
    if (method === 'POST' && what === 'jobs' && act === 'run') {
      const outcome = await jobs.run(name);
      return outcome && { outcome };
    }
    const queue = queues.find((one) => one.name === name);
    return method === 'POST' && what === 'queues' && act === 'redrive' && queue
      ? { outcome: `${await queue.redrive()} redriven` }
      : undefined;
  };

/**
 * Starts the whole city on this machine and answers once everything does. Refuses with a sentence (CityProblem), leaving
 * the state as it was, where a port is taken, a file of the state is broken, or another city runs on the directory.
 */
export async function startCity(options: CityOptions = {}): Promise<City> {
  const ports = portsFrom(options.portBase ?? 8700);
  const directory = options.directory ?? join(root, '.city');
  const addresses = addressesOf(ports);
  checkDirectory(directory);
  await assertFree(Object.values(ports));
  const release = claimDirectory(directory);

  const ends: End[] = [release];
  const stop = async () => {
    // In reverse: nothing is fed any more by the time that it goes away.
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    await buildServer(options.progress ?? (() => {}));
    await startParts(ports, directory, ends, options);
    writeState(join(directory, 'addresses.json'), addresses);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { addresses, stop };
}
