import { retrySeconds } from '@yilu/claims/domain/delivery';
import { commitmentOf, documentHashOf } from '@yilu/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { caseId, claimOf, type Hall, hall, ids, secretValues } from './hall.js';
import { memoryStore } from './memory-store.js';

let here: Hall;
let memory: ReturnType<typeof memoryStore>;
beforeEach(async () => {
  memory = memoryStore();
  here = hall(memory.store);
  for (const [id, name] of [
    ['picc', '人保财险'],
    ['pingan', '平安产险'],
  ] as const)
    await here.connect(id, name);
});
const ledger = async (state: string) =>
  (await here.get('supervisor', `/claims/staff/deliveries?state=${state}`)).body.items;

describe('a signed agreement', () => {
  it('reaches both insurers as the same bytes, with every field in clear and its number for checking', async () => {
    await here.fixed();
    const [one, other] = here.received;
    expect(one?.body).toBe(other?.body);
    const { type, data } = JSON.parse(one?.body ?? '');
    expect([type, data.verificationUrl]).toEqual(['agreement.signed', 'https://h5.example/v/3302-1']);
    for (const value of Object.values(secretValues)) expect(one?.body).toContain(value);
    const hashes = (await ledger('delivered')).map(({ bodyHash }: { bodyHash: string }) => bodyHash);
    expect(hashes).toEqual([here.deps.sha256(one?.body ?? ''), hashes[0]]);
  });

  it('can be proved by the insurer: its lines give the commitments, and these the hash that was signed', async () => {
    const event = await here.outcome();
    await here.fixed(event);
    const { data } = JSON.parse(here.received[0]?.body ?? '');
    const fields: { name: string; value: string; salt: string; commitment: string }[] = data.fields;
    for (const { name, value, salt, commitment } of fields) expect(commitmentOf(name, value, salt)).toBe(commitment);
    expect(documentHashOf(fields)).toBe(event.data.documentHash);
  });

  it('tells an insurer nothing that the paper does not hold: no person’s id, no session, no wallet', async () => {
    await here.fixed();
    for (const { body } of here.received)
      for (const word of [ids.a, ids.b, 'personId', 'wechat', 'provider']) expect(body).not.toContain(word);
  });

  it('goes once to one insurer of both cars, and to none that only its policy names, until it is connected', async () => {
    const sides = (await here.outcome()).data.sides.map((side) => ({ ...side, insurer: '众安保险' }));
    await here.fixed(await here.outcome({ sides }));
    expect(here.received).toEqual([]);
    const unconnected = (await here.get('admin', '/claims/staff/insurers')).body.items.find(
      ({ state }: { state: string }) => state === 'unconnected',
    );
    expect(unconnected.name).toBe('众安保险');
    await here.connect(unconnected.insurerId, '众安保险');
    await here.due();
    expect(here.received).toHaveLength(1);
  });

  it('is in the audit log under the insurer’s name each time that it is opened for him', async () => {
    here.answers.next = () => ({ outcome: 'refused', status: 500 });
    await here.fixed();
    here.later(5);
    await here.due();
    const acts = memory.events.flatMap((one) =>
      one.type === 'staff.acted' && one.data.act === 'pack_delivered' ? [one.data] : [],
    );
    expect(acts.map(({ officerId, subject }) => [officerId, subject])).toEqual(
      ['picc', 'pingan', 'picc', 'pingan'].map((insurer) => [insurer, caseId]),
    );
  });

  it('that comes twice as an event is sent once', async () => {
    const event = await here.outcome();
    for (const _ of [1, 2, 3]) await here.fixed(event);
    expect(here.received).toHaveLength(2);
  });

  it('marks the claim as handed over once its insurer has it, and not before', async () => {
    here.answers.next = (endpoint) => (endpoint.includes('picc') ? { outcome: 'timeout' } : { outcome: 'delivered' });
    await here.fixed();
    expect((await here.get('a', `/claims/${claimOf.a}`)).body.handedOverAt).toBeUndefined();
    expect((await here.get('b', `/claims/${claimOf.b}`)).body.handedOverAt).toBe(here.clock.at.toISOString());
  });
});

describe('an insurer that fails', () => {
  it('is tried on the schedule under one webhook-id and the same bytes, and parked with an alarm at its end', async () => {
    here.answers.next = () => ({ outcome: 'refused', status: 500 });
    await here.fixed();
    for (const seconds of retrySeconds.slice(1)) {
      const before = here.received.length;
      here.later(seconds - 1);
      await here.due();
      expect(here.received).toHaveLength(before);
      here.later(1);
      await here.due();
      expect(here.received).toHaveLength(before + 2);
    }
    const mine = here.received.filter(({ endpoint }) => endpoint.includes('picc'));
    expect(mine).toHaveLength(retrySeconds.length);
    expect(new Set(mine.map(({ id }) => id)).size).toBe(1);
    expect(new Set(mine.map(({ body }) => body)).size).toBe(1);
    expect(here.parked.count).toBe(2);
    expect(memory.events.filter(({ type }) => type === 'claims.delivery_failed')).toHaveLength(2);
    expect(await ledger('parked')).toHaveLength(2);
    here.later(90_000);
    await here.due();
    expect(here.received).toHaveLength(2 * retrySeconds.length);
  });

  it('is left alone as long as it asks for', async () => {
    here.answers.next = () => ({ outcome: 'later', status: 429, retryAfterMs: 120_000 });
    await here.fixed();
    here.later(119);
    await here.due();
    expect(here.received).toHaveLength(2);
    here.later(1);
    await here.due();
    expect(here.received).toHaveLength(4);
  });

  it('is sent nothing more once its endpoint says that it is gone', async () => {
    here.answers.next = (endpoint) =>
      endpoint.includes('picc') ? { outcome: 'gone', status: 410 } : { outcome: 'delivered' };
    await here.fixed();
    const { items } = (await here.get('admin', '/claims/staff/insurers')).body;
    expect(items.find(({ insurerId }: { insurerId: string }) => insurerId === 'picc').state).toBe('disabled');
    await here.fixed(await here.outcome({ version: 2, supersedes: 1 }));
    expect(here.received.filter(({ endpoint }) => endpoint.includes('picc'))).toHaveLength(1);
  });

  it('that is paused keeps its messages waiting without a try, and gets them when it is let go', async () => {
    await here.call('PUT', '/claims/staff/insurers/picc/pause', 'supervisor', { paused: true });
    await here.fixed();
    here.later(600);
    await here.due();
    expect(here.received.map(({ endpoint }) => endpoint)).toEqual(['https://pingan.example/webhooks']);
    await here.call('PUT', '/claims/staff/insurers/picc/pause', 'supervisor', { paused: false });
    await here.due();
    expect(here.received).toHaveLength(2);
  });

  it('is sent a parked message again by an officer, with every try in the ledger', async () => {
    here.answers.next = () => ({ outcome: 'refused', status: 500 });
    await here.fixed();
    for (const seconds of retrySeconds.slice(1)) {
      here.later(seconds);
      await here.due();
    }
    const [{ deliveryId }] = await ledger('parked');
    here.answers.next = () => ({ outcome: 'delivered', status: 200 });
    await here.call('POST', `/claims/staff/deliveries/${deliveryId}/resend`, 'accident_officer');
    await here.due();
    const file = (await here.get('supervisor', `/claims/staff/deliveries/${deliveryId}`)).body;
    expect([file.state, file.attempts[0].status, file.attempts.length]).toEqual([
      'delivered',
      200,
      retrySeconds.length + 1,
    ]);
  });
});

describe('what comes after', () => {
  it('an amendment sends the new paper and word that the old one is replaced', async () => {
    await here.fixed();
    here.received.length = 0;
    await here.fixed(await here.outcome({ version: 2, supersedes: 1 }));
    const toPicc = here.received
      .filter(({ endpoint }) => endpoint.includes('picc'))
      .map(({ body }) => JSON.parse(body));
    expect(toPicc.map(({ type, data }) => [type, data.number]).sort()).toEqual([
      ['agreement.signed', '3302-2'],
      ['agreement.superseded', '3302-1'],
    ]);
    expect(toPicc.find(({ type }) => type === 'agreement.superseded').data.replacedBy).toEqual({
      number: '3302-2',
      version: 2,
    });
    expect((await here.get('a', `/claims/${claimOf.a}`)).body.number).toBe('3302-2');
  });

  it('a paper that a later one replaced before it left goes to nobody, and is opened for nobody', async () => {
    await here.call('PUT', '/claims/staff/insurers/picc/pause', 'supervisor', { paused: true });
    await here.fixed();
    const { sides } = (await here.outcome()).data;
    const moved = sides.map((side) => ({ ...side, insurer: '平安产险' }));
    await here.fixed(await here.outcome({ version: 2, supersedes: 1, sides: moved }));
    await here.call('PUT', '/claims/staff/insurers/picc/pause', 'supervisor', { paused: false });
    await here.due();
    const toPicc = here.received.filter(({ endpoint }) => endpoint.includes('picc'));
    expect(toPicc.map(({ body }) => JSON.parse(body).type)).toEqual(['agreement.superseded']);
    expect(toPicc.map(({ body }) => body).join()).not.toContain(secretValues.name);
    expect((await ledger('replaced')).map(({ insurerId }: { insurerId: string }) => insurerId)).toEqual(['picc']);
    const opened = memory.events.flatMap((one) => (one.type === 'staff.acted' ? [one.data] : []));
    expect(opened.filter(({ act, officerId }) => act === 'pack_delivered' && officerId === 'picc')).toEqual([]);
  });

  it('an older paper that arrives late changes nothing', async () => {
    const first = await here.outcome();
    await here.fixed(await here.outcome({ version: 2, supersedes: 1 }));
    here.received.length = 0;
    await here.fixed(first);
    expect(here.received).toEqual([]);
    expect((await here.get('a', `/claims/${claimOf.a}`)).body.number).toBe('3302-2');
  });

  it.each(['before', 'after'])(
    'an injury told %s the paper reaches both insurers and freezes the claims',
    async (when) => {
      if (when === 'before') await here.hurt();
      await here.fixed();
      if (when === 'after') await here.hurt();
      const told = here.received.map(({ body }) => JSON.parse(body)).filter(({ type }) => type === 'injury.reported');
      expect(told.map(({ data }) => data.status)).toEqual(['reopened_injury', 'reopened_injury']);
      expect(JSON.stringify(told)).not.toContain(secretValues.name);
      const claim = (await here.get('a', `/claims/${claimOf.a}`)).body;
      expect([claim.frozen, claim.mutualCover]).toEqual([true, undefined]);
      const refused = await here.call('PUT', `/claims/${claimOf.a}/route`, 'a', { route: 'online' });
      expect(refused.body.code).toBe('claims.frozen');
      const place = { centreId: 'haishu', startsAt: '2026-11-23T01:00:00.000Z' };
      const booked = await here.call('POST', `/claims/${claimOf.a}/appointment`, 'a', place);
      expect(booked.body.code).toBe('claims.frozen');
    },
  );

  it('a person who is merged keeps his claim under his one identity, whichever event comes first', async () => {
    const merged = here.event('identity.persons_merged', { personId: ids.a, into: ids.stranger, revision: 2 });
    await here.follow(merged);
    await here.fixed();
    expect((await here.get('stranger', '/claims')).body.items).toHaveLength(1);
    expect((await here.get('a', '/claims')).body.items).toEqual([]);
    await here.follow(here.event('identity.persons_merged', { personId: ids.b, into: ids.stranger, revision: 2 }));
    expect((await here.get('stranger', '/claims')).body.items).toHaveLength(2);
  });

  it('a person who is deleted leaves a claim that is nobody’s, and the insurer its paper', async () => {
    await here.fixed();
    await here.follow(here.event('identity.person_deleted', { personId: ids.a, revision: 2 }));
    expect((await here.get('a', `/claims/${claimOf.a}`)).status).toBe(404);
    expect(await ledger('delivered')).toHaveLength(2);
  });
});

describe('secrets', () => {
  it('sign with both for a day after a rotation, and with the new one alone after it', async () => {
    const { secret } = (await here.call('POST', '/claims/staff/insurers/picc/secrets', 'admin')).body;
    await here.fixed();
    const [first] = here.received.filter(({ endpoint }) => endpoint.includes('picc'));
    expect([first?.secrets.length, first?.secrets[0]]).toEqual([2, secret]);
    here.later(24 * 3600);
    await here.fixed(await here.outcome({ version: 2, supersedes: 1 }));
    expect(here.received.at(-1)?.secrets).toHaveLength(1);
  });
  it('are shown once and kept sealed', async () => {
    const { secret } = (await here.call('POST', '/claims/staff/insurers/picc/secrets', 'admin')).body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(JSON.stringify([...memory.insurers])).not.toContain(secret.slice(6));
    expect((await here.get('admin', '/claims/staff/insurers')).text).not.toContain('whsec_');
  });
  it.each([
    'http://picc.example/w',
    'https://127.0.0.1/w',
    'https://localhost/w',
    'https://[::1]/w',
    'https://vault.internal/w',
    'https://vault.internal./w',
    'https://localhost./w',
    'https://2130706433/w',
    'https://0x7f.1/w',
    'https://u:p@picc.example/w',
  ])('never go where the city itself could be: %s', async (endpoint) => {
    const refused = await here.call('PUT', '/claims/staff/insurers/picc', 'admin', { name: '人保财险', endpoint });
    expect([refused.status, refused.body.code]).toEqual([422, 'claims.endpoint_not_public']);
  });
});
