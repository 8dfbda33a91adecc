import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Citizen, personOf, type Who } from '../../fixtures/exams-people.js';
import { type Hall, hallId, type SeatsHall, seatAt, seatsHall } from '../../fixtures/exams-seats.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let here: SeatsHall;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
/** `pressed` has a reserved seat and has paid for it; its exam is on Monday 7 December, nine in the morning. */
beforeEach(async () => {
  here = await seatsHall(store, [seatAt('one', { capacity: 2 })]);
  await here.reserve();
  await here.confirm('pressed', 'reserved', 'priority');
  await here.pay('pressed');
});

const reason = '本人到窗口申请退还';
type Over = { readonly hall?: Hall; readonly hardship?: boolean; readonly reason?: string };
async function giveBack(who: Citizen, { hall, ...over }: Over = {}, as: Who = 'exam_admin', key?: string) {
  const booking = await here.town.bookingOf(who, 'S2');
  const sessionId = hall ? hallId(hall) : booking?.session?.sessionId;
  const body = { number: booking?.number, reason, ...over };
  return here.town.post(as, `/exams/staff/sessions/${sessionId}/given-back`, body, key);
}

it('gives back a reserved seat, which nobody can do online: fee back, place moved, seat free, citizen told, act recorded', async () => {
  expect((await here.cancel('pressed')).body.code).toBe('exams.not_online');
  expect((await giveBack('pressed')).body).toMatchObject({ subject: 'S2', state: 'cancelled' });
  const { booked, priorityBooked } = await here.seats('reserved');
  expect([booked, priorityBooked]).toEqual([0, 0]);
  expect(await here.town.told('exams.fee_withdrawn')).toMatchObject([{ why: 'cancelled' }]);
  // Once for each subject, and this was it.
  expect((await here.town.learnerOf('pressed'))?.subjects.S2).toMatchObject({
    lastForfeitAt: here.later(0),
    priorityUsed: true,
  });
  expect(await here.town.told('exams.booking_changed')).toContainEqual(
    expect.objectContaining({ change: 'cancelled', own: false }),
  );
  const number = (await here.town.bookingOf('pressed', 'S2'))?.number;
  expect(await here.town.told('staff.acted')).toMatchObject([
    { act: 'seat_given_back', subject: `${hallId('reserved')} ${number}`, reason, officerId: 'officer-exam_admin' },
  ]);
});
it('keeps to the days of the law: one working day before, and for hardship until the exam begins, with his place kept', async () => {
  here.town.clock.at = new Date('2026-12-05T02:00:00.000Z');
  expect((await giveBack('pressed')).body.code).toBe('exams.cancel_too_late');
  here.town.clock.at = new Date('2026-12-07T00:59:59.999Z');
  expect((await giveBack('pressed', { hardship: true })).status).toBe(200);
  expect((await here.town.learnerOf('pressed'))?.subjects.S2.lastForfeitAt).toBeUndefined();
  expect(await here.town.deps.store.listOwnObjections(personOf('pressed'))).toEqual([]);
});
it('hears nobody once the exam has begun', async () => {
  here.town.clock.at = new Date('2026-12-07T01:00:00.000Z');
  expect((await giveBack('pressed', { hardship: true })).body.code).toBe('exams.cancel_too_late');
});
it('of a seat that was not paid for moves no place, and gives a priority back that was never used', async () => {
  await here.confirm('c1');
  expect((await giveBack('c1')).status).toBe(200);
  expect((await here.town.learnerOf('c1'))?.subjects.S2.lastForfeitAt).toBeUndefined();

  here = await seatsHall(store, []);
  await here.reserve();
  await here.confirm('pressed', 'reserved', 'priority');
  expect((await giveBack('pressed')).status).toBe(200);
  expect((await here.town.learnerOf('pressed'))?.subjects.S2.priorityUsed).toBeUndefined();
});
it('offers the seat to whoever waits', async () => {
  await here.confirm('c1');
  await here.confirm('c2');
  await here.pay('c1');
  await here.wait('c3');
  await giveBack('c1');
  await here.offer();
  expect(await here.stateOf('c1', 'c3')).toEqual(['cancelled', 'offered']);
});
it('is done once, however often the same request comes', async () => {
  const answers = [await giveBack('pressed', {}, 'exam_admin', 'office-once-0001')];
  answers.push(await giveBack('pressed', {}, 'exam_admin', 'office-once-0001'));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await here.town.told('staff.acted')).toHaveLength(1);
  expect((await giveBack('pressed')).body.code).toBe('exams.not_seated');
});
it('is refused to other roles, for nobody of that session, without a reason, and where the session is called off', async () => {
  expect((await giveBack('pressed', {}, 'supervisor')).status).toBe(403);
  expect((await giveBack('pressed', { hall: 'one' })).body.code).toBe('exams.nobody_of_session');
  expect((await giveBack('pressed', { reason: '  ' })).status).toBe(400);
  const off = await here.seats('reserved');
  const cancelled = { at: here.later(0), reason: { zh: '台风', en: 'Typhoon' } };
  await here.town.put({ sessions: [{ ...off, cancelled, version: off.version + 1 }] });
  expect((await giveBack('pressed')).body.code).toBe('exams.session_called_off');
});
