import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DomainEvent } from '@yilu/contracts';
import { contexts, lambdas } from '@yilu/infra/lambdas';
import { urlOf } from '@yilu/local-city/addresses';
import { people } from '@yilu/local-city/demo/people';
import { evidenceBucket, tableOf } from '@yilu/local-city/environment';
import { fromResult, toEvent } from '@yilu/local-city/gateway-event';
import { routeTable } from '@yilu/local-city/gateway-routes';
import { close, freePort, listen, readBody } from '@yilu/local-city/network';
import { createObjectFront } from '@yilu/local-city/objects/front';
import { startPlainStorage } from '@yilu/local-city/objects/plain-storage';
import { serveAt } from '@yilu/local-city/processes/process';
import { registrySimulator } from '@yilu/local-city/simulators/registry';
import { wechatSimulator } from '@yilu/local-city/simulators/wechat';
import { localVault } from '@yilu/vault';
import { startStore } from '../fixtures/store.js';
import { cityFacts } from './facts.js';
import { type Handler, loadHandler } from './in-process.js';
import { type Call, mirrorOf, Recorder, replay } from './recorder.js';

export interface Sample {
  /** Method and path, ids left out. */
  readonly operation: string;
  readonly status: number;
  readonly handlerMs: number;
  /** The bare calls on one mirror, and once more on another: what the two differ by is noise. */
  readonly storeMs: number;
  readonly controlMs: number;
  readonly calls: readonly Call[];
}

const mirrors = [1, 2] as const;
const ofQueue = (detail: unknown) => ({ Records: [{ messageId: randomUUID(), body: JSON.stringify({ detail }) }] });

/** Events that a request left in its outbox. */
const eventsOf = (calls: readonly Call[]): DomainEvent[] =>
  calls.flatMap(({ command }) => {
    const { TransactItems = [] } = command.input as {
      TransactItems?: { Put?: { Item: { pk: string; event: DomainEvent } } }[];
    };
    return TransactItems.flatMap(({ Put }) => (Put?.Item.pk.startsWith('OUTBOX#') ? [Put.Item.event] : []));
  });

const operationOf = (method: string, url: string) =>
  `${method} ${url.split('?')[0]?.replace(/\/[^/]*\d[^/]*(?=\/|$)/g, '/{id}')}`;

export interface BenchCity {
  readonly api: string;
  readonly wechat: string;
  /** The digits of the code that was asked for last, as the phone would get them. */
  smsCode(): Promise<string>;
  stop(): Promise<void>;
}

/** Contexts, store and what they need around them, in this process: every request is measured on its way through. */
export async function startBenchCity(options: {
  counting: boolean;
  heard: (sample: Sample) => void;
}): Promise<BenchCity> {
  const directory = await mkdtemp(join(tmpdir(), 'yilu-bench-'));
  const store = await startStore();
  const [objects, wechat, registry, api] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const facts = await cityFacts(join(directory, 'state'), store.endpoint, { objects, wechat, registry, api });
  for (const table of contexts.map(tableOf))
    for (const name of [table, ...mirrors.map((mirror) => mirrorOf(table, mirror))]) await store.table(name);

  const recorder = new Recorder(options.counting);
  const handlers = new Map<string, Handler>();
  for (const name of ['identity', 'accidents', 'accidents-on-person-changed', 'accidents-on-photo-stored', 'messages'])
    handlers.set(name, await loadHandler(name, directory, facts, (table) => recorder.listenTo(table)));

  const invoke = async (name: string, event: unknown) => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`${name} is not loaded`);
    const started = performance.now();
    const answer = await handler(event, { awsRequestId: randomUUID(), callbackWaitsForEmptyEventLoop: false });
    const handlerMs = performance.now() - started;
    const calls = recorder.take();
    const storeMs = await replay(calls, mirrors[0]);
    const controlMs = await replay(calls, mirrors[1]);
    return { answer, handlerMs, storeMs, controlMs, calls };
  };

  const storage = await startPlainStorage(join(directory, 'objects'), evidenceBucket);
  const front = createObjectFront({
    bucket: evidenceBucket,
    credentials: facts.secrets.objects,
    storage,
    origins: [],
    stored: async ({ key, size }) => {
      await invoke('accidents-on-photo-stored', ofQueue({ bucket: { name: evidenceBucket }, object: { key, size } }));
    },
    log: () => {},
  });
  await listen(front, objects);
  await serveAt(wechatSimulator({ ...facts.secrets.wechat, stateFile: join(directory, 'wechat.json') }), wechat);
  await serveAt(registrySimulator({ key: facts.secrets.registryKey, people }), registry);

  const route = routeTable(
    lambdas.flatMap(({ name, trigger }) =>
      trigger.kind === 'http' ? trigger.paths.map((path) => ({ path, target: name })) : [],
    ),
  );
  let lastCode: { code: string; owner: string } | undefined;
  const gateway: Server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const match = route(url.split('?')[0] ?? url);
    if (!match) return response.writeHead(404).end();
    const { target, routeKey, pathParameters } = match;
    const body = (await readBody(request, 1_000_000)) ?? Buffer.alloc(0);
    const event = toEvent({
      method,
      url,
      headers,
      sourceIp: '127.0.0.1',
      body,
      routeKey,
      pathParameters,
      at: new Date(),
    });
    const { answer, ...measured } = await invoke(target, event);
    const result = fromResult(answer);
    options.heard({ operation: operationOf(method, url), status: result.status, ...measured });
    for (const event of eventsOf(measured.calls)) {
      if (event.type === 'identity.sms_code_requested') lastCode = event.data;
      if (event.type.startsWith('identity.person')) await invoke('accidents-on-person-changed', ofQueue(event));
    }
    return response.writeHead(result.status, result.headers).end(result.body);
  });
  await listen(gateway, api);

  return {
    api: urlOf(api),
    wechat: urlOf(wechat),
    async smsCode() {
      if (!lastCode) throw new Error('Nobody asked for a code');
      const { vaultKey, vaultLookupKey } = facts.secrets;
      const vault = localVault({ key: vaultKey, lookupKey: vaultLookupKey });
      return vault.open('sms_code', lastCode.owner, lastCode.code);
    },
    async stop() {
      await Promise.all([close(gateway), close(front), storage.stop(), store.stop()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
