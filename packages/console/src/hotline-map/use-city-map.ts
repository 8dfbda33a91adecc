import { openCityMap, viewOf } from '@yilu/city-map/open-city-map';
import type { Box } from '@yilu/city-map/view-box';
import type { Place } from '@yilu/kernel/distance';
import type { Map as LibreMap } from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useScheme } from '../shell/theme.js';
import { useWords } from '../words.js';
import { mapLibrary, streetsAddress } from './map-library.js';

interface Asked {
  readonly centre: Place;
  readonly zoom: number;
  /** What the map is, for a screen reader. */
  readonly name: string;
  readonly onTap?: ((place: Place) => void) | undefined;
}

interface CityMap {
  /** There once its streets are drawn. */
  readonly map: LibreMap | undefined;
  readonly failed: boolean;
  readonly zoom: number;
  readonly view: Box | undefined;
}

/** The city's map in an element; drawn anew when theme or language change, where it was left. */
export function useCityMap(holder: RefObject<HTMLDivElement | null>, asked: Asked): CityMap {
  const scheme = useScheme();
  const { locale } = useWords();
  const [map, setMap] = useState<LibreMap>();
  const [failed, setFailed] = useState(false);
  const [zoom, setZoom] = useState(asked.zoom);
  const [view, setView] = useState<Box>();
  const latest = useRef(asked);
  const left = useRef({ centre: asked.centre, zoom: asked.zoom });
  useEffect(() => {
    latest.current = asked;
  });
  useEffect(() => {
    let opened: LibreMap | undefined;
    let gone = false;
    const open = async () => {
      const library = await mapLibrary();
      if (gone || !holder.current) return;
      const next = openCityMap(library, {
        container: holder.current,
        ...left.current,
        look: { scheme, locale },
        streets: streetsAddress(),
        name: latest.current.name,
      });
      opened = next;
      next.on('load', () => {
        if (gone) return;
        setMap(next);
        setView(viewOf(next));
      });
      next.on('moveend', () => {
        const { lat, lng } = next.getCenter();
        left.current = { centre: { lat, lng }, zoom: next.getZoom() };
        setZoom(next.getZoom());
        setView(viewOf(next));
      });
      next.on('click', ({ lngLat: { lat, lng } }) => latest.current.onTap?.({ lat, lng }));
    };
    open().catch(() => {
      if (!gone) setFailed(true);
    });
    return () => {
      gone = true;
      setMap(undefined);
      opened?.remove();
    };
  }, [holder, scheme, locale]);
  return { map, failed, zoom, view };
}
