import { constants, createSign, createVerify, generateKeyPairSync, randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  type Garage,
  type ObligationPage,
  type PaymentQuote,
  type PaymentStarted,
  type RecordDecided,
  RecordId,
  type RecordPage,
  type RecordView,
  type Session,
} from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { inventedPerson } from '@yilu/local-city/demo/people';
import { tableOf } from '@yilu/local-city/environment';
import { wechatPaySimulator } from '@yilu/local-city/simulators/wechat-pay';
import { itemOf } from '@yilu/violations/adapters/violation-items';
import type { Hono } from 'hono';
import { type BenchCity, type Host, startBenchCity } from '../bench/bench-city.js';
import { recordOf } from '../fixtures/violations-town.js';
import { type Timed, timedLambdas } from './timed-lambdas.js';

/** What one worker did; milliseconds are sums over all its handlings. */
export interface Handling {
  readonly handlings: number;
  readonly settled: number;
  readonly repeated: number;
  readonly lost: number;
  readonly chargedFen: number;
  readonly owedFen: number;
  readonly handlerMs: number;
  readonly storeMs: number;
  readonly walletMs: number;
  readonly rsaMs: number;
  /** Each query of a list or of a record. */
  readonly queryMs: readonly number[];
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** Tickets of one citizen, each handled by itself. */
const ticketsEach = 6;
const repeatedIn = 20;
const lostIn = 33;
/** Signed: the order, and what the phone hands to its wallet. Verified: the wallet's answer, and its message. */
const signaturesEach = 2;
const checksEach = 2;

const names = [
  ...['identity', 'violations', 'violations-on-person-changed', 'violations-on-payment'],
  ...['payments', 'payments-on-person-changed', 'payments-on-violations', 'payments-on-settled'],
  ...['payments-notify-wechat', 'payments-follow'],
];

/** What one signature and one check of a wallet's message cost on this core. */
function rsaMilliseconds(): { sign: number; verify: number } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const text = 'x'.repeat(400);
  const key = { key: privateKey, padding: constants.RSA_PKCS1_PADDING };
  const signed = createSign('RSA-SHA256').update(text).sign(key);
  const rounds = 300;
  const timed = (work: () => unknown) => {
    const started = performance.now();
    for (let round = 0; round < rounds; round++) work();
    return (performance.now() - started) / rounds;
  };
  return {
    sign: timed(() => createSign('RSA-SHA256').update(text).sign(key)),
    verify: timed(() => createVerify('RSA-SHA256').update(text).verify(publicKey, signed)),
  };
}

/** Sends as a phone does; throws where the city refuses. */
function phoneIn(city: BenchCity) {
  let token = '';
  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const headers = {
      host: 'api.example.org',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    };
    const answer = await city.request({ method, path, headers, body: body ? JSON.stringify(body) : '' });
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body}`);
    return JSON.parse(answer.body.toString()) as T;
  };
  const holding = ({ accessToken }: Session) => {
    token = accessToken;
  };
  return { send, holding };
}
type Phone = ReturnType<typeof phoneIn>;

/** Signs an invented citizen up, with his licence and his car. */
async function settleIn(city: BenchCity, place: number): Promise<Phone> {
  const person = inventedPerson(place);
  const phone = phoneIn(city);
  const proof = { method: 'wechat', code: await city.wechatCode(person.wechatOpenId) };
  phone.holding(await phone.send<Session>('POST', '/identity/sessions', proof));
  const { name, documentNumber, licence, vehicles } = person;
  phone.holding(await phone.send<Session>('PUT', '/identity/me/real-name', { name, documentNumber }));
  await phone.send('PUT', '/identity/me/licence', { archiveNumber: licence?.archiveNumber });
  for (const { plate, plateKind, vin } of vehicles)
    await phone.send<Garage>('POST', '/identity/me/vehicles', { plate, plateKind, vinLast6: vin.slice(-6) });
  return phone;
}

/**
 * Lets citizens look at their records, confirm them and pay each in WeChat, through the deployed handlers: one message in
 * twenty of the wallet comes twice, one in thirty-three never, and is asked for by the polling step. `counting` asks the
 * store for capacity units instead of measuring time.
 */
export async function handleViolations(count: number, from: number, counting: boolean): Promise<Handling> {
  const total = { handlerMs: 0, storeMs: 0, walletMs: 0, readUnits: 0, writeUnits: 0 };
  const queryMs: number[] = [];
  let isCounted = false;
  let violations: Table | undefined;
  let wallet: ReturnType<typeof wechatPaySimulator> | undefined;

  const host: Host<Timed> = async (city) => {
    violations = await city.store.table(tableOf('violations'));
    const invoke = await timedLambdas(city);
    return async (name, event) => {
      const run = await invoke(name, event, counting);
      if (!isCounted) return run;
      total.handlerMs += run.handlerMs;
      total.storeMs += run.storeMs;
      total.readUnits += run.readUnits;
      total.writeUnits += run.writeUnits;
      return run;
    };
  };
  const people = Array.from({ length: Math.ceil(count / ticketsEach) }, (_, n) => inventedPerson(from + n));
  const city: BenchCity = await startBenchCity({
    host,
    names,
    people,
    heard: ({ operation, handlerMs }) => {
      if (isCounted && /^GET \/violations/.test(operation)) queryMs.push(handlerMs);
    },
    wallet: ({ secrets }) => {
      wallet = wechatPaySimulator({
        keys: secrets.wechatPay,
        apiUrl: 'http://127.0.0.1',
        phoneUrl: 'http://127.0.0.1',
        probeRate: 0,
        timeScale: 0.001,
        // Its message goes straight to the handler, as the gateway would bring it.
        fetch: async (_url, init) => {
          const headers = Object.fromEntries(new Headers(init?.headers));
          const path = '/payments/notifications/wechat';
          const { status } = await city.request({ method: 'POST', path, headers, body: String(init?.body) });
          return new Response(null, { status });
        },
      });
      return timedApp(wallet.api, (ms) => {
        if (isCounted) total.walletMs += ms;
      });
    },
  });
  const simulated = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await wallet?.control.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer?.ok) throw new Error(`${path} of the wallet answered ${answer?.status}`);
  };

  /** From the list to the wallet's message; what became of it is asked afterwards. */
  async function handle(phone: Phone, n: number, plate: string): Promise<number> {
    const { items } = await phone.send<RecordPage>(
      'GET',
      `/violations?plate=${encodeURIComponent(plate)}&plateKind=02`,
    );
    const open = items.find(({ status }) => status === 'open');
    if (!open) throw new Error(`${items.length} records, none open`);
    const { ruling } = await phone.send<RecordView>('GET', `/violations/records/${open.recordId}`);
    if (!ruling) throw new Error('The record has no ruling');
    const { outcome, fen, points } = ruling;
    const { obligationId } = await phone.send<RecordDecided>('POST', `/violations/records/${open.recordId}/decision`, {
      expected: { outcome, fen, points },
      factsConfirmed: true,
      electronicService: true,
      vehicle: { plate, plateKind: '02' },
    });
    if (!obligationId) throw new Error(`Nothing is owed for ${outcome}`);
    const { amountFen } = await phone.send<PaymentQuote>('GET', `/payments/quotes?obligationId=${obligationId}`);
    const { attemptId } = await phone.send<PaymentStarted>('POST', '/payments/attempts', {
      obligationIds: [obligationId],
      wallet: 'wechat',
      place: 'mini_program',
      expectedFen: amountFen,
    });
    if (n % lostIn === 1) await simulated('/_sim/notify', { action: 'drop', times: 1 });
    else if (n % repeatedIn === 2) await simulated('/_sim/notify', { action: 'duplicate', copies: 2, times: 1 });
    await simulated('/_sim/pay', { outTradeNo: attemptId, outcome: 'confirm' });
    await wallet?.turn();
    return amountFen;
  }

  try {
    if (!violations) throw new Error('The city has no table of violations');
    const done = { handlings: 0, repeated: 0, lost: 0, owedFen: 0 };
    const phones: Phone[] = [];
    for (const [at, person] of people.entries()) {
      isCounted = false;
      const phone = await settleIn(city, from + at);
      phones.push(phone);
      const [vehicle] = person.vehicles;
      const plate = vehicle?.plate ?? '';
      const tickets = Math.min(ticketsEach, count - at * ticketsEach);
      for (let ticket = 0; ticket < tickets; ticket++) {
        const recordId = RecordId.parse(`3302${String(from + at).padStart(9, '0')}${ticket}`);
        const record = recordOf(new Date(), { recordId, plate, plateKind: '02', key: 'parking_obstruct' });
        const item = itemOf('records', record);
        await violations.db.send(new PutCommand({ TableName: violations.name, Item: item }));
      }
      // An instance that has done everything once is measured, as ever.
      isCounted = at > 0 || people.length === 1;
      for (let ticket = 0; ticket < tickets; ticket++) {
        const n = at * ticketsEach + ticket;
        done.owedFen += await handle(phone, n, plate);
        done.repeated += n % lostIn !== 1 && n % repeatedIn === 2 ? 1 : 0;
        done.lost += n % lostIn === 1 ? 1 : 0;
        if (isCounted) done.handlings++;
      }
    }
    // A wallet is asked ten seconds after the order at the earliest.
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    for (let round = 0; round < Math.ceil(done.lost / 10) + 1; round++) await city.run('payments-follow', {});
    isCounted = false;
    let [settled, chargedFen] = [0, 0];
    for (const phone of phones) {
      const { items } = await phone.send<ObligationPage>('GET', '/payments/obligations?limit=50');
      for (const { standing, principalFen } of items)
        if (standing === 'paid') {
          settled++;
          chargedFen += principalFen;
        }
    }
    const { sign, verify } = rsaMilliseconds();
    const rsaMs = done.handlings * (signaturesEach * sign + checksEach * verify);
    return { ...done, ...total, settled, chargedFen, rsaMs, queryMs };
  } finally {
    await city.stop();
  }
}

/** The same app, with the time that it takes by itself. */
function timedApp(app: Hono, heard: (ms: number) => void): Hono {
  const { fetch } = app;
  app.fetch = async (...asked) => {
    const started = performance.now();
    try {
      return await fetch(...asked);
    } finally {
      heard(performance.now() - started);
    }
  };
  return app;
}
