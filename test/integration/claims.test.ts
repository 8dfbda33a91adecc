import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { dynamoClaimStore } from '@yilu/claims/adapters/dynamo-claim-store';
import { webhookPost } from '@yilu/claims/adapters/webhook-post';
import { retrySeconds } from '@yilu/claims/domain/delivery';
import type { ClaimStore, DeliveringDeps } from '@yilu/claims/ports';
import { deliver } from '@yilu/claims/use-cases/deliver';
import { deliverDue } from '@yilu/claims/use-cases/deliver-due';
import { takeOutcome } from '@yilu/claims/use-cases/take-outcome';
import { CaseId, InsurerId } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { insurerSimulator } from '@yilu/local-city/simulators/insurer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseId, claimOf, type Hall, hall } from '../api/claims/hall.js';
import { everything } from '../faults/snapshot.js';
import { type Store, startStore } from '../fixtures/store.js';

interface Inbox {
  readonly received: readonly { readonly insurerId: string; readonly sha256: string; readonly times: number }[];
}

/** Insurers of this machine have no public address. */
const anywhere = async () => true;

let store: Store;
let table: Table;
let claims: ClaimStore;
let here: Hall;
let count = 0;
const directory = mkdtempSync(join(tmpdir(), 'yilu-claims-'));
const servers: Server[] = [];
beforeAll(async () => {
  store = await startStore();
});
afterAll(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  table = await store.table(`claims-${count++}`);
  claims = dynamoClaimStore(table);
  here = hall(claims);
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('an insurer on the wire', () => {
  const file = () => join(directory, `insurer-${count}.json`);
  const listen = async (app: { fetch: (request: Request) => Response | Promise<Response> }) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const json = (method: string, body: object) => ({
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

  /** Both insurers of the accident on one simulator, with our own post and clock against it. */
  async function wired(timeoutMs?: number) {
    const simulator = insurerSimulator({ updatesUrl: 'http://127.0.0.1:9/none', stateFile: file(), pace: [] });
    const base = await listen(simulator);
    here.clock.at = new Date();
    const deps = { ...here.deps, post: webhookPost(anywhere, timeoutMs), insecureEndpoints: true };
    for (const id of ['picc', 'pingan']) {
      const secret = await here.connect(id, id);
      await simulator.request(`/_sim/${id}/secrets`, json('PUT', { secret }));
      const [insurer] = (await claims.find({ insurers: [InsurerId.parse(id)] })).insurers;
      if (!insurer) throw new Error('Not connected');
      const moved = { ...insurer, version: insurer.version + 1, endpoint: `${base}/${id}/webhooks` };
      const step = { actor: 'test', operation: 'move', key: id, hash: id };
      await claims.perform(step, {}, () => ({ ok: true, value: { insurers: [moved], answer: null } }));
    }
    const fault = (name: string, on: boolean) => simulator.request(`/_sim/faults/${name}`, json('PUT', { on }));
    const inbox = async () => ((await (await simulator.request('/_sim/inbox')).json()) as Inbox).received;
    const send = async () => {
      const due = await takeOutcome(deps)(await here.outcome());
      await Promise.all(due.map((deliveryId) => deliver(deps)({ deliveryId, caseId })));
    };
    return {
      fault,
      inbox,
      send,
      due: deliverDue(deps, (problem) => {
        throw problem;
      }),
    };
  }

  it('verifies what it is sent by the specification’s own library, and both have the same bytes', async () => {
    const { send, inbox } = await wired();
    await send();
    const received = await inbox();
    expect(received.map(({ insurerId }) => insurerId).sort()).toEqual(['picc', 'pingan']);
    expect(new Set(received.map(({ sha256 }) => sha256)).size).toBe(1);
    expect((await here.get('a', `/claims/${claimOf.a}`)).body.handedOverAt).toBeDefined();
  });

  it('that answers 500 takes it at a later try, once', async () => {
    const { send, inbox, due, fault } = await wired();
    await fault('fails', true);
    await send();
    expect(await inbox()).toEqual([]);
    await fault('fails', false);
    here.later(6);
    await due();
    expect((await inbox()).map(({ times }) => times)).toEqual([1, 1]);
  });

  it('whose answer is lost after the work receives it twice and takes it once, by its id', async () => {
    const { send, inbox, due, fault } = await wired(2_000);
    await fault('late', true);
    await send();
    await fault('late', false);
    here.later(6);
    await due();
    expect((await inbox()).map(({ times }) => times)).toEqual([2, 2]);
    const { items } = (await here.get('supervisor', '/claims/staff/deliveries?state=delivered')).body;
    const file = (await here.get('supervisor', `/claims/staff/deliveries/${items[0].deliveryId}`)).body;
    expect(file.attempts.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['delivered', 'timeout']);
  });

  it('that is gone is disabled, and one that is busy is left alone as long as it asks', async () => {
    const { send, due, fault, inbox } = await wired();
    await fault('busy', true);
    await send();
    await fault('busy', false);
    here.later(119);
    await due();
    expect(await inbox()).toEqual([]);
    await fault('gone', true);
    here.later(2);
    await due();
    const { items } = (await here.get('admin', '/claims/staff/insurers')).body;
    expect(items.map(({ state }: { state: string }) => state)).toEqual(['disabled', 'disabled']);
  });

  it('is not followed elsewhere by a redirect, and a dead address is a failure like another', async () => {
    const elsewhere = createServer((_request, response) => response.writeHead(204).end()).listen(0, '127.0.0.1');
    servers.push(elsewhere);
    const app = { fetch: () => new Response(null, { status: 307, headers: { location: 'http://127.0.0.1:9/' } }) };
    const message = {
      id: 'msg_1',
      at: new Date(),
      secrets: [`whsec_${Buffer.alloc(32, 1).toString('base64')}`],
      body: '{}',
    };
    const post = webhookPost(anywhere);
    expect(await post({ ...message, endpoint: await listen(app) })).toEqual({ outcome: 'refused', status: 307 });
    expect(await post({ ...message, endpoint: 'http://127.0.0.1:9/' })).toEqual({ outcome: 'unreachable' });
  });

  it('whose name leads into our own network is never reached, whatever was checked when it was entered', async () => {
    let reached = 0;
    const app = {
      fetch: () => {
        reached += 1;
        return new Response(null, { status: 204 });
      },
    };
    const inside = (await listen(app)).replace('127.0.0.1', 'localhost');
    const secrets = [`whsec_${Buffer.alloc(32, 1).toString('base64')}`];
    const message = { id: 'msg_1', at: new Date(), secrets, body: '{}', endpoint: inside };
    expect([await webhookPost()(message), reached]).toEqual([{ outcome: 'unreachable' }, 0]);
    expect([await webhookPost(anywhere)(message), reached]).toEqual([{ outcome: 'delivered', status: 204 }, 1]);
  });
});

describe('a message', () => {
  it('is tried by one of many who find it due, and no more often than once at a time', async () => {
    for (const id of ['picc', 'pingan']) await here.connect(id, id);
    const ids = await takeOutcome(here.deps)(await here.outcome());
    await Promise.all(
      Array.from({ length: 8 }, () => Promise.all(ids.map((deliveryId) => here.send({ deliveryId, caseId })))),
    );
    expect(here.received).toHaveLength(2);
  });

  it('that an officer sends again while a try is under way is not tried beside it, and once more after its lease', async () => {
    for (const id of ['picc', 'pingan']) await here.connect(id, id);
    const [deliveryId = ''] = await takeOutcome(here.deps)(await here.outcome());
    let tries = 0;
    const slow = {
      ...here.deps,
      post: async () => {
        tries += 1;
        if (tries > 1) return { outcome: 'delivered', status: 204 } as const;
        await here.call('POST', `/claims/staff/deliveries/${deliveryId}/resend`, 'supervisor');
        await deliver(slow)({ deliveryId, caseId });
        return { outcome: 'timeout' } as const;
      },
    } satisfies DeliveringDeps;
    await deliver(slow)({ deliveryId, caseId });
    expect(tries).toBe(1);
    here.later(61);
    await deliver(slow)({ deliveryId, caseId });
    expect(tries).toBe(2);
  });

  it('whose sender dies before it wrote the answer down goes out again under the same id', async () => {
    for (const id of ['picc', 'pingan']) await here.connect(id, id);
    const dying = {
      ...here.deps,
      store: {
        ...claims,
        perform: ((command, wanted, decide) => {
          if (command.operation === 'recordTry') throw new Error('The process dies here');
          return claims.perform(command, wanted, decide);
        }) as ClaimStore['perform'],
      },
    };
    const [first = ''] = await takeOutcome(here.deps)(await here.outcome());
    await expect(deliver(dying)({ deliveryId: first, caseId })).rejects.toThrow('dies here');
    await here.due();
    expect(here.received.filter(({ endpoint }) => endpoint.includes('picc'))).toHaveLength(1);
    here.later(61);
    await here.due();
    const mine = here.received.filter(({ endpoint }) => endpoint.includes('picc'));
    expect(mine).toHaveLength(2);
    expect(new Set(mine.map(({ id, body }) => id + body)).size).toBe(1);
  });
});

describe('a message whose every try is cut off', () => {
  it('is not tried each minute for ever: it keeps to the schedule, and is parked with an alarm', async () => {
    for (const id of ['picc', 'pingan']) await here.connect(id, id);
    let begun = 0;
    const dying = {
      ...here.deps,
      post: async () => {
        begun += 1;
        throw new Error('The process dies here');
      },
    };
    const due = deliverDue(dying, () => undefined);
    const [first = ''] = await takeOutcome(here.deps)(await here.outcome());
    await due();
    expect(begun).toBe(2);
    here.later(61);
    await due();
    here.later(61);
    await due();
    expect(begun).toBe(4);
    for (let run = 0; run < 12; run++) {
      here.later(90_000);
      await due();
    }
    expect(begun).toBe(2 * retrySeconds.length);
    expect(here.parked.count).toBe(2);
    expect((await claims.find({ deliveryId: first })).delivery?.state).toBe('parked');
    await here.call('POST', `/claims/staff/deliveries/${first}/resend`, 'supervisor');
    await here.due();
    expect((await claims.find({ deliveryId: first })).delivery?.state).toBe('delivered');
  });
});

describe('what is kept of an accident', () => {
  it('ends three years and a half after its last change, claim, paper and ledger alike', async () => {
    for (const id of ['picc', 'pingan']) await here.connect(id, id);
    await here.fixed();
    const days = (await everything(table))
      .filter(({ pk }) => pk.startsWith('CASE#') || pk.startsWith('DELIVERY#'))
      .map(({ expiresAt }) => Math.round((Number(expiresAt) * 1000 - table.now().getTime()) / 86_400_000));
    // File, paper, two claims, two messages with a try each.
    expect(days).toEqual(Array(8).fill(1280));
  });
});

describe('lists', () => {
  it('page through claims by clock, deliveries by state, and a person’s own', async () => {
    for (let version = 1; version <= 3; version++) {
      const caseId = CaseId.parse(crypto.randomUUID());
      await takeOutcome(here.deps)(await here.outcome({ caseId }));
    }
    for (const path of ['/claims/staff/claims', '/claims/staff/deliveries?state=pending']) {
      const joined = (query: string) => path + (path.includes('?') ? '&' : '?') + query;
      const first = (await here.get('supervisor', joined('limit=4'))).body;
      const rest = (await here.get('supervisor', joined(`limit=4&cursor=${first.nextCursor}`))).body;
      const all = [...first.items, ...rest.items].map(({ claimId, deliveryId }) => claimId ?? deliveryId);
      expect([all.length, new Set(all).size]).toEqual([6, 6]);
    }
    const mine = (await here.get('a', '/claims?limit=2')).body;
    expect(mine.items).toHaveLength(2);
    expect((await here.get('a', `/claims?cursor=${mine.nextCursor}`)).body.items).toHaveLength(1);
    expect((await here.get('b', `/claims?cursor=${mine.nextCursor}`)).body.items).toHaveLength(3);
  });
});
