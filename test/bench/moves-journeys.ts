import { hash, randomUUID } from 'node:crypto';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { MoveId, PersonId } from '@yilu/contracts';
import { fileCabinet } from '@yilu/dynamo';
import { sessionKeys } from '@yilu/identity/adapters/session-keys';
import { ningboMoveLimits } from '@yilu/law/feedback/move-limits';
import { type CityFacts, tableOf } from '@yilu/local-city/environment';
import { filingsBy } from '@yilu/moves/adapters/move-items';
import type { Move } from '@yilu/moves/domain/files';
import { emptyPerson } from '@yilu/moves/domain/person';
import type { FileRefs, Files } from '@yilu/moves/ports';
import { localVault } from '@yilu/vault';
import type { Store } from '../fixtures/store.js';
import { startBenchCity } from './bench-city.js';
import { type Measured, measuredLambdas, type Sample } from './measured-lambdas.js';
import { mirrorOf } from './recorder.js';

interface Blocked {
  readonly move: Move;
  readonly personId: PersonId;
  readonly accessToken: string;
  /** What an owner's link carries. */
  readonly link: string;
}
const pad = (n: number, length: number) => String(n).padStart(length, '0');
const plate = (n: number) => ({ plate: `浙B${pad(n, 5)}`, plateKind: '02' });

/** Somebody whose request is eleven minutes old, and who holds that car as well: he sees both ends of it. */
async function blocked(n: number, { secrets }: CityFacts): Promise<Blocked> {
  const personId = PersonId.parse(`00000000-0000-4000-8000-${pad(n, 12)}`);
  const moveId = MoveId.parse(pad(n, 12));
  const link = `${moveId}${pad(n, 20)}`;
  const vault = localVault({ key: secrets.vaultKey, lookupKey: secrets.vaultLookupKey });
  const keys = sessionKeys({ privateKey: JSON.stringify(secrets.tokenPrivateKey), secret: secrets.sessionSecret });
  const session = { personId, sessionId: `s-${n}`, provider: 'wechat', verified: true } as const;
  const askedAt = new Date(Date.now() - 11 * 60_000).toISOString();
  const [handle, sealedLink] = await Promise.all([
    vault.seal('owner_handle', moveId, `handle-${pad(n, 20)}`),
    vault.seal('link', moveId, `https://h5.test/m/${link}`),
  ]);
  const move: Move = {
    ...{
      moveId,
      version: 1,
      ...plate(n),
      asker: { personId, provider: 'wechat' },
      place: '海曙区柳汀街 12 号地库出口',
    },
    ...{ photos: [], emergency: false, askedAt, touchedAt: askedAt, state: 'waiting', holders: [personId] },
    ...{ told: [{ by: 'sms', at: askedAt }], urgedAt: [] },
    relay: { handle, link: sealedLink, tokenHash: hash('sha256', link, 'hex') },
  };
  return { move, personId, link, accessToken: await keys.citizenToken(session, new Date(Date.now() + 3_600_000)) };
}

/** What one BatchWriteItem takes. */
const atOnce = 25;

/** Fills the room and its mirrors with so many who wait. */
async function settle(store: Store, all: readonly Blocked[]): Promise<void> {
  const files = {
    moves: all.map(({ move }) => move),
    persons: all.map(({ personId, move }) => ({
      ...emptyPerson(personId),
      version: 1,
      vehicles: [plate(Number(move.moveId))],
    })),
    addressed: all.map(({ move: { moveId, askedAt, place, plate: number }, personId }) => ({
      ...{ moveId, personId, version: 1, plate: number, place, askedAt },
    })),
  };
  const table = tableOf('moves');
  for (const name of [table, mirrorOf(table, 1), mirrorOf(table, 2)]) {
    const room = await store.table(name, { stream: true });
    const items = fileCabinet<Files, FileRefs>(room, filingsBy(ningboMoveLimits)).itemsOf(files);
    for (let from = 0; from < items.length; from += atOnce) {
      const some = items.slice(from, from + atOnce).map((Item) => ({ PutRequest: { Item } }));
      await room.db.send(new BatchWriteCommand({ RequestItems: { [room.name]: some } }));
    }
  }
}

type Request = (of: Blocked) => readonly [method: string, path: string, body?: unknown];
const photo = { mediaType: 'image/jpeg', sizeBytes: 64, sha256: 'a'.repeat(64) };

const reads: readonly Request[] = [
  () => ['GET', '/moves'],
  () => ['GET', '/moves/standing'],
  ({ move }) => ['GET', `/moves/${move.moveId}`],
  () => ['GET', '/moves/addressed'],
  ({ move }) => ['GET', `/moves/addressed/${move.moveId}`],
  ({ link }) => ['GET', `/moves/answers/${link}`],
];
const photographed: Request = () => ['POST', '/moves/photos', photo];
/** In an order in which each of them can. */
const writes: readonly Request[] = [
  photographed,
  ({ move }) => ['POST', `/moves/${move.moveId}/urge`],
  ({ link }) => ['POST', `/moves/answers/${link}/opening`],
  ({ move }) => ['POST', `/moves/addressed/${move.moveId}/answer`, { answer: 'coming', minutes: 5 }],
  ({ move }) => ['POST', `/moves/${move.moveId}/end`, { how: 'free' }],
];

/**
 * Lets many people do the same thing one after another, each once, then the next thing. Asking itself is not among it: it
 * goes over the wires of the register and of the picture store, which no store call compares with.
 */
export async function sampleMoves(options: { warmUp: number; counted: number; counting: boolean }): Promise<Sample[]> {
  let last: Sample | undefined;
  let settled: { store: Store; facts: CityFacts } | undefined;
  const city = await startBenchCity<Measured>({
    host: (started) => {
      settled = started;
      return measuredLambdas(options.counting)(started);
    },
    heard: (sample) => {
      last = sample;
    },
    names: ['moves'],
  });
  try {
    if (!settled) throw new Error('The city has no store');
    const { store, facts } = settled;
    const count = options.warmUp + options.counted;
    const all = await Promise.all(Array.from({ length: count }, (_none, n) => blocked(n + 1, facts)));
    await settle(store, all);
    const samples: Sample[] = [];
    // What can be done again is done once before it counts: cold starts have a suite of their own.
    const looks = [
      ...[...reads, photographed].map((request) => ({ request, counts: false })),
      ...[...reads, ...writes].map((request) => ({ request, counts: true })),
    ];
    for (const { request, counts } of looks)
      for (const [n, one] of all.entries()) {
        const [method, path, body] = request(one);
        const isRead = method === 'GET';
        const headers: Record<string, string> = {
          host: 'api.example.org',
          authorization: `Bearer ${one.accessToken}`,
          ...(isRead ? {} : { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
        };
        const answer = await city.request({ method, path, headers, body: isRead ? '' : JSON.stringify(body ?? {}) });
        if (answer.status >= 300) throw new Error(`${method} ${path} was answered ${answer.status} ${answer.body}`);
        if (last && counts && n >= options.warmUp) samples.push(last);
      }
    return samples;
  } finally {
    await city.stop();
  }
}
