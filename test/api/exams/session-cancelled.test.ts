import type { CancelSessionsRequest } from '@yilu/contracts';
import { inTurn } from '@yilu/exams/domain/waiting';
import { cancelSessions } from '@yilu/exams/use-cases/cancel-sessions';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putFiles } from '../../fixtures/exams-files.js';
import { type Citizen, personOf } from '../../fixtures/exams-people.js';
import { hallId, type SeatsHall, seatAt, seatsHall } from '../../fixtures/exams-seats.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const reason = { zh: '台风“海葵”红色预警', en: 'Typhoon Haikui, red alert' };
const officer = { officerId: 'officer-exam_admin', name: '王警官', badge: '033001' };
const callOff = (here: SeatsHall, request: Omit<CancelSessionsRequest, 'reason'>) => {
  const key = crypto.randomUUID();
  const command = { actor: officer.officerId, operation: 'cancelSessions', key, hash: key };
  return cancelSessions(here.town.deps)({ command, officer }, { ...request, reason });
};
const later = { startsAt: '2026-12-14T01:00:00.000Z', endsAt: '2026-12-14T03:00:00.000Z' };

/** So many people with a paid seat each in two halls, drawn in an order that is not the one of their names. */
async function seated(people: readonly Citizen[], replacement: number): Promise<SeatsHall> {
  const half = people.length / 2;
  const here = await seatsHall(store, [
    seatAt('one', { capacity: half, booked: half }),
    seatAt('other', { capacity: half, booked: half }),
    seatAt('late', { ...later, capacity: replacement }),
  ]);
  const bookings = people.map((who, n) => {
    const hall = n % 2 === 0 ? ('one' as const) : ('other' as const);
    const { sessionId, siteId, startsAt, endsAt, planId } = seatAt(hall);
    const place = ((n * 7) % people.length) + 1;
    return {
      ...{ personId: personOf(who), subject: 'S2', version: 1, planId, provider: 'wechat', licenceClass: 'C1' },
      ...{ number: `2${String(n).padStart(12, '0')}`, maskedName: '学*', pool: 'general', state: 'booked' },
      application: {
        ...{ preferences: [sessionId], anySession: false, rankTime: '2026-05-29T02:00:00.000Z' },
        ...{ acceptedAt: '2026-11-20T02:00:00.000Z', line: '{}', leafHash: 'b'.repeat(64) },
      },
      drawn: { run: 1, place, count: people.length },
      session: { sessionId, siteId, startsAt, endsAt },
      fee: { obligationId: `E2${n}`, fen: 13_000, until: here.later(0), paidAt: here.later(0) },
      ...{ changes: 0, reminded: [], needs: [], steps: [] },
    } as never;
  });
  await putFiles(here.town.table, { bookings });
  return here;
}
const crowd = (size: number) => Array.from({ length: size }, (_, n): Citizen => `c${n + 1}`);

it('calls off two sessions of sixty people: sixty offers in the order of their places, sixty fees back, nobody lost', async () => {
  const people = crowd(60);
  const here = await seated(people, 60);
  const outcome = await callOff(here, {
    sessionIds: [hallId('one'), hallId('other')],
    replacementIds: [hallId('late')],
  });
  expect(outcome).toEqual({ ok: true, value: { cancelled: 2, affected: 60 } });
  await here.offer();
  expect(await here.stateOf(...people)).toEqual(people.map(() => 'offered'));
  const places = await Promise.all(
    people.map(async (who) => (await here.town.bookingOf(who, 'S2'))?.drawn?.place ?? 0),
  );
  const inOrder = (await here.seats('late')).holds.map(
    ({ personId }) => places[people.findIndex((who) => personOf(who) === personId)],
  );
  expect(inOrder).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
  const back = await here.town.told('exams.fee_withdrawn');
  expect(new Set(back.map(({ obligationId }) => obligationId)).size).toBe(60);
  expect(new Set(back.map(({ why }) => why))).toEqual(new Set(['session_cancelled']));
  const told = (await here.town.told('exams.booking_changed')).filter(({ change }) => change === 'session_cancelled');
  expect(told).toHaveLength(60);
  expect(told[0]?.reason).toEqual(reason);
  expect((await here.seats()).booked + (await here.seats('other')).booked).toBe(0);
});

it('lets whoever finds no seat in the replacement wait there before everybody else, in the same order', async () => {
  const people = crowd(10);
  const here = await seated(people, 4);
  await callOff(here, { sessionIds: [hallId('one'), hallId('other')], replacementIds: [hallId('late')] });
  await here.offer();
  const { holds, waiters } = await here.seats('late');
  expect([holds.length, waiters.length]).toEqual([4, 6]);
  expect(waiters.every(({ first }) => first)).toBe(true);
  here.pass(24 * 3_600_000);
  await here.follow();
  await here.offer('late');
  expect((await here.seats('late')).waiters).toHaveLength(2);
});

it('lets whoever waited for it wait in the replacement from when he did, behind everybody who had a seat or paid for one', async () => {
  const here = await seated(crowd(2), 1);
  await here.confirm('c5', 'late');
  for (const [who, hall] of [
    ['c3', 'one'],
    ['c6', 'late'],
    ['c4', 'one'],
    ['c7', 'one'],
  ] as const) {
    here.pass(1000);
    expect((await here.wait(who, hall)).status).toBe(201);
  }
  const { waiters, ...one } = await here.seats();
  const paid = waiters.map((each) => (each.personId === personOf('c7') ? { ...each, first: true as const } : each));
  await here.town.put({ sessions: [{ ...one, waiters: paid, version: one.version + 1 }] });
  await callOff(here, { sessionIds: [hallId('one')], replacementIds: [hallId('late')] });
  await here.offer();
  const line = inTurn(await here.seats('late'));
  expect(line.slice(2).map(({ personId }) => personId)).toEqual((['c3', 'c6', 'c4'] as const).map(personOf));
  expect(line.map(({ first = false }) => first)).toEqual([true, true, false, false, false]);
});

it('sends nobody to a replacement that is called off meanwhile', async () => {
  const here = await seated(crowd(2), 1);
  await callOff(here, { sessionIds: [hallId('one')], replacementIds: [hallId('late')] });
  await callOff(here, { sessionIds: [hallId('late')], replacementIds: [] });
  await here.offer();
  expect(await here.stateOf('c1')).toEqual(['session_cancelled']);
});

it('sends nobody to a replacement on a day on which he may not sit it, or at the hour of another exam of his', async () => {
  const here = await seated(crowd(4), 4);
  const [learner, person] = [await here.town.learnerOf('c1'), personOf('c3')];
  if (!learner) throw new Error('No learner');
  // The certificate of one ends before it; another drives on the road at that hour.
  const certificate = { issuedOn: '2023-12-12', validUntil: '2026-12-12' };
  await here.town.put({ learners: [{ ...learner, certificate, version: learner.version + 1 }] });
  const road = seatAt('reserved', { ...later, subject: 'S3R', booked: 1 });
  const seat = { sessionId: road.sessionId, siteId: road.siteId, ...later };
  const s2 = await here.town.bookingOf('c3', 'S2');
  if (!s2) throw new Error('No booking');
  await putFiles(here.town.table, {
    sessions: [road],
    bookings: [{ ...s2, personId: person, subject: 'S3R', session: seat }],
  });
  await callOff(here, { sessionIds: [hallId('one'), hallId('other')], replacementIds: [hallId('late')] });
  await here.offer();
  const states = ['session_cancelled', 'offered', 'session_cancelled', 'offered'];
  expect(await here.stateOf('c1', 'c2', 'c3', 'c4')).toEqual(states);
});

it('keeps the rank time of whoever has no replacement', async () => {
  const people = crowd(4);
  const here = await seated(people, 4);
  await callOff(here, { sessionIds: [hallId('one'), hallId('other')], replacementIds: [] });
  await here.offer();
  const booking = await here.town.bookingOf('c1', 'S2');
  expect(booking).toMatchObject({ state: 'session_cancelled', application: { rankTime: '2026-05-29T02:00:00.000Z' } });
  expect((await here.town.learnerOf('c1'))?.subjects.S2.lastForfeitAt).toBeUndefined();
});

it('gives no seat of a session that is called off, and lets nobody lose his place by cancelling it', async () => {
  const here = await seated(crowd(2), 1);
  await callOff(here, { sessionIds: [hallId('one')], replacementIds: [hallId('late')] });
  expect((await here.confirm('c3')).body.code).toBe('exams.session_cancelled');
  expect((await here.wait('c3')).body.code).toBe('exams.session_cancelled');
  expect((await here.cancel('c1')).body.code).toBe('exams.session_cancelled');
});

it('tells whoever paid too late for it once that his money goes back, and lets him wait for nothing', async () => {
  const here = await seated(crowd(2), 1);
  await here.confirm('c5', 'late');
  here.pass(32 * 60_000);
  await here.follow();
  await callOff(here, { sessionIds: [hallId('late')], replacementIds: [] });
  const obligationId = (await here.town.bookingOf('c5', 'S2'))?.fee?.obligationId ?? '';
  const refund = { refundId: 'r1', obligationId, ownerId: personOf('c5'), amountFen: 13_000 };
  for (const state of ['written', 'processing', 'succeeded'] as const)
    await here.settle({ type: 'payments.refund_changed', data: { ...refund, reason: 'seat_gone', state } });
  expect(await here.stateOf('c5')).toEqual(['lapsed']);
  expect((await here.town.told('exams.booking_changed')).map(({ change }) => change)).toEqual(
    expect.arrayContaining(['fee_lapsed', 'paid_too_late']),
  );
  const late = (await here.town.told('exams.booking_changed')).filter(({ change }) => change === 'paid_too_late');
  expect(late).toHaveLength(1);
});

it('refuses unknown sessions, replacements that are no help, and sessions that have begun; twice is once', async () => {
  const here = await seated(crowd(2), 1);
  const refusal = async (sessionIds: CancelSessionsRequest['sessionIds'], replacementIds: typeof sessionIds) => {
    const outcome = await callOff(here, { sessionIds, replacementIds });
    return outcome.ok ? outcome.value : outcome.refusal;
  };
  expect(await refusal([hallId('reserved')], [])).toBe('exams.no_session');
  expect(await refusal([hallId('one')], [hallId('one')])).toBe('exams.bad_replacement');
  expect(await refusal([hallId('one')], [])).toEqual({ cancelled: 1, affected: 1 });
  expect(await refusal([hallId('one')], [])).toEqual({ cancelled: 0, affected: 0 });
  here.town.clock.at = new Date('2026-12-07T05:00:00.000Z');
  expect(await refusal([hallId('other')], [])).toBe('exams.session_over');
});
