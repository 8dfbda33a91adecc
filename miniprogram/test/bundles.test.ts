import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type City, jpeg, miniCity } from './city.js';
import { MiniApp } from './mini-app.js';
import { device } from './native.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = (platform: MiniPlatform) => `${root}dist/${platform}`;
const token = 'mBz4Qk2v-pairing-token-0001';
const link = `https://yilu.example/j/${token}`;
const join = 'packageAccident/pages/join/index';

const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];

describe.each(platforms)('the built bundle for %s', (platform) => {
  const start = async (city: City, options?: { path: string; query: Record<string, string> }) => {
    const app = new MiniApp(dist(platform), platform, city.handlers);
    city.photographs(app.native.files);
    return app.launch(options);
  };

  test('is there', () => {
    expect(existsSync(`${dist(platform)}/app.json`), 'npm --prefix miniprogram run build comes first').toBe(true);
  });

  test('signs a person in by one tap with the wallet’s own code', async () => {
    const city = miniCity(platform);
    const app = await start(city);
    await app.tap('home-sign-in');
    await app.signIn();
    await app.until('crash');
    expect(city.sent('POST /identity/sessions')).toEqual([
      { method: platform === 'weapp' ? 'wechat' : 'alipay', code: 'wallet-code' },
    ]);
    expect(JSON.stringify([...app.native.storage.values()])).toContain('refresh-1');
  });

  test('signs a person in by phone and keeps the number, never the code, through a kill', async () => {
    const city = miniCity(platform);
    const app = await start(city);
    await app.tap('home-sign-in');
    await app.type('phone', '19900000001');
    await app.tap('send-code');
    await app.type('code', '123456');
    expect(JSON.stringify([...app.native.storage.entries()])).toContain('19900000001');
    expect(JSON.stringify([...app.native.storage.entries()])).not.toContain('123456');
    await app.tap('sign-in-phone');
    expect(city.sent('POST /identity/sessions')).toEqual([{ method: 'sms', phone: '19900000001', code: '123456' }]);
  });

  test('asks the gate signed out and without network, and shows the law instead of a way on', async () => {
    const city = miniCity(platform);
    city.goOffline();
    const app = await start(city);
    await app.tap('crash');
    await app.tap('gate-injury');
    await app.until('gate-call-120');
    expect(app.text()).toContain('第十三条');
    expect(app.find('gate-none')).toBeUndefined();
    await app.tap('gate-call-122');
    expect(
      app.native.calls.filter(({ api }) => api === 'makePhoneCall').map(({ options }) => options['phoneNumber']),
    ).toEqual(['122']);
  });

  test('shows what each of the eight pictures means in law, and never a way on beside it', async () => {
    const app = await start(miniCity(platform));
    await app.tap('crash');
    const pictures = app
      .all(({ id }) => id.startsWith('gate-') && !['gate-none', 'gate-others'].includes(id))
      .map(({ id }) => id);
    expect(pictures).toHaveLength(8);
    for (const picture of pictures) {
      await app.tap(picture);
      await app.until('gate-call-122');
      expect(app.find('gate-none'), picture).toBeUndefined();
      expect(app.text(), picture).toMatch(/第.+条/);
      await app.tap('gate-back');
    }
  });

  test('takes three photographs, hashes what the camera wrote, and posts them with their form', async () => {
    const city = miniCity(platform);
    const app = await start(city);
    await app.tap('home-sign-in');
    await app.signIn();
    await app.tap('crash');
    await app.tap('gate-none');
    for (const shot of ['P1', 'P2', 'P3']) await app.tap(`photo-${shot}`);
    await app.until('road-cleared');
    const sent = city.sent('POST /accidents/case-1/photos');
    expect(sent.map((body) => Reflect.get(Object(body), 'shot'))).toEqual(['P1', 'P2', 'P3']);
    expect(sent[0]).toMatchObject({
      sha256: createHash('sha256').update(jpeg(1)).digest('hex'),
      mediaType: 'image/jpeg',
    });
    const uploads = app.native.calls.filter(({ api }) => api === 'uploadFile');
    expect(uploads).toHaveLength(3);
    expect(uploads[0]?.options).toMatchObject({
      url: 'https://store.example/evidence',
      formData: { key: 'photo-1', policy: 'p' },
    });
    if (platform === 'alipay') expect(uploads[0]?.options).toMatchObject({ fileType: 'image', fileName: 'file' });
  });

  test('keeps a photograph that found no network and sends it later under the same key', async () => {
    const city = miniCity(platform);
    const app = await start(city);
    await app.tap('home-sign-in');
    await app.signIn();
    await app.tap('crash');
    await app.tap('gate-none');
    await app.until('photo-P1');
    city.goOffline();
    await app.tap('photo-P1');
    await app.settle(200);
    city.goOnline();
    const keys = () => city.keys('POST /accidents/case-1/photos');
    await expect.poll(() => keys().length).toBeGreaterThan(1);
    expect(new Set(keys()).size).toBe(1);
  });

  const scanned: Record<MiniPlatform, { path: string; query: Record<string, string> }> = {
    weapp: { path: join, query: { q: encodeURIComponent(link), scancode_time: '1790000000' } },
    alipay: { path: 'pages/index/index', query: { qrCode: link } },
  };

  test('opens the pairing link at a cold start', async () => {
    const app = await start(miniCity(platform), scanned[platform]);
    await app.until('join');
    expect(app.page.route).toBe(join);
  });

  test('opens the pairing link at a hot start, and joins with its token', async () => {
    const city = miniCity(platform);
    const app = await start(city);
    await app.tap('home-sign-in');
    await app.signIn();
    await app.until('crash');
    await app.show(scanned[platform]);
    await app.tap('join');
    expect(city.sent('POST /accidents/joins')).toEqual([{ token }]);
    await app.until('photo-P1');
  });

  test('renews an ended token once for several requests at a time', async () => {
    const city = miniCity(platform);
    const app = await start(city);
    await app.tap('home-sign-in');
    await app.signIn();
    await app.until('crash');
    city.endToken();
    await app.tap('tab-mine');
    await expect.poll(() => app.text()).toContain('张*');
    expect(city.sent('POST /identity/sessions/refresh')).toHaveLength(1);
  });

  test('signs nobody out because the city is busy, and keeps what was typed when a session does end', async () => {
    const city = miniCity(platform);
    const app = await start(city);
    await app.tap('home-sign-in');
    await app.signIn();
    await app.tap('crash');
    await app.tap('other-party-non_motor');
    city.endToken(503);
    await app.tap('gate-none');
    await app.until('photo-P1');
    expect(String(app.native.storage.get('session'))).toContain('refresh-1');
    city.endToken(401);
    await expect.poll(() => app.native.storage.get('session')).toBeUndefined();
    await app.settle(300);
    expect(String(app.native.storage.get('draft:outbox'))).toContain('non_motor');
    expect(app.find('photo-P1')).toBeDefined();
  });

  test('speaks the phone’s language at the first start, and the chosen one ever after', async () => {
    const english = { ...device, language: 'en' };
    const begin = async (storage: Map<string, unknown>) => {
      const app = new MiniApp(dist(platform), platform, miniCity(platform).handlers);
      for (const name of ['getSystemInfoSync', 'getAppBaseInfo']) app.native.api[name] = () => english;
      for (const [key, value] of storage) app.native.storage.set(key, value);
      return app.launch();
    };
    const first = await begin(new Map());
    expect(first.text()).toContain('I had a crash');
    await first.tap('elder');
    expect(String(first.native.storage.get('preferences'))).not.toContain('locale');
    await first.tap('language');
    expect(first.text()).toContain('出事故了');
    expect((await begin(first.native.storage)).text()).toContain('出事故了');
  });

  test('tells an English reader a refusal in English, by its code or else by its title', async () => {
    const city = miniCity(platform);
    const app = await start(city);
    await app.tap('language');
    await app.open('packageAccident/pages/verify/index?number=unheard-of');
    await app.until('trouble');
    expect(app.text()).toContain('There is nothing at this address.');
    expect(app.text()).not.toMatch(/[\u3400-\u9fff]/);
  });

  test('grows in elder mode and remembers it', async () => {
    const app = await start(miniCity(platform));
    await app.tap('elder');
    expect(app.all(({ className }) => /\belder\b/.test(className))).toHaveLength(1);
    expect(String(app.native.storage.get('preferences'))).toContain('"elder":true');
  });

  test('shows every page to a person who is signed out, without a fault', async () => {
    const app = await start(miniCity(platform));
    const pages = app.appJson.subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`));
    for (const page of [...app.appJson.pages, ...pages]) {
      await app.open(`${page}?id=case-1&number=N1`);
      expect(app.text().length, page).toBeGreaterThan(4);
    }
  });
});

test('WeChat’s own template compilers accept every page and style', async () => {
  const require = createRequire(`${root}package.json`);
  const compiler: { wxmlToJs(dist: string): string; wxssToJs(dist: string): string } = require('miniprogram-compiler');
  expect(compiler.wxssToJs(dist('weapp')).length).toBeGreaterThan(1_000);
  const templates = compiler.wxmlToJs(dist('weapp'));
  const { pages, subPackages } = JSON.parse(readFileSync(`${dist('weapp')}/app.json`, 'utf8'));
  const all: string[] = [
    ...pages,
    ...subPackages.flatMap((one: { root: string; pages: string[] }) => one.pages.map((page) => `${one.root}/${page}`)),
  ];
  for (const page of all) expect(templates, page).toContain(`${page}.wxml`);
});
