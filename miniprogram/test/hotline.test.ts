import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Answers, jpeg, miniCity, Refusal } from './city.js';
import { MiniApp } from './mini-app.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const page = 'packageHotline/pages/new/index';
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** A city that takes one photograph of one part, and reports; its answers name what it has got so far. */
function hotlineCity(): { readonly answers: Answers; readonly bytes: Uint8Array[] } {
  const bytes: Uint8Array[] = [];
  let complete = false;
  const photo = () => ({
    photoId: '018f3c1e-0000-4000-8000-000000000001',
    state: 'waiting',
    shows: 'trouble',
    parts: complete
      ? []
      : [
          {
            number: 1,
            from: 0,
            sizeBytes: 600,
            stored: bytes.length > 0,
            ...(bytes.length > 0 ? {} : { url: 'https://store.example/pictures/part-1?signature=s' }),
          },
        ],
  });
  const answers: Answers = {
    'GET /feedback/nearby': () => ({ items: [] }),
    'POST /feedback/photos': photo,
    'GET /feedback/photos/photo': photo,
    'POST /feedback/photos/photo/completion': () => {
      complete = true;
      return photo();
    },
    'PUT /pictures/part-1': (body) => {
      bytes.push(new Uint8Array(Object(body)));
      return {};
    },
    'POST /feedback/reports': (body) => ({
      reportId: String(Reflect.get(Object(body), 'reportId')),
      version: 1,
      status: 'submitted',
      expectedOn: '2026-11-27',
    }),
  };
  return { answers, bytes };
}

/** Names under which the phone keeps reports. */
const kept = ({ native }: MiniApp, part = 'report:') =>
  [...native.storage.keys()].filter((name) => name.includes(part));

describe.each(platforms)('reporting in the built bundle for %s', (platform) => {
  const start = async (more: Answers = {}) => {
    const { answers, bytes } = hotlineCity();
    const city = miniCity(platform, '1', { ...answers, ...more });
    const { request } = city.handlers;
    const app = new MiniApp(`${root}dist/${platform}`, platform, {
      ...city.handlers,
      request: (options) => request?.({ ...options, url: String(options['url']).replace(uuid, 'photo') }),
    });
    city.photographs(app.native.files);
    await app.launch();
    await app.open('packageIdentity/pages/sign-in/index');
    await app.signIn();
    await app.until('crash');
    return { app, city, bytes };
  };

  test('opens the camera by itself, sends the bytes as they are, and shows the number that it made', async () => {
    const { app, city, bytes } = await start();
    await app.open(page);
    await app.until('place-next');
    await app.tap('place-next');
    await app.until('report-service');
    await app.tap('service-FAC-LIGHTING');
    await app.tap('file-report');
    await app.until('report-number');
    const [report] = city.sent('POST /feedback/reports');
    expect(report).toMatchObject({ serviceCode: 'FAC-LIGHTING', capturedOffline: false, anonymous: false });
    const number = String(Reflect.get(Object(report), 'reportId'));
    expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(app.text().replace(/ /g, '')).toContain(number);
    const sha256 = createHash('sha256').update(jpeg(1)).digest('hex');
    expect(city.sent('POST /feedback/photos')[0]).toMatchObject({ sha256, sizeBytes: 600, mediaType: 'image/jpeg' });
    await expect.poll(() => city.sent('POST /feedback/photos/photo/completion')).toHaveLength(1);
    expect(bytes).toEqual([jpeg(1)]);
  });

  test('files without a network once it is back, under one number and one key', async () => {
    const { app, city } = await start();
    await app.open(page);
    await app.until('place-next');
    city.goOffline();
    app.native.fire('NetworkStatusChange', { isConnected: false, networkType: 'none' });
    await app.tap('place-next');
    await app.until('report-service');
    await app.tap('service-FAC-LIGHTING');
    await app.tap('file-report');
    await app.until('report-kept');
    expect(kept(app).map((name) => String(app.native.storage.get(name)))).toEqual([
      expect.stringContaining('"state":"waiting"'),
    ]);
    city.goOnline();
    app.native.fire('NetworkStatusChange', { isConnected: true, networkType: 'wifi' });
    await app.until('report-number');
    const sent = city.sent('POST /feedback/reports');
    expect(sent.at(-1)).toMatchObject({ capturedOffline: true });
    expect(new Set(city.keys('POST /feedback/reports')).size).toBe(1);
    expect(new Set(sent.map((body) => Reflect.get(Object(body), 'reportId'))).size).toBe(1);
  });

  test('leads a refusal back to its field with everything still there', async () => {
    const refused = () => {
      throw new Refusal(422, 'feedback.outside_city');
    };
    const { app, city } = await start({ 'POST /feedback/reports': refused });
    await app.open(page);
    await app.until('place-next');
    await app.tap('place-next');
    await app.until('report-service');
    await app.tap('service-FAC-LIGHTING');
    await app.tap('file-report');
    await app.until('report-place');
    expect(app.text(await app.until('trouble'))).toContain('feedback.outside_city');
    await app.tap('place-next');
    await app.until('report-service');
    expect(app.text(await app.until('chosen-service'))).toContain('道路照明故障');
    expect(city.sent('POST /feedback/reports')).toHaveLength(1);
  });

  test('gives up what the store refuses twice, and says so, while the report stays filed', async () => {
    let tries = 0;
    const { app, city } = await start({
      'PUT /pictures/part-1': () => {
        tries += 1;
        throw new Refusal(403, 'SignatureDoesNotMatch');
      },
    });
    await app.open(page);
    await app.until('place-next');
    await app.tap('place-next');
    await app.until('report-service');
    await app.tap('service-FAC-LIGHTING');
    await expect.poll(async () => app.text(await app.until('photo-1'))).toContain('删掉后重新拍一张');
    expect(tries).toBe(2);
    await app.tap('file-report');
    await app.until('report-number');
    expect(city.sent('POST /feedback/reports')[0]).toMatchObject({ photoIds: [] });
    expect(tries).toBe(2);
  });

  test('leaves no photograph and no word behind when its writer signs out', async () => {
    const { app } = await start({ 'DELETE /identity/sessions/current': () => ({}) });
    const before = [...app.native.files.keys()];
    await app.open(page);
    await app.until('place-next');
    expect(app.native.files.size).toBe(before.length + 1);
    await app.open('pages/mine/index');
    await app.tap('sign-out');
    await expect.poll(() => [...app.native.files.keys()]).toEqual(before);
    await expect.poll(() => kept(app, 'report')).toEqual([]);
  });

  test('hides what somebody wrote once his session has ended, and keeps what the next one wrote before he signed in', async () => {
    let person = '1';
    const { app, city } = await start({
      'POST /identity/sessions': () => ({
        ...{ accessToken: 'access-1', accessExpiresAt: '2026-11-22T03:00:00.000Z', verified: true },
        ...{
          refreshToken: `refresh-of-${person}-long-enough`,
          personId: `018f3c1e-0000-7000-8000-00000000000${person}`,
        },
      }),
    });
    const before = [...app.native.files.keys()];
    await app.open(page);
    await app.until('place-next');
    const [his] = kept(app, 'draft:report:');
    city.endToken(401);
    await app.open('packageHotline/pages/mine/index');
    await app.until('reports-sign-in');
    expect(app.text(await app.until('hidden-drafts'))).toContain('有 1 件');
    expect(app.find(String(his).replace('draft:report:', 'draft-'))).toBeUndefined();
    await app.open(page);
    await app.until('place-next');
    const [nobodys] = kept(app).filter((name) => name.startsWith('report:'));
    person = '2';
    await app.open('packageIdentity/pages/sign-in/index');
    await app.signIn();
    await expect.poll(() => kept(app)).toEqual([`draft:${nobodys}`]);
    await expect.poll(() => app.native.files.size).toBe(before.length + 1);
  });

  test('drops at the next start what was left behind where nobody was there to do it', async () => {
    const { app } = await start();
    app.native.files.set('saved://orphan', jpeg(9));
    app.native.storage.set('reports', JSON.stringify(['saved://orphan']));
    await app.show({ path: '', query: {} });
    const left = () => [app.native.files.has('saved://orphan'), app.native.storage.has('reports')];
    await expect.poll(left).toEqual([false, false]);
  });
});
