import { BookingNumber } from '@yilu/contracts';
import type { Booking } from '@yilu/exams/domain/files';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '../../fixtures/exams-people.js';
import { type SeatsHall, seatAt, seatsHall } from '../../fixtures/exams-seats.js';
import { planId, sessionId } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { eventAt } from '../../fixtures/violations-people.js';

let store: Store;
let here: SeatsHall;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  here = await seatsHall(store);
});
const minutes = 60_000;

describe('a hold', () => {
  it('keeps a seat for ten minutes, to the second', async () => {
    const held = await here.hold('c1');
    expect(held).toMatchObject({ status: 201, body: { state: 'held', until: here.later(10 * minutes) } });
    here.pass(10 * minutes - 1);
    expect((await here.confirm('c2')).body).toMatchObject({ code: 'exams.no_seat' });
    here.pass(1);
    expect((await here.confirm('c2')).status).toBe(201);
  });
  it('never blocks himself: on a second device it is the same one, not longer, and he confirms it', async () => {
    const first = await here.hold('c1');
    here.pass(minutes);
    expect((await here.hold('c1')).body).toEqual(first.body);
    expect(await here.confirm('c1')).toMatchObject({ status: 201, body: { state: 'fee_due' } });
    expect((await here.seats()).booked).toBe(1);
  });
  it('given back by the back button is free at once, for himself and for others', async () => {
    await here.hold('c1');
    expect((await here.town.remove('c1', '/exams/bookings/S2/hold')).body.state).toBe('withdrawn');
    expect((await here.free()).free).toBe(1);
    expect((await here.hold('c1')).status).toBe(201);
    await here.town.remove('c1', '/exams/bookings/S2/hold');
    expect((await here.hold('c2')).status).toBe(201);
  });
  it('moves with him to another session, and frees the first one in the same step', async () => {
    await here.hold('c1');
    expect((await here.hold('c1', 'other')).status).toBe(201);
    expect((await here.seats()).holds).toEqual([]);
    expect((await here.hold('c2')).status).toBe(201);
  });
  it('that ran out unnoticed stands in nobody’s way, his own least of all', async () => {
    await here.hold('c1');
    here.pass(11 * minutes);
    expect((await here.hold('c1')).body.until).toBe(here.later(10 * minutes));
  });
});

describe('a seat', () => {
  it('that is gone is answered with the nearest ones that are left', async () => {
    await here.confirm('c1');
    const { status, body } = await here.confirm('c2');
    expect([status, body.code]).toEqual([409, 'exams.no_seat']);
    expect(body.alternatives.map((one: { sessionId: string }) => one.sessionId)).toEqual([
      'S2OTHER',
      'S2FARHALL',
      'S2LATER',
    ]);
  });
  it('that is gone is answered with what he could sit, however many full ones begin before it', async () => {
    const full = Array.from({ length: 120 }, (_, n) =>
      seatAt('one', {
        sessionId: sessionId(`S2FULL${n}`),
        startsAt: '2026-11-30T01:00:00.000Z',
        endsAt: '2026-11-30T03:00:00.000Z',
        booked: 1,
      }),
    );
    const afternoon = { startsAt: '2026-12-07T05:00:00.000Z', endsAt: '2026-12-07T07:00:00.000Z' };
    const eve = { startsAt: '2026-12-04T01:00:00.000Z', endsAt: '2026-12-04T03:00:00.000Z' };
    const friday = { startsAt: '2026-12-11T01:00:00.000Z', endsAt: '2026-12-11T03:00:00.000Z' };
    const halls = [seatAt('one'), seatAt('other', afternoon), seatAt('far', eve), seatAt('late', friday)];
    const { town, confirm } = await seatsHall(store, [...full, ...halls]);
    await confirm('c1');
    const learner = await town.learnerOf('c2');
    if (!learner?.certificate) throw new Error('No certificate');
    // His road test is at the hour of one, and his certificate ends before another.
    const road: Booking = {
      ...{ personId: personOf('c2'), subject: 'S3R', version: 1, number: BookingNumber.parse('3000000000001'), planId },
      ...{ provider: 'wechat', licenceClass: 'C1', maskedName: '学*', pool: 'general', state: 'booked' },
      ...{ session: { sessionId: sessionId('S3ROAD01'), siteId: 'yinzhou', ...afternoon } },
      ...{ changes: 0, reminded: [], needs: [], steps: [] },
    };
    const certificate = { ...learner.certificate, validUntil: '2026-12-10' };
    await town.put({
      bookings: [road],
      learners: [{ ...learner, certificate, version: learner.version + 1 }],
    });
    const { body } = await confirm('c2');
    expect(body.code).toBe('exams.no_seat');
    expect(body.alternatives.map((one: { sessionId: string }) => one.sessionId)).toEqual(['S2FARHALL']);
  });
  it('is owed for half an hour, and booked once its fee is paid in time', async () => {
    const { body } = await here.confirm('c1');
    expect(body).toMatchObject({ state: 'fee_due', fee: { fen: 13_000, until: here.later(30 * minutes) } });
    const [due] = await here.town.told('exams.fee_due');
    expect(due).toMatchObject({ fee: body.fee, dueOn: '2026-11-25' });
    await here.pay('c1');
    expect(await here.town.bookingOf('c1', 'S2')).toMatchObject({ state: 'booked', fee: { paidAt: here.later(0) } });
  });
  it('whose fee comes after its time is nobody’s: the money goes back, and he is first in line', async () => {
    await here.confirm('c1');
    await here.wait('c2');
    here.pass(30 * minutes);
    await here.pay('c1');
    const [withdrawn] = await here.town.told('exams.fee_withdrawn');
    expect(withdrawn).toMatchObject({ why: 'seat_gone' });
    expect(await here.town.told('exams.booking_changed')).toContainEqual(
      expect.objectContaining({ change: 'paid_too_late', own: false }),
    );
    await here.offer();
    expect(await here.stateOf('c1', 'c2')).toEqual(['offered', 'waiting']);
  });
  it('whose payment was in time but heard of late is his as long as nobody else has it', async () => {
    await here.confirm('c1');
    here.pass(30 * minutes - 1);
    const paidAt = here.later(0);
    here.pass(minutes);
    await here.follow();
    await here.pay('c1', paidAt);
    expect(await here.stateOf('c1')).toEqual(['booked']);
  });
  it('paid for twice over, or after another was taken instead, keeps no money that has no seat', async () => {
    await here.confirm('c1');
    const owed = await here.town.bookingOf('c1', 'S2');
    await here.cancel('c1');
    await here.confirm('c1', 'other');
    const about = { reference: owed?.number ?? '', ownerId: personOf('c1'), settledAt: here.later(0) };
    const settled = { ...about, kind: 'exam_fee', by: 'wallet', amountFen: 13_000 } as const;
    const obligationId = owed?.fee?.obligationId ?? '';
    await here.settle({ type: 'payments.obligation_settled', data: { ...settled, obligationId } });
    const back = (await here.town.told('exams.fee_withdrawn')).map(({ obligationId: of, why }) => [of, why]);
    expect(back.sort()).toEqual([
      [obligationId, 'cancelled'],
      [obligationId, 'seat_gone'],
    ]);
    expect(await here.stateOf('c1')).toEqual(['fee_due']);
  });
  it('whose payment is told twice is paid once, and its money stays', async () => {
    await here.confirm('c1');
    await here.pay('c1');
    await here.pay('c1');
    expect(await here.stateOf('c1')).toEqual(['booked']);
    expect(await here.town.told('exams.fee_withdrawn')).toEqual([]);
  });
  it('paid for while it moves to whoever took him over waits for that, and keeps its money', async () => {
    await here.confirm('c1');
    const [person] = (await here.town.find({ persons: [personOf('c1')] })).persons;
    if (!person) throw new Error('no person');
    await here.town.put({
      persons: [{ ...person, ended: true, into: personOf('c2'), version: person.version + 1 }],
    });
    await expect(here.pay('c1')).rejects.toThrow('is moving');
    expect(await here.town.told('exams.fee_withdrawn')).toEqual([]);
  });
  it('is not given to whoever sits another exam at that time', async () => {
    const { startsAt, endsAt } = await here.seats('far');
    await here.town.put({ sessions: [seatAt('reserved', { subject: 'S3R', startsAt, endsAt })] });
    expect((await here.confirm('c1', 'reserved')).status).toBe(201);
    expect((await here.confirm('c1', 'far')).body.code).toBe('exams.times_overlap');
    expect((await here.hold('c1', 'far')).body.code).toBe('exams.times_overlap');
  });
  it('paid for under the name that he had before a merge is his under the one that he has', async () => {
    await here.confirm('c1');
    const owed = await here.town.bookingOf('c1', 'S2');
    if (!owed?.fee) throw new Error('Nothing is owed');
    const merged = { personId: personOf('c1'), into: personOf('c2'), revision: 2 };
    await here.town.follow(eventAt(here.town.clock.at, 'identity.persons_merged', merged));
    const { obligationId, fen } = owed.fee;
    const about = { obligationId, reference: owed.number, ownerId: personOf('c1'), settledAt: here.later(0) };
    const settled = { ...about, kind: 'exam_fee', by: 'wallet', amountFen: fen } as const;
    await here.settle({ type: 'payments.obligation_settled', data: settled });
    expect(await here.stateOf('c2')).toEqual(['booked']);
    expect(await here.town.told('exams.fee_withdrawn')).toEqual([]);
  });
  it('is not given to somebody whom the law bars, and he hears why', async () => {
    const { status, body } = await here.confirm('waiter');
    expect([status, body.code, body.fields[0].path]).toEqual([409, 'exams.not_eligible', 'waiting_period']);
  });
  it.each([
    ['unverified', 403, 'exams.not_verified'],
    ['stranger', 404, 'exams.no_learner'],
  ] as const)('is not given to %s: %d %s', async (who, status, code) => {
    const refused = await here.confirm(who);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });
  it('is given out until midnight before the exam', async () => {
    here.town.clock.at = new Date('2026-12-06T15:59:59.999Z');
    expect((await here.confirm('c1')).body.until).toBe('2026-12-06T16:00:00.000Z');
    here.pass(1);
    expect((await here.confirm('c2')).body.code).toBe('exams.seats_closed');
  });
});

describe('the reserved quota', () => {
  beforeEach(() => here.reserve());
  it('is taken before the draw by whose certificate ends soon, once for each subject', async () => {
    expect((await here.confirm('c1', 'reserved', 'priority')).body.code).toBe('exams.not_priority');
    expect((await here.confirm('pressed', 'reserved')).body.code).toBe('exams.not_drawn_yet');
    expect((await here.confirm('pressed', 'reserved', 'priority')).status).toBe(201);
    expect(await here.town.session('S2RESERVED')).toMatchObject({ booked: 1, priorityBooked: 1 });
    expect((await here.town.learnerOf('pressed'))?.subjects.S2.priorityUsed).toBe(true);
  });
  it('that ran out unpaid is his to use once more', async () => {
    await here.confirm('pressed', 'reserved', 'priority');
    here.pass(32 * minutes);
    await here.follow();
    expect(await here.stateOf('pressed')).toEqual(['lapsed']);
    expect(await here.town.session('S2RESERVED')).toMatchObject({ booked: 0, priorityBooked: 0 });
    expect((await here.confirm('pressed', 'reserved', 'priority')).status).toBe(201);
  });
  it('whose fee came too late is his to use once more, too, and he is first in line once the session opens', async () => {
    await here.confirm('pressed', 'reserved', 'priority');
    here.pass(30 * minutes);
    await here.pay('pressed');
    expect(await here.stateOf('pressed')).toEqual(['waiting']);
    expect((await here.town.learnerOf('pressed'))?.subjects.S2.priorityUsed).toBeUndefined();
    expect((await here.seats('reserved')).waiters).toMatchObject([{ first: true }]);
  });
  it('is not cancelled online: he is told where to go', async () => {
    await here.confirm('pressed', 'reserved', 'priority');
    const { status, body } = await here.cancel('pressed');
    expect([status, body.code]).toEqual([409, 'exams.not_online']);
    expect(body.detail).toMatch(/车辆管理所/);
  });
});
