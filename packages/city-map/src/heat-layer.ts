import type { Place } from '@yilu/kernel/distance';
import { colour, type Scheme } from '@yilu/look/tokens';
import type { GeoJSONSource, Map as LibreMap } from 'maplibre-gl';

export interface Warm {
  readonly place: Place;
  readonly weight: number;
}

const heated = 'heat';

type Data = Exclude<Parameters<GeoJSONSource['setData']>[0], string>;

const pointsOf = (heat: readonly Warm[]): Data => ({
  type: 'FeatureCollection',
  features: heat.map(({ place: { lng, lat }, weight }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: { weight },
  })),
});

/** Lays the heat below the names, or takes it away again; the map has to be loaded. */
export function showHeat(map: LibreMap, heat: readonly Warm[], scheme: Scheme): void {
  const source = map.getSource<GeoJSONSource>(heated);
  if (source) {
    source.setData(pointsOf(heat));
    return;
  }
  if (heat.length === 0) return;
  map.addSource(heated, { type: 'geojson', data: pointsOf(heat) });
  const most = Math.max(...heat.map(({ weight }) => weight));
  map.addLayer(
    {
      id: heated,
      type: 'heatmap',
      source: heated,
      paint: {
        'heatmap-weight': ['interpolate', ['linear'], ['get', 'weight'], 0, 0.15, Math.max(most, 1), 1],
        // A cell is some 150 metres wide.
        'heatmap-radius': ['interpolate', ['exponential', 2], ['zoom'], 10, 8, 14, 44, 17, 260],
        'heatmap-opacity': 0.72,
        'heatmap-color': [
          'interpolate',
          ['linear'],
          ['heatmap-density'],
          0,
          'rgba(0, 0, 0, 0)',
          0.15,
          colour('brandSoft', scheme),
          0.4,
          colour('brand', scheme),
          0.7,
          colour('warn', scheme),
          1,
          colour('danger', scheme),
        ],
      },
    },
    'river-name',
  );
}
