import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '../../fixtures/exams-people.js';
import { type SeatsHall, seatAt, seatsHall } from '../../fixtures/exams-seats.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let here: SeatsHall;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  here = await seatsHall(store);
  await here.confirm('c1');
  await here.pay('c1');
});
const days = 86_400_000;

describe('changing a session', () => {
  it('takes the fee and the place in line along, and frees the seat that he had', async () => {
    expect((await here.change('c1', 'other')).body).toMatchObject({ state: 'booked' });
    expect([(await here.seats()).booked, (await here.seats('other')).booked]).toEqual([0, 1]);
    expect(await here.town.bookingOf('c1', 'S2')).toMatchObject({ changes: 1, session: { sessionId: 'S2OTHER' } });
    expect((await here.town.learnerOf('c1'))?.subjects.S2.lastForfeitAt).toBeUndefined();
    expect(await here.town.told('exams.fee_withdrawn')).toEqual([]);
  });
  it('is done twice at most', async () => {
    await here.change('c1', 'other');
    await here.change('c1', 'one');
    expect((await here.change('c1', 'late')).body.code).toBe('exams.changes_used');
  });
  it('counts as a change of the place only where it goes to another site', async () => {
    await here.change('c1', 'other');
    expect((await here.town.learnerOf('c1'))?.placeChanges).toBe(0);
    await here.change('c1', 'far');
    expect((await here.town.learnerOf('c1'))?.placeChanges).toBe(1);
  });
  it('goes to a fourth place never', async () => {
    const learner = await here.town.learnerOf('c1');
    if (learner) await here.town.put({ learners: [{ ...learner, placeChanges: 3, version: learner.version + 1 }] });
    expect((await here.change('c1', 'far')).body.code).toBe('exams.place_changes_used');
    expect((await here.change('c1', 'other')).status).toBe(200);
  });
  it('goes to the nearest sites alone, so that nobody parks himself a seat across the city', async () => {
    await here.town.put({ sessions: [seatAt('reserved', { siteId: 'beilun' })] });
    expect((await here.change('c1', 'reserved')).body.code).toBe('exams.site_too_far');
  });
  it('needs a free seat, a session of the same class, and a booking that is paid', async () => {
    await here.confirm('c2', 'other');
    expect((await here.change('c1', 'other')).body.code).toBe('exams.no_seat');
    expect((await here.change('c2', 'far')).body.code).toBe('exams.not_booked');
    await here.town.put({ sessions: [seatAt('reserved', { classes: ['A1'] })] });
    expect((await here.change('c1', 'reserved')).body.code).toBe('exams.wrong_class');
  });
  it.each(['one', 'other'] as const)('does nothing where %s of the two sessions is called off', async (which) => {
    const off = await here.seats(which);
    const cancelled = { at: here.later(0), reason: { zh: '台风', en: 'Typhoon' } };
    await here.town.put({ sessions: [{ ...off, cancelled, version: off.version + 1 }] });
    expect((await here.change('c1', 'other')).body.code).toBe('exams.session_cancelled');
  });
  it('never leads to two exams at once', async () => {
    const { startsAt, endsAt } = await here.seats('other');
    const road = { subject: 'S3R', startsAt, endsAt } as const;
    await here.town.put({ sessions: [seatAt('reserved', road)] });
    expect((await here.confirm('c1', 'reserved')).status).toBe(201);
    expect((await here.change('c1', 'other')).body.code).toBe('exams.times_overlap');
    expect((await here.change('c1', 'far')).status).toBe(200);
  });
  it('is no longer possible within a working day of the exam', async () => {
    here.town.clock.at = new Date('2026-12-04T15:59:59.999Z');
    expect((await here.change('c1', 'other')).status).toBe(200);
    here.pass(1);
    expect((await here.change('c1', 'one')).body.code).toBe('exams.cancel_too_late');
  });
});

describe('cancelling', () => {
  it('gives the fee back and moves his place in line to now', async () => {
    expect((await here.cancel('c1')).body.state).toBe('cancelled');
    expect((await here.town.learnerOf('c1'))?.subjects.S2.lastForfeitAt).toBe(here.later(0));
    expect((await here.town.told('exams.fee_withdrawn'))[0]).toMatchObject({ why: 'cancelled' });
    expect((await here.seats()).booked).toBe(0);
    expect((await here.cancel('c1')).body.code).toBe('exams.nothing_to_cancel');
  });
  it('is possible until one working day before: of a Monday’s exam on the Friday, not on the weekend', async () => {
    here.town.clock.at = new Date('2026-12-05T02:00:00.000Z');
    expect((await here.cancel('c1')).body.code).toBe('exams.cancel_too_late');
    here.town.clock.at = new Date('2026-12-04T15:59:59.999Z');
    expect((await here.cancel('c1')).status).toBe(200);
  });
  it('moves no place where the seat was not paid for yet', async () => {
    await here.confirm('c2', 'other');
    await here.cancel('c2');
    expect((await here.town.learnerOf('c2'))?.subjects.S2.lastForfeitAt).toBeUndefined();
  });
  it('asks no officer about a seat that was not paid for: there is no place to lose', async () => {
    await here.confirm('c2', 'other');
    expect((await here.cancel('c2', { kind: 'illness', text: '发烧住院，附病历证明。' })).body.state).toBe('cancelled');
    expect((await here.town.bookingOf('c2', 'S2'))?.hardshipId).toBeUndefined();
    expect(await here.town.deps.store.listOwnObjections(personOf('c2'))).toEqual([]);
  });
  it('for hardship is heard until the exam begins, keeps the place, and is put before an officer, sealed', async () => {
    here.town.clock.at = new Date('2026-12-06T02:00:00.000Z');
    const plea = { kind: 'illness', text: '急性阑尾炎手术，附住院证明。' };
    expect((await here.cancel('c1', plea)).body.state).toBe('cancelled');
    const booking = await here.town.bookingOf('c1', 'S2');
    expect((await here.town.learnerOf('c1'))?.subjects.S2.lastForfeitAt).toBeUndefined();
    const [objection] = (await here.town.find({ objections: booking?.hardshipId ? [booking.hardshipId] : [] }))
      .objections;
    expect(objection).toMatchObject({ kind: 'hardship', state: 'open', answerBy: { on: '2026-12-09' } });
    expect(objection?.text).not.toContain('阑尾');
    expect(await here.town.deps.vault.open('objection', booking?.personId ?? '', objection?.text ?? '')).toBe(
      `患病：${plea.text}`,
    );
  });
  it.each([
    ['moves the place to the cancellation', undefined, '2026-12-06T02:00:00.000Z'],
    ['moves nothing back that was forfeited since', '2026-12-08T01:00:00.000Z', '2026-12-08T01:00:00.000Z'],
  ])('for hardship that does not hold %s', async (_what, since, expected) => {
    here.town.clock.at = new Date('2026-12-06T02:00:00.000Z');
    await here.cancel('c1', { kind: 'illness', text: '发烧，没有证明。' });
    const objectionId = (await here.town.bookingOf('c1', 'S2'))?.hardshipId;
    const learner = await here.town.learnerOf('c1');
    if (!learner) throw new Error('No learner');
    const subjects = { ...learner.subjects, S2: { ...learner.subjects.S2, lastForfeitAt: since } };
    await here.town.put({ learners: [{ ...learner, subjects, version: learner.version + 1 }] });
    const answer = { decision: 'kept', text: '没有证明材料，不予采纳。' };
    const path = `/exams/staff/objections/${objectionId}/answer`;
    expect((await here.town.post('exam_admin', path, answer)).status).toBe(200);
    expect((await here.town.learnerOf('c1'))?.subjects.S2.lastForfeitAt).toBe(expected);
  });
  it('is not asked of him twice by a lost answer: the same key cancels once', async () => {
    const send = () =>
      here.town.post('c1', '/exams/bookings/S2/cancellation', { understood: true }, 'cancel-once-0001');
    expect((await send()).body).toEqual((await send()).body);
    expect(await here.town.told('exams.fee_withdrawn')).toHaveLength(1);
  });
});

describe('reminders', () => {
  it('come three days and one day before the exam, once each and never at night', async () => {
    here.town.clock.at = new Date('2026-12-03T18:00:00.000Z');
    await here.follow();
    expect(await here.town.told('exams.reminder_due')).toEqual([]);
    here.town.clock.at = new Date('2026-12-04T00:00:00.000Z');
    await here.follow();
    await here.follow();
    expect((await here.town.told('exams.reminder_due')).map(({ days: left }) => left)).toEqual([3]);
    here.pass(2 * days);
    await here.follow();
    await here.follow();
    expect((await here.town.told('exams.reminder_due')).map(({ days: left }) => left).sort()).toEqual([1, 3]);
  });
  it('of whoever booked late are one, and of an exam that is over none', async () => {
    here.town.clock.at = new Date('2026-12-06T02:00:00.000Z');
    await here.follow();
    expect((await here.town.told('exams.reminder_due')).map(({ days: left }) => left)).toEqual([1]);
    here.pass(5 * days);
    await here.follow();
    expect(await here.town.told('exams.reminder_due')).toHaveLength(1);
  });
});
