import { inTurn } from '@yilu/exams/domain/waiting';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '../../fixtures/exams-people.js';
import { hallId, type SeatsHall, seatsHall } from '../../fixtures/exams-seats.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let here: SeatsHall;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
/** The one seat is booked and paid for; three wait for it, each a minute after the one before. */
beforeEach(async () => {
  here = await seatsHall(store);
  await here.confirm('c1');
  await here.pay('c1');
  for (const who of ['c2', 'c3', 'c4'] as const) {
    here.pass(60_000);
    expect((await here.wait(who)).status).toBe(201);
  }
});
const hours = 3_600_000;

describe('the wait list', () => {
  it('is not for sessions in which a seat is left', async () => {
    expect((await here.wait('c5', 'other')).body.code).toBe('exams.seats_left');
  });
  it('keeps a freed seat from everybody else, and offers it to whoever waits longest', async () => {
    expect((await here.cancel('c1')).body.state).toBe('cancelled');
    expect((await here.confirm('c5')).body.code).toBe('exams.no_seat');
    await here.offer();
    expect(await here.stateOf('c2', 'c3', 'c4')).toEqual(['offered', 'waiting', 'waiting']);
    expect((await here.town.bookingOf('c2', 'S2'))?.until).toBe(here.later(2 * hours));
    expect(await here.town.told('exams.booking_changed')).toContainEqual(
      expect.objectContaining({
        personId: personOf('c2'),
        change: 'offered',
        own: false,
        until: here.later(2 * hours),
      }),
    );
  });
  it('is left by whoever takes a seat elsewhere, in the same step and without a word to the others', async () => {
    for (const [who, take] of [
      ['c2', here.hold],
      ['c3', here.confirm],
    ] as const)
      expect((await take(who, who === 'c2' ? 'far' : 'late')).status).toBe(201);
    expect(await here.stateOf('c2', 'c3', 'c4')).toEqual(['held', 'fee_due', 'waiting']);
    expect((await here.seats()).waiters.map(({ personId }) => personId)).toEqual([personOf('c4')]);
    expect(await here.town.told('exams.seat_freed')).toEqual([]);
    await here.cancel('c1');
    await here.offer();
    expect(await here.stateOf('c4')).toEqual(['offered']);
  });
  it('is kept by whoever finds no seat elsewhere', async () => {
    await here.confirm('c5', 'other');
    expect((await here.confirm('c2', 'other')).body.code).toBe('exams.no_seat');
    expect(await here.stateOf('c2')).toEqual(['waiting']);
    expect((await here.seats()).waiters).toHaveLength(3);
  });
  it('offers a seat once, however often it hears of it', async () => {
    await here.cancel('c1');
    await here.offer();
    await here.offer();
    expect(await here.stateOf('c2', 'c3')).toEqual(['offered', 'waiting']);
  });
  it('passes over a place that nobody stands in any more', async () => {
    const session = await here.seats();
    const nobody = { personId: personOf('c9'), since: '2026-11-25T01:00:00.000Z' };
    await here.town.put({
      sessions: [{ ...session, waiters: [nobody, ...session.waiters], version: session.version + 1 }],
    });
    await here.cancel('c1');
    await here.offer();
    expect(await here.stateOf('c2', 'c9')).toEqual(['offered', undefined]);
    expect(inTurn(await here.seats()).map(({ personId }) => personId)).toEqual([personOf('c3'), personOf('c4')]);
  });
  it('passes a rejected seat on to the next', async () => {
    await here.cancel('c1');
    await here.offer();
    expect((await here.answer('c2', 'reject')).body.state).toBe('withdrawn');
    await here.offer();
    expect(await here.stateOf('c2', 'c3')).toEqual(['withdrawn', 'offered']);
  });
  it('passes a seat on when its time is over, to the second, and says so', async () => {
    await here.cancel('c1');
    await here.offer();
    here.pass(2 * hours - 1);
    await here.follow();
    expect(await here.stateOf('c2')).toEqual(['offered']);
    here.pass(1);
    expect((await here.answer('c2', 'accept')).body.code).toBe('exams.offer_over');
    await here.follow();
    await here.offer();
    expect(await here.stateOf('c2', 'c3')).toEqual(['lapsed', 'offered']);
    expect(await here.town.told('exams.booking_changed')).toContainEqual(
      expect.objectContaining({ personId: personOf('c2'), change: 'offer_lapsed' }),
    );
  });
  it('wakes nobody: what would end at night may be answered until ten in the morning', async () => {
    here.town.clock.at = new Date('2026-11-25T12:30:00.000Z');
    await here.cancel('c1');
    await here.offer();
    expect((await here.town.bookingOf('c2', 'S2'))?.until).toBe('2026-11-26T02:00:00.000Z');
  });
  it('gives an accepted seat its fee, and its holder the seat once that is paid', async () => {
    await here.cancel('c1');
    await here.offer();
    expect((await here.answer('c2', 'accept')).body).toMatchObject({ state: 'fee_due', fee: { fen: 13_000 } });
    await here.pay('c2');
    expect(await here.stateOf('c2')).toEqual(['booked']);
    expect(await here.seats()).toMatchObject({ booked: 1, holds: [] });
  });
  it('puts whoever cancelled behind everybody when he comes back', async () => {
    await here.cancel('c1');
    expect((await here.wait('c1')).status).toBe(201);
    await here.offer();
    const line = (await here.seats()).waiters.map(({ personId }) => personId);
    expect(line).toEqual(['c3', 'c4', 'c1'].map((who) => personOf(who as 'c3')));
  });
  it('lets go of whoever leaves, and of everybody once the hall’s list is printed', async () => {
    expect((await here.town.remove('c2', '/exams/bookings/S2/waiting')).body.state).toBe('withdrawn');
    here.town.clock.at = new Date('2026-12-06T16:00:00.000Z');
    await here.follow();
    expect((await here.seats()).waiters).toEqual([]);
    expect(await here.stateOf('c2', 'c3')).toEqual(['withdrawn', 'lapsed']);
  });
  it('hears of a seat that ran out unpaid', async () => {
    await here.cancel('c1');
    await here.offer();
    await here.answer('c2', 'accept');
    here.pass(32 * 60_000);
    await here.follow();
    await here.offer();
    expect(await here.stateOf('c2', 'c3')).toEqual(['lapsed', 'offered']);
    expect((await here.town.told('exams.fee_withdrawn')).map(({ why }) => why).sort()).toEqual([
      'cancelled',
      'seat_gone',
    ]);
  });
  it('puts first whoever paid for a seat that had run out, by the refund that payments made of it', async () => {
    await here.cancel('c1');
    await here.offer();
    await here.answer('c2', 'accept');
    here.pass(32 * 60_000);
    await here.follow();
    await here.offer();
    const booking = await here.town.bookingOf('c2', 'S2');
    const obligationId = booking?.fee?.obligationId ?? '';
    const refund = { refundId: 'r1', obligationId, ownerId: personOf('c2'), amountFen: 13_000, reason: 'seat_gone' };
    for (const state of ['written', 'processing', 'succeeded'])
      await here.settle({ type: 'payments.refund_changed', data: { ...refund, state } as never });
    expect(await here.stateOf('c2', 'c3', 'c4')).toEqual(['waiting', 'offered', 'waiting']);
    await here.answer('c3', 'reject');
    await here.offer();
    expect(await here.stateOf('c2', 'c4')).toEqual(['offered', 'waiting']);
    const steps = (await here.town.bookingOf('c2', 'S2'))?.steps.map(({ what }) => what);
    expect(steps?.slice(-4)).toEqual(['lapsed', 'paid', 'refunded', 'offered']);
  });
});

describe('a hold that ran out', () => {
  const minutes = 60_000;
  beforeEach(() => here.hold('c5', 'other'));

  it('needs no line while the seat is free for the taking, by himself or by anybody', async () => {
    here.pass(11 * minutes);
    await here.follow();
    expect(await here.stateOf('c5')).toEqual(['lapsed']);
    expect(await here.seats('other')).toMatchObject({ holds: [], waiters: [] });
    await here.confirm('c6', 'other');
    expect(await here.stateOf('c6')).toEqual(['fee_due']);
  });
  it('puts its holder in line behind whoever waits already, tells him, and shows him his place', async () => {
    await here.wait('c6', 'other');
    here.pass(10 * minutes);
    const ended = here.later(0);
    here.pass(minutes);
    await here.follow();
    expect(await here.town.bookingOf('c5', 'S2')).toMatchObject({ state: 'waiting', waitingSince: ended });
    expect((await here.town.get('c5', '/exams/bookings/S2')).body).toMatchObject({ state: 'waiting', ahead: 1 });
    expect(await here.town.told('exams.booking_changed')).toContainEqual(
      expect.objectContaining({ personId: personOf('c5'), change: 'hold_lapsed', own: false }),
    );
    expect(await here.town.told('exams.seat_freed')).toEqual([{ sessionId: hallId('other') }]);
    await here.offer('other');
    expect(await here.stateOf('c6', 'c5')).toEqual(['offered', 'waiting']);
  });
  it('puts him behind whoever waited by then, and before whoever came later, however late the job runs', async () => {
    await here.wait('c6', 'other');
    here.pass(10 * minutes + 1);
    await here.wait('c7', 'other');
    here.pass(60 * minutes);
    await here.follow();
    expect(inTurn(await here.seats('other')).map(({ personId }) => personId)).toEqual(
      (['c6', 'c5', 'c7'] as const).map(personOf),
    );
    await here.offer('other');
    expect(await here.stateOf('c6', 'c5', 'c7')).toEqual(['offered', 'waiting', 'waiting']);
  });
  it('gives him one turn: an offer that runs out puts him out of line', async () => {
    await here.wait('c6', 'other');
    here.pass(10 * minutes);
    await here.follow();
    await here.offer('other');
    await here.answer('c6', 'reject');
    await here.offer('other');
    expect(await here.stateOf('c5')).toEqual(['offered']);
    here.pass(2 * hours);
    await here.follow();
    await here.offer('other');
    expect(await here.stateOf('c5')).toEqual(['lapsed']);
    expect(await here.seats('other')).toMatchObject({ holds: [], waiters: [] });
  });
  it('does so for nobody who let it go himself, be it a moment too late', async () => {
    here.pass(10 * minutes);
    expect((await here.town.remove('c5', '/exams/bookings/S2/hold')).body.state).toBe('withdrawn');
    await here.follow();
    expect(await here.stateOf('c5')).toEqual(['withdrawn']);
    expect((await here.seats('other')).waiters).toEqual([]);
  });
  it('does so for nobody who has begun something else of the subject by then', async () => {
    here.pass(10 * minutes);
    await here.confirm('c5', 'far');
    await here.follow();
    expect(await here.stateOf('c5')).toEqual(['fee_due']);
    expect((await here.seats('other')).waiters).toEqual([]);
  });
  it.each([
    ['that is called off', { cancelled: { at: '2026-11-25T02:00:00.000Z', reason: { zh: '台风', en: 'Typhoon' } } }],
    ['that is not open yet', { open: false }],
    ['whose line is full', { waiters: Array.from({ length: 500 }, () => ({ personId: personOf('c9'), since: '' })) }],
  ])('does so in no session %s: there is no line to stand in', async (_what, over) => {
    const session = await here.seats('other');
    await here.town.put({ sessions: [{ ...session, ...over, version: session.version + 1 }] });
    here.pass(10 * minutes);
    await here.follow();
    expect(await here.stateOf('c5')).toEqual(['lapsed']);
  });
  it('does so no longer once the hall’s list is printed', async () => {
    here.town.clock.at = new Date('2026-12-06T16:00:00.000Z');
    await here.follow();
    expect(await here.stateOf('c5')).toEqual(['lapsed']);
  });
});
