import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PlanId } from '@yilu/contracts';
import type { Booking } from '@yilu/exams/domain/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawIn, townOfApplicants } from '../../fixtures/exams-draw.js';
import { type ExamsTown, examsTown, planOf, sessionId, sessionOf } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../packages/paper/bin/build-font.mjs', import.meta.url)),
  ]);
  store = await startStore();
}, 60_000);
afterAll(() => store.stop());

const morning = sessionId('S2YZ1207A');
const wish = { planId: 'P2026W49', planVersion: 1, preferences: [morning], anySession: false };
const own = '/exams/bookings/S2';

/** Somebody's application as the draw or an officer left it. */
async function become(town: ExamsTown, over: Partial<Booking>): Promise<void> {
  await town.putTo('ready', `${own}/application`, wish);
  const booking = await town.bookingOf('ready', 'S2');
  if (!booking) throw new Error('No booking');
  await town.put({ bookings: [{ ...booking, version: booking.version + 1, ...over }] });
}
const seat: NonNullable<Booking['session']> = {
  sessionId: morning,
  siteId: 'yinzhou',
  startsAt: '2026-12-07T01:00:00.000Z',
  endsAt: '2026-12-07T03:00:00.000Z',
};

describe('one’s own booking', () => {
  it('is there for nobody who has none', async () => {
    const town = await examsTown(store);
    expect((await town.get('ready', own)).body.code).toBe('exams.no_booking');
    expect((await town.get('ready', '/exams/bookings/S9')).status).toBe(400);
  });

  it('shows what was asked for, in its order, and when the draw is', async () => {
    const town = await examsTown(store);
    await town.putTo('ready', `${own}/application`, { ...wish, preferences: ['S2YZ1207P', morning] });
    const { body } = await town.get('ready', own);
    expect(body).toMatchObject({
      state: 'applied',
      version: 1,
      application: { anySession: false, drawAt: '2026-11-23T10:30:00.000Z' },
      changesLeft: 2,
      consequences: [],
      steps: [{ what: 'applied', at: '2026-11-20T02:00:00.000Z' }],
    });
    expect(body.application.preferences.map((one: { sessionId: string }) => one.sessionId)).toEqual([
      'S2YZ1207P',
      morning,
    ]);
  });

  it('shows after the draw his place, and up to which place each session had seats', async () => {
    const town = await examsTown(store);
    const known = await town.session(morning);
    if (!known) throw new Error('No session');
    await town.put({ sessions: [{ ...known, version: 2, lastPlace: 4 }] });
    await become(town, { state: 'unseated', drawn: { run: 1, place: 9, count: 20 } });
    expect((await town.get('ready', own)).body.drawn).toEqual({
      run: 1,
      place: 9,
      count: 20,
      lastPlaces: [{ sessionId: morning, place: 4 }],
      objected: false,
    });
  });

  it('says until which day he may object to the draw, and that he did', async () => {
    const town = await townOfApplicants(store);
    await drawIn(town);
    const drawn = async () => (await town.get('c3', own)).body.drawn;
    expect(await drawn()).toMatchObject({ objectUntil: { on: '2026-11-26' }, objected: false });
    await town.post('c3', '/exams/objections', {
      planId: 'P2026W49',
      subject: 'S2',
      text: '我的排位时间不对，请核对。',
    });
    expect(await drawn()).toMatchObject({ objected: true });
  });

  it('says of a seat that is only held until when it could be given back', async () => {
    const town = await examsTown(store);
    await become(town, { state: 'held', session: seat, until: '2026-11-20T02:10:00.000Z' });
    expect((await town.get('ready', own)).body).toMatchObject({ cancelUntil: { on: '2026-12-04' }, consequences: [] });
  });

  it('has nothing to give back, and no papers, from the moment at which its session is called off', async () => {
    const town = await examsTown(store);
    const known = await town.session(morning);
    if (!known) throw new Error('No session');
    await become(town, { state: 'booked', session: seat });
    expect((await town.get('ready', `${own}/calendar.ics`)).status).toBe(200);
    const cancelled = { at: '2026-11-20T02:00:00.000Z', reason: { zh: '台风', en: 'Typhoon' } };
    await town.put({ sessions: [{ ...known, version: known.version + 1, cancelled }] });
    const { body } = await town.get('ready', own);
    expect(body).toMatchObject({
      state: 'booked',
      session: { cancelled: { reason: { zh: '台风' } } },
      consequences: [],
    });
    for (const told of ['cancelUntil', 'ifMissed']) expect(body).not.toHaveProperty(told);
    for (const paper of ['slip.pdf', 'calendar.ics'])
      expect((await town.get('ready', `${own}/${paper}`)).body.code).toBe('exams.no_seat_yet');
  });

  it('says of a seat until when it can be given back and what that does, and what it costs', async () => {
    const town = await examsTown(store);
    const fee = { obligationId: 'E2000000000000AA', fen: 13_000, until: '2026-11-24T10:30:00.000Z' };
    await become(town, { state: 'fee_due', session: seat, until: fee.until, fee });
    const { body } = await town.get('ready', own);
    expect(body).toMatchObject({ fee, until: fee.until, cancelUntil: { on: '2026-12-04', provisional: false } });
    expect(body.consequences.length).toBeGreaterThan(0);
    expect(body.session).toMatchObject({ sessionId: morning, site: { zh: '鄞州考试中心' } });
  });

  it('shows a hold that ran out as what it is, whoever has noticed', async () => {
    const town = await examsTown(store);
    await become(town, { state: 'held', session: seat, until: '2026-11-20T02:10:00.000Z' });
    expect((await town.get('ready', own)).body.state).toBe('held');
    town.clock.at = new Date('2026-11-20T02:10:00.000Z');
    const { body } = await town.get('ready', own);
    expect([body.state, body.until]).toEqual(['lapsed', undefined]);
  });

  it('shows a result with its deductions, when he may try again, and until when he may appeal', async () => {
    const town = await examsTown(store);
    town.clock.at = new Date('2026-11-20T02:00:00.000Z');
    await become(town, {
      state: 'failed',
      session: seat,
      result: {
        attemptId: 'attempt-1',
        outcome: 'failed',
        score: 70,
        deductions: [{ text: { zh: '压线', en: 'Touched a line' }, points: 30 }],
        on: '2026-12-07',
        enteredBy: 'officer-exam_admin',
      },
    });
    town.clock.at = new Date('2026-12-08T02:00:00.000Z');
    const { body } = await town.get('ready', own);
    expect(body.result).toMatchObject({
      score: 70,
      retryOn: '2026-12-17',
      appeal: { until: { on: '2026-12-10' }, state: 'possible' },
    });
    expect(body.result).not.toHaveProperty('enteredBy');
    town.clock.at = new Date('2026-12-11T02:00:00.000Z');
    expect((await town.get('ready', own)).body.result.appeal.state).toBe('over');
  });
});

describe('where he stands in line', () => {
  it('counts who is before him and who is alike, and says what that means', async () => {
    const town = await examsTown(store);
    await town.publish({}, [{ sessionId: sessionId('S2YZ1207A'), capacity: 11 }]);
    const people = Array.from({ length: 12 }, (_, n) => `c${n * 2000}` as const);
    await town.settle(...people);
    for (const who of people) await town.putTo(who, `${own}/application`, wish);
    await town.count();
    const first = (await town.get('c0', `${own}/forecast`)).body;
    const last = (await town.get('c22000', `${own}/forecast`)).body;
    expect(first).toMatchObject({ applicants: 12, before: 0, seats: 10 + 3 });
    expect(last.before).toBeGreaterThan(8);
    expect(last.before + last.alike + 1).toBe(12);
    expect(first.chancePercent).toBeGreaterThan(last.chancePercent);
    expect((await town.get(undefined, '/exams/plans/P2026W49')).body.applicants).toBe(12);
  });

  it('counts nobody of a class that shares no session with his', async () => {
    const town = await examsTown(store);
    const noon = sessionId('S2YZ1207P');
    await town.publish({}, [
      { classes: ['C1'] },
      { sessionId: noon, classes: ['C2'], startsAt: '2026-12-07T05:00:00.000Z', endsAt: '2026-12-07T07:00:00.000Z' },
    ]);
    await town.settle('c1', 'c2', 'c3');
    for (const who of ['c2', 'c3'] as const) {
      const learner = await town.learnerOf(who);
      if (learner) await town.put({ learners: [{ ...learner, licenceClass: 'C2', version: learner.version + 1 }] });
      await town.putTo(who, `${own}/application`, { ...wish, preferences: [noon] });
    }
    await town.putTo('c1', `${own}/application`, wish);
    await town.count();
    expect((await town.get('c1', `${own}/forecast`)).body).toMatchObject({ applicants: 1, seats: 3 });
    expect((await town.get('c3', `${own}/forecast`)).body).toMatchObject({ applicants: 2, seats: 3 });
    expect((await town.get(undefined, '/exams/plans/P2026W49')).body.applicants).toBe(3);
  });

  it('counts nobody twice, and nobody who withdrew', async () => {
    const town = await examsTown(store);
    await town.putTo('ready', `${own}/application`, wish);
    await town.count();
    await town.count();
    expect((await town.get(undefined, '/exams/plans/P2026W49')).body.applicants).toBe(1);
    await town.remove('ready', `${own}/application`);
    await town.count();
    expect((await town.get(undefined, '/exams/plans/P2026W49')).body.applicants).toBe(0);
    expect((await town.get('ready', `${own}/forecast`)).body.code).toBe('exams.no_application');
  });
});

describe('the papers for the day', () => {
  it('are there once the seat is his, and not before', async () => {
    const town = await examsTown(store);
    await town.putTo('ready', `${own}/application`, wish);
    for (const paper of ['slip.pdf', 'calendar.ics'])
      expect((await town.get('ready', `${own}/${paper}`)).body.code).toBe('exams.no_seat_yet');
  });

  it('are a slip with number, time, place and what to bring, the same bytes every time', async () => {
    const town = await examsTown(store);
    await become(town, { state: 'booked', session: seat, needs: ['wheelchair'] });
    const [one, other] = [await town.get('ready', `${own}/slip.pdf`), await town.get('ready', `${own}/slip.pdf`)];
    expect([one.status, one.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(one.text.slice(0, 5)).toBe('%PDF-');
    expect(one.text).toBe(other.text);
    expect(one.text.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('are a calendar with the instant of the exam and the hall’s own time in words', async () => {
    const town = await examsTown(store);
    await become(town, { state: 'booked', session: seat });
    const { text, headers } = await town.get('ready', `${own}/calendar.ics`);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART:20261207T010000Z',
        'DTEND:20261207T030000Z',
        'TRIGGER:-P1D',
        'SUMMARY:科目二考试',
      ]),
    );
    expect(text.replaceAll('\r\n ', '')).toContain('2026-12-07 09:00');
    const english = await town.get('ready', `${own}/calendar.ics?lang=en`);
    expect(english.text).toContain('SUMMARY:Driving test: Subject 2');
  });
});

describe('what anybody may see', () => {
  it('is plans without drafts, their sessions by beginning, by class and by site, with what is free', async () => {
    const town = await examsTown(store);
    await town.put({ plans: [planOf({ planId: PlanId.parse('P2026W50'), status: 'draft' })] });
    const plans = (await town.get(undefined, '/exams/plans')).body.items;
    expect(plans).toMatchObject([{ planId: 'P2026W49', version: 1, status: 'published' }]);
    expect(plans[0]).not.toHaveProperty('sealedSeed');
    expect((await town.get(undefined, '/exams/plans/P2026W50')).body.code).toBe('exams.no_plan');
    const list = async (query: string) =>
      (await town.get(undefined, `/exams/plans/P2026W49/sessions?${query}`)).body.items.map(
        (one: { sessionId: string }) => one.sessionId,
      );
    expect(await list('subject=S2')).toEqual(['S2YZ1207A', 'S2YZ1207P']);
    expect(await list('subject=S2&licenceClass=B2')).toEqual([]);
    expect(await list('subject=S1&siteId=haishu')).toEqual(['S1HS1208A']);
    await town.put({
      sessions: [
        sessionOf({ sessionId: sessionId('S2OPEN01'), open: true, booked: 1, startsAt: '2026-12-09T01:00:00.000Z' }),
      ],
    });
    const { items } = (await town.get(undefined, '/exams/plans/P2026W49/sessions?subject=S2')).body;
    expect(items.map((one: { free: number }) => one.free)).toEqual([0, 0, 3]);
  });
});
