import { RecordId } from '@yilu/contracts';
import { sourceIpHeader } from '@yilu/http/gateway-request';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../../faults/snapshot.js';
import { register } from '../../fixtures/register.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { car, names } from '../../fixtures/violations-people.js';
import { decisionOf, type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const start = new Date('2026-11-20T02:00:00.000Z');
const right = 'A00071';
const clock = { at: start };
const later = (seconds: number) => {
  clock.at = new Date(clock.at.getTime() + seconds * 1000);
};

/** A register that knows one car by the last six of its VIN. */
const knows = () => {
  const asked: object[] = [];
  const state = { down: false };
  const base = register();
  return {
    asked,
    state,
    registry: {
      ...base,
      findVehicle: async (of: Parameters<typeof base.findVehicle>[0]) => {
        asked.push(of);
        if (state.down) return { ok: false as const, refusal: 'registry.unreachable' as const };
        const known = of.plate === car.plate && of.plateKind === car.plateKind && of.vinLast6 === right;
        return { ok: true as const, value: known ? { ...base.state.vehicle, ownedByDocument: false } : undefined };
      },
    },
  };
};

let store: Store;
let here: ViolationsTown;
let at: ReturnType<typeof knows>;
let table: Awaited<ReturnType<Store['table']>>;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  clock.at = start;
  at = knows();
  table = await store.table(`violations-guest-${count++}`, { now: () => clock.at });
  here = await violationsTown(table, { registry: at.registry });
});

const query = (over: object = {}, { address = '203.0.113.7', key = '' } = {}) =>
  here.call('POST', undefined, '/violations/guest-queries', { ...car, vinLast6: right, ...over }, key || undefined, {
    [sourceIpHeader]: address,
  });
const wrong = (over: object = {}, from = {}) => query({ vinLast6: 'B99999', ...over }, from);
const outcome = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const slowed = [429, 'violations.guest_slowed'];
const noMatch = [404, 'violations.guest_no_match'];

const figures = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** A question with its answer, as somebody who reads English gives it. */
async function challenge(off = 0) {
  const { body } = await here.get(undefined, '/violations/guest-challenge');
  const [, one = '', other = ''] = /What is (\w+) plus (\w+)\?/.exec(body.question.en) ?? [];
  return { challengeId: body.challengeId, answer: String(figures.indexOf(one) + figures.indexOf(other) + off) };
}

describe('who knows plate and VIN', () => {
  it('sees what is open and what is decided, without photographs, persons and numbers', async () => {
    const recordId = RecordId.parse('330203000001');
    await here.publish({ recordId });
    await here.publish({ recordId: RecordId.parse('330203000002'), status: 'decided', decision: decisionOf(start) });
    await here.publish({ recordId: RecordId.parse('330203000003'), status: 'settled' });
    await here.publish({ recordId: RecordId.parse('330203000004'), status: 'held' });
    const { status, body, text } = await query();
    expect(status).toBe(200);
    expect(body.items.map((item: { status: string }) => item.status).sort()).toEqual(['decided', 'open']);
    expect(Object.keys(body.items[0]).sort()).toEqual(
      [
        'act',
        'occurredAt',
        'place',
        'points',
        'status',
        'usualFen',
        ...(body.items[0].handleBy ? ['handleBy'] : []),
      ].sort(),
    );
    for (const secret of [names.owner, '张', recordId, 'objects.test', 'F3302']) expect(text).not.toContain(secret);
  });

  it('is asked for no name and no document, and the register neither', async () => {
    await query();
    expect(at.asked).toEqual([{ ...car, vinLast6: right }]);
  });

  it('is not counted, however often he looks', async () => {
    for (let n = 0; n < 8; n++) expect((await query()).status).toBe(200);
  });
});

describe('who guesses', () => {
  it('is answered alike for a wrong VIN and for a plate that nobody has', async () => {
    const [one, other] = [await wrong(), await query({ plate: '浙B99999' })];
    expect(outcome(one)).toEqual(noMatch);
    expect(one.text).toBe(other.text);
  });

  it('is slowed down after five wrong guesses, longer each time, and answers a question then', async () => {
    for (let n = 0; n < 5; n++) expect(outcome(await wrong())).toEqual(noMatch);
    const sixth = await wrong();
    expect([...outcome(sixth), sixth.body.retryAt]).toEqual([...slowed, '2026-11-20T02:00:30.000Z']);
    expect(at.asked).toHaveLength(5);
    later(30);
    expect(outcome(await wrong())).toEqual([422, 'violations.challenge_needed']);
    expect(outcome(await wrong({ challenge: await challenge() }))).toEqual(noMatch);
    const next = await wrong({ challenge: await challenge() });
    expect([...outcome(next), next.body.retryAt]).toEqual([...slowed, '2026-11-20T02:01:30.000Z']);
    later(60);
    expect((await query({ challenge: await challenge() })).status).toBe(200);
  });

  it('is slowed down at one plate from wherever he asks', async () => {
    for (let n = 0; n < 5; n++) await wrong({}, { address: `203.0.113.${n}` });
    expect(outcome(await wrong({}, { address: '198.51.100.1' }))).toEqual(slowed);
    expect(outcome(await wrong({ plate: '浙B67890' }, { address: '198.51.100.1' }))).toEqual(noMatch);
  });

  it('is slowed down from one network at whatever plate, also with every address of it', async () => {
    for (let n = 0; n < 5; n++) await wrong({ plate: `浙B1000${n}` }, { address: `2001:db8:1:2::${n}` });
    expect(outcome(await wrong({ plate: '浙B10009' }, { address: '2001:db8:1:2::ffff' }))).toEqual(slowed);
    expect(outcome(await wrong({ plate: '浙B10009' }, { address: '2001:db8:1:3::1' }))).toEqual(noMatch);
  });

  it('gets no more than five guesses through with fifty at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => wrong()));
    expect(all.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(5);
    expect(at.asked.length).toBeLessThanOrEqual(5);
  });

  it('pays for a wrong answer as for a wrong guess, and every answer is good for one guess', async () => {
    for (let n = 0; n < 5; n++) await wrong();
    later(30);
    expect(outcome(await wrong({ challenge: await challenge(1) }))).toEqual([422, 'violations.challenge_wrong']);
    expect(outcome(await wrong({ challenge: await challenge() }))).toEqual(slowed);
    later(60);
    const used = await challenge();
    expect(outcome(await wrong({ challenge: used }))).toEqual(noMatch);
    later(120);
    expect(outcome(await wrong({ challenge: used }))).toEqual([422, 'violations.challenge_needed']);
  });

  it('is asked again where the question is forged, too old, or none of ours', async () => {
    for (let n = 0; n < 5; n++) await wrong();
    later(30);
    const own = await challenge();
    const later10 = own.challengeId.replace(/^\d+/, String(clock.at.getTime() + 600_000));
    expect(outcome(await wrong({ challenge: { ...own, challengeId: later10 } }))).toEqual([
      422,
      'violations.challenge_wrong',
    ]);
    later(60);
    const old = await challenge();
    later(300);
    for (const one of [old, { challengeId: 'x', answer: '7' }])
      expect(outcome(await wrong({ challenge: one }))).toEqual([422, 'violations.challenge_needed']);
  });

  it('is counted once for a request that is sent again', async () => {
    for (let n = 0; n < 9; n++) expect(outcome(await wrong({}, { key: 'again-0001' }))).toEqual(noMatch);
    expect((await query()).status).toBe(200);
  });
});

it('counts nothing while the register is silent', async () => {
  at.state.down = true;
  for (let n = 0; n < 7; n++) expect(outcome(await query())).toEqual([503, 'violations.register_silent']);
  at.state.down = false;
  expect((await query()).status).toBe(200);
});

it('keeps plates and addresses as keyed hashes alone, which the store forgets', async () => {
  await wrong();
  const kept = (await everything(table)).filter(({ pk }) => String(pk).startsWith('GUEST#'));
  expect(kept).toHaveLength(2);
  for (const item of kept) {
    expect(JSON.stringify(item)).not.toMatch(/12345|203\.0/);
    expect(Number(item['expiresAt'])).toBe(start.getTime() / 1000 + 86_400);
  }
});

it.each([
  ['a VIN with a letter that no VIN has', { vinLast6: 'AO0071' }],
  ['a VIN too short', { vinLast6: '00071' }],
  ['an unknown field', { name: '张伟' }],
  ['no plate', { plate: '' }],
])('refuses %s', async (_, over) => {
  expect(outcome(await query(over))).toEqual([400, 'request.invalid']);
});
