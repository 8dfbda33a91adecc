import streets from '@yilu/city-map/ningbo.json?url';
import type { MapLibrary } from '@yilu/city-map/open-city-map';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

let loading: Promise<MapLibrary> | undefined;

/** The library as a part of its own, which only who opens a map loads; with its worker from beside the site. */
export function mapLibrary(): Promise<MapLibrary> {
  loading ??= import('maplibre-gl').then(
    (library) => {
      library.setWorkerUrl(new URL(worker, window.location.href).href);
      return library;
    },
    (fault: unknown) => {
      // A tab that is older than the release finds it no more; the next try is another request.
      loading = undefined;
      throw fault;
    },
  );
  return loading;
}

/** The streets of the city, which the library's worker fetches by itself. */
export const streetsAddress = (): string => new URL(streets, window.location.href).href;
