import { randomUUID } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Session } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { type DemoPerson, inventedPerson } from '@yilu/local-city/demo/people';
import { type BenchCity, startBenchCity } from '../bench/bench-city.js';
import { plainLambdas } from './plain-lambdas.js';
import { seconds } from './workers.js';

/** What one worker did, and what its store holds afterwards. */
export interface SigningUp {
  readonly verified: number;
  readonly persons: number;
  readonly documents: number;
  readonly twice: number;
  readonly sideBySide: number;
  readonly requests: number;
  /** What signing up took, without counting afterwards what is there. */
  readonly seconds: number;
}

/** People who sign up at the same time; each waits for nobody but the store. */
const atOnce = 4;
const twiceIn = 20;
const sideBySideIn = 50;

/** Sends as a phone does, and gives the session; throws where the city refuses. */
async function send(city: BenchCity, method: string, path: string, body: object, { token = '', key = randomUUID() }) {
  const headers = {
    host: 'api.example.org',
    'content-type': 'application/json',
    'idempotency-key': key,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const answer = await city.request({ method, path, headers, body: JSON.stringify(body) });
  if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.body}`);
  return JSON.parse(answer.body.toString()) as Session;
}

async function signIn(city: BenchCity, { wechatOpenId }: DemoPerson) {
  const key = randomUUID();
  const proof = { method: 'wechat', code: await city.wechatCode(wechatOpenId) };
  return () => send(city, 'POST', '/identity/sessions', proof, { key });
}

/** How many items of a kind the store holds: asked once, when all is done. */
async function counted({ db, name }: Table, sk: string, pk: string): Promise<number> {
  let count = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.send(
      new ScanCommand({
        TableName: name,
        Select: 'COUNT',
        FilterExpression: 'sk = :sk AND begins_with(pk, :pk)',
        ExpressionAttributeValues: { ':sk': sk, ':pk': pk },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    count += page.Count ?? 0;
    from = page.LastEvaluatedKey;
  } while (from);
  return count;
}

/**
 * Lets so many invented people, from the place `from` on, sign in through WeChat and prove their names. One in twenty
 * sends the first request again, as a phone does whose answer was lost; one in fifty signs in on two phones at once.
 */
export async function signUp(count: number, from: number): Promise<SigningUp> {
  const total = { verified: 0, twice: 0, sideBySide: 0, requests: 0 };
  const tables: Table[] = [];
  const host = plainLambdas('identity', (table) => void tables.push(table));
  const people = Array.from({ length: count }, (_, n) => inventedPerson(from + n));
  const city = await startBenchCity({ host, heard: () => total.requests++, names: ['identity'], people });
  try {
    const enter = async (person: DemoPerson, n: number) => {
      const phones = [await signIn(city, person)];
      if (n % sideBySideIn === 1 && ++total.sideBySide) phones.push(await signIn(city, person));
      const sessions = await Promise.all(phones.map((phone) => phone()));
      if (n % twiceIn === 0 && ++total.twice) sessions.push(...(await Promise.all(phones.map((phone) => phone()))));
      const token = sessions[0]?.accessToken ?? '';
      const { name, documentNumber } = person;
      const proved = await send(city, 'PUT', '/identity/me/real-name', { name, documentNumber }, { token });
      if (proved.verified && sessions.every(({ personId }) => personId === proved.personId)) total.verified++;
    };
    const waiting = people.entries();
    const [, took] = await seconds(() =>
      Promise.all(
        Array.from({ length: atOnce }, async () => {
          for (const [n, person] of waiting) await enter(person, n);
        }),
      ),
    );
    const [table] = tables;
    if (!table) throw new Error('The city has no table of persons');
    return {
      ...total,
      seconds: took,
      persons: await counted(table, 'STATE', 'PERSON#'),
      documents: await counted(table, 'CLAIM', 'DOCUMENT#'),
    };
  } finally {
    await city.stop();
  }
}
