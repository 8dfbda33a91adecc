import { PlanId } from '@yilu/contracts';
import { followFreedSeat } from '@yilu/exams/use-cases/follow-freed-seat';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '../../fixtures/exams-people.js';
import { type SeatsHall, seatsHall } from '../../fixtures/exams-seats.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let here: SeatsHall;
let planId: PlanId;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const plans = '/exams/staff/plans';
const session = (sessionId: string, day: string, over: object = {}) => ({
  ...{ sessionId, subject: 'S2', classes: ['C1'], siteId: 'jiangbei', capacity: 10, priorityCapacity: 1 },
  ...{ startsAt: `${day}T01:00:00.000Z`, endsAt: `${day}T03:00:00.000Z` },
  ...over,
});
const draft = (sessions: readonly object[]) => ({
  title: { zh: '十二月第三周', en: 'Third week of December' },
  opensAt: '2026-11-28T01:00:00.000Z',
  closesAt: '2026-12-03T10:00:00.000Z',
  drawAt: '2026-12-03T11:00:00.000Z',
  rankRule: { firstBooking: 'window' },
  sessions,
});
const [monday, tuesday] = [session('S2JB1214A', '2026-12-14'), session('S2JB1215A', '2026-12-15')];
const edition = (sessions: readonly object[]) =>
  here.town.post('exam_admin', `${plans}/${planId}/editions`, {
    ...{ version: 1, draft: draft(sessions), reason: '教练车检修' },
  });
/** Brings the news that the edition told, as its queue does. */
const bring = async () => {
  const freed = followFreedSeat(here.town.deps);
  const told = await here.town.told('exams.seat_freed');
  for (const [n, data] of told.entries())
    await freed({ id: `freed-${n}`, at: here.later(0), type: 'exams.seat_freed', data });
  return told.map(({ sessionId }) => sessionId);
};

/** A plan whose reserved seat somebody paid for too late: he is the first of a line that moves once the draw is over. */
beforeEach(async () => {
  here = await seatsHall(store);
  const { body } = await here.town.post('exam_admin', plans, draft([monday, tuesday]));
  planId = PlanId.parse(body.planId);
  expect((await here.town.post('exam_admin', `${plans}/${planId}/publication`, { version: 1 })).status).toBe(200);
  here.town.clock.at = new Date('2026-11-28T02:00:00.000Z');
  const seat = await here.town.post('pressed', '/exams/sessions/S2JB1214A/booking', { pool: 'priority' });
  expect(seat.status).toBe(201);
  here.pass(30 * 60_000);
  await here.pay('pressed');
});

describe('an edition that changes a session in which somebody waits', () => {
  it('tells the line of seats that it adds: they are offered once the draw has opened the session', async () => {
    const before = (await here.town.told('exams.seat_freed')).length;
    expect((await edition([{ ...monday, capacity: 12 }, tuesday])).status).toBe(200);
    expect(await bring()).toHaveLength(before + 1);
    expect(await here.stateOf('pressed')).toEqual(['waiting']);
    const opened = await here.town.session('S2JB1214A');
    if (!opened) throw new Error('The session is gone');
    expect(opened).toMatchObject({ capacity: 12, waiters: [{ personId: personOf('pressed'), first: true }] });
    await here.town.put({ sessions: [{ ...opened, open: true, version: opened.version + 1 }] });
    await bring();
    expect(await here.stateOf('pressed')).toEqual(['offered']);
  });
  it('leaves nobody waiting for a session that it calls off, and says why', async () => {
    expect((await edition([tuesday])).status).toBe(200);
    await bring();
    expect(await here.stateOf('pressed')).toEqual(['session_cancelled']);
    expect((await here.town.session('S2JB1214A'))?.waiters).toEqual([]);
    expect(await here.town.told('exams.booking_changed')).toContainEqual(
      expect.objectContaining({ change: 'session_cancelled', reason: { zh: '教练车检修', en: '教练车检修' } }),
    );
  });
  it('is silent where nobody waits', async () => {
    const before = (await here.town.told('exams.seat_freed')).length;
    await edition([monday, { ...tuesday, capacity: 12 }]);
    expect(await here.town.told('exams.seat_freed')).toHaveLength(before);
  });
});
