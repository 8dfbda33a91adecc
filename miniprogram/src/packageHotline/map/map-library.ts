import type { MapLibrary } from '@yilu/city-map/open-city-map';

let loading: Promise<MapLibrary> | undefined;

/**
 * MapLibre as its makers publish it, from beside the site: it looks for its worker next to itself, and Babel for browsers of
 * 2018 would break it. An older browser fails here, and its reader goes the way without a map.
 */
export function mapLibrary(): Promise<MapLibrary> {
  loading ??= (import(/* webpackIgnore: true */ `${MAP_FILES}/maplibre-gl.mjs`) as Promise<MapLibrary>).catch(
    (fault: unknown) => {
      loading = undefined;
      throw fault;
    },
  );
  return loading;
}

/** The streets, which the library's worker fetches by itself. */
export const streetsAddress = (): string => `${window.location.origin}${MAP_FILES}/streets.json`;
