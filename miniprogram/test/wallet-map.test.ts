import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Answers, miniCity } from './city.js';
import { MiniApp, type MiniNode } from './mini-app.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const page = 'packageHotline/pages/map/index';

/** A place on the earth, and the same on a map of GCJ-02. */
const [lat, lng] = [29.872, 121.5485];
const drawn = { latitude: expect.closeTo(29.869_42, 4), longitude: expect.closeTo(121.552_662, 4) };
/** Somewhere else, as such a map says it. */
const region = {
  southwest: { latitude: 29.909_42, longitude: 121.592_662 },
  northeast: { latitude: 29.929_42, longitude: 121.612_662 },
};

const feature = (id: string, overdue: boolean) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [lng, lat] },
  properties: {
    serviceCode: 'ROAD-DAMAGE',
    service: { zh: '路面破损', en: 'Damaged road' },
    status: 'in_progress',
    place: '中山西路',
    followers: 2,
    requestedAt: '2026-11-20T02:00:00.000Z',
    updatedAt: '2026-11-20T02:00:00.000Z',
    overdue,
  },
});

describe.each(platforms)('the wallet’s own map in the built bundle for %s', (platform) => {
  const start = async (more: Answers = {}) => {
    const boxes: string[] = [];
    const city = miniCity(platform, '1', {
      'GET /feedback/map': (_body, query) => {
        boxes.push(query.get('bbox') ?? '');
        return {
          type: 'FeatureCollection',
          features: [feature('ABCD1234EFGH', false), feature('WXYZ1234EFGH', true)],
          more: false,
        };
      },
      'GET /feedback/heat': () => ({
        from: '2026-10-26',
        to: '2026-11-22',
        cells: [{ cell: 'wtq3t7e', centre: { lat, lng }, count: 7 }],
      }),
      ...more,
    });
    const handlers = {
      ...city.handlers,
      getRegion: () => region,
      getCenterLocation: () => ({ latitude: 29.869_42, longitude: 121.552_662 }),
    };
    const app = await new MiniApp(`${root}dist/${platform}`, platform, handlers).launch();
    await app.open(page);
    await app.until('map-count');
    return { app, boxes };
  };
  const mapOf = (app: MiniApp): MiniNode => {
    const [map] = app.all(({ tag }) => tag === 'map');
    if (!map) throw new Error(`no map: ${app.text()}`);
    return map;
  };

  test('shows each report where it lies in GCJ-02, by a picture that the package has', async () => {
    const { app } = await start();
    const markers = mapOf(app).attributes['markers'] as { id: number; iconPath: string }[];
    expect(markers).toEqual([
      expect.objectContaining({ id: 1, ...drawn, iconPath: expect.stringContaining('open') }),
      expect.objectContaining({ id: 2, ...drawn, iconPath: expect.stringContaining('late') }),
    ]);
    for (const { iconPath } of markers) expect(existsSync(join(app.dist, iconPath)), iconPath).toBe(true);
    // Whoever does not see it hears each mark, and the map by its name.
    expect(app.find('mark-WXYZ1234EFGH')?.attributes['aria-label']).toContain('路面破损');
  });

  test('opens what is touched on it, and tells a mark from the pin', async () => {
    const { app } = await start();
    await app.fire(mapOf(app), 'markertap', { markerId: 2 });
    expect(app.text(await app.until('map-card'))).toContain('路面破损');
    await app.tap('map-card-close');
    await app.tap('use-place');
    const pin = () => (mapOf(app).attributes['markers'] as { id: number }[]).at(-1);
    await expect.poll(pin).toMatchObject({ id: 0, ...drawn });
    await app.fire(mapOf(app), 'markertap', { markerId: 0 });
    expect(app.find('map-card')).toBeUndefined();
  });

  test('asks for what came into view on the earth’s own degrees, once it rests', async () => {
    const { app, boxes } = await start();
    // Until the phone's own place is known and asked after.
    await app.settle(600);
    const before = boxes.length;
    await app.fire(mapOf(app), 'regionchange', {}, 'begin');
    await app.settle(600);
    expect(boxes).toHaveLength(before);
    await app.fire(mapOf(app), 'regionchange', {}, 'end');
    await expect.poll(() => boxes).toHaveLength(before + 1);
    expect((boxes.at(-1) ?? '').split(',').map(Number)).toEqual(
      [lng + 0.04, lat + 0.04, lng + 0.06, lat + 0.06].map((degrees) => expect.closeTo(degrees, 3)),
    );
  });

  test('leads from a chosen point to a report there', async () => {
    const { app } = await start();
    await app.tap('use-place');
    await app.tap('report-here');
    await expect.poll(() => app.page.route).toContain('packageHotline/pages/new/index');
    const [opened] = app.native.calls.filter(({ api }) => api === 'navigateTo').slice(-1);
    const query = new URLSearchParams(String(opened?.options['url']).split('?')[1]);
    expect([Number(query.get('lat')), Number(query.get('lng'))]).toEqual([
      expect.closeTo(lat, 4),
      expect.closeTo(lng, 4),
    ]);
  });

  test('draws where most was reported as circles', async () => {
    const { app } = await start();
    expect(mapOf(app).attributes['circles']).toEqual([]);
    await app.tap('heat');
    await expect
      .poll(() => mapOf(app).attributes['circles'])
      .toEqual([expect.objectContaining({ ...drawn, radius: 90 })]);
  });
});
