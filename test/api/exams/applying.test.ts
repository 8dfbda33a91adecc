import { PlanId } from '@yilu/contracts';
import { leafHashOf } from '@yilu/draw/application-line';
import { personLimiter } from '@yilu/http/person-limiter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examsTown, planOf, sessionId, sessionOf } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const morning = 'S2YZ1207A';
const noon = 'S2YZ1207P';
const wish = (over: object = {}) => ({
  planId: 'P2026W49',
  planVersion: 1,
  preferences: [morning],
  anySession: false,
  ...over,
});
const path = '/exams/bookings/S2/application';

describe('applying for a seat', () => {
  it('answers with a number, the place in line and the leaf of the tree', async () => {
    const town = await examsTown(store);
    const { status, body } = await town.putTo('ready', path, wish());
    expect(status).toBe(200);
    expect(body).toMatchObject({ closesAt: '2026-11-23T10:00:00.000Z', rankTime: '2026-05-29T02:00:00.000Z' });
    expect(body.number).toMatch(/^2[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(JSON.parse(body.line)).toEqual({
      number: body.number,
      subject: 'S2',
      class: 'C1',
      rankTime: '2026-05-29T02:00:00.000Z',
      preferences: [morning],
      any: false,
      name: '学*',
    });
    expect(body.leafHash).toBe(leafHashOf(body.line));
    expect(await town.told('exams.application_changed')).toEqual([
      { planId: 'P2026W49', subject: 'S2', licenceClass: 'C1', is: '2026-05-29' },
    ]);
  });

  it('changes what he asks for without changing his place or his number', async () => {
    const town = await examsTown(store);
    const first = (await town.putTo('ready', path, wish())).body;
    town.clock.at = new Date('2026-11-22T02:00:00.000Z');
    const second = (await town.putTo('ready', path, wish({ preferences: [noon, morning], anySession: true }))).body;
    expect([second.number, second.rankTime]).toEqual([first.number, first.rankTime]);
    expect(second.leafHash).not.toBe(first.leafHash);
    expect(await town.bookingOf('ready', 'S2')).toMatchObject({
      version: 2,
      state: 'applied',
      application: { preferences: [noon, morning], anySession: true, acceptedAt: '2026-11-20T02:00:00.000Z' },
    });
    // He stands in line where he stood: nothing is counted anew.
    expect(await town.told('exams.application_changed')).toHaveLength(1);
  });

  it('is one application from two devices and from a hundred requests at once', async () => {
    const town = await examsTown(store);
    const devices = [wish(), wish({ preferences: [noon] })];
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => town.putTo('ready', path, devices[n % 2] ?? wish())),
    );
    const accepted = answers.filter(({ status }) => status === 200);
    // Whoever lost five races with himself in a row is told to look again.
    expect(answers.every(({ status, body }) => status === 200 || body.code === 'command.busy')).toBe(true);
    expect(new Set(accepted.map(({ body }) => body.number)).size).toBe(1);
    const shards = await Promise.all(
      Array.from({ length: 64 }, (_, shard) => town.deps.store.listApplied(planOf().planId, shard, { limit: 50 })),
    );
    expect(shards.flatMap(({ items }) => items)).toHaveLength(1);
    expect(await town.told('exams.application_changed')).toHaveLength(1);
  });

  it('gives a repeated request its first answer, and another content under its key none', async () => {
    const town = await examsTown(store);
    const first = await town.putTo('ready', path, wish(), 'key-of-his-own');
    expect((await town.putTo('ready', path, wish(), 'key-of-his-own')).body).toEqual(first.body);
    const other = await town.putTo('ready', path, wish({ anySession: true }), 'key-of-his-own');
    expect(other.body.code).toBe('command.key_reused');
  });

  it('gains nothing by speed where the plan counts first bookings from its window', async () => {
    const town = await examsTown(store);
    const s1 = wish({ preferences: ['S1HS1208A'] });
    town.clock.at = new Date('2026-11-22T15:59:59.000Z');
    const { body } = await town.putTo('novice', '/exams/bookings/S1/application', s1);
    expect(body.rankTime).toBe('2026-11-20T01:00:00.000Z');
    expect(JSON.parse(body.line)).not.toHaveProperty('submittedAt');
  });

  it('counts the instant where the plan says so', async () => {
    const town = await examsTown(store);
    await town.publish({ rankRule: { firstBooking: 'exact' } }, []);
    const s1 = wish({ preferences: ['S1HS1208A'] });
    const { body } = await town.putTo('novice', '/exams/bookings/S1/application', s1);
    expect(JSON.parse(body.line)).toMatchObject({
      rankTime: '2026-11-20T02:00:00.000Z',
      submittedAt: '2026-11-20T02:00:00.000Z',
    });
  });

  it.each(['unseated', 'session_cancelled', 'lapsed'] as const)(
    'keeps the place of a first booking for the next window where it ended %s',
    async (state) => {
      const town = await examsTown(store);
      const s1 = '/exams/bookings/S1/application';
      const first = (await town.putTo('novice', s1, wish({ preferences: ['S1HS1208A'] }))).body;
      const booking = await town.bookingOf('novice', 'S1');
      if (!booking) throw new Error('No booking');
      await town.put({ bookings: [{ ...booking, version: booking.version + 1, state }] });
      const next = PlanId.parse('P2026W50');
      const later = '2026-12-15T01:00:00.000Z';
      await town.publish({ planId: next, opensAt: '2026-11-20T01:30:00.000Z', lastDay: '2026-12-18' }, [
        {
          sessionId: sessionId('S1HS1215A'),
          subject: 'S1',
          siteId: 'haishu',
          startsAt: later,
          endsAt: '2026-12-15T02:00:00.000Z',
        },
      ]);
      expect((await town.get('novice', '/exams/learner')).body.subjects[0].rankTime).toBe(first.rankTime);
      const { body } = await town.putTo('novice', s1, wish({ planId: next, preferences: ['S1HS1215A'] }));
      expect(body.rankTime).toBe(first.rankTime);
    },
  );
});

describe('an application that cannot be taken', () => {
  it('meets another edition of the plan, and is shown it before anything is sent', async () => {
    const town = await examsTown(store);
    await town.publish({ edition: 2, version: 2 }, []);
    const { status, body } = await town.putTo('ready', path, wish());
    expect([status, body.code, body.plan.version]).toEqual([409, 'exams.plan_changed', 2]);
    expect(await town.bookingOf('ready', 'S2')).toBeUndefined();
  });

  it.each([
    ['before the window', '2026-11-20T00:59:59.999Z', 'exams.window_not_open'],
    ['at its end', '2026-11-23T10:00:00.000Z', 'exams.window_closed'],
    ['after it', '2026-11-25T00:00:00.000Z', 'exams.window_closed'],
  ])('comes %s', async (_when, at, code) => {
    const town = await examsTown(store);
    town.clock.at = new Date(at);
    const { body } = await town.putTo('ready', path, wish());
    expect(body.code).toBe(code);
    if (code === 'exams.window_not_open') expect(body.retryAt).toBe('2026-11-20T01:00:00.000Z');
  });

  it('asks for sessions that are not his to ask for, each named with its reason', async () => {
    const town = await examsTown(store);
    await town.put({
      sessions: [
        sessionOf({ sessionId: sessionId('S2TRUCKS'), classes: ['B2'] }),
        sessionOf({ sessionId: sessionId('S2ELSEWHERE'), planId: planOf().planId, subject: 'S3R' }),
        sessionOf({
          sessionId: sessionId('S2STORM'),
          cancelled: { at: '2026-11-20T00:00:00.000Z', reason: { zh: '台风', en: 'Typhoon' } },
        }),
      ],
    });
    const preferences = [morning, 'S2TRUCKS', 'S2ELSEWHERE', 'S2STORM', 'S2NOWHERE'];
    const { status, body } = await town.putTo('ready', path, wish({ preferences }));
    expect([status, body.code]).toEqual([422, 'exams.preferences_refused']);
    expect(body.fields).toMatchObject([
      { path: 'preferences.1', message: expect.stringContaining('准驾车型') },
      { path: 'preferences.2', message: expect.stringContaining('科目') },
      { path: 'preferences.3', message: expect.stringContaining('取消') },
      { path: 'preferences.4', message: expect.stringContaining('没有') },
    ]);
  });

  it('asks for a day, or for any day, after the certificate ends', async () => {
    const town = await examsTown(store);
    const learner = await town.learnerOf('ready');
    if (!learner?.certificate) throw new Error('No certificate');
    const certificate = { ...learner.certificate, validUntil: '2026-12-06' };
    await town.put({ learners: [{ ...learner, version: learner.version + 1, certificate }] });
    const { body } = await town.putTo('ready', path, wish({ anySession: true }));
    expect(body.fields.map((one: { path: string }) => one.path)).toEqual(['preferences.0', 'anySession']);
  });

  it('is of somebody who may not book yet, and is told why and when', async () => {
    const town = await examsTown(store);
    const { body } = await town.putTo('waiter', path, wish());
    expect(body).toMatchObject({ status: 409, code: 'exams.not_eligible' });
    expect(body.fields).toMatchObject([{ path: 'waiting_period', message: expect.stringContaining('2026-11-26') }]);
  });

  it('is of somebody whose name is not verified, or who is no learner', async () => {
    const town = await examsTown(store);
    expect((await town.putTo('unverified', path, wish())).body.code).toBe('exams.not_verified');
    expect((await town.putTo('stranger', path, wish())).body.code).toBe('exams.no_learner');
  });

  it('names no session and no readiness for any, one session twice, six of them, or no plan of ours', async () => {
    const town = await examsTown(store);
    const bad = async (over: object) => (await town.putTo('ready', path, wish(over))).status;
    expect(await bad({ preferences: [] })).toBe(400);
    expect(await bad({ preferences: [morning, morning] })).toBe(400);
    expect(await bad({ preferences: ['S2A00001', 'S2A00002', 'S2A00003', 'S2A00004', 'S2A00005', 'S2A00006'] })).toBe(
      400,
    );
    expect(await bad({ planId: 'P2099W01' })).toBe(404);
    expect(await bad({ preferences: [], anySession: true })).toBe(200);
  });

  it('is for another subject of whoever holds a seat or waits: one booking of a subject at a time', async () => {
    const town = await examsTown(store);
    await town.putTo('ready', path, wish());
    const booking = await town.bookingOf('ready', 'S2');
    if (!booking) throw new Error('No booking');
    await town.put({ bookings: [{ ...booking, version: 2, state: 'booked' }] });
    expect((await town.putTo('ready', path, wish())).body.code).toBe('exams.booked_already');
  });
});

describe('taking an application back', () => {
  it('costs nothing while the window is open, and he may apply again', async () => {
    const town = await examsTown(store);
    const first = (await town.putTo('ready', path, wish())).body;
    expect((await town.remove('ready', path)).body).toMatchObject({ state: 'withdrawn' });
    expect((await town.remove('ready', path)).body.code).toBe('exams.no_application');
    expect((await town.putTo('ready', path, wish())).body).toMatchObject({
      number: first.number,
      rankTime: first.rankTime,
    });
    expect(await town.told('exams.application_changed')).toHaveLength(3);
  });

  it('is too late once the window has closed', async () => {
    const town = await examsTown(store);
    await town.putTo('ready', path, wish());
    town.clock.at = new Date('2026-11-23T10:00:00.000Z');
    expect((await town.remove('ready', path)).body.code).toBe('exams.window_closed');
  });
});

it('holds back ten thousand requests of one person before they reach the store, and nobody else', async () => {
  const clock = { at: Date.parse('2026-11-20T02:00:00.000Z') };
  const asked = { times: 0 };
  const town = await examsTown(store, { limit: personLimiter(() => new Date(clock.at)) });
  const { perform } = town.deps.store;
  Object.assign(town.deps.store, {
    perform: (...question: Parameters<typeof perform>) => {
      asked.times++;
      return perform(...question);
    },
  });
  const answers: number[] = [];
  for (let n = 0; n < 10_000; n++) {
    clock.at += 5;
    answers.push((await town.putTo('ready', path, wish())).status);
  }
  const passed = answers.filter((status) => status === 200).length;
  expect([passed, answers.filter((status) => status === 429).length]).toEqual([asked.times, 10_000 - passed]);
  expect(passed).toBeLessThanOrEqual(20 + 2 * 50);
  expect((await town.bookingOf('ready', 'S2'))?.version).toBe(1);
  const refused = await town.putTo('ready', path, wish());
  expect([refused.status, refused.body.code]).toEqual([429, 'request.too_many']);
  expect(Date.parse(refused.body.retryAt)).toBeGreaterThan(clock.at);
  expect((await town.putTo('failed', path, wish())).status).toBe(200);
  // Ten thousand requests take their time where others are at work, too.
}, 60_000);
