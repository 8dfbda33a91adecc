import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DomainEvent, EventType } from '@yilu/contracts';
import { lambdas } from '@yilu/infra/lambdas';
import { type DemoPerson, people as demoPeople } from '@yilu/local-city/demo/people';
import type { CityFacts } from '@yilu/local-city/environment';
import { evidenceBucket } from '@yilu/local-city/environment';
import { fromResult, type GatewayResponse, toEvent } from '@yilu/local-city/gateway-event';
import { routeTable } from '@yilu/local-city/gateway-routes';
import { close, freePort, listen } from '@yilu/local-city/network';
import { createObjectFront } from '@yilu/local-city/objects/front';
import { serveAt } from '@yilu/local-city/processes/process';
import { registrySimulator } from '@yilu/local-city/simulators/registry';
import { wechatSimulator } from '@yilu/local-city/simulators/wechat';
import { localVault } from '@yilu/vault';
import type { Hono } from 'hono';
import { type Store, startStore } from '../fixtures/store.js';
import { cityFacts } from './facts.js';
import { memoryStorage } from './memory-storage.js';
import type { Call } from './recorder.js';

/** One run of a Lambda: its answer, and the store calls that it made. */
export interface Run {
  readonly answer: unknown;
  readonly calls: readonly Pick<Call, 'command'>[];
}
/** Loads Lambdas over one store and says how each is run: measured against bare calls, or merely timed. */
export type Host<R extends Run> = (city: {
  names: readonly string[];
  directory: string;
  facts: CityFacts;
  store: Store;
}) => Promise<(name: string, event: unknown) => Promise<R>>;

export type Heard<R extends Run> = Omit<R, 'answer'> & {
  /** Method and path, ids left out. */
  readonly operation: string;
  readonly status: number;
};

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface BenchCity {
  /** Runs a Lambda that nobody asks over the wire, and those that hear of what it told. */
  run(name: string, event: unknown): Promise<void>;
  /** Passes a request to its Lambda as the gateway does, without a wire between. */
  request(request: Request): Promise<GatewayResponse>;
  /** A fresh WeChat code, as the phone gets it. */
  wechatCode(openid: string): Promise<string>;
  /** The digits of the code that was asked for last, as the phone would get them. */
  smsCode(): Promise<string>;
  stop(): Promise<void>;
}

export const ofAnAccident = [
  'identity',
  'accidents',
  'accidents-on-person-changed',
  'accidents-on-photo-stored',
  'messages',
];
const ofQueue = (detail: unknown) => ({ Records: [{ messageId: randomUUID(), body: JSON.stringify({ detail }) }] });

/** Events that a request left in its outbox. */
const eventsOf = (calls: Run['calls']): DomainEvent[] =>
  calls.flatMap(({ command }) => {
    const { TransactItems = [] } = command.input as {
      TransactItems?: { Put?: { Item: { pk: string; event: DomainEvent } } }[];
    };
    return TransactItems.flatMap(({ Put }) => (Put?.Item.pk.startsWith('OUTBOX#') ? [Put.Item.event] : []));
  });

const operationOf = ({ method, path }: Request) =>
  `${method} ${path.replace(/\?.*$/, '').replace(/\/[^/]*\d[^/]*(?=\/|$)/g, '/{id}')}`;

/** Contexts, store and what they need around them, in this process: every request is measured on its way through. */
export async function startBenchCity<R extends Run>(options: {
  host: Host<R>;
  heard: (sample: Heard<R>) => void;
  /** Lambdas that run. */
  names: readonly string[];
  /** The wallet that citizens pay with; its messages are the caller's to bring. */
  wallet?: (facts: CityFacts) => Hono;
  /** Whom the registers know: the demo city's people unless told otherwise. */
  people?: readonly DemoPerson[];
}): Promise<BenchCity> {
  const { names, people = demoPeople } = options;
  const directory = await mkdtemp(join(tmpdir(), 'yilu-bench-'));
  const store = await startStore();
  const [objects, wechat, registry, wechatPay] = await Promise.all(Array.from({ length: 4 }, freePort));
  if (!objects || !wechat || !registry || !wechatPay) throw new Error('No ports are free');
  const facts = await cityFacts(join(directory, 'state'), store.endpoint, { objects, wechat, registry, wechatPay });
  const invoke = await options.host({ names, directory, facts, store });

  const storage = memoryStorage();
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
  const wallet = wechatSimulator({ ...facts.secrets.wechat, stateFile: join(directory, 'wechat.json') });
  await serveAt(wallet, wechat);
  if (options.wallet) await serveAt(options.wallet(facts), wechatPay);
  await serveAt(registrySimulator({ key: facts.secrets.registryKey, people }), registry);

  const route = routeTable(
    lambdas.flatMap(({ name, trigger }) =>
      trigger.kind === 'http' ? trigger.paths.map((path) => ({ path, target: name })) : [],
    ),
  );
  const listeners = (type: EventType) =>
    lambdas.flatMap(({ name, trigger }) =>
      trigger.kind === 'events' && trigger.types.includes(type) && names.includes(name) ? [name] : [],
    );
  let lastCode: { code: string; owner: string } | undefined;

  async function run(name: string, event: unknown): Promise<void> {
    await spread((await invoke(name, event)).calls);
  }
  /** Brings what a run told to everybody who listens, and what they tell in turn. */
  async function spread(calls: Run['calls']): Promise<void> {
    for (const told of eventsOf(calls)) {
      if (told.type === 'identity.sms_code_requested') lastCode = told.data;
      for (const name of listeners(told.type)) await run(name, ofQueue(told));
    }
  }

  return {
    run,
    async request(request) {
      const { method, path: url, headers } = request;
      const match = route(url.split('?')[0] ?? url);
      if (!match) throw new Error(`No Lambda serves ${url}`);
      const body = Buffer.from(request.body);
      const event = toEvent({ ...match, method, url, headers, sourceIp: '127.0.0.1', body, at: new Date() });
      const { answer, ...measured } = await invoke(match.target, event);
      const result = fromResult(answer);
      options.heard({ operation: operationOf(request), status: result.status, ...measured });
      await spread(measured.calls);
      return result;
    },
    async wechatCode(openid) {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify({ openid }) };
      const issued = (await (await wallet.request('/_sim/codes', init)).json()) as { code: string };
      return issued.code;
    },
    async smsCode() {
      if (!lastCode) throw new Error('Nobody asked for a code');
      const { vaultKey: key, vaultLookupKey: lookupKey } = facts.secrets;
      return localVault({ key, lookupKey }).open('sms_code', lastCode.owner, lastCode.code);
    },
    async stop() {
      await Promise.all([close(front), storage.stop(), store.stop()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
