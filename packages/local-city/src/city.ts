import type { Server } from 'node:http';
import { join } from 'node:path';
import { contexts } from '@yilu/infra/lambda-spec';
import { type Addresses, addressesOf, type Ports, portsFrom, urlOf } from './addresses.js';
import { openBrowser } from './browser.js';
import { buildServer, processNames, root } from './builds.js';
import { createBus } from './bus.js';
import { startChild } from './children.js';
import { checkDirectory, claimDirectory } from './city-directory.js';
import { readSeeded, seed } from './demo/seed.js';
import { controlsOf, type Deployment, deploy, type Log, queueTable } from './deployment.js';
import { environmentOf, tableOf } from './environment.js';
import { createGateway } from './gateway.js';
import { openLog } from './log.js';
import { assertFree, close, listen } from './network.js';
import { answerPage } from './pages.js';
import type { ProcessConfig } from './processes/process.js';
import { createQueueTable } from './queue-table.js';
import { openSecrets } from './secrets.js';
import { createSite } from './site.js';
import { writeState } from './state-file.js';
import { type Store, startStore } from './store.js';
import { startPump } from './stream-pump.js';
import { createTable } from './tables.js';
import { sweep } from './time-to-live.js';

export interface CityOptions {
  readonly portBase?: number;
  /** Where the city keeps its state; `.city` of the project where left out. */
  readonly directory?: string;
  /** Demo citizens with verified names and cars, and cases for the officers; on unless switched off. */
  readonly demo?: boolean;
  /** Begins anew: what the directory holds is deleted once nothing else stands in the way of the start. */
  readonly reset?: boolean;
  /** Opens a browser with the citizens' site. */
  readonly open?: boolean;
  /** Prints nothing. */
  readonly quiet?: boolean;
}

export interface City {
  readonly addresses: Addresses;
  /** A key of Open311 to try a client with; none without demo data. */
  readonly open311Key?: string;
  /** Of the DynamoDB that holds the tables, for those who look behind the API. */
  readonly storeEndpoint: string;
  stop(): Promise<void>;
}

/** Ends one part; run in the reverse order of the starts. */
type End = () => unknown;

const sweepMilliseconds = 60_000;
const endMilliseconds = 5_000;
const tables = contexts.map(tableOf);

const progressOf =
  ({ quiet }: CityOptions) =>
  (line: string) =>
    quiet ? undefined : console.log(`  ${line}`);

const siteConfig = (ports: Ports) => ({
  api: urlOf(ports.api),
  signIn: `${urlOf(ports.simulators)}/authorize`,
  simulators: urlOf(ports.simulators),
  city: 'ningbo',
});

async function openTables(ports: Ports, directory: string): Promise<Store> {
  const endpoint = process.env['DYNAMO_ENDPOINT'];
  const store = await startStore({ file: join(directory, 'store.db'), port: ports.store, endpoint });
  const created = tables.map((name) => createTable(store.client, name));
  await Promise.all([...created, createQueueTable(store.client, queueTable)]);
  return store;
}

async function startServers(deployment: Deployment, ports: Ports, ends: End[], log: Log): Promise<void> {
  const serve = async (server: Server, port: number) => {
    // Longer than any client keeps an idle connection: none sends into one that is being closed.
    server.keepAliveTimeout = 65_000;
    await listen(server, port);
    ends.push(() => close(server));
  };
  const origins = [urlOf(ports.h5), urlOf(ports.console)];
  await serve(createBus(deployment.subscribers, log, controlsOf(deployment)), ports.bus);
  await serve(createGateway({ routes: deployment.routes, origins, pages: answerPage, log }), ports.api);
  await serve(createSite('citizens’ site', join(root, 'miniprogram/dist/h5'), siteConfig(ports)), ports.h5);
  await serve(createSite('console', join(root, 'packages/console/dist/site'), siteConfig(ports)), ports.console);
}

async function startProcesses(config: ProcessConfig, ends: End[], log: Log): Promise<void> {
  const children = await Promise.allSettled(processNames.map((name) => startChild(name, config, log)));
  for (const child of children) if (child.status === 'fulfilled') ends.push(() => child.value.stop());
  for (const child of children) if (child.status === 'rejected') throw child.reason;
}

function startEvents({ relay, queues, jobs }: Deployment, store: Store, directory: string, ends: End[], log: Log) {
  if (relay) {
    const checkpointFile = join(directory, 'checkpoints.json');
    const pump = startPump({ endpoint: store.endpoint, tables, relay, checkpointFile, log });
    ends.push(() => pump.stop());
  }
  // What an earlier run left in the queues goes out now that every consumer can be reached.
  for (const queue of queues) queue.wake();
  ends.push(() => Promise.all(queues.map((queue) => queue.stop())));
  ends.push(() => jobs.stop());
  const sweepAll = () =>
    Promise.all(tables.map((table) => sweep(store.client, table, new Date()))).catch((fault: Error) =>
      log(`sweep ${fault.message}`),
    );
  const sweeper = setInterval(() => void sweepAll(), sweepMilliseconds).unref();
  ends.push(() => clearInterval(sweeper));
}

async function startParts(ports: Ports, directory: string, ends: End[], options: CityOptions): Promise<Store> {
  const { log, close: closeLog } = openLog(directory);
  ends.push(closeLog);
  const secrets = openSecrets(directory);
  const store = await openTables(ports, directory);
  ends.push(() => store.stop());
  const facts = { ports, secrets, storeEndpoint: store.endpoint, outside: process.env };
  const deployment = deploy(facts, store.client, log);
  ends.push(() => Promise.all(deployment.lambdas.map((lambda) => lambda.stop())));
  await startServers(deployment, ports, ends, log);
  await startProcesses({ ports, directory, secrets }, ends, log);
  startEvents(deployment, store, directory, ends, log);
  if (options.demo !== false) {
    progressOf(options)('preparing the demo city');
    const insurerUrl = urlOf(ports.insurer);
    const environment = environmentOf(
      { name: 'demo', context: 'exams', needs: ['vault', 'evidence_write', 'registries'] },
      facts,
    );
    const exams = { client: store.client, environment };
    const hotlineEnvironment = environmentOf(
      { name: 'demo', context: 'feedback', needs: ['vault', 'pictures_take', 'pictures_public'] },
      facts,
    );
    const hotline = { client: store.client, environment: hotlineEnvironment };
    await seed({ addresses: addressesOf(ports), directory, insurerUrl, exams, hotline }).catch((fault: Error) => {
      // A city without its demo is still a city: what is missing is done at the next start.
      log(`demo ${fault.stack}`);
      progressOf(options)(`the demo data is not complete: ${fault.message}`);
    });
  }
  return store;
}

/** Ends the parts in reverse, so that nothing is fed any more by the time that it goes away; none may hold up the rest. */
async function endAll(ends: End[]): Promise<void> {
  for (const end of ends.splice(0).reverse()) {
    const patience = new Promise((resolve) => setTimeout(resolve, endMilliseconds).unref());
    await Promise.race([end(), patience]);
  }
}

/**
 * Starts the whole city on this machine and answers once everything does. Refuses with a sentence (CityProblem), leaving
 * the state as it was, where a port is taken, a file of the state is broken, or another city runs on the directory.
 */
export async function startCity(options: CityOptions = {}): Promise<City> {
  const ports = portsFrom(options.portBase ?? 8700);
  const directory = options.directory ?? join(root, '.city');
  const addresses = addressesOf(ports);
  if (!options.reset) checkDirectory(directory);
  await assertFree(Object.values(ports));
  const ends: End[] = [claimDirectory(directory, options.reset)];
  const stop = () => endAll(ends);
  try {
    await buildServer(progressOf(options));
    const { endpoint } = await startParts(ports, directory, ends, options);
    writeState(join(directory, 'addresses.json'), addresses);
    if (options.open) openBrowser(addresses.h5);
    const { open311Key } = readSeeded(directory);
    return { addresses, storeEndpoint: endpoint, stop, ...(open311Key ? { open311Key } : {}) };
  } catch (fault) {
    await stop();
    throw fault;
  }
}
