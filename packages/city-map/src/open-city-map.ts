import type { Place } from '@yilu/kernel/distance';
import { fontFamily } from '@yilu/look/tokens';
import type { Map as LibreMap } from 'maplibre-gl';
import { cityStyle, type Look } from './city-style.js';
import type { Box } from './view-box.js';

/** The library, which whoever shows a map loads only then. */
export type MapLibrary = typeof import('maplibre-gl');

export interface Opening {
  readonly container: HTMLElement;
  readonly centre: Place;
  readonly zoom: number;
  readonly look: Look;
  /** Address of the city's streets. */
  readonly streets: string;
  /** What the map is, for a screen reader. */
  readonly name: string;
}

/** As close as one street, as far as the whole city. */
const [nearest, farthest] = [18, 8];

/**
 * A map over the city's own streets: north up and flat, as a finger or the arrow keys move it. Throws where the browser
 * draws no WebGL.
 */
export function openCityMap(library: MapLibrary, { container, centre, zoom, look, streets, name }: Opening): LibreMap {
  const map = new library.Map({
    container,
    style: cityStyle(look, streets),
    center: [centre.lng, centre.lat],
    zoom,
    minZoom: farthest,
    maxZoom: nearest,
    // Nobody can tell a map that stands on its head from one that is broken.
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    attributionControl: false,
    fadeDuration: 0,
    localIdeographFontFamily: fontFamily,
    locale: { 'Map.Title': name },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/** What is in view now. */
export function viewOf(map: LibreMap): Box {
  const bounds = map.getBounds();
  return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
}

/** Goes to a place, at once for whoever asked for no motion. */
export function moveTo(map: LibreMap, { lat, lng }: Place, zoom?: number): void {
  map.easeTo({ center: [lng, lat], ...(zoom === undefined ? {} : { zoom }), duration: 200 });
}
