import { colour, type Scheme } from '@yilu/look/tokens';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

export interface Look {
  readonly scheme: Scheme;
  readonly locale: 'zh-CN' | 'en';
}

const kindIs = (...kinds: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', [...kinds]],
];

/** A width that doubles with each step of the zoom, as what lies on the ground does. */
const widths = (far: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.6],
  ['zoom'],
  9,
  far,
  18,
  near,
];

/** Metres of a river in pixels: at this latitude a pixel of zoom 8 is 265 metres wide. */
const breadth: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  8,
  ['max', 1, ['/', ['get', 'metres'], 265]],
  20,
  ['*', ['get', 'metres'], 15.4],
];

const roads: readonly { readonly kind: string; readonly from: number; readonly far: number; readonly near: number }[] =
  [
    { kind: 'lane', from: 13, far: 0.4, near: 12 },
    { kind: 'street', from: 11, far: 0.5, near: 18 },
    { kind: 'main', from: 8, far: 1.2, near: 28 },
    { kind: 'expressway', from: 6, far: 2, near: 34 },
  ];

function roadLayers(paint: (name: Parameters<typeof colour>[0]) => string, scheme: Scheme): LayerSpecification[] {
  const fill = (kind: string): string =>
    kind === 'expressway' ? paint('warnSoft') : paint(scheme === 'light' ? 'surface' : 'line');
  const edge = scheme === 'light' ? paint('line') : paint('canvas');
  const ends = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const edges = roads.map(
    ({ kind, from, far, near }): LayerSpecification => ({
      id: `${kind}-edge`,
      type: 'line',
      source: 'city',
      minzoom: from,
      filter: kindIs(kind),
      layout: ends,
      paint: {
        'line-color': kind === 'expressway' ? paint('warn') : edge,
        'line-opacity': kind === 'expressway' ? 0.45 : 1,
        'line-width': widths(far + 1, near + 3),
      },
    }),
  );
  const fills = roads.map(
    ({ kind, from, far, near }): LayerSpecification => ({
      id: kind,
      type: 'line',
      source: 'city',
      minzoom: from,
      filter: kindIs(kind),
      layout: ends,
      paint: { 'line-color': fill(kind), 'line-width': widths(far, near) },
    }),
  );
  return [...edges, ...fills];
}

/**
 * How the city is drawn over its own streets, in the tokens of the house. Names are drawn by the browser's own fonts, as
 * the style names no address of glyphs: nothing but `streets` is ever asked for, and that lies beside the site.
 */
export function cityStyle({ scheme, locale }: Look, streets: string): StyleSpecification {
  const paint = (name: Parameters<typeof colour>[0]): string => colour(name, scheme);
  const water = scheme === 'light' ? '#CFE0F8' : '#14304F';
  // A shade darker than the page, so that white streets stand out.
  const land = scheme === 'light' ? '#ECEFF3' : paint('canvas');
  const green = scheme === 'light' ? '#D9F2E3' : '#123126';
  const name: ExpressionSpecification = ['coalesce', ['get', locale === 'en' ? 'en' : 'zh'], ''];
  const halo = { 'text-halo-color': paint('surface'), 'text-halo-width': 1.6 };
  const place = (kind: string, size: number, from: number, until: number): LayerSpecification => ({
    id: `${kind}-name`,
    type: 'symbol',
    source: 'city',
    minzoom: from,
    maxzoom: until,
    filter: kindIs(kind),
    layout: { 'text-field': name, 'text-size': size, 'text-padding': 6 },
    paint: { ...halo, 'text-color': paint('ink2') },
  });
  const along = (id: string, kinds: readonly string[], from: number, tint: string): LayerSpecification => ({
    id,
    type: 'symbol',
    source: 'city',
    minzoom: from,
    filter: kindIs(...kinds),
    layout: {
      'text-field': name,
      'text-size': ['interpolate', ['linear'], ['zoom'], 11, 11, 17, 15],
      'symbol-placement': 'line',
      'symbol-spacing': 280,
      'text-max-angle': 40,
    },
    paint: { ...halo, 'text-color': tint },
  });
  return {
    version: 8,
    name: `Yilu ${scheme}`,
    sources: { city: { type: 'geojson', data: streets, maxzoom: 15 } },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': land } },
      { id: 'park', type: 'fill', source: 'city', filter: kindIs('park'), paint: { 'fill-color': green } },
      { id: 'water', type: 'fill', source: 'city', filter: kindIs('sea', 'lake'), paint: { 'fill-color': water } },
      {
        id: 'river',
        type: 'line',
        source: 'city',
        filter: kindIs('river'),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': water, 'line-width': breadth },
      },
      {
        id: 'border',
        type: 'line',
        source: 'city',
        maxzoom: 14,
        filter: kindIs('border'),
        paint: { 'line-color': paint('ink3'), 'line-opacity': 0.5, 'line-width': 1, 'line-dasharray': [4, 3] },
      },
      ...roadLayers(paint, scheme),
      along('river-name', ['river'], 10, paint('brand')),
      along('main-name', ['main', 'expressway'], 11, paint('ink2')),
      along('street-name', ['street'], 13.5, paint('ink2')),
      place('lake', 13, 12, 24),
      place('park', 12, 12.5, 24),
      place('town', 13, 10.5, 15),
      place('district', 15, 8, 14),
      place('city', 18, 5, 11),
    ],
  };
}
