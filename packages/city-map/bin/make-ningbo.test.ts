import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import { describe, expect, test } from 'vitest';
import { cityFile } from './city-features.js';
import { fromSegment, type Position, toMetres } from './plane.js';

const shipped = readFileSync(new URL('../data/ningbo.json', import.meta.url), 'utf8');
interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
  readonly properties: Readonly<Record<string, string>>;
}
const { features, generated } = JSON.parse(shipped) as { features: readonly Feature[]; generated: boolean };

const positions = (coordinates: unknown): Position[] =>
  Array.isArray(coordinates) && typeof coordinates[0] === 'number'
    ? [[Number(coordinates[0]), Number(coordinates[1])]]
    : Array.isArray(coordinates)
      ? coordinates.flatMap(positions)
      : [];
/** How many metres a place is from a road of that name. */
function away(zh: string, at: Position): number {
  const lines = features
    .filter(({ properties }) => properties['zh'] === zh)
    .map((one) => positions(one.geometry.coordinates));
  const pieces = lines.flatMap((line) => line.slice(1).map((end, before) => [line[before] ?? end, end] as const));
  return Math.min(...pieces.map(([from, to]) => fromSegment(toMetres(at), toMetres(from), toMetres(to)).away));
}

describe('the streets of the demo city', () => {
  test('are what the generator makes, byte by byte', () => {
    expect(cityFile(ningboFeedback.bounds)).toBe(shipped);
  });

  test('say that they are generated, and travel in at most 60 kB', () => {
    expect(generated).toBe(true);
    expect(gzipSync(shipped).length).toBeLessThan(60_000);
  });

  test('lie within the city’s bounds, each with coordinates', () => {
    const { west, south, east, north } = ningboFeedback.bounds;
    for (const { geometry, properties } of features) {
      const places = positions(geometry.coordinates);
      expect(places.length, JSON.stringify(properties)).toBeGreaterThan(0);
      for (const [lng, lat] of places) {
        expect(lng >= west && lng <= east && lat >= south && lat <= north, `${lng}, ${lat}`).toBe(true);
      }
    }
  });

  test.each<[string, string, Position]>([
    ['中山西路', '丽园北路', [121.5345, 29.8739]],
    ['药行街', '开明街', [121.5532, 29.8682]],
    ['宁南北路', '鄞县大道', [121.5439, 29.8162]],
    ['泰山路', '恒山路', [121.8445, 29.9086]],
    ['大成路', '南山路', [121.4078, 29.6556]],
    ['中山东路', '解放南路', [121.5485, 29.872]],
    ['慈海路', '荣吉路', [121.5934, 29.9701]],
    ['福明路', '百丈东路', [121.5878, 29.8612]],
    ['世纪大道', '中山东路', [121.594, 29.8684]],
    ['兴宁路', '福庆南路', [121.5801, 29.8552]],
    ['钱湖北路', '鄞县大道', [121.5571, 29.8161]],
    ['环城西路', '中山西路', [121.5245, 29.8753]],
    ['江北大道', '环城北路', [121.5338, 29.8975]],
    ['宁波绕城高速', '沈海高速', [121.4604, 29.7921]],
    ['甬江', '姚江', [121.558, 29.877]],
    ['甬江', '奉化江', [121.558, 29.877]],
  ])('cross where the demo city says: %s and %s', (one, other, at) => {
    expect(away(one, at)).toBeLessThan(30);
    expect(away(other, at)).toBeLessThan(30);
  });

  test('have each name in both languages', () => {
    const named = features.filter(({ properties }) => properties['zh'] !== undefined);
    expect(named.length).toBeGreaterThan(70);
    for (const { properties } of named) expect(properties['en'], properties['zh']).toMatch(/^[ -~’–]+$/);
  });

  test('do not run through the rivers but over bridges that have a name', () => {
    const rivers = features.filter(({ properties }) => properties['kind'] === 'river');
    const net = features.filter(
      ({ properties }) => ['street', 'lane'].includes(properties['kind'] ?? '') && properties['zh'] === undefined,
    );
    expect(net.length).toBeGreaterThan(40);
    const wet = net
      .flatMap(({ geometry }) => positions(geometry.coordinates))
      .filter((at) =>
        rivers.some(({ geometry, properties }) => {
          const course = positions(geometry.coordinates).map(toMetres);
          const reach = Number(properties['metres']) / 2;
          return course
            .slice(1)
            .some((end, before) => fromSegment(toMetres(at), course[before] ?? end, end).away < reach);
        }),
      );
    expect(wet).toEqual([]);
  });
});
