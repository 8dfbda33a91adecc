import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { PersonId, RecordId, type Session } from '@yilu/contracts';
import { type DemoPerson, people } from '@yilu/local-city/demo/people';
import { tableOf } from '@yilu/local-city/environment';
import { dynamoPaymentStore } from '@yilu/payments/adapters/dynamo-payment-store';
import { openObligation } from '@yilu/payments/use-cases/open-obligation';
import { itemOf } from '@yilu/violations/adapters/violation-items';
import { agree, Caller, meet, Refused, sign } from '../e2e/journey.js';
import type { Store } from '../fixtures/store.js';
import { recordOf, redLight } from '../fixtures/violations-town.js';
import { type BenchCity, ofAnAccident, startBenchCity } from './bench-city.js';
import { lookingAround, type RecordedCar } from './looking-around.js';
import { type Measured, measuredLambdas, type Sample } from './measured-lambdas.js';
import { mirrorOf } from './recorder.js';

/** A caller whose requests reach the Lambdas without a wire: only what the handler does is in its time. */
class InProcessCaller extends Caller {
  constructor(private readonly city: BenchCity) {
    super('https://api.example.org');
  }

  override async send<T>(method: string, path: string, body?: unknown, key: string = randomUUID()): Promise<T> {
    const isRead = method === 'GET';
    const headers: Record<string, string> = {
      host: 'api.example.org',
      ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      ...(isRead ? {} : { 'idempotency-key': key, 'content-type': 'application/json' }),
    };
    const answer = await this.city.request({ method, path, headers, body: isRead ? '' : JSON.stringify(body ?? {}) });
    const value = answer.body.length > 0 ? JSON.parse(answer.body.toString()) : undefined;
    if (answer.status >= 300) throw new Refused(answer.status, value?.code ?? '?', value?.detail);
    return value as T;
  }
}

/** Signs a demo person in through WeChat, proves his name, links his phone and fills his garage: done once. */
export async function settleIn(city: BenchCity, person: DemoPerson): Promise<Caller> {
  const caller = new InProcessCaller(city);
  await caller.signIn({ method: 'wechat', code: await city.wechatCode(person.wechatOpenId) });
  const { name, documentKind, documentNumber, phone, licence, vehicles } = person;
  caller.session = await caller.put<Session>('/identity/me/real-name', { name, documentKind, documentNumber });
  caller.token = caller.session.accessToken;
  await caller.post('/identity/sms-codes', { phone });
  await caller.post('/identity/me/logins', { method: 'sms', phone, code: await city.smsCode() });
  await caller.put('/identity/me/licence', { archiveNumber: licence?.archiveNumber });
  for (const { plate, plateKind, vin } of vehicles)
    await caller.post('/identity/me/vehicles', { plate, plateKind, vinLast6: vin.slice(-6) });
  return caller;
}

/** Publishes a record of a person's first car, in the store and in its mirrors. */
async function recordedCar({ vehicles: [car] }: DemoPerson, place: number, store: Store): Promise<RecordedCar> {
  if (!car) throw new Error('A driver without a car');
  const { plate, plateKind } = car;
  const record = recordOf(new Date(), { plate, plateKind, recordId: RecordId.parse(`33020300000${place}`) });
  const table = tableOf('violations');
  for (const name of [table, mirrorOf(table, 1), mirrorOf(table, 2)]) {
    const { db } = await store.table(name, { stream: true });
    for (const item of [itemOf('records', record), itemOf('devices', redLight)])
      await db.send(new PutCommand({ TableName: name, Item: item }));
  }
  return { plate, plateKind, recordId: record.recordId };
}

/** Lets somebody owe a fine, in the store and in its mirrors. */
async function owedFine({ session }: Caller, place: number, store: Store): Promise<string> {
  const table = tableOf('payments');
  const obligationId = `F330203000000000${place}`;
  for (const name of [table, mirrorOf(table, 1), mirrorOf(table, 2)])
    await openObligation({ payments: dynamoPaymentStore(await store.table(name, { stream: true })) })({
      obligationId,
      kind: 'fine',
      reference: obligationId.slice(1),
      ownerId: PersonId.parse(session?.personId),
      openedAt: new Date().toISOString(),
      principalFen: 15_000,
      dueOn: '2026-01-05',
    });
  return obligationId;
}

interface Length {
  /** Accidents settled, and how often each thing that can be repeated is repeated after them. */
  readonly journeys: number;
  readonly rounds: number;
}

const names = [
  ...ofAnAccident,
  ...['claims', 'claims-on-outcome', 'assistance', 'assistance-on-person-changed', 'audit'],
  ...['violations', 'violations-on-person-changed', 'payments'],
];

/**
 * Lets two drivers settle accidents one after another through the deployed handlers, from the gate to both signatures,
 * and then look around; gives a sample of every request. What runs during `warmUp` is not counted: a busy instance is
 * measured, cold starts have a suite of their own.
 */
export async function sampleJourneys(options: {
  warmUp: Length;
  counted: Length;
  counting: boolean;
}): Promise<Sample[]> {
  let samples: Sample[] = [];
  let store: Store | undefined;
  const city = await startBenchCity<Measured>({
    host: (started) => {
      store = started.store;
      return measuredLambdas(options.counting)(started);
    },
    heard: (sample) => samples.push(sample),
    names,
  });
  try {
    const drivers = people.filter(({ licence, vehicles }) => licence && vehicles[0]?.kind === 'car');
    const [first, second] = drivers;
    if (!first || !second) throw new Error('The demo city has no two drivers');
    const a = await settleIn(city, first);
    const b = await settleIn(city, second);
    if (!store) throw new Error('The city has no store');
    const cars = new Map([
      [a, await recordedCar(first, 1, store)],
      [b, await recordedCar(second, 2, store)],
    ]);
    const fines = new Map([
      [a, await owedFine(a, 1, store)],
      [b, await owedFine(b, 2, store)],
    ]);
    let caseId = '';
    const settleAccidents = async (count: number) => {
      for (let journey = 0; journey < count; journey++) {
        const settled = await meet(a, b);
        await agree(settled);
        await sign(settled);
        caseId = settled.caseId;
      }
    };
    await settleAccidents(options.warmUp.journeys);
    samples = [];
    await settleAccidents(options.counted.journeys);
    const accidents = samples.filter(({ operation }) => !isRead(operation));
    const around: Sample[] = [];
    for (const look of await lookingAround(caseId, cars, fines)) {
      for (let round = 0; round < options.warmUp.rounds; round++) await look(a, round);
      samples = [];
      for (let round = 0; round < options.counted.rounds; round++) await look(round % 2 ? a : b, round);
      around.push(...samples);
    }
    return [...accidents, ...around];
  } finally {
    await city.stop();
  }
}

/** Samples by operation, in the order in which a journey meets them. */
export function byOperation(samples: readonly Sample[]): Map<string, Sample[]> {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) groups.set(sample.operation, [...(groups.get(sample.operation) ?? []), sample]);
  return groups;
}

export const isRead = (operation: string) => operation.startsWith('GET ');
