import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { type StudyRoom, studyRoom } from '../../fixtures/study-room.js';

let store: Store;
let room: StudyRoom;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  room = await studyRoom(store);
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 1, minute)).toISOString();
const answer = (questionId: string, right: boolean, minute: number, times = 1, wrongTimes = right ? 0 : 1) => ({
  questionId,
  right,
  at: at(minute),
  times,
  wrongTimes,
});
const sync = (deviceId: string, answered: readonly object[], key?: string) =>
  room.post('ready', '/sync', { subject: 'S1', deviceId, answered }, key);

describe('The study pack', () => {
  test('travels packed to whoever can unpack it, under a tag of its own', async () => {
    const [plain, packed] = await Promise.all([
      room.get('ready', '/packs/S1'),
      room.get('ready', '/packs/S1', { 'accept-encoding': 'br, gzip' }),
    ]);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('accept-encoding');
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(JSON.parse(gunzipSync(packed.bytes).toString('utf8'))).toEqual(plain.body);
    expect(packed.bytes.length).toBeLessThan(plain.text.length / 2);
  });

  test('holds every question in force with chapters, drawing and text, and none that is retired or not yet in force', async () => {
    const { status, body } = await room.get('ready', '/packs/S1');
    expect(status).toBe(200);
    const ids = body.questions.map(({ questionId }: { questionId: string }) => questionId);
    expect(ids).toHaveLength(151);
    expect(ids).not.toContain('T901');
    expect(ids).not.toContain('T902');
    expect(body.chapters.map(({ chapter }: { chapter: string }) => chapter)).toEqual(['points', 'signs']);
    const pictured = body.questions.find(({ questionId }: { questionId: string }) => questionId === 'T903');
    expect(pictured.picture).toEqual({ svg: expect.stringMatching(/^<svg/), alt: '红色八边形' });
    expect(pictured).toMatchObject({ answer: ['A'], stem: '题目stem 903' });
  });

  test('is open to everybody: who never signs in learns all the same', async () => {
    expect((await room.call('GET', undefined, '/packs/S1')).status).toBe(200);
  });

  test('has the same questions, keys and answers in both languages', async () => {
    const [zh, en] = await Promise.all([room.get('ready', '/packs/S1'), room.get('ready', '/packs/S1?locale=en')]);
    const skeleton = ({ body }: typeof zh) =>
      body.questions.map(
        ({ questionId, answer, options }: { questionId: string; answer: string[]; options: { key: string }[] }) => [
          questionId,
          answer,
          options.map(({ key }) => key),
        ],
      );
    expect(skeleton(en)).toEqual(skeleton(zh));
    expect(en.body.version).not.toBe(zh.body.version);
    expect(en.body.questions[0].stem).toBe('Text stem 0');
  });

  test('is not sent again to a phone that has it, until a question comes into force', async () => {
    const first = await room.get('ready', '/packs/S1');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, max-age=3600');
    const again = await room.get('ready', '/packs/S1', { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    room.wait(86_400);
    const next = await room.get('ready', '/packs/S1', { 'if-none-match': etag });
    expect(next.status).toBe(200);
    expect(next.text).toContain('T902');
  });
});

describe('Learning on two devices', () => {
  test('keeps the last answer to each question and adds up how often both had it', async () => {
    await sync('phone-one', [answer('T001', true, 10, 3, 1), answer('T002', false, 20)]);
    const { body } = await sync('phone-two', [answer('T001', false, 5, 2, 2), answer('T002', true, 30)]);
    expect(body).toMatchObject({
      answered: [answer('T001', true, 10, 5, 3), answer('T002', true, 30, 2, 1)],
      wrong: [],
    });
    expect((await room.get('ready', '/progress?subject=S1')).body).toEqual(body);
  });

  test('counts nothing twice that is sent twice, with its number or with another', async () => {
    const answered = [answer('T001', false, 10, 4, 2)];
    const first = await sync('phone-one', answered, 'sync-00000001');
    expect((await sync('phone-one', answered, 'sync-00000001')).body).toEqual(first.body);
    expect((await sync('phone-one', answered)).body).toEqual(first.body);
    expect(first.body.wrong).toEqual(['T001']);
  });

  test('loses nothing of ten devices at once', async () => {
    const devices = Array.from({ length: 10 }, (_none, n) => n);
    const results = await Promise.all(
      devices.map(async (n) => {
        for (;;) {
          const { status } = await sync(`phone-${n}-xx`, [answer(`T00${n}`, true, n), answer('T100', n % 2 === 0, n)]);
          if (status === 200) return status;
          expect(status).toBe(409);
        }
      }),
    );
    expect(results).toHaveLength(10);
    const { body } = await room.get('ready', '/progress?subject=S1');
    expect(body.answered).toHaveLength(11);
    expect(body.answered.at(-1)).toEqual(answer('T100', false, 9, 10, 5));
  });

  test('brings an instant of a phone that is ahead down to the server’s', async () => {
    const ahead = { ...answer('T001', false, 0), at: '2027-01-01T00:00:00.000Z' };
    expect((await sync('phone-one', [ahead])).body.answered[0].at).toBe('2026-11-22T02:00:00.000Z');
    room.wait(60);
    const { body } = await sync('phone-two', [{ ...answer('T001', true, 0), at: '2026-11-22T02:00:30.000Z' }]);
    expect(body.answered[0]).toMatchObject({ right: true, at: '2026-11-22T02:00:30.000Z' });
  });

  test('keeps the counts of phones that were not heard of for longest when there are more than twenty', async () => {
    for (let n = 0; n < 23; n++) {
      room.wait(1);
      await sync(`phone-${String(n).padStart(3, '0')}`, [answer('T001', true, n)]);
    }
    expect((await room.get('ready', '/progress?subject=S1')).body.answered).toEqual([answer('T001', true, 22, 23, 0)]);
  });

  test('leaves out questions that no bank knows', async () => {
    expect((await sync('phone-one', [answer('X999', true, 1)])).body.answered).toEqual([]);
  });

  test('shows nobody what another learnt', async () => {
    await sync('phone-one', [answer('T001', true, 1)]);
    expect((await room.get('novice', '/progress?subject=S1')).body.answered).toEqual([]);
    expect((await room.get('ready', '/progress?subject=S3S')).body.answered).toEqual([]);
  });
});

describe('Study time', () => {
  const beat = async (questionId?: string, subject = 'S1') =>
    (await room.post('ready', '/beats', { subject, ...(questionId ? { questionId } : {}) })).body;

  test('begins with the first sign of life and counts up to a minute between two', async () => {
    expect(await beat('T001')).toMatchObject({ countedSeconds: 0, secondsToday: 0 });
    room.wait(30);
    expect(await beat('T002')).toMatchObject({ countedSeconds: 30, secondsToday: 30 });
    room.wait(300);
    expect(await beat('T002')).toMatchObject({ countedSeconds: 60, secondsToday: 90 });
    room.wait(3600);
    expect(await beat('T002')).toMatchObject({ countedSeconds: 0, secondsToday: 90 });
  });

  test('counts two devices at once only once', async () => {
    await beat('T001');
    for (let second = 0; second < 60; second += 10) {
      room.wait(5);
      await beat('T001');
      room.wait(5);
      await beat('T002');
    }
    expect((await beat()).secondsToday).toBe(60);
  });

  test('counts nothing for pages that are turned faster than in two seconds', async () => {
    await beat('T001');
    for (let page = 2; page < 30; page++) {
      room.wait(1.9);
      expect((await beat(`T0${String(page).padStart(2, '0')}`)).countedSeconds).toBe(0);
    }
    room.wait(2);
    expect(await beat('T050')).toMatchObject({ countedSeconds: 2, secondsToday: 2 });
  });

  test('takes no instant from the phone: its clock may be moved by an hour', async () => {
    await beat();
    const refused = await room.post('ready', '/beats', { subject: 'S1', at: '2026-11-22T03:00:00.000Z' });
    expect([refused.status, refused.body.code]).toEqual([400, 'request.invalid']);
    const ahead = { ...answer('T001', true, 0), at: '2026-11-22T03:00:00.000Z' };
    room.wait(10);
    await sync('phone-one', [ahead]);
    expect((await room.get('ready', '/progress?subject=S1')).body).toMatchObject({
      secondsStudied: 0,
      secondsToday: 0,
    });
    expect((await beat()).secondsToday).toBe(10);
  });

  test('begins each day in Ningbo at nothing, and goes on in all', async () => {
    await beat();
    room.wait(60);
    await beat();
    await beat(undefined, 'S3S');
    room.clock.at = new Date('2026-11-22T16:00:30.000Z');
    expect((await beat()).secondsToday).toBe(0);
    expect((await room.get('ready', '/progress?subject=S1')).body).toMatchObject({
      secondsStudied: 60,
      secondsToday: 0,
    });
  });
});

describe('Readiness', () => {
  test('advises to study first, and tells a percentage once there is enough', async () => {
    const readiness = async () => (await room.get('ready', '/readiness?subject=S1')).body;
    expect(await readiness()).toMatchObject({ mocks: 0, seenPercent: 0, advice: { kind: 'study' } });
    expect(await readiness()).not.toHaveProperty('passPercent');
    const answered = Array.from({ length: 150 }, (_none, n) =>
      answer(`T${String(n).padStart(3, '0')}`, true, 10, 2, 0),
    );
    await sync('phone-one', answered);
    expect(await readiness()).toMatchObject({
      seenPercent: 99,
      advice: { kind: 'mock' },
      passPercent: expect.any(Number),
    });
    const before = (await readiness()).passPercent;
    const { mockId } = (await room.post('ready', '/mocks', { subject: 'S1', locale: 'en' })).body;
    expect((await readiness()).mocks).toBe(0);
    await room.post('ready', `/mocks/${mockId}/submission`);
    const after = await readiness();
    expect(after.mocks).toBe(1);
    expect(after.passPercent).toBeLessThan(before);
  });
});

describe('The study room', () => {
  test.each([
    ['POST', '/sync'],
    ['POST', '/beats'],
    ['GET', '/progress?subject=S1'],
    ['GET', '/readiness?subject=S1'],
    ['POST', '/mocks'],
    ['GET', '/mocks'],
    ['GET', '/mocks/00000000-0000-4000-8000-000000000001'],
    ['PUT', '/mocks/00000000-0000-4000-8000-000000000001/answers'],
    ['POST', '/mocks/00000000-0000-4000-8000-000000000001/submission'],
  ])('answers %s %s to nobody without a token, and to no officer', async (method, path) => {
    const body = method === 'GET' ? undefined : {};
    expect((await room.call(method, undefined, path, body)).status).toBe(401);
    const officer = await room.call(method, undefined, path, body, { authorization: 'Bearer supervisor' });
    expect([officer.status, officer.body.code]).toEqual([403, 'request.wrong_audience']);
  });

  test.each([
    ['/sync', { subject: 'S1', deviceId: 'phone-one', answered: [], more: 1 }],
    ['/sync', { subject: 'S2', deviceId: 'phone-one', answered: [] }],
    ['/sync', { subject: 'S1', deviceId: 'short', answered: [] }],
    ['/sync', { subject: 'S1', deviceId: 'earlier devices', answered: [] }],
    ['/sync', { subject: 'S1', deviceId: '__proto__', answered: [] }],
    ['/sync', { subject: 'S1', deviceId: 'phone-one', answered: [{ ...answer('T001', true, 1), times: 0 }] }],
    ['/beats', { subject: 'S1', seconds: 3600 }],
    ['/mocks', { subject: 'S1', locale: 'zh-CN', minutes: 90 }],
  ])('refuses %s with %j', async (path, body) => {
    const refused = await room.post('ready', path, body);
    expect([refused.status, refused.body.code]).toEqual([400, 'request.invalid']);
  });
});
