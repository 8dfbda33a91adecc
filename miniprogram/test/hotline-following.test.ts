import { fileURLToPath } from 'node:url';
import type { OwnReportView } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { type Answers, miniCity, Refusal } from './city.js';
import { MiniApp } from './mini-app.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const page = (name: string, query = '') => `packageHotline/pages/${name}/index${query && `?${query}`}`;
const words = (zh: string) => ({ zh, en: zh });
const number = '9PD504QCJQA4' as OwnReportView['reportId'];
const until = '2099-12-01T16:00:00.000Z';
const at = '2026-11-20T02:00:00.000Z';

/** A report as its reporter sees it once it was answered. */
const replied = (over: Partial<OwnReportView> = {}): OwnReportView => ({
  ...{ reportId: number, serviceCode: 'FAC-LIGHTING', service: words('道路照明故障'), status: 'replied' },
  ...{ outcome: 'fixed', location: { lat: 29.8683, lng: 121.544 }, place: '福明路', description: '路灯不亮' },
  ...{
    attributes: { pole_no: 'NB-6204' },
    photos: [],
    unit: words('宁波市路灯管理所'),
    requestedAt: at,
    updatedAt: at,
  },
  steps: [
    { at, status: 'submitted', expectedOn: '2026-11-27' },
    { at, status: 'replied', text: '灯已更换。' },
  ],
  ...{ expectedOn: '2026-11-27', overdue: false, followers: 3, version: 4 },
  ...{ mine: true, following: true, muted: false, survey: { until, answered: false }, mayReopenUntil: until },
  ...over,
});

describe.each(platforms)('following a report in the built bundle for %s', (platform) => {
  const start = async (more: Answers, isSignedIn = true) => {
    const city = miniCity(platform, '1', more);
    const app = new MiniApp(`${root}dist/${platform}`, platform, city.handlers);
    await app.launch();
    if (isSignedIn) {
      await app.open('packageIdentity/pages/sign-in/index');
      await app.signIn();
      await app.until('crash');
    }
    return { app, city };
  };
  const own = `GET /feedback/reports/${number}/own`;

  test('asks its reporter, sends his no and what is still wrong, and shows that it is open again', async () => {
    let view = replied();
    const { app, city } = await start({
      [own]: () => view,
      [`POST /feedback/reports/${number}/survey`]: () => ({ reportId: number, version: 5, status: 'replied' }),
      [`POST /feedback/reports/${number}/reopening`]: () => {
        const { survey: _, mayReopenUntil: __, outcome: ___, ...rest } = view;
        view = { ...rest, status: 'reopened', steps: [...view.steps, { at, status: 'reopened', text: '又灭了' }] };
        return { reportId: number, version: 6, status: 'reopened' };
      },
    });
    await app.open(page('report', `id=${number}`));
    await app.until('survey');
    expect(app.text()).toContain('灯已更换。');
    await app.tap('settled-no');
    await app.tap('star-2');
    await app.type('reopen-words', '又灭了');
    await app.tap('reopen');
    await expect.poll(() => app.text()).toContain('没有修好，正在重新安排处理');
    expect(city.sent(`POST /feedback/reports/${number}/survey`)).toEqual([{ fixed: false, rating: 2, text: '又灭了' }]);
    expect(city.sent(`POST /feedback/reports/${number}/reopening`)).toEqual([{ text: '又灭了', photoIds: [] }]);
    expect(app.find('survey')).toBeUndefined();
  });

  test('leaves no photograph of what is still wrong behind when he signs out', async () => {
    const { app, city } = await start({ [own]: () => replied(), 'DELETE /identity/sessions/current': () => ({}) });
    city.photographs(app.native.files);
    const before = [...app.native.files.keys()];
    await app.open(page('report', `id=${number}`));
    await app.tap('settled-no');
    await app.tap('photo-camera');
    await app.until('photo-1');
    expect(app.native.files.size).toBe(before.length + 1);
    await app.open('pages/mine/index');
    await app.tap('sign-out');
    await expect.poll(() => [...app.native.files.keys()]).toEqual(before);
    const left = () => [...app.native.storage.keys()].filter((name) => /reopen|reports/.test(name));
    await expect.poll(left).toEqual([]);
  });

  test('opens the place in the wallet’s own map and copies the number', async () => {
    const { app } = await start({ [own]: () => replied({ status: 'in_progress' }) });
    await app.open(page('report', `id=${number}`));
    await app.until('open-map');
    await app.tap('open-map');
    await app.tap('copy-number');
    const calls = app.native.calls.map(({ api }) => api);
    expect(calls).toContain('openLocation');
    const copied = app.native.calls.find(({ api }) => api === 'setClipboardData' || api === 'setClipboard');
    expect(Object.values(copied?.options ?? {})).toContain(number);
  });

  test('shows anybody what he has the number of, and says where there is none', async () => {
    const {
      mine: _,
      following: __,
      muted: ___,
      survey: ____,
      mayReopenUntil: _____,
      version: ______,
      ...open
    } = replied();
    const known = await start({ [`GET /feedback/reports/${number}`]: () => open }, false);
    await known.app.open(page('report', `id=${number}`));
    await known.app.until('now');
    expect(known.app.find('survey')).toBeUndefined();
    const refused = () => {
      throw new Refusal(404, 'feedback.no_report');
    };
    const unknown = await start({ [`GET /feedback/reports/${number}`]: refused }, false);
    await unknown.app.open(page('report', `id=${number}`));
    await unknown.app.until('unknown-number');
  });

  test('watches an area around where the phone is, in WGS-84, and keeps its name on the phone', async () => {
    const areaId = '018f3c1e-0000-7000-8000-0000000000d1';
    const items: object[] = [];
    const { app, city } = await start({
      'GET /feedback/areas': () => ({ items }),
      'POST /feedback/areas': (body) => {
        items.push({ areaId, since: at, ...Object(body) });
        return { areaId, watching: true };
      },
    });
    await app.open(page('areas'));
    await app.until('centre-here');
    await app.tap('centre-here');
    await app.until('centre-known');
    await app.type('area-name', '家门口');
    await app.tap('watch-area');
    await app.until(`area-${areaId}`);
    expect(app.text()).toContain('家门口');
    const [sent] = city.sent('POST /feedback/areas');
    expect(sent).toMatchObject({ shape: { kind: 'circle', radiusMetres: 500 }, services: [] });
    expect(JSON.stringify(sent)).not.toContain('家门口');
  });

  test('leads from a sticker to a report with its number and service', async () => {
    const asset = {
      ...{ assetCode: 'NB-6204', kind: 'lamp', location: { lat: 29.86, lng: 121.58 }, place: '福明路' },
      ...{ unit: words('宁波市路灯管理所'), reports: [] },
      services: [{ serviceCode: 'FAC-LIGHTING', service: words('道路照明故障') }],
    };
    const { app } = await start({ 'GET /feedback/assets/NB-6204': () => asset }, false);
    await app.open(page('asset', 'code=NB-6204'));
    await app.until('service-FAC-LIGHTING');
    await app.tap('service-FAC-LIGHTING');
    const opened = app.native.calls.findLast(({ api }) => api === 'navigateTo');
    expect(opened?.options['url']).toBe('/packageHotline/pages/new/index?asset=NB-6204&service=FAC-LIGHTING');
  });
});
