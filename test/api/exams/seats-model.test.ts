import type { DomainEvent } from '@yilu/contracts';
import { stateAt } from '@yilu/exams/domain/booking-states';
import { liveHolds } from '@yilu/exams/domain/seats';
import { inTurn } from '@yilu/exams/domain/waiting';
import { cancelSessions } from '@yilu/exams/use-cases/cancel-sessions';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Fault, faults } from '../../faults/injector.js';
import { personOf } from '../../fixtures/exams-people.js';
import { hallId } from '../../fixtures/exams-seats.js';
import {
  booksOf,
  giveBack,
  type HallName,
  halls,
  listen,
  nameOf,
  type Person,
  people,
  tell,
  through,
  type World,
  worldOf,
} from '../../fixtures/exams-seats-model.js';
import { capacity, Watcher } from '../../fixtures/exams-seats-watcher.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

type Command = fc.AsyncCommand<Watcher, World>;
type Planted = { readonly at: number; readonly kind: Fault } | undefined;

/** The books agree with each other and with whoever watched: no seat sold twice, nobody with two, no line out of order. */
async function check(model: Watcher, world: World) {
  const { sessions, bookings } = await booksOf(world);
  const now = world.here.town.clock.at;
  for (const who of people) {
    const booking = bookings.get(who);
    const stand = model.at(who);
    const state = booking && stateAt(booking, now);
    const live = state && ['held', 'offered', 'waiting', 'fee_due', 'booked'].includes(state) ? state : 'none';
    expect([who, live], `${who} in ${stand.hall}`).toEqual([who, stand.state]);
    if (live === 'none') continue;
    expect(booking?.session?.sessionId).toBe(stand.hall && hallId(stand.hall));
    if (live !== 'booked' && live !== 'waiting') expect(Date.parse(booking?.until ?? '')).toBe(stand.until);
    if (live === 'fee_due' && booking?.fee) stand.fee = booking.fee.obligationId;
  }
  for (const hall of halls) {
    const session = sessions.get(hall);
    if (!session) throw new Error(`${hall} is gone`);
    const held = liveHolds(session, now).map(({ personId }) => nameOf(personId));
    expect(session.booked, `seats of ${hall}`).toBe(model.in(hall, 'fee_due', 'booked').length);
    expect(held.sort(), `holds of ${hall}`).toEqual(model.in(hall, 'held', 'offered').sort());
    expect(session.booked + held.length).toBeLessThanOrEqual(capacity[hall]);
    const line = inTurn(session).map(({ personId }) => nameOf(personId));
    expect(line, `line of ${hall}`).toEqual(model.line(hall).map(({ who }) => who));
  }
}

const command = (name: string, run: (model: Watcher, world: World) => Promise<void>): Command => ({
  check: () => true,
  async run(model, world) {
    world.here.pass(1000);
    model.now = world.here.town.clock.at.getTime();
    await run(model, world);
    await listen(world);
    await check(model, world);
  },
  toString: () => name,
});

let keys = 0;
/** What a citizen asks for, and again with the same key where the store failed; he gets it exactly if the watcher says so. */
const act = (
  name: string,
  planted: Planted,
  who: Person,
  [method, path, body]: readonly [string, string, unknown?],
  watch: (model: Watcher) => boolean,
) =>
  command(`${who} ${name}${planted ? ` (${planted.kind} at ${planted.at})` : ''}`, async (model, world) => {
    const key = `model-${String(keys++).padStart(6, '0')}`;
    const call = () => world.here.town.call(method, who, path, body ?? {}, key);
    const { status } = await through(world, planted, call, (answer) => answer.status === 500);
    expect(status < 300, `${name}: ${status}`).toBe(watch(model));
  });

const who = fc.constantFrom(...people, 'c1', 'c4');
// Most want the one seat that there is at `far`.
const hall = fc.constantFrom(...halls, 'far');
const planted: fc.Arbitrary<Planted> = fc.option(
  fc.record({ at: fc.integer({ min: 1, max: 4 }), kind: fc.constantFrom(...faults) }),
  { nil: undefined, freq: 3 },
);
const at = (where: HallName, what: string) => `/exams/sessions/${hallId(where)}/${what}`;
const mine = (what: string) => `/exams/bookings/S2/${what}`;

const holds = (one: Person, where: HallName, fault?: Planted) =>
  act(`holds ${where}`, fault, one, ['POST', at(where, 'hold')], (model) => model.take(one, where, false));
const hold = fc.tuple(who, hall, planted).map(([one, where, fault]) => holds(one, where, fault));
const takes = (one: Person, where: HallName, fault?: Planted) =>
  act(`takes ${where}`, fault, one, ['POST', at(where, 'booking')], (model) => model.take(one, where, true));
const confirm = fc.tuple(who, hall, planted).map(([one, where, fault]) => takes(one, where, fault));
const release = fc.tuple(who, planted).map(([one, fault]) =>
  command(`${one} goes back`, async (model, world) => {
    const key = `model-${String(keys++).padStart(6, '0')}`;
    const call = () => world.here.town.remove(one, mine('hold'), key);
    const { status } = await through(world, fault, call, (answer) => answer.status === 500);
    // Giving back what has just run out is no mistake of his.
    const held = model.release(one);
    if (held) expect(status).toBe(200);
  }),
);
const waits = (one: Person, where: HallName, fault?: Planted) =>
  act(`waits for ${where}`, fault, one, ['POST', at(where, 'waiting')], (model) => model.wait(one, where));
const wait = fc.tuple(who, hall, planted).map(([one, where, fault]) => waits(one, where, fault));
const leave = fc
  .tuple(who, planted)
  .map(([one, fault]) => act('leaves the line', fault, one, ['DELETE', mine('waiting')], (model) => model.leave(one)));
const answer = fc
  .tuple(who, fc.boolean(), planted)
  .map(([one, yes, fault]) =>
    act(`says ${yes}`, fault, one, ['POST', mine('offer'), { answer: yes ? 'accept' : 'reject' }], (model) =>
      model.answer(one, yes),
    ),
  );
const cancels = (one: Person, fault?: Planted) =>
  act('cancels', fault, one, ['POST', mine('cancellation'), { understood: true }], (model) => model.cancel(one));
const cancel = fc.tuple(who, planted).map(([one, fault]) => cancels(one, fault));
const change = fc
  .tuple(who, hall, planted)
  .map(([one, where, fault]) =>
    act(`changes to ${where}`, fault, one, ['POST', mine('change'), { sessionId: hallId(where) }], (model) =>
      model.change(one, where),
    ),
  );

/** He pays what he owes, or owed: a till takes money whenever it comes, and gives back what it was not owed. */
const pays = (one: Person) =>
  command(`${one} pays`, async (_model, world) => {
    const open = [...world.owed].reverse().find(([, { who: of, standing }]) => of === one && standing !== 'refunded');
    if (!open || open[1].standing === 'paid') return;
    const [obligationId, owed] = open;
    if (owed.standing === 'withdrawn') return giveBack(world, obligationId, owed);
    owed.standing = 'paid';
    const about = { obligationId, reference: owed.reference, ownerId: personOf(one), settledAt: world.here.later(0) };
    const data = { ...about, kind: 'exam_fee', by: 'wallet', amountFen: 13_000 } as const;
    return tell(world, { type: 'payments.obligation_settled', data });
  });
const pay = who.map(pays);

/** What one piece of news does to the watcher's account, and to the till's. */
function hear(model: Watcher, world: World, { type, data }: DomainEvent): void {
  const hallOf = halls.find((one) => type === 'exams.seat_freed' && hallId(one) === data.sessionId);
  if (hallOf) model.freed(hallOf);
  if (type === 'exams.fee_withdrawn') {
    const owed = world.owed.get(data.obligationId);
    if (owed?.standing === 'paid') giveBack(world, data.obligationId, owed);
    else if (owed?.standing === 'due') owed.standing = 'withdrawn';
  }
  const owner = 'obligationId' in data && data.obligationId ? world.owed.get(data.obligationId)?.who : undefined;
  if (type === 'payments.obligation_settled' && owner) model.paid(owner, data.obligationId, Date.parse(data.settledAt));
  if (type === 'payments.refund_changed' && owner) model.tooLate(owner, data.obligationId);
}
async function bringOne(model: Watcher, world: World, last: boolean, fault: Planted) {
  const event = last ? world.pending.pop() : world.pending.shift();
  if (!event) return;
  await through(
    world,
    fault,
    () => world.bring(event),
    () => false,
  );
  hear(model, world, event);
  // Queues bring some news twice.
  await world.bring(event);
}
const news = (last: boolean, fault?: Planted) =>
  command(`news${last ? ' out of order' : ''}`, (model, world) => bringOne(model, world, last, fault));
const bring = fc.tuple(fc.boolean(), planted).map(([last, fault]) => news(last, fault));
const job = planted.map((fault) =>
  command('the job', async (model, world) => {
    await through(world, fault, world.job, () => false);
    model.job();
  }),
);
const later = (minutes: number) =>
  command(`${minutes} minutes`, async (model, world) => {
    world.here.pass(minutes * 60_000);
    model.now = world.here.town.clock.at.getTime();
  });
const tick = fc.constantFrom(4, 11, 31, 130, 700).map(later);
const callOff = fc.tuple(fc.subarray<HallName>(['one', 'far'], { minLength: 1 }), planted).map(([where, fault]) =>
  command(`typhoon at ${where}`, async (model, world) => {
    const officer = { officerId: 'o', name: '王警官', badge: '1' };
    const key = `model-${keys++}`;
    const by = { command: { actor: 'o', operation: 'cancelSessions', key, hash: key }, officer };
    const reason = { zh: '台风', en: 'Typhoon' };
    const request = { sessionIds: where.map(hallId), reason, replacementIds: [hallId('other')] };
    const run = () => cancelSessions(world.here.town.deps)(by, request);
    expect((await through(world, fault, run, () => false)).ok).toBe(true);
    const held = where.filter((one) => !model.off.has(one));
    for (const one of held) model.off.set(one, held);
  }),
);

/** Days go by, every queue is emptied: then nobody waits before an empty seat, and money lies where a seat is, only. */
async function settleDown(model: Watcher, world: World) {
  for (let round = 0; round < 4; round++) {
    await command('later', async () => world.here.pass(0)).run(model, world);
    world.here.pass(14 * 3_600_000);
    model.now = world.here.town.clock.at.getTime();
    await world.job();
    model.job();
    await listen(world);
    for (let left = 200; world.pending.length > 0 && left > 0; left--) {
      await bringOne(model, world, false, undefined);
      await listen(world);
    }
    expect(world.pending).toEqual([]);
    await check(model, world);
  }
  for (const one of halls) if (model.line(one).length > 0) expect(model.spare(one), `spare of ${one}`).toBe(0);
  const { bookings } = await booksOf(world);
  const standing = (is: string) => [...world.owed].filter(([, owed]) => owed.standing === is).map(([id]) => id);
  // By now every time to pay is over: nobody is asked for money any more.
  expect(standing('due'), 'asked for without a seat').toEqual([]);
  const seats = [...bookings.values()].flatMap((one) =>
    one?.state === 'booked' && one.fee ? [one.fee.obligationId] : [],
  );
  expect(standing('paid').sort()).toEqual(seats.sort());
}

const acts = [hold, confirm, confirm, release, wait, wait, leave, answer, answer, cancel, change, change, pay, pay];
const waiting = [waits('c4', 'far'), waits('c5', 'far')];
/** Most scripts begin where it matters: with nothing left, or with something that has just ended, while two wait for it. */
const begun = fc.constantFrom<readonly Command[]>(
  [],
  [takes('c1', 'far'), pays('c1'), news(false), takes('c2', 'one'), takes('c3', 'one'), ...waiting],
  [takes('c1', 'far'), ...waiting, later(31)],
  [holds('c1', 'far'), ...waiting, later(11)],
  [takes('c1', 'far'), ...waiting, cancels('c1')],
  [takes('c1', 'far'), takes('c2', 'one'), pays('c1'), pays('c2'), news(false), news(false)],
);
const runs = Number(process.env['SEATS_MODEL_RUNS'] ?? 12);

it(
  'whatever happens in any order, with the store failing at any call: seats and money agree, and nobody who waits is lost',
  async () => {
    const commands = fc.commands([...acts, bring, bring, bring, job, tick, callOff], { maxCommands: 40, size: 'max' });
    await fc.assert(
      fc.asyncProperty(begun, commands, async (first, script) => {
        const world = await worldOf(store);
        const model = new Watcher();
        model.now = world.here.town.clock.at.getTime();
        for (const one of first) await one.run(model, world);
        await fc.asyncModelRun(() => ({ model, real: world }), script);
        await settleDown(model, world);
      }),
      { numRuns: runs },
    );
  },
  240_000 + runs * 20_000,
);
