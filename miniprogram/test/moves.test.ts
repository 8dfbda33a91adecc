import { fileURLToPath } from 'node:url';
import type { MoveView } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { type Answers, miniCity, Refusal } from './city.js';
import { MiniApp } from './mini-app.js';
import type { Handler } from './native.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const ask = 'packageMoves/pages/ask/index';
const hourMs = 3_600_000;
const kept = ({ native }: MiniApp) => [...native.storage.keys()].filter((name) => name.includes('move'));
const moveId = '7K2M9QXTB4VZ' as MoveView['moveId'];

const move = (over: Partial<MoveView> = {}): MoveView => ({
  ...{ moveId, version: 1, plate: '浙B12345', plateKind: '02', place: '地库出口', emergency: false },
  ...{ askedAt: '2026-11-22T02:00:00.000Z', state: 'waiting', told: [{ by: 'sms', at: '2026-11-22T02:00:00.000Z' }] },
  ...{ urge: { from: '2026-11-22T02:10:00.000Z', enabled: false, left: 2 }, mayCallPolice: false, photos: [] },
  ...over,
});

describe.each(platforms)('asking that a car be moved in the built bundle for %s', (platform) => {
  const start = async (more: Answers = {}, handlers: Record<string, Handler> = {}) => {
    let forms = 0;
    const city = miniCity(platform, '1', {
      'GET /moves/standing': () => ({ leftToday: 3, leftThisMonth: 5, misuses: [], barsAt: 3 }),
      'POST /moves/photos': () => {
        forms += 1;
        const fields = { key: `photo-${forms}`, policy: 'p' };
        const expiresAt = '2026-11-22T03:00:00.000Z';
        return { photoId: `photo-${forms}`, url: 'https://store.example/pictures', fields, expiresAt };
      },
      'POST /moves': () => ({ moveId, state: 'waiting', version: 1 }),
      [`GET /moves/${moveId}`]: () => move(),
      ...more,
    });
    const app = new MiniApp(`${root}dist/${platform}`, platform, { ...city.handlers, ...handlers });
    city.photographs(app.native.files);
    await app.launch();
    await app.open('packageIdentity/pages/sign-in/index');
    await app.signIn();
    await app.until('crash');
    return { app, city };
  };
  const photographed = async (app: MiniApp, n: number) => {
    await app.tap('move-photo');
    await app.until(`photo-remove-${n}`);
  };
  const written = async (app: MiniApp) => {
    await app.type('move-plate', '浙B12345');
    await app.type('move-place', '地库出口');
  };

  test('sends a second photograph while the first is on its way, and loses neither', async () => {
    const waiting: (() => void)[] = [];
    let uploads = 0;
    const slow: Handler = () => {
      uploads += 1;
      const answer = { statusCode: 204, data: '' };
      return uploads === 1 ? new Promise((resolve) => waiting.push(() => resolve(answer))) : answer;
    };
    const { app, city } = await start({}, { uploadFile: slow });
    await app.open(ask);
    await app.tap('move-photo');
    await app.settle(200);
    await photographed(app, 2);
    for (const go of waiting) go();
    await app.until('photo-remove-1');
    await written(app);
    await app.tap('send-move');
    await expect
      .poll(() => city.sent('POST /moves'))
      .toMatchObject([{ plate: '浙B12345', photoIds: ['photo-1', 'photo-2'] }]);
  });

  test('takes a wrong photograph away again, and keeps no file of a request that was made', async () => {
    const { app, city } = await start();
    const before = [...app.native.files.keys()];
    await app.open(ask);
    await photographed(app, 1);
    await photographed(app, 2);
    await app.tap('photo-remove-1');
    await written(app);
    await app.tap('send-move');
    await expect.poll(() => city.sent('POST /moves')).toMatchObject([{ photoIds: ['photo-2'] }]);
    await expect.poll(() => [...app.native.files.keys()]).toEqual(before);
    await expect.poll(() => kept(app)).toEqual([]);
  });

  test('offers no photograph that the city has forgotten since', async () => {
    const { app } = await start();
    const request = { mediaType: 'image/jpeg', sizeBytes: 600, sha256: 'ab'.repeat(32) };
    const sentAt = (hours: number) => new Date(Date.now() - hours * hourMs).toISOString();
    const photos = [
      { id: 'old', request, file: 'saved://old', photoId: 'photo-8', sentAt: sentAt(25) },
      { id: 'new', request, file: 'saved://new', photoId: 'photo-9', sentAt: sentAt(2) },
    ];
    app.native.storage.set('draft:move:photos', JSON.stringify({ photos }));
    await app.open(ask);
    await app.until('photo-remove-1');
    const drafted = () => JSON.stringify(app.native.storage.get('draft:move:photos'));
    await expect.poll(drafted).not.toContain('photo-8');
    expect(app.find('photo-remove-2')).toBeUndefined();
  });

  test('asks once where the answer was lost, under the same key', async () => {
    let asked = 0;
    const { app, city } = await start({
      'POST /moves': () => {
        asked += 1;
        if (asked === 1) throw new Refusal(503, 'moves.register_unreachable');
        return { moveId, state: 'waiting', version: 1 };
      },
    });
    await app.open(ask);
    await photographed(app, 1);
    await written(app);
    await app.tap('send-move');
    await app.until('trouble');
    await app.tap('send-move');
    await app.until('move-course');
    const [first, again] = city.sent('POST /moves');
    expect(again).toEqual(first);
    expect(new Set(city.keys('POST /moves')).size).toBe(1);
  });

  test('leaves no photograph behind when its writer signs out', async () => {
    const { app, city } = await start({ 'DELETE /identity/sessions/current': () => ({}) });
    const before = [...app.native.files.keys()];
    await app.open(ask);
    city.cutUploads(1);
    await photographed(app, 1);
    await photographed(app, 2);
    await app.open('pages/mine/index');
    await app.tap('sign-out');
    await expect.poll(() => [...app.native.files.keys()]).toEqual(before);
    await expect.poll(() => kept(app)).toEqual([]);
  });

  test('shows live what becomes of it: told, coming, handed to the police, and who has it', async () => {
    const unit = { zh: '海曙大队', en: 'Haishu brigade' };
    const answer = { at: '2026-11-22T02:01:00.000Z', answer: 'coming', until: '2026-11-22T02:06:00.000Z' } as const;
    const police = { since: '2026-11-22T02:20:00.000Z', why: 'time', unit, taken: true } as const;
    let seen = 0;
    const { app } = await start({
      [`GET /moves/${moveId}`]: () => move(seen++ === 0 ? {} : { state: 'police', answer, police }),
    });
    await app.open(`packageMoves/pages/move/index?id=${moveId}`);
    expect(app.text(await app.until('move-course'))).toContain('已发短信');
    await expect.poll(() => app.text()).toContain('车主说 10:06 前到');
    expect(app.text(await app.until('move-police'))).toContain('海曙大队');
  });

  test('lets an owner answer by his link without signing in, and tells him when it is over', async () => {
    const token = `${moveId}${'0'.repeat(20)}`;
    const link = `/moves/answers/${token}`;
    let answer: unknown;
    const addressed = () => ({
      ...{ moveId, maskedPlate: '浙B·1***5', place: '地库出口', askedAt: '2026-11-22T02:00:00.000Z', state: 'waiting' },
      ...{ urged: 0, mayAnswer: answer === undefined, ...(answer ? { answer } : {}) },
    });
    const { app, city } = await start({
      [`GET ${link}`]: addressed,
      [`POST ${link}/opening`]: () => ({ moveId, state: 'waiting', version: 2 }),
      [`POST ${link}`]: () => {
        answer = { at: '2026-11-22T02:01:00.000Z', answer: 'coming', until: '2026-11-22T02:06:00.000Z' };
        return { moveId, state: 'coming', version: 3 };
      },
    });
    await app.open(`packageMoves/pages/answer/index?token=${token}`);
    expect(app.text(await app.until('move-asked'))).toContain('浙B·1***5');
    await app.tap('coming-5');
    expect(app.text(await app.until('move-answered'))).toContain('10:06');
    expect(city.sent(`POST ${link}`)).toEqual([{ answer: 'coming', minutes: 5 }]);
    expect(app.find('not-me')).toBeUndefined();
    await app.open(`packageMoves/pages/answer/index?token=${moveId}${'1'.repeat(20)}`);
    await expect.poll(() => app.text()).toContain('结束');
  });
});
