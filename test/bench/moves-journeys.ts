import { hash } from 'node:crypto';
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
import type { Sample } from './measured-lambdas.js';
import { mirrorOf } from './recorder.js';
import { type RequestOf, type Sampling, sampleRequests } from './sample-requests.js';

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

const photo = { mediaType: 'image/jpeg', sizeBytes: 64, sha256: 'a'.repeat(64) };

const reads: readonly RequestOf<Blocked>[] = [
  () => ['GET', '/moves'],
  () => ['GET', '/moves/standing'],
  ({ move }) => ['GET', `/moves/${move.moveId}`],
  () => ['GET', '/moves/addressed'],
  ({ move }) => ['GET', `/moves/addressed/${move.moveId}`],
  ({ link }) => ['GET', `/moves/answers/${link}`],
];
const photographed: RequestOf<Blocked> = () => ['POST', '/moves/photos', photo];
/** In an order in which each of them can. */
const writes: readonly RequestOf<Blocked>[] = [
  photographed,
  ({ move }) => ['POST', `/moves/${move.moveId}/urge`],
  ({ link }) => ['POST', `/moves/answers/${link}/opening`],
  ({ move }) => ['POST', `/moves/addressed/${move.moveId}/answer`, { answer: 'coming', minutes: 5 }],
  ({ move }) => ['POST', `/moves/${move.moveId}/end`, { how: 'free' }],
];

/**
 * What both ends of a request ask. Asking itself is not among it: it goes over the wires of the register and of the picture
 * store, which no store call compares with.
 */
export const sampleMoves = (options: Sampling): Promise<Sample[]> =>
  sampleRequests(options, { name: 'moves', someone: blocked, settle, reads, writes, repeatable: photographed });
