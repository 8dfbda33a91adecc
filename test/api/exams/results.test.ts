import { BookingNumber, type ExamNeed } from '@yilu/contracts';
import type { Booking } from '@yilu/exams/domain/files';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putFiles } from '../../fixtures/exams-files.js';
import { type Citizen, documentOf, personOf } from '../../fixtures/exams-people.js';
import { type ExamsTown, examsTown, planId, sessionId, sessionOf } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: ExamsTown;
const here = sessionId('S2YZ1207A');
const begins = '2026-12-07T01:00:00.000Z';
const session = `/exams/staff/sessions/${here}`;
const numberOf = (n: number) => BookingNumber.parse(`2${String(n).padStart(12, '0')}`);

const booked = (who: Citizen, n: number, over: Partial<Booking> = {}): Booking => ({
  personId: personOf(who),
  subject: 'S2',
  version: 1,
  number: numberOf(n),
  planId,
  provider: 'wechat',
  licenceClass: 'C1',
  maskedName: '学*',
  pool: 'general',
  state: 'booked',
  application: {
    preferences: [here],
    anySession: false,
    rankTime: '2026-11-20T01:00:00.000Z',
    acceptedAt: '2026-11-20T02:00:00.000Z',
    line: '',
    leafHash: 'a'.repeat(64),
  },
  session: { sessionId: here, siteId: 'yinzhou', startsAt: begins, endsAt: '2026-12-07T03:00:00.000Z' },
  changes: 0,
  reminded: [],
  needs: [],
  steps: [{ at: '2026-11-23T11:00:00.000Z', what: 'booked' }],
  ...over,
});

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await examsTown(store);
  const needs: ExamNeed[] = ['sign_language', 'extra_time'];
  await town.put({
    bookings: [
      booked('ready', 1, { needs }),
      booked('failed', 2),
      booked('pressed', 3),
      booked('waiter', 4, { state: 'waiting' }),
    ],
  });
  town.clock.at = new Date('2026-12-07T02:00:00.000Z');
});

const enter = (rows: object[], key?: string) => town.post('exam_admin', `${session}/results`, { rows }, key);
const passed = (n: number, score = 90) => ({ number: numberOf(n), outcome: 'passed', score });
const failed = (n: number, score = 70) => ({
  number: numberOf(n),
  outcome: 'failed',
  score,
  deductions: [{ text: { zh: '倒车入库压线', en: 'Touched the line' }, points: 100 - score }],
});

describe('the roster', () => {
  it('shows who comes with what they need, masked, and its reading is told', async () => {
    const { status, body, text } = await town.get('exam_admin', session);
    expect([status, body.roster.length]).toEqual([200, 3]);
    expect(body.roster[0]).toMatchObject({
      number: numberOf(1),
      maskedName: '学*',
      maskedDocumentNumber: `**************${documentOf('ready').slice(-4)}`,
      needs: ['sign_language', 'extra_time'],
      state: 'booked',
    });
    expect(text).not.toContain(documentOf('ready'));
    expect(text).not.toContain(personOf('ready'));
    expect(await town.told('staff.acted')).toMatchObject([{ act: 'roster_read', subject: here, context: 'exams' }]);
  });

  it('is read by nobody outside the exams', async () => {
    expect((await town.get('desk_operator', session)).status).toBe(403);
    expect((await town.get('ready', session)).status).toBe(403);
    expect((await town.get('exam_admin', '/exams/staff/sessions/NOSUCH01')).status).toBe(404);
  });
});

describe('checking in', () => {
  const checkIn = (n: number) => town.post('exam_admin', `${session}/check-ins`, { number: numberOf(n) });

  it('counts from the first time, on the day of the exam alone', async () => {
    expect((await checkIn(1)).status).toBe(200);
    const at = (await town.bookingOf('ready', 'S2'))?.checkedInAt;
    town.clock.at = new Date('2026-12-07T02:10:00.000Z');
    expect((await checkIn(1)).status).toBe(200);
    expect((await town.bookingOf('ready', 'S2'))?.checkedInAt).toBe(at);
    town.clock.at = new Date('2026-12-07T03:00:00.000Z');
    expect((await checkIn(2)).body.code).toBe('exams.check_in_closed');
    town.clock.at = new Date('2026-12-06T02:00:00.000Z');
    expect((await checkIn(2)).body.code).toBe('exams.check_in_closed');
  });

  it('is for whoever has a seat there', async () => {
    expect((await checkIn(9)).body.code).toBe('exams.nobody_of_session');
    expect((await checkIn(4)).body.code).toBe('exams.not_seated');
  });
});

describe('results', () => {
  it('stand row by row: the good ones are entered, the bad ones told with row and reason', async () => {
    const { body } = await enter([
      passed(1, 79),
      failed(2, 75),
      { number: numberOf(9), outcome: 'passed', score: 90 },
      { number: numberOf(3), outcome: 'no_show' },
      passed(3),
    ]);
    expect(body.entered).toBe(2);
    expect(
      body.refused.map(({ row, reason }: { row: number; reason: string }) => [row, reason.split('\n')[0]]),
    ).toEqual([
      [0, '成绩 79 未达到合格线 80。'],
      [2, '这个场次没有这个预约编号。'],
      [4, '这个编号前面已经有一行。'],
    ]);
    expect((await town.bookingOf('ready', 'S2'))?.state).toBe('booked');
    expect(await town.bookingOf('failed', 'S2')).toMatchObject({
      state: 'failed',
      result: { score: 75, on: '2026-12-07' },
    });
    expect(await town.learnerOf('failed')).toMatchObject({
      subjects: { S2: { bookingsUsed: 3, lastFailedOn: '2026-12-07', lastExamAt: begins } },
    });
    const told = await town.told('exams.result_entered');
    expect(told.find(({ outcome }) => outcome === 'failed')).toMatchObject({
      score: 75,
      retryOn: '2026-12-17',
      corrected: false,
      number: numberOf(2),
    });
    expect(await town.told('exams.seat_used')).toContainEqual({
      siteId: 'yinzhou',
      subject: 'S2',
      on: '2026-12-07',
      outcome: 'failed',
      waitedDays: 17,
    });
  });

  it('move the place in line of whoever did not come', async () => {
    await enter([{ number: numberOf(1), outcome: 'no_show' }]);
    expect(await town.learnerOf('ready')).toMatchObject({
      subjects: { S2: { bookingsUsed: 1, lastForfeitAt: begins, lastFailedOn: '2026-12-07' } },
    });
  });

  it('entered twice change nothing, and another one is not written over them', async () => {
    expect((await enter([passed(1)])).body).toEqual({ entered: 1, refused: [] });
    const before = await town.bookingOf('ready', 'S2');
    expect((await enter([passed(1)])).body).toEqual({ entered: 1, refused: [] });
    expect(await town.bookingOf('ready', 'S2')).toEqual(before);
    expect(await town.told('exams.result_entered')).toHaveLength(1);
    expect((await enter([failed(1)])).body).toMatchObject({ entered: 0, refused: [{ row: 0 }] });
    const twice = [await enter([passed(3)], 'results-1'), await enter([passed(3)], 'results-1')];
    expect(twice[1]?.body).toEqual(twice[0]?.body);
  });

  it.each([
    ['a failure that reaches the pass mark', { outcome: 'failed', score: 80 }, '已达到合格线'],
    ['a pass without a score', { outcome: 'passed' }, '请填写成绩'],
    ['a score of somebody who did not come', { outcome: 'no_show', score: 0 }, '缺考不能有成绩'],
    [
      'deductions that do not make the score',
      { outcome: 'failed', score: 70, deductions: [{ text: { zh: '压线', en: 'Line' }, points: 10 }] },
      '不符',
    ],
  ])('refuse %s', async (_, row, reason) => {
    const { body } = await enter([{ number: numberOf(1), ...row }]);
    expect(body.refused[0].reason).toContain(reason);
  });

  it('do not mark as missing whoever checked in', async () => {
    await town.post('exam_admin', `${session}/check-ins`, { number: numberOf(1) });
    const { body } = await enter([{ number: numberOf(1), outcome: 'no_show' }]);
    expect(body.refused[0].reason).toContain('已经签到');
  });

  it('are not entered before the exam, nor of one that was called off', async () => {
    town.clock.at = new Date('2026-12-07T00:59:00.000Z');
    expect((await enter([passed(1)])).body.code).toBe('exams.too_early');
    town.clock.at = new Date('2026-12-07T02:00:00.000Z');
    const open = await town.session(here);
    if (!open) throw new Error('no session');
    const reason = { zh: '台风', en: 'Typhoon' };
    await town.put({ sessions: [{ ...open, version: 2, cancelled: { at: begins, reason } }] });
    expect((await enter([passed(1)])).body.code).toBe('exams.session_called_off');
    expect((await town.post('supervisor', `${session}/results`, { rows: [passed(1)] })).status).toBe(403);
  });

  it('of a whole hall are entered in one go', async () => {
    const people = Array.from({ length: 60 }, (_, n) => `c${n}` as const);
    await town.settle(...people);
    await putFiles(town.table, { bookings: people.map((who, n) => booked(who, 100 + n)) });
    const { body } = await enter(people.map((_, n) => passed(100 + n)));
    expect(body).toEqual({ entered: 60, refused: [] });
    expect((await town.learnerOf('c59'))?.subjects.S2.passedOn).toBe('2026-12-07');
  });
});

describe('a hall that owes results', () => {
  it('is before the desk from the end of its exam until the last one is entered', async () => {
    const owing = async () => (await town.get('auditor', '/exams/staff/owing-halls')).body;
    for (const who of ['ready', 'failed', 'pressed'] as const) {
      const booking = await town.bookingOf(who, 'S2');
      if (booking) await town.put({ bookings: [{ ...booking, reminded: [3, 1], version: booking.version + 1 }] });
    }
    await enter([passed(1)]);
    expect(await owing()).toEqual({ items: [], more: false });
    town.clock.at = new Date('2026-12-07T03:00:00.000Z');
    expect(await owing()).toMatchObject({ items: [{ sessionId: here, subject: 'S2', missing: 2 }], more: false });
    await enter([failed(2), { number: numberOf(3), outcome: 'no_show' }]);
    expect((await owing()).items).toEqual([]);
    expect((await town.get('desk_operator', '/exams/staff/owing-halls')).status).toBe(403);
  });
});

describe('an appeal', () => {
  const words = { text: '倒车入库时车身没有压线，请查看考试录像。', video: true };
  const appeal = (who: Citizen) => town.post(who, '/exams/bookings/S2/appeal', words);
  const answer = (id: string, body: object, who: 'supervisor' | 'exam_admin' = 'supervisor') =>
    town.post(who, `/exams/staff/objections/${id}/answer`, body);
  const text = '经查看考试录像，情况属实，予以更正。';

  it('creates an item of the desk, sealed at rest, once and within three working days', async () => {
    await enter([failed(2)]);
    const { status, body } = await appeal('failed');
    expect([status, body.answerBy]).toEqual([201, { on: '2026-12-10', provisional: false }]);
    expect((await appeal('failed')).body.code).toBe('exams.appealed_already');
    const [stored] = (await town.find({ objections: [body.objectionId] })).objections;
    expect(stored?.text).toMatch(/^v1\./);
    const desk = await town.get('exam_admin', '/exams/staff/objections');
    expect(desk.body.items).toMatchObject([
      { kind: 'result', text: words.text, video: true, maskedName: '学*', on: '2026-12-07', result: { score: 70 } },
    ]);
    expect((await town.told('staff.acted')).map(({ act }) => act)).toContain('open_objections_listed');
  });

  it('is refused of a pass, of nothing, and too late', async () => {
    await enter([passed(1), failed(2)]);
    expect((await appeal('ready')).body.code).toBe('exams.nothing_to_appeal');
    expect((await appeal('stranger')).body.code).toBe('exams.no_booking');
    town.clock.at = new Date('2026-12-10T15:59:59.000Z');
    expect((await appeal('failed')).status).toBe(201);
    await enter([failed(3)]);
    // Entered on the 10th, a Thursday: the three working days run from then.
    town.clock.at = new Date('2026-12-15T16:00:00.000Z');
    expect((await appeal('pressed')).body.code).toBe('exams.appeal_over');
  });

  it('that is right puts result, subjects and figures right, as if it had been so from the beginning', async () => {
    const before = await town.learnerOf('failed');
    await enter([failed(2)]);
    const { objectionId } = (await appeal('failed')).body;
    expect((await answer(objectionId, { decision: 'granted', text })).body.code).toBe('exams.correction_missing');
    const wrong = await answer(objectionId, { decision: 'granted', text, corrected: { outcome: 'passed', score: 70 } });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'exams.correction_wrong']);
    expect(wrong.body.fields[0].message).toContain('70');
    const right = { decision: 'granted', text, corrected: { outcome: 'passed', score: 90 } };
    expect((await answer(objectionId, right)).body).toEqual({ objectionId, state: 'granted' });
    expect(await town.bookingOf('failed', 'S2')).toMatchObject({
      state: 'passed',
      result: { score: 90, deductions: [], appeal: { state: 'corrected' } },
    });
    expect((await town.learnerOf('failed'))?.subjects.S2).toMatchObject({
      passedOn: '2026-12-07',
      bookingsUsed: before?.subjects.S2.bookingsUsed,
      lastFailedOn: '2026-10-20',
    });
    expect(await town.told('exams.seat_used')).toContainEqual(
      expect.objectContaining({ outcome: 'passed', was: 'failed' }),
    );
    expect(await town.told('exams.objection_answered')).toMatchObject([{ kind: 'result', decision: 'granted' }]);
    expect((await answer(objectionId, right)).body.code).toBe('exams.objection_answered');
    expect((await town.get('exam_admin', '/exams/staff/objections?queue=answered')).body.items).toHaveLength(1);
  });

  it('is not answered by whoever entered the result', async () => {
    await enter([failed(2)]);
    const { objectionId } = (await appeal('failed')).body;
    const kept = { decision: 'kept', text: '录像显示右后轮压线，维持原成绩。' };
    const { status, body } = await answer(objectionId, kept, 'exam_admin');
    expect([status, body.code]).toEqual([403, 'exams.own_result']);
    expect((await answer(objectionId, kept)).status).toBe(200);
  });

  it('that makes it a pass ends what he has booked of the subject since, with its money', async () => {
    await enter([failed(2)]);
    const { objectionId } = (await appeal('failed')).body;
    const before = await town.bookingOf('failed', 'S2');
    const [startsAt, endsAt] = ['2026-12-21T01:00:00.000Z', '2026-12-21T03:00:00.000Z'];
    const next = sessionOf({ sessionId: sessionId('S2YZ1221A'), startsAt, endsAt, open: true, booked: 1 });
    const fee = { obligationId: 'E2000000000000CC', fen: 13_000, until: startsAt, paidAt: begins };
    const session = { sessionId: next.sessionId, siteId: 'yinzhou', startsAt, endsAt };
    await town.put({
      sessions: [next],
      bookings: [booked('failed', 2, { version: (before?.version ?? 0) + 1, session, fee })],
    });
    await answer(objectionId, { decision: 'granted', text, corrected: { outcome: 'passed', score: 90 } });
    expect(await town.bookingOf('failed', 'S2')).toMatchObject({ state: 'cancelled', fee: { withdrawn: true } });
    expect((await town.session('S2YZ1221A'))?.booked).toBe(0);
    expect(await town.told('exams.fee_withdrawn')).toEqual([{ obligationId: fee.obligationId, why: 'cancelled' }]);
    expect((await town.learnerOf('failed'))?.subjects.S2.passedOn).toBe('2026-12-07');
  });

  it('that changes nothing lets the result stand, with its reasons', async () => {
    await enter([failed(2)]);
    const { objectionId } = (await appeal('failed')).body;
    await answer(objectionId, { decision: 'kept', text: '录像显示右后轮压线，维持原成绩。' });
    expect(await town.bookingOf('failed', 'S2')).toMatchObject({
      state: 'failed',
      result: { score: 70, appeal: { state: 'kept' } },
    });
  });

  it('brings back what a fifth failure had voided', async () => {
    const learner = await town.learnerOf('failed');
    if (!learner) throw new Error('no learner');
    const subjects = { ...learner.subjects, S2: { ...learner.subjects.S2, bookingsUsed: 4 } };
    await town.put({ learners: [{ ...learner, version: learner.version + 1, subjects }] });
    await enter([failed(2)]);
    expect((await town.learnerOf('failed'))?.subjects.S1.passedOn).toBeUndefined();
    const { objectionId } = (await appeal('failed')).body;
    await answer(objectionId, { decision: 'granted', text, corrected: { outcome: 'passed', score: 80 } });
    expect((await town.learnerOf('failed'))?.subjects).toMatchObject({
      S1: { passedOn: '2026-05-29' },
      S2: { bookingsUsed: 4, passedOn: '2026-12-07' },
    });
  });
});
