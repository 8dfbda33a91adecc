import { borders, parks, towns } from './ningbo/places.js';
import { roads } from './ningbo/roads.js';
import { coast, lakes, rivers } from './ningbo/waters.js';
import { fromSegment, isInside, type Metres, type Position, toMetres, toPosition } from './plane.js';
import { type Street, streetNet } from './street-net.js';

interface Feature {
  readonly type: 'Feature';
  readonly geometry: {
    readonly type: 'LineString' | 'MultiLineString' | 'Polygon' | 'Point';
    readonly coordinates: unknown;
  };
  readonly properties: Readonly<Record<string, string | number>>;
}

/** Some metres: nobody looks closer at streets that do not exist. */
const rounded = ([lng, lat]: Position): Position => [Math.round(lng * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];

const line = (kind: string, positions: readonly Position[], rest: Feature['properties'] = {}): Feature => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: positions.map(rounded) },
  properties: { kind, ...rest },
});
/** The unnamed streets of a town as one feature: hundreds of small ones would be as many words. */
const net = (kind: string, streets: readonly Street[]): Feature => ({
  type: 'Feature',
  geometry: {
    type: 'MultiLineString',
    coordinates: streets
      .filter((street) => street.kind === kind)
      .map((street) => street.line.map(toPosition).map(rounded)),
  },
  properties: { kind },
});
const area = (kind: string, ring: readonly Position[], rest: Feature['properties'] = {}): Feature => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)].map(rounded)] },
  properties: { kind, ...rest },
});
const point = (kind: string, at: Position, rest: Feature['properties']): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: rounded(at) },
  properties: { kind, ...rest },
});

/** Corners of what is drawn, as the city's profile has them. */
interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

const bankMetres = 45;

/** Where no street of a net runs: in a river or on its bank, in a lake, a park or the sea. */
function blocking(sea: readonly Position[]): (at: Metres) => boolean {
  const banks = rivers.map(({ metres, line: course }) => ({
    reach: metres / 2 + bankMetres,
    course: course.map(toMetres),
  }));
  const rings = [...lakes.map(({ ring }) => ring), ...parks.map(({ ring }) => ring), sea].map((ring) =>
    ring.map(toMetres),
  );
  return (at) =>
    banks.some(({ reach, course }) =>
      course.slice(1).some((end, before) => fromSegment(at, course[before] ?? end, end).away < reach),
    ) || rings.some((ring) => isInside(at, ring));
}

/** Everything that the map of the demo city draws; the same features in the same order at every run. */
function cityFeatures({ south, west, north, east }: Bounds): Feature[] {
  const sea: readonly Position[] = [...coast, [east, south], [east, north], [west, north]];
  const obstacles = { blocks: blocking(sea), named: roads.map((road) => road.line.map(toMetres)) };
  const nets = towns.map((town, seed) => streetNet(town, seed * 10, obstacles));
  return [
    area('sea', sea),
    ...parks.map(({ zh, en, ring }) => area('park', ring, { zh, en })),
    ...lakes.map(({ zh, en, ring }) => area('lake', ring, { zh, en })),
    ...rivers.map(({ zh, en, metres, line: course }) => line('river', course, { zh, en, metres })),
    ...borders.map((border) => line('border', border)),
    ...nets.flatMap((streets) => ['street', 'lane'].map((kind) => net(kind, streets))),
    ...roads.map(({ kind, zh, en, line: course }) => line(kind, course, { zh, en })),
    ...towns.map(({ zh, en, middle, rank }) => point(rank, middle, { zh, en })),
    point('city', [121.55, 29.879], { zh: '宁波', en: 'Ningbo' }),
  ];
}

/** The map as a file: GeoJSON, a feature a line, and a word that nobody may take it for a survey. */
export function cityFile(bounds: Bounds): string {
  const note =
    'Generated streets of a demo city: plausible, not surveyed. Made by packages/city-map/bin/make-ningbo.ts';
  const lines = cityFeatures(bounds).map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","generated":true,"note":${JSON.stringify(note)},"features":[\n${lines.join(',\n')}\n]}\n`;
}
