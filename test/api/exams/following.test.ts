import { type DomainEvent, ObjectionId } from '@yilu/contracts';
import type { Booking } from '@yilu/exams/domain/files';
import { advanceDraw } from '@yilu/exams/use-cases/advance-draw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawIn, hours, townOfApplicants } from '../../fixtures/exams-draw.js';
import { type Citizen, personChanged, personOf } from '../../fixtures/exams-people.js';
import { type ExamsTown, examsTown, planId, sessionId } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const morning = sessionId('S2YZ1207A');
const wish = { planId: 'P2026W49', planVersion: 1, preferences: [morning], anySession: false };
const path = '/exams/bookings/S2/application';
const seat: NonNullable<Booking['session']> = {
  sessionId: morning,
  siteId: 'yinzhou',
  startsAt: '2026-12-07T01:00:00.000Z',
  endsAt: '2026-12-07T03:00:00.000Z',
};

const merged = (who: Citizen, into: Citizen): DomainEvent => ({
  id: crypto.randomUUID(),
  type: 'identity.persons_merged',
  at: '2026-11-20T02:00:00.000Z',
  data: { personId: personOf(who), into: personOf(into), revision: 9 },
});
const deleted = (who: Citizen): DomainEvent => ({
  id: crypto.randomUUID(),
  type: 'identity.person_deleted',
  at: '2026-11-20T02:00:00.000Z',
  data: { personId: personOf(who), revision: 9 },
});

async function become(town: ExamsTown, who: Citizen, over: Partial<Booking>): Promise<void> {
  await town.putTo(who, path, wish);
  const booking = await town.bookingOf(who, 'S2');
  if (!booking) throw new Error('No booking');
  await town.put({ bookings: [{ ...booking, version: booking.version + 1, ...over }] });
}

async function booked(town: ExamsTown, who: Citizen): Promise<void> {
  const session = await town.session(morning);
  if (!session) throw new Error('No session');
  await town.put({ sessions: [{ ...session, version: session.version + 1, booked: session.booked + 1, open: true }] });
  const fee = { obligationId: 'E2000000000000AA', fen: 13_000, until: '2026-11-24T10:30:00.000Z' };
  await become(town, who, { state: 'booked', session: seat, fee: { ...fee, paidAt: '2026-11-20T02:00:00.000Z' } });
}

describe('what identity tells of a person', () => {
  it('is followed in its order, however it comes', async () => {
    const town = await examsTown(store);
    const personId = personOf('ready');
    const newer = await personChanged('ready', town.clock.at, { revision: 3, maskedName: '新*' });
    await town.follow(newer);
    await town.follow(await personChanged('ready', town.clock.at, { revision: 2, maskedName: '旧*' }));
    await town.follow(newer);
    expect((await town.find({ persons: [personId] })).persons).toMatchObject([{ revision: 3, maskedName: '新*' }]);
  });
});

describe('a person who was merged into another', () => {
  it('leaves him his way to the licence and his application, number and place unchanged', async () => {
    const town = await examsTown(store);
    const receipt = (await town.putTo('failed', path, wish)).body;
    const event = merged('failed', 'stranger');
    await town.follow(event);
    await town.follow(event);
    expect(await town.bookingOf('stranger', 'S2')).toMatchObject({
      number: receipt.number,
      state: 'applied',
      version: 1,
      application: { rankTime: receipt.rankTime },
    });
    expect(await town.learnerOf('stranger')).toMatchObject({ subjects: { S2: { bookingsUsed: 2 } } });
    const left = await town.bookingOf('failed', 'S2');
    expect([left?.state, left?.maskedName, left?.application]).toEqual(['withdrawn', '', undefined]);
    // The heir goes on with it as with his own, and the other asks for nothing any more.
    const changed = (await town.putTo('stranger', path, { ...wish, anySession: true })).body;
    expect([changed.number, changed.rankTime]).toEqual([receipt.number, receipt.rankTime]);
    expect((await town.putTo('failed', path, wish)).body.code).toBe('exams.not_verified');
  });

  it('leaves him his place on the wait list and his hold', async () => {
    const town = await examsTown(store);
    const known = await town.session(morning);
    if (!known) throw new Error('No session');
    const personId = personOf('ready');
    await become(town, 'ready', { state: 'waiting', session: seat });
    await town.put({
      sessions: [{ ...known, version: 2, waiters: [{ personId, since: '2026-11-20T02:00:00.000Z' }] }],
    });
    await town.follow(merged('ready', 'stranger'));
    expect((await town.session(morning))?.waiters.map((one) => one.personId)).toEqual([personOf('stranger')]);
    expect((await town.bookingOf('stranger', 'S2'))?.state).toBe('waiting');
  });

  it('leaves him what is worth more, and gives back the other with its money: a seat before a place in line', async () => {
    const town = await examsTown(store);
    await booked(town, 'failed');
    const known = await town.session(morning);
    if (!known) throw new Error('No session');
    const since = '2026-11-20T02:00:00.000Z';
    await become(town, 'ready', { state: 'waiting', session: seat, waitingSince: since });
    const waiters = [{ personId: personOf('ready'), since }];
    await town.put({ sessions: [{ ...known, version: known.version + 1, waiters }] });
    const number = (await town.bookingOf('failed', 'S2'))?.number;
    const event = merged('failed', 'ready');
    await town.follow(event);
    await town.follow(event);
    expect(await town.bookingOf('ready', 'S2')).toMatchObject({ state: 'booked', number });
    expect(await town.session(morning)).toMatchObject({ booked: 1, waiters: [] });
    expect(await town.told('exams.fee_withdrawn')).toEqual([]);
  });

  it('gives back his own seat where the other’s stands before it, and his fee with it', async () => {
    const town = await examsTown(store);
    const noon = sessionId('S2YZ1207P');
    await booked(town, 'failed');
    await booked(town, 'ready');
    const own = await town.bookingOf('ready', 'S2');
    const there = await town.session(noon);
    if (!own?.fee || !there) throw new Error('No booking');
    const fee = { ...own.fee, obligationId: 'E2000000000000BB' };
    const elsewhere = { sessionId: noon, siteId: 'yinzhou', startsAt: there.startsAt, endsAt: there.endsAt };
    const here = await town.session(morning);
    if (!here) throw new Error('No session');
    const earlier = await town.bookingOf('failed', 'S2');
    if (!earlier?.application) throw new Error('No application');
    const application = { ...earlier.application, rankTime: '2026-01-01T00:00:00.000Z' };
    await town.put({
      bookings: [
        { ...own, fee, session: elsewhere, version: own.version + 1 },
        { ...earlier, application, version: earlier.version + 1 },
      ],
      sessions: [
        { ...there, booked: 1, version: there.version + 1 },
        { ...here, booked: 1, version: here.version + 1 },
      ],
    });
    await town.follow(merged('failed', 'ready'));
    expect(await town.bookingOf('ready', 'S2')).toMatchObject({ state: 'booked', session: { sessionId: morning } });
    expect([(await town.session(morning))?.booked, (await town.session(noon))?.booked]).toEqual([1, 0]);
    expect(await town.told('exams.fee_withdrawn')).toEqual([{ obligationId: 'E2000000000000BB', why: 'cancelled' }]);
  });

  it('leaves him what he objected to, to read and to have answered', async () => {
    const town = await examsTown(store);
    const personId = personOf('ready');
    const objectionId = ObjectionId.parse('00000000-0000-4000-8000-0000000000aa');
    await town.putTo('ready', path, wish);
    const booking = await town.bookingOf('ready', 'S2');
    if (!booking) throw new Error('No booking');
    const { number, planId, provider, maskedName } = booking;
    await town.put({
      objections: [
        {
          ...{ objectionId, version: 1, kind: 'draw', subject: 'S2', personId, number, planId, provider, maskedName },
          text: await town.deps.vault.seal('objection', personId, '我的排序时间不对'),
          filedAt: '2026-11-20T02:00:00.000Z',
          answerBy: { on: '2026-11-25', provisional: false },
          state: 'open',
        },
      ],
    });
    await town.follow(merged('ready', 'stranger'));
    expect((await town.get('stranger', '/exams/objections')).body.items).toMatchObject([{ text: '我的排序时间不对' }]);
    expect(await town.deps.store.listOwnObjections(personId)).toEqual([]);
  });

  it('gives back what the heir has already, and keeps whatever counts against either', async () => {
    const town = await examsTown(store);
    const number = (await town.putTo('ready', path, wish)).body.number;
    await town.putTo('failed', path, wish);
    await town.follow(merged('failed', 'ready'));
    expect(await town.bookingOf('ready', 'S2')).toMatchObject({ state: 'applied', number });
    expect((await town.bookingOf('failed', 'S2'))?.state).toBe('withdrawn');
    expect((await town.learnerOf('ready'))?.subjects.S2).toMatchObject({ bookingsUsed: 2, lastFailedOn: '2026-10-20' });
  });
});

describe('between the end of a window and its draw', () => {
  const afterwards = async (end: DomainEvent, who: Citizen) => {
    const town = await townOfApplicants(store);
    town.clock.at = hours.closed;
    await advanceDraw(town.deps)(planId, () => true);
    await town.follow(end);
    expect(await drawIn(town)).toMatchObject({ stage: 'done', count: 9, seated: 5 });
    const booked = (await Promise.all(['S2YZ1207A', 'S2YZ1207P'].map(town.session))).map((one) => one?.booked ?? 0);
    return { left: await town.bookingOf(who, 'S2'), booked: booked.reduce((sum, one) => sum + one, 0), town };
  };

  it('whoever became one with another applicant gets one seat, not two', async () => {
    const { left, booked, town } = await afterwards(merged('c0', 'c1'), 'c0');
    // His was the better place: his heir has it now, with its number, and the other number gets no seat.
    expect([left?.state, left?.application]).toEqual(['withdrawn', undefined]);
    expect(await town.bookingOf('c1', 'S2')).toMatchObject({ state: 'fee_due', drawn: { place: 1 } });
    expect(booked).toBe(4);
  });

  it('whoever deleted himself keeps his line in the list, and his seat is anybody’s', async () => {
    const { left, booked } = await afterwards(deleted('c0'), 'c0');
    expect([left?.state, left?.drawn?.place]).toEqual(['unseated', 1]);
    expect(booked).toBe(4);
  });
});

describe('a person who deleted himself', () => {
  it('leaves his seat to whoever waits, and his fee goes back', async () => {
    const town = await examsTown(store);
    await town.putTo('ready', '/exams/learner/needs', { needs: ['wheelchair'] });
    await booked(town, 'ready');
    await town.follow(deleted('ready'));
    expect((await town.session(morning))?.booked).toBe(0);
    expect(await town.told('exams.fee_withdrawn')).toHaveLength(1);
    const learner = await town.learnerOf('ready');
    expect([learner?.needs, learner?.school]).toEqual([[], undefined]);
    expect(await town.bookingOf('ready', 'S2')).toMatchObject({ state: 'cancelled', needs: [] });
    expect((await town.find({ persons: [personOf('ready')] })).persons).toMatchObject([
      { ended: true, maskedName: '' },
    ]);
    expect((await town.putTo('ready', path, wish)).body.code).toBe('exams.not_verified');
  });

  it('leaves the line while the window is open, and stays in the root that was published', async () => {
    const town = await examsTown(store);
    await town.putTo('ready', path, wish);
    await town.putTo('failed', path, wish);
    await town.follow(deleted('ready'));
    expect((await town.bookingOf('ready', 'S2'))?.state).toBe('withdrawn');
    town.clock.at = new Date('2026-11-23T10:00:00.000Z');
    await town.follow(deleted('failed'));
    expect((await town.bookingOf('failed', 'S2'))?.state).toBe('applied');
  });
});
