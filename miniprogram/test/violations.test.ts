import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Answers, miniCity, Refusal } from './city.js';
import { MiniApp } from './mini-app.js';
import type { Handler } from './native.js';
import type { MiniPlatform } from './templates.js';
import {
  basis,
  decision,
  defence,
  defenceId,
  grounds,
  guestRecords,
  number,
  record,
  recordId,
  statusOf,
  summary,
  warning,
} from './violation-answers.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const path = `/violations/records/${recordId}`;
const page = (name: string, id: string) => `packageViolations/pages/${name}/index?id=${id}`;

const usual: Answers = {
  'GET /violations': () => ({ items: [summary] }),
  'GET /violations/as-driver': () => ({ named: [], decisions: [] }),
  [`GET ${path}`]: () => record,
  [`GET /violations/decisions/${number}`]: () => decision,
  'GET /violations/defence-grounds': () => grounds,
  'GET /payments/status': () => statusOf(),
};

describe.each(platforms)('violations in the built bundle for %s', (platform) => {
  const start = async (more: Answers = {}, storage: Map<string, unknown> = new Map(), uploads?: Promise<void>) => {
    const city = miniCity(platform, '1', { ...usual, ...more });
    const uploadFile: Handler = (options) =>
      Promise.resolve(uploads).then(() => city.handlers['uploadFile']?.(options));
    const app = new MiniApp(`${root}dist/${platform}`, platform, { ...city.handlers, uploadFile });
    city.photographs(app.native.files);
    for (const [name, value] of storage) app.native.storage.set(name, value);
    await app.launch();
    await app.tap('home-sign-in');
    await app.signIn();
    await app.until('crash');
    return { app, city };
  };

  test('counts what waits on the first page, and groups it by plate with its sum', async () => {
    const { app } = await start();
    await expect.poll(async () => app.text(await app.until('home-violations'))).toContain('1 条待处理');
    await app.tap('home-violations');
    const plate = app.text(await app.until('plate-浙B12345'));
    expect(plate).toContain('¥150.00');
    await app.tap(`record-${recordId}`);
    await app.until('facts');
  });

  test('keeps one plate’s trouble to that plate, and what was seen last without a network', async () => {
    const { app, city } = await start();
    await app.tap('home-violations');
    await app.until(`record-${recordId}`);
    city.goOffline();
    await app.open('packageViolations/pages/list/index');
    await app.until(`record-${recordId}`);
    expect(app.find('offline')).toBeDefined();
  });

  test('shows a record with its photograph, its expired device and every way on', async () => {
    const { app } = await start();
    await app.open(page('record', recordId));
    await app.until('device-expired');
    await app.tap('photo-1');
    const previews = app.native.calls.filter(({ api }) => api === 'previewImage');
    expect(previews[0]?.options['urls']).toEqual(['https://store.example/p1.jpg']);
    for (const way of ['handle', 'not-me', 'disagree', 'later', 'extend']) expect(app.find(way), way).toBeDefined();
    expect(app.text()).toContain('警号 002317');
  });

  test('names every reason at once why a record cannot be handled here', async () => {
    const blocked = [
      { zh: '处理后累积记分将达到12分', en: 'You would reach 12 points', basis },
      { zh: '驾驶证正被扣留', en: 'Your licence is held', basis },
    ];
    const { app } = await start({
      [`GET ${path}`]: () => ({ ...record, blocked, may: { ...record.may, handle: false } }),
    });
    await app.open(page('record', recordId));
    const why = app.text(await app.until('blocked'));
    for (const { zh } of blocked) expect(why).toContain(zh);
    expect(app.find('handle')).toBeUndefined();
    expect(app.find('disagree')).toBeDefined();
  });

  test('shows a first offence’s warning with its reason before anything is confirmed', async () => {
    const { app, city } = await start({
      [`GET ${path}`]: () => ({ ...record, ruling: warning }),
      [`POST ${path}/decision`]: () => ({ number, recordId, outcome: 'warning', fen: 0, points: 0 }),
    });
    await app.open(page('handle', recordId));
    await app.until('outcome-warning');
    expect(app.text()).toContain('首次违法，给予警告');
    expect(app.text()).toContain('路口先看灯');
    await app.tap('confirm-handling');
    expect(city.sent(`POST ${path}/decision`)).toEqual([]);
    await app.tap('facts-confirmed');
    await app.tap('confirm-handling');
    await app.until('remedies');
    expect(city.sent(`POST ${path}/decision`)).toEqual([
      { expected: { outcome: 'warning', fen: 0, points: 0 }, factsConfirmed: true, electronicService: true },
    ]);
    expect(app.text()).toContain('海曙区人民政府');
  });

  test('shows what it comes to by now where that has changed, and asks anew', async () => {
    let changed = false;
    const { app } = await start({
      [`GET ${path}`]: () => (changed ? record : { ...record, ruling: warning }),
      [`POST ${path}/decision`]: () => {
        changed = true;
        throw new Refusal(409, 'violation.ruling_changed');
      },
    });
    await app.open(page('handle', recordId));
    await app.tap('facts-confirmed');
    await app.tap('confirm-handling');
    await app.until('result-changed');
    await app.until('outcome-fine');
    expect(app.text()).toContain('2026年8月1日');
  });

  test('names a driver, and lets the one who is named accept', async () => {
    const { app, city } = await start({
      [`POST ${path}/nomination`]: () => ({ recordId, version: 2 }),
    });
    await app.open(page('naming', recordId));
    await app.tap(`driver-${record.drivers[0]?.driverId}`);
    await app.tap('name-driver');
    expect(city.sent(`POST ${path}/nomination`)).toEqual([{ driverId: record.drivers[0]?.driverId }]);

    const named = { ...record, relation: 'named', may: { ...record.may, nominate: false, answerNomination: true } };
    const other = await start({
      [`GET ${path}`]: () => named,
      [`POST ${path}/nomination/answer`]: () => ({ recordId, version: 3 }),
    });
    await other.app.open(page('naming', recordId));
    await other.app.tap('accept-naming');
    await other.app.tap('accept-naming-confirm');
    await other.app.until('naming-accepted');
    expect(other.city.sent(`POST ${path}/nomination/answer`)).toEqual([{ answer: 'accept' }]);
  });

  const evidenceForm = {
    documentId: '018f3c1e-0000-4000-8000-0000000000e1',
    url: 'https://store.example/evidence',
    fields: { key: 'exhibit-1', policy: 'p' },
    expiresAt: '2026-11-22T03:00:00.000Z',
  };
  const objection = {
    [`POST ${path}/evidence`]: () => evidenceForm,
    [`POST ${path}/defences`]: (body: unknown) => ({
      defenceId: Reflect.get(Object(body), 'defenceId'),
      state: 'received',
      version: 1,
    }),
  };

  test('files an objection with a photograph, in the citizen’s own words within the formal ones', async () => {
    const { app, city } = await start(objection);
    await app.open(page('defend', recordId));
    expect(app.text(await app.until('circumstance-ambulance'))).toContain('65%');
    await app.tap('circumstance-ambulance');
    await app.tap('add-scene_photos');
    await app.until('exhibit-scene_photos');
    await expect.poll(() => city.uploaded()).toEqual(['exhibit-1']);
    await app.type('statement', '前方救护车鸣笛，我为让行越过了停止线。');
    await app.tap('preview-defence');
    expect(app.text(await app.until('defence-paper'))).toContain('前方救护车鸣笛');
    await expect.poll(async () => app.text(await app.until('submit-defence'))).toBe('提交');
    await app.tap('submit-defence');
    await expect.poll(() => app.page.route).toBe('packageViolations/pages/defence/index');
    expect(city.uploaded()).toEqual(['exhibit-1']);
    expect(city.sent(`POST ${path}/defences`)).toMatchObject([
      {
        circumstance: 'ambulance',
        statement: '前方救护车鸣笛，我为让行越过了停止线。',
        documents: ['018f3c1e-0000-4000-8000-0000000000e1'],
        alsoRecords: [],
      },
    ]);
  });

  test('keeps both photographs that were taken while neither had been sent', async () => {
    let letThrough = () => {};
    const uploads = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const numbered = (body: unknown) => ({
      ...evidenceForm,
      documentId: `018f3c1e-0000-4000-8000-${String(Reflect.get(Object(body), 'sha256')).slice(0, 12)}`,
    });
    const { app, city } = await start({ ...objection, [`POST ${path}/evidence`]: numbered }, new Map(), uploads);
    await app.open(page('defend', recordId));
    await app.tap('circumstance-ambulance');
    await app.tap('add-scene_photos');
    await app.until('exhibit-scene_photos');
    await app.tap('add-scene_photos');
    await expect.poll(() => city.sent(`POST ${path}/evidence`).length).toBe(2);
    letThrough();
    await app.type('statement', '前方救护车鸣笛，我为让行越过了停止线。');
    await app.tap('preview-defence');
    await app.until('defence-paper');
    await expect.poll(async () => app.text(await app.until('submit-defence'))).toBe('提交');
    await app.tap('submit-defence');
    const filed = () => city.sent(`POST ${path}/defences`).map((one) => Reflect.get(Object(one), 'documents'));
    await expect.poll(filed).toMatchObject([{ length: 2 }]);
  });

  test('loses neither words nor photograph of an objection when the app is killed or the network breaks', async () => {
    const { app, city } = await start(objection);
    city.cutUploads(1);
    await app.open(page('defend', recordId));
    await app.tap('circumstance-ambulance');
    await app.tap('add-scene_photos');
    await app.until('send-again-scene_photos');
    await app.type('statement', '前方救护车鸣笛，我为让行越过了停止线。');
    const kept = new Map(app.native.storage);
    kept.delete('session');
    const again = await start(objection, kept);
    for (const [name, bytes] of app.native.files) again.app.native.files.set(name, bytes);
    await again.app.open(page('defend', recordId));
    await again.app.tap('send-again-scene_photos');
    await expect.poll(() => again.city.uploaded()).toEqual(['exhibit-1']);
    await again.app.tap('preview-defence');
    expect(again.app.text(await again.app.until('defence-paper'))).toContain('前方救护车鸣笛');
  });

  test('answers the officer’s question', async () => {
    const { app, city } = await start({
      [`GET /violations/defences/${defenceId}`]: () => defence,
      [`POST /violations/defences/${defenceId}/reply`]: () => ({ defenceId, state: 'assigned', version: 2 }),
    });
    await app.open(page('defence', defenceId));
    expect(app.text(await app.until('question'))).toContain('往哪个方向去');
    await app.type('reply', '往南。');
    await app.tap('send-reply');
    expect(city.sent(`POST /violations/defences/${defenceId}/reply`)).toEqual([{ text: '往南。', documents: [] }]);
  });

  test('tells a guest what is open for a plate, after a question in words where he is asked one', async () => {
    let tries = 0;
    const city = miniCity(platform, '1', {
      ...usual,
      'POST /violations/guest-queries': () => {
        tries += 1;
        if (tries === 1) throw new Refusal(422, 'violations.challenge_needed');
        return guestRecords;
      },
      'GET /violations/guest-challenge': () => ({
        challengeId: 'c1',
        question: { zh: '三加四等于几？', en: 'What is three plus four?' },
        expiresAt: '2026-11-22T03:00:00.000Z',
      }),
    });
    const app = new MiniApp(`${root}dist/${platform}`, platform, city.handlers);
    await app.launch();
    await app.tap('home-violations');
    await app.tap('to-guest');
    await app.type('plate', '浙B12345');
    await app.type('vin', '100071');
    await app.tap('ask-guest');
    expect(app.text(await app.until('challenge'))).toContain('三加四等于几');
    await app.type('challenge-answer', '7');
    await app.tap('ask-guest');
    expect(app.text(await app.until('guest-found'))).toContain('闯红灯');
    expect(new Set(city.keys('POST /violations/guest-queries')).size).toBe(2);
    expect(city.sent('POST /violations/guest-queries')[1]).toMatchObject({
      challenge: { challengeId: 'c1', answer: '7' },
    });
  });

  test('says of a code that is not found neither forged nor genuine', async () => {
    const { app } = await start({ 'GET /violations/verifications/0123456789ABCDEF': () => ({ genuine: false }) });
    await app.open('packageViolations/pages/check/index?code=0123456789abcdef');
    expect(app.text(await app.until('check-unknown'))).toContain('可能输错了一位');
  });
});
