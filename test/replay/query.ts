import { randomUUID } from 'node:crypto';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { PersonId, RecordId, type RecordPage } from '@yilu/contracts';
import type { Item, Table } from '@yilu/dynamo';
import { tokenAlgorithm, tokenIssuer } from '@yilu/http';
import { inventedPerson } from '@yilu/local-city/demo/people';
import { itemOf } from '@yilu/violations/adapters/violation-items';
import { importJWK, SignJWT } from 'jose';
import { type BenchCity, startBenchCity } from '../bench/bench-city.js';
import { recordOf } from '../fixtures/violations-town.js';
import { plainLambdas } from './plain-lambdas.js';

/** How the queries of one size of the city went: milliseconds of the handler, store and all. */
export interface Asked {
  readonly people: number;
  readonly records: number;
  readonly queries: number;
  readonly p50: number;
  readonly p95: number;
}

const itemsInWrite = 25;
const writesAtOnce = 8;
const idOf = (place: number) => PersonId.parse(`00000000-0000-4000-8000-${String(place).padStart(12, '0')}`);
const recordIdOf = (place: number, n: number) => RecordId.parse(`3302${String(place).padStart(8, '0')}${n}`);
/** Nobody has a record, or one, or two. */
const recordsOf = (place: number) => place % 3;

function itemsOf(place: number, at: Date): Item[] {
  const [vehicle] = inventedPerson(place).vehicles;
  if (!vehicle) throw new Error('An invented person has a car');
  const { plate, plateKind, kind, makeAndColour, insuredUntil, inspectedUntil } = vehicle;
  const owned = { plate, plateKind, kind, makeAndColour, insuredUntil, inspectedUntil };
  const person = itemOf('persons', {
    personId: idOf(place),
    version: 1,
    revision: 1,
    verified: true,
    provider: 'wechat',
    maskedName: '张*',
    vehicles: [{ ...owned, vehicleId: randomUUID(), relation: 'owner' }],
    remindedOn: '2026-11-01',
    remindOn: '2026-12-01',
  });
  const records = Array.from({ length: recordsOf(place) }, (_, n) =>
    itemOf('records', recordOf(at, { recordId: recordIdOf(place, n), plate, plateKind })),
  );
  return [person, ...records];
}

/** Fills the store with the people of these places, their cars and their records; gives how many records. */
async function settle({ db, name }: Table, from: number, until: number): Promise<number> {
  const at = new Date();
  let next = from;
  let records = 0;
  const write = async () => {
    for (let waiting: Item[] = []; next < until || waiting.length > 0; ) {
      while (waiting.length < itemsInWrite && next < until) {
        const items = itemsOf(next++, at);
        records += items.length - 1;
        waiting.push(...items);
      }
      const puts = waiting.slice(0, itemsInWrite).map((Item) => ({ PutRequest: { Item } }));
      waiting = waiting.slice(itemsInWrite);
      await db.send(new BatchWriteCommand({ RequestItems: { [name]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: writesAtOnce }, write));
  return records;
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

interface Asking {
  readonly city: BenchCity;
  readonly tokenOf: (place: number) => Promise<string>;
  readonly people: number;
  readonly queries: number;
}

/** Asks as so many random owners do: for the records of one's car, and every fourth time for one of them whole. */
async function ask({ city, tokenOf, people, queries }: Asking): Promise<number[]> {
  const taken: number[] = [];
  const get = async (path: string, token: string) => {
    const headers = { host: 'api.example.org', authorization: `Bearer ${token}` };
    const started = performance.now();
    const { status, body } = await city.request({ method: 'GET', path, headers, body: '' });
    taken.push(performance.now() - started);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
    return JSON.parse(body.toString());
  };
  while (taken.length < queries) {
    const place = Math.floor(Math.random() * people);
    const token = await tokenOf(place);
    const [vehicle] = inventedPerson(place).vehicles;
    const query = `plate=${encodeURIComponent(vehicle?.plate ?? '')}&plateKind=02`;
    const { items } = (await get(`/violations?${query}`, token)) as RecordPage;
    if (items.length !== recordsOf(place)) throw new Error(`${items.length} records of ${recordsOf(place)}`);
    const [first] = items;
    if (first && taken.length % 4 === 0) await get(`/violations/records/${first.recordId}`, token);
  }
  return taken;
}

/** Lets one store grow through these sizes, and asks at each so many times. */
export async function queryAtSizes(sizes: readonly { people: number; queries: number }[]): Promise<Asked[]> {
  const tables: Table[] = [];
  let sign: ((claims: object, person: string) => Promise<string>) | undefined;
  const host = plainLambdas('violations', async (table, { secrets: { tokenPrivateKey: jwk } }) => {
    tables.push(table);
    const key = await importJWK(jwk, tokenAlgorithm);
    sign = (claims, person) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: tokenAlgorithm, kid: String(jwk['kid']) })
        .setIssuer(tokenIssuer)
        .setAudience('citizen')
        .setSubject(person)
        .setExpirationTime('10m')
        .sign(key);
  });
  const city = await startBenchCity({ host, heard: () => {}, names: ['violations'] });
  try {
    const [table] = tables;
    if (!table || !sign) throw new Error('The city has no table of violations');
    const signed = sign;
    const tokenOf = (place: number) => signed({ sid: 's', idp: 'wechat', verified: true }, idOf(place));
    const asked: Asked[] = [];
    let [settled, records] = [0, 0];
    for (const { people, queries } of sizes) {
      records += await settle(table, settled, people);
      settled = people;
      // An instance that has answered before is measured, as ever.
      await ask({ city, tokenOf, people, queries: 200 });
      const sorted = (await ask({ city, tokenOf, people, queries })).sort((one, other) => one - other);
      asked.push({ people, records, queries: sorted.length, p50: at(sorted, 0.5), p95: at(sorted, 0.95) });
    }
    return asked;
  } finally {
    await city.stop();
  }
}
