import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { RewardView, TipStanding, TipView } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { type Answers, jpeg, miniCity, Refusal } from './city.js';
import { MiniApp } from './mini-app.js';
import type { Handler } from './native.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const page = (name: string, query = '') => `packageTips/pages/${name}/index${query && `?${query}`}`;
const id = <T>(text: string) => text as T;
const words = (zh: string) => ({ zh, en: zh });

const standing = (over: Partial<TipStanding> = {}): TipStanding => ({
  types: [
    {
      ...{ type: 'red_light', name: words('闯红灯'), rewardFen: 5_000, isEmergency: false, isClue: false },
      basis: words('《道路交通安全法》第三十八条'),
    },
  ],
  ...{ albumHours: 24, captureToUploadHours: 72, photosMin: 2, photosMax: 6 },
  ...{ movementSecondsMin: 2, movementSecondsMax: 600, videoSeconds: { min: 5, max: 60 } },
  ...{ monthlyCapFen: 50_000, perDay: 10, leftToday: 9, strikes: [] },
  ...over,
});
const reward = (over: Partial<RewardView> = {}): RewardView => ({
  ...{ rewardId: id<RewardView['rewardId']>('r1'), state: 'granted', for: words('闯红灯'), counts: true },
  ...{ tableFen: 5_000, fen: 5_000, grantedOn: '2026-11-20', claimUntil: '2027-01-19' },
  ...over,
});
const tip = (over: Partial<TipView> = {}): TipView => ({
  ...{ tipId: id<TipView['tipId']>('t1'), version: 2, status: 'not_adopted', type: 'red_light' },
  ...{ typeName: words('闯红灯'), occurredAt: '2026-11-20T02:00:00.000Z', location: { lat: 29.87, lng: 121.55 } },
  ...{ place: '中山西路', text: '', filedAt: '2026-11-20T02:10:00.000Z', media: [], steps: [] },
  reviewBy: { on: '2026-11-27', provisional: false },
  ...over,
});

/** A film of so many seconds, as a phone writes it. */
function film(seconds: number): Uint8Array {
  const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  const box = (type: string, body: readonly number[]) => [...u32(body.length + 8), ...Buffer.from(type), ...body];
  const header = box('mvhd', [...u32(0), ...u32(0), ...u32(0), ...u32(1_000), ...u32(seconds * 1_000), ...u32(0)]);
  return Uint8Array.from([...box('ftyp', [...Buffer.from('isom'), 0, 0, 2, 0]), ...box('moov', header)]);
}

describe.each(platforms)('reporting a violation in the built bundle for %s', (platform) => {
  const start = async (more: Answers = {}, handlers: Record<string, Handler> = {}) => {
    let forms = 0;
    const city = miniCity(platform, '1', {
      'GET /tips/standing': () => standing(),
      'GET /tips': () => ({ items: [] }),
      'POST /tips/photos': () => {
        forms += 1;
        const fields = { key: `medium-${forms}`, policy: 'p' };
        return {
          mediaId: `medium-${forms}`,
          url: 'https://store.example/evidence',
          fields,
          expiresAt: '2026-11-22T03:00:00.000Z',
        };
      },
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
  const second = () => new Promise((resolve) => setTimeout(resolve, 2_050));

  test('takes the pair as its camera wrote it, a plate to the letter and a place on its own map, and files once', async () => {
    let asked = 0;
    const { app, city } = await start(
      {
        'POST /tips': () => {
          asked += 1;
          if (asked === 1) throw new Refusal(409, 'tips.media_missing');
          return { tipId: 't1', version: 1, status: 'submitted', reviewBy: { on: '2026-11-27', provisional: false } };
        },
      },
      { chooseLocation: () => ({ name: '中山西路口', address: '海曙区', latitude: 29.8655, longitude: 121.5487 }) },
    );
    await app.open(page('new'));
    await app.tap('type-red_light');
    await app.tap('take-photo');
    await second();
    await app.tap('take-photo');
    await app.until('medium-2');
    await expect.poll(() => city.sent('POST /tips/photos')).toHaveLength(2);
    const camera = app.native.calls.filter(({ api }) => api === 'chooseMedia' || api === 'chooseImage');
    for (const { options } of camera) expect(options).toMatchObject({ sourceType: ['camera'], sizeType: ['original'] });
    const sent = city.sent('POST /tips/photos');
    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatchObject({
      ...{ mediaType: 'image/jpeg', bytes: 600, source: 'live' },
      sha256: createHash('sha256').update(jpeg(1)).digest('hex'),
    });
    await app.type('plate', '浙В12345');
    await app.until('plate-look_alike');
    await app.type('plate', '浙B12345');
    await app.tap('plate-right');
    await app.tap('place-choose');
    await app.until('located-chosen');
    await app.tap('read-over');
    await app.tap('send-tip');
    await expect.poll(() => city.sent('POST /tips').length).toBeGreaterThan(1);
    const [first, again] = city.sent('POST /tips');
    expect(again).toEqual(first);
    expect(again).toMatchObject({
      ...{ type: 'red_light', plate: '浙B12345', place: '海曙区 中山西路口' },
      ...{ media: ['medium-1', 'medium-2'], unedited: true, notOfPolice: true },
    });
    // A wallet's map is drawn in GCJ-02, some five hundred metres off.
    const { lat, lng } = Object(Reflect.get(Object(again), 'location'));
    expect(Math.abs(lat - 29.8655) + Math.abs(lng - 121.5487)).toBeGreaterThan(0.003);
    await expect.poll(() => JSON.stringify([...app.native.storage.keys()])).not.toContain('draft:tip');
  });

  test('keeps what was begun through a kill, and sends on what was cut off', async () => {
    const { app, city } = await start();
    await app.open(page('new'));
    await app.tap('type-red_light');
    city.cutUploads(1);
    await app.tap('take-photo');
    await app.until('send-again-1');
    await app.type('plate', '浙B12345');
    const anew = new MiniApp(`${root}dist/${platform}`, platform, city.handlers);
    for (const [name, value] of app.native.storage) anew.native.storage.set(name, value);
    for (const [name, bytes] of app.native.files) anew.native.files.set(name, bytes);
    await anew.launch();
    await anew.open(page('new'));
    await anew.until('resumed');
    await expect.poll(() => city.uploaded()).toEqual(['medium-2']);
    await expect.poll(() => anew.find('send-again-1')).toBeUndefined();
    const [before, after] = city.sent('POST /tips/photos').map((body) => Reflect.get(Object(body), 'tipId'));
    expect(after).toBe(before);
  });

  test('says what it still keeps beside a new picture, so that one that was removed takes up no room', async () => {
    const { app, city } = await start();
    await app.open(page('new'));
    await app.tap('type-red_light');
    for (const n of [1, 2]) {
      await app.tap('take-photo');
      await app.until(`medium-${n}`);
      await expect.poll(() => city.uploaded()).toHaveLength(n);
    }
    const before = app.native.files.size;
    await app.tap('remove-1');
    expect(app.native.files.size).toBe(before - 1);
    await app.tap('take-photo');
    await app.until('medium-2');
    const beside = () => city.sent('POST /tips/photos').map((body) => Reflect.get(Object(body), 'beside'));
    await expect.poll(beside).toEqual([[], ['medium-1'], ['medium-2']]);
  });

  test('leaves no picture behind when its writer signs out, nor one that arrives later', async () => {
    const { app, city } = await start({ 'DELETE /identity/sessions/current': () => ({}) });
    const before = [...app.native.files.keys()];
    await app.open(page('new'));
    await app.tap('type-red_light');
    await app.tap('take-photo');
    await app.until('medium-1');
    expect(app.native.files.size).toBe(before.length + 1);
    city.cutUploads(1);
    await app.tap('take-photo');
    await app.open('pages/mine/index');
    await app.tap('sign-out');
    await expect.poll(() => [...app.native.files.keys()]).toEqual(before);
    const left = () => [...app.native.storage.keys()].filter((name) => name.includes('tip'));
    await expect.poll(left).toEqual([]);
  });

  test('drops what was left behind where nobody was there to do it', async () => {
    const { app } = await start();
    const files = [...app.native.files.keys()];
    app.native.files.set('saved://orphan', jpeg(9));
    app.native.storage.set('tip-files', JSON.stringify(['saved://orphan']));
    await app.open(page('new'));
    await expect.poll(() => [...app.native.files.keys()]).toEqual(files);
  });

  test('looks at a film before it is sent, and goes on with a picture of it', async () => {
    let seconds = 4;
    const filmed: Handler = (options) => {
      const isFilm = platform === 'alipay' || JSON.stringify(options['mediaType']) === '["video"]';
      const file = { tempFilePath: 'camera://film.mp4', thumbTempFilePath: 'camera://1.jpg' };
      app.native.files.set('camera://film.mp4', film(seconds));
      return isFilm ? { tempFiles: [file], ...file } : { tempFiles: [{ tempFilePath: 'camera://2.jpg' }] };
    };
    const { app, city } = await start({}, platform === 'weapp' ? { chooseMedia: filmed } : { chooseVideo: filmed });
    await app.open(page('new'));
    await app.tap('type-red_light');
    await app.tap('take-film');
    expect(app.text(await app.until('file-refused'))).toContain('不到 5 秒');
    expect(city.sent('POST /tips/photos')).toEqual([]);
    seconds = 12;
    await app.tap('take-film');
    await app.until('medium-1');
    const types = () => city.sent('POST /tips/photos').map((body) => Reflect.get(Object(body), 'mediaType'));
    // Alipay brings no picture of a film along: one of the plate does as well.
    if (platform === 'alipay') {
      await expect.poll(() => app.text()).toContain('视频要配一张照片');
      await app.tap('take-photo');
    }
    await expect.poll(types).toEqual(['video/mp4', 'image/jpeg']);
  });

  test('says why a report was not adopted and takes an appeal, and shows the month with its cap', async () => {
    const reason = { code: 'false_report', words: words('经核实，举报内容虚假') };
    const { app, city } = await start({
      'GET /tips/t1': () => tip({ reason, mayAppealUntil: '2027-01-19' }),
      'POST /tips/t1/appeal': () => ({ tipId: 't1', version: 3, status: 'not_adopted' }),
      'GET /payments/rewards': () => ({ items: [reward()] }),
      'POST /payments/rewards/r1/claim': () => ({ rewardId: 'r1', state: 'claimed', maskedAccount: '****7890' }),
    });
    await app.open(page('tip', 'id=t1'));
    expect(app.text(await app.until('reason'))).toBe('经核实，举报内容虚假');
    await app.type('appeal-words', '当时道路已经开放。');
    await app.tap('send-appeal');
    expect(city.sent('POST /tips/t1/appeal')).toEqual([{ text: '当时道路已经开放。' }]);
    await app.open(page('rewards'));
    expect(app.text(await app.until('cap'))).toContain('上限 ¥500.00');
    await app.tap('claim-r1');
    await app.type('holder', '张伟');
    await app.type('bank', '宁波银行');
    await app.type('account', '6222 0212 3456 7890');
    await app.tap('send-claim');
    await app.until('claimed');
    expect(city.sent('POST /payments/rewards/r1/claim')).toEqual([
      { holder: '张伟', bank: '宁波银行', account: '6222021234567890', notOfPolice: true },
    ]);
    expect(JSON.stringify([...app.native.storage.values()])).not.toContain('6222');
  });

  test('never bars an emergency, and says that nobody saw who reported', async () => {
    const { app } = await start({
      'GET /tips/standing': () => standing({ limitedUntil: '2026-12-20' }),
      'GET /reporters/openings': () => ({ items: [] }),
    });
    await app.open(page('new'));
    expect(app.text(await app.until('limited'))).toContain('酒驾和逃逸线索不受限制');
    await app.tap('type-red_light');
    await app.until('held-back');
    expect(app.find('take-photo')).toBeUndefined();
    await app.open(page('openings'));
    expect(app.text(await app.until('never-opened'))).toContain('没有人看过');
  });
});
