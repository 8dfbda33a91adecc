import { fileURLToPath } from 'node:url';
import type { ApplicationReceipt, BookingView, DrawView, InclusionProof } from '@yilu/contracts';
import { merkleRoot } from '@yilu/evidence/merkle';
import { describe, expect, test } from 'vitest';
import { type Answers, miniCity, Refusal } from './city.js';
import {
  application,
  booking,
  dayIn,
  examCity,
  examSession,
  inDays,
  learner,
  plan,
  planId,
  progress,
} from './exam-answers.js';
import { MiniApp } from './mini-app.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const page = (name: string, query = 'id=S2') => `packageExams/pages/${name}/index?${query}`;
const applyPage = page('apply', `plan=${planId}&id=S2`);

const own = (over: Partial<BookingView>): Answers => ({ 'GET /exams/bookings/S2': () => booking(over) });
const leafOf = (line: string) =>
  Buffer.from(merkleRoot([Buffer.from(line)])).toString('hex') as InclusionProof['leafHash'];

describe.each(platforms)('booking a test in the built bundle for %s', (platform) => {
  const start = async (more: Answers = {}) => {
    const city = miniCity(platform, '1', { ...examCity, ...more });
    const app = new MiniApp(`${root}dist/${platform}`, platform, city.handlers);
    await app.launch();
    await app.open('packageIdentity/pages/sign-in/index');
    await app.signIn();
    await app.until('crash');
    const see = async (address: string, id: string) => {
      await app.open(address);
      return app.text(await app.until(id));
    };
    return { app, city, see };
  };

  test('offers nothing of a window that is over, and says when the draw is', async () => {
    const over = { closesAt: inDays(-0.1), drawAt: inDays(0.1) };
    const { app, see } = await start({
      ...own({ state: 'applied', application: application(over) }),
      [`GET /exams/plans/${planId}`]: () => plan(over),
    });
    expect(await see(page('booking'), 'applied')).toContain('报名已截止');
    for (const id of ['withdraw', 'change-choices']) expect(app.find(id)).toBeUndefined();
    expect(await see(applyPage, 'apply-closed')).toContain('报名已截止');
    for (const id of ['apply-next', 'session-S2YZ1207A']) expect(app.find(id)).toBeUndefined();
  });

  test('lets an application be changed and withdrawn as long as the window is open', async () => {
    const { app, see } = await start(own({ state: 'applied', application: application() }));
    expect(await see(page('booking'), 'applied')).toContain('等抽签');
    for (const id of ['withdraw', 'change-choices']) expect(app.find(id)).toBeDefined();
  });

  test.each([
    ['exams.booked_already', 'see-booking'],
    ['exams.not_verified', 'verify-name'],
  ])('leads on from %s', async (code, way) => {
    const { app, see } = await start({
      'PUT /exams/bookings/S2/application': () => {
        throw new Refusal(409, code);
      },
    });
    await see(applyPage, 'session-S2YZ1207A');
    await app.tap('session-S2YZ1207A');
    await app.tap('apply-next');
    await app.tap('confirm-application');
    await app.until(way);
  });

  test('shows a session that was called off as that, with no slip and nothing to cancel', async () => {
    const session = examSession('S2YZ1207A', { cancelled: { reason: { zh: '台风', en: 'Typhoon' } } });
    const { app, see } = await start(own({ session }));
    expect(await see(page('booking'), 'ended-session_cancelled')).toContain('台风');
    for (const id of ['booked', 'open-slip', 'cancelling']) expect(app.find(id)).toBeUndefined();
  });

  test('offers a reserved seat only in the subject that it is for, and sends whoever has one to the office', async () => {
    const sessions = [examSession('S2YZ1207A', { priorityFree: 1 })];
    const seats = (priority: boolean): Answers => ({
      'GET /exams/plans': () => ({ items: [plan({ status: 'drawn' })] }),
      [`GET /exams/plans/${planId}/sessions`]: () => ({ items: sessions }),
      'GET /exams/learner': () => learner([progress('S2', { priority }), progress('S3R', { priority: true })]),
    });
    const used = await start(seats(false));
    await used.see(page('seats'), 'all-full');
    expect(used.app.find('seat-reserved-S2YZ1207A')).toBeUndefined();
    const open = await start({
      ...seats(true),
      ...own({ pool: 'priority', session: examSession('S2YZ1207A') }),
    });
    await open.see(page('seats'), 'seat-reserved-S2YZ1207A');
    expect(await open.see(page('booking'), 'cancel-at-office')).toContain('窗口');
    expect(open.app.find('cancel')).toBeUndefined();
  });

  test('tells the fee and the time to pay before an application, and before a left-over seat is taken', async () => {
    const session = examSession('S2YZ1207A', { startsAt: inDays(1), endsAt: inDays(1.1) });
    const cancelUntil = { on: dayIn(-1), provisional: false };
    const { app, see } = await start(own({ state: 'held', session, until: inDays(0.006), cancelUntil }));
    await see(applyPage, 'session-S2YZ1207A');
    await app.tap('session-S2YZ1207A');
    await app.tap('apply-next');
    const summary = app.text(await app.until('apply-summary'));
    for (const said of ['¥130.00', '24 小时']) expect(summary).toContain(said);
    expect(await see(page('booking'), 'final')).toContain('不能再取消');
    expect(app.text(await app.until('fee-ahead'))).toContain('30 分钟内交费 ¥130.00');
  });

  test('takes an objection to the last day, once, and says so', async () => {
    const drawn = (over: Partial<NonNullable<BookingView['drawn']>>) =>
      own({
        state: 'unseated',
        drawn: {
          ...{ run: 1, place: 9, count: 20, lastPlaces: [], objected: false },
          objectUntil: { on: dayIn(0), provisional: false },
          ...over,
        },
      });
    const inTime = await start(drawn({}));
    expect(await inTime.see(page('objections'), 'file-objection')).toContain('（含当天）前可以提出');
    const twice = await start(drawn({ objected: true }));
    await twice.see(page('objections'), 'objected');
    expect(twice.app.find('file-objection')).toBeUndefined();
    const late = await start(drawn({ objectUntil: { on: dayIn(-1), provisional: false } }));
    await late.see(page('objections'), 'objection-over');
    expect(late.app.find('file-objection')).toBeUndefined();
  });

  const lineOf = (name: string) => `{"name":"${name}"}`;
  /** A draw whose list holds one line. */
  const drawnWith = (line: string): Answers => {
    const leafHash = leafOf(line);
    const proof = {
      planId,
      run: 1,
      number: booking().number,
      line,
      leafHash,
      index: 0,
      count: 1,
      path: [],
      root: leafHash,
    };
    const run = { run: 1, count: 1, root: leafHash, rootPublishedAt: inDays(-1), files: [] };
    const draw: DrawView = { planId, version: 1, status: 'drawn', commitment: leafHash, runs: [run] };
    return {
      'GET /exams/bookings/S2/proof': () => proof,
      [`GET /exams/plans/${planId}/draw`]: () => draw,
    };
  };

  test('checks a draw with the receipt that this phone kept, whatever the city calls it now', async () => {
    const line = lineOf('冯*');
    const receipt: ApplicationReceipt = {
      ...{ number: booking().number, planId, closesAt: inDays(1), drawAt: inDays(1.1), rankTime: inDays(-1) },
      ...{ leafHash: leafOf(line), line },
    };
    let listed = line;
    const { app, see } = await start({
      'PUT /exams/bookings/S2/application': () => receipt,
      'GET /exams/bookings/S2/proof': () =>
        drawnWith(listed)['GET /exams/bookings/S2/proof']?.({}, new URLSearchParams()),
      [`GET /exams/plans/${planId}/draw`]: () =>
        drawnWith(listed)[`GET /exams/plans/${planId}/draw`]?.({}, new URLSearchParams()),
    });
    await see(page('proof'), 'proof-right');
    await app.until('no-receipt');
    await see(applyPage, 'session-S2YZ1207A');
    await app.tap('session-S2YZ1207A');
    await app.tap('apply-next');
    await app.tap('confirm-application');
    await app.until('receipt');
    await see(page('proof'), 'proof-right');
    expect(app.find('no-receipt')).toBeUndefined();
    listed = lineOf('何*');
    expect(await see(page('proof'), 'proof-other_leaf')).toContain('先截图');
  });

  test('shows the public figures of each site to whoever asks for them', async () => {
    const row = { week: '2026-11-16', siteId: 'yinzhou', subject: 'S2', seats: 40, booked: 30 };
    const { app, see } = await start({
      'GET /exams/statistics': () => ({
        ...{ from: '2026-08-31', to: '2026-11-22' },
        rows: [{ ...row, sat: 28, passed: 21, noShows: 2, medianWaitDays: 12 }],
      }),
    });
    await see(page('plans'), 'site-figures');
    await app.tap('site-figures');
    const figures = app.text(await app.until('figures-yinzhou'));
    for (const said of ['鄞州考试中心', '40 个座位', '合格 75%', '约等 12 天']) expect(figures).toContain(said);
  });

  test('hears whoever missed a test for illness, and says what has become of it', async () => {
    const missed: Partial<BookingView> = {
      state: 'no_show',
      session: examSession('S2YZ1207A', { startsAt: inDays(-1), endsAt: inDays(-0.9) }),
      result: { attemptId: 'a-1', outcome: 'no_show', deductions: [], on: dayIn(-1) },
    };
    const until = { on: dayIn(2), provisional: false };
    let state: NonNullable<BookingView['excuse']>['state'] = 'possible';
    const { app, see } = await start({
      'GET /exams/bookings/S2': () => booking({ ...missed, excuse: { until, state } }),
    });
    expect(await see(page('booking'), 'excuse')).toContain('不按缺考算');
    await app.tap('open-excuse');
    await app.until('excuse-text');
    await app.until('excuse-paper-take');
    for (const answered of ['filed', 'kept'] as const) {
      state = answered;
      await see(page('booking'), `excuse-${answered}`);
    }
  });

  test('shows how far the last draw went at each site', async () => {
    const { app, see } = await start({
      'GET /exams/plans': () => ({ items: [plan({ status: 'drawn' })] }),
      [`GET /exams/plans/${planId}/draw`]: () => ({ runs: [{ run: 1, count: 488 }] }),
      [`GET /exams/plans/${planId}/sessions`]: () => ({ items: [examSession('S2YZ1207A', { lastPlace: 312 })] }),
    });
    await see(page('plans'), 'last-draw');
    await app.tap('last-draw');
    expect(app.text(await app.until('cut-off-yinzhou'))).toContain('座位到第 312 位为止');
  });

  test('shows a session that was called off a moment ago as no booking on the learner’s own page', async () => {
    const off = { number: booking().number, state: 'booked', startsAt: inDays(3), calledOff: true } as const;
    const { see } = await start({ 'GET /exams/learner': () => learner([progress('S2', { booking: off })]) });
    expect(await see(page('learning', ''), 'subject-S2')).toContain('场次取消');
  });

  test('tells how ready somebody is for the theory that comes next', async () => {
    const { see } = await start({
      'GET /exams/learner': () => learner([progress('S1')]),
      'GET /exams/study/readiness': () => ({
        ...{ subject: 'S1', passPercent: 91, mocks: 3, seenPercent: 100, weakest: [] },
        advice: { kind: 'book', text: { zh: '可以预约考试了。', en: 'You can book the exam.' } },
      }),
    });
    const card = await see(page('learning', ''), 'ready');
    for (const said of ['91%', '可以预约考试了。']) expect(card).toContain(said);
  });

  test('shows the three nearest free seats to whoever let a hold run out, and holds the one that he taps', async () => {
    const at = (id: string, days: number, free: number) => examSession(id, { startsAt: inDays(days), free });
    const { app, city, see } = await start({
      ...own({ state: 'lapsed', session: at('S2LOST01', 14, 0) }),
      'GET /exams/plans': () => ({ items: [plan({ status: 'drawn' })] }),
      [`GET /exams/plans/${planId}/sessions`]: () => ({
        items: [
          at('S2FAR001', 20, 2),
          at('S2NEAR01', 15, 1),
          at('S2FULL01', 14, 0),
          at('S2MID001', 12, 1),
          at('S2OK0001', 17, 3),
        ],
      }),
      'POST /exams/sessions/S2NEAR01/hold': () => ({
        subject: 'S2',
        number: booking().number,
        state: 'held',
        version: 3,
      }),
    });
    await see(page('booking'), 'nearest');
    for (const id of ['S2NEAR01', 'S2MID001', 'S2OK0001']) expect(app.find(`near-take-${id}`)).toBeDefined();
    for (const id of ['S2FAR001', 'S2FULL01']) expect(app.find(`near-take-${id}`)).toBeUndefined();
    await app.tap('near-take-S2NEAR01');
    await expect.poll(() => city.sent('POST /exams/sessions/S2NEAR01/hold')).toEqual([{ pool: 'general' }]);
  });
});
