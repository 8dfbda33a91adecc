import type { Look } from '@yilu/city-map/city-style';
import { moveTo, openCityMap, viewOf } from '@yilu/city-map/open-city-map';
import type { Map as LibreMap } from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CityMapProps } from './city-map-props';
import { mapLibrary, streetsAddress } from './map-library';

export const usualZoom = 15;

interface LibraryMap {
  /** There once its streets are drawn. */
  readonly map: LibreMap | undefined;
  readonly failed: boolean;
  readonly zoom: number;
}

/** MapLibre in an element, told to its owner as `CityMap` promises; drawn anew when scheme or language change. */
export function useLibraryMap(holder: RefObject<HTMLDivElement>, props: CityMapProps, look: Look): LibraryMap {
  const [map, setMap] = useState<LibreMap>();
  const [failed, setFailed] = useState(false);
  const [zoom, setZoom] = useState(props.zoom ?? usualZoom);
  const latest = useRef(props);
  latest.current = props;
  const { scheme, locale } = look;
  useEffect(() => {
    let opened: LibreMap | undefined;
    let gone = false;
    const open = async (): Promise<void> => {
      const library = await mapLibrary();
      if (gone || !holder.current) return;
      const { centre, name, zoom: first = usualZoom } = latest.current;
      const next = openCityMap(library, {
        container: holder.current,
        centre,
        zoom: first,
        look: { scheme, locale },
        streets: streetsAddress(),
        name,
      });
      opened = next;
      const tellView = (): void => {
        // Below another page it has no size, and what it takes for its view was never seen.
        if (next.getContainer().clientWidth > 0) latest.current.onView?.(viewOf(next));
      };
      next.on('load', () => {
        if (gone) return;
        setMap(next);
        tellView();
      });
      next.on('moveend', () => {
        setZoom(next.getZoom());
        tellView();
      });
      next.on('click', ({ lngLat }) => {
        const place = { lat: lngLat.lat, lng: lngLat.lng };
        if (!latest.current.onPin) return;
        moveTo(next, place);
        latest.current.onPin(place);
      });
    };
    // Without WebGL, or in a browser too old for the library.
    open().catch(() => {
      if (!gone) setFailed(true);
    });
    return () => {
      gone = true;
      setMap(undefined);
      opened?.remove();
    };
  }, [holder, scheme, locale]);
  const { lat, lng } = props.centre;
  const shown = useRef({ lat, lng });
  useEffect(() => {
    // Its owner moves it by another centre alone; the same one again is no wish.
    if (!map || (shown.current.lat === lat && shown.current.lng === lng)) return;
    shown.current = { lat, lng };
    moveTo(map, { lat, lng });
  }, [map, lat, lng]);
  return { map, failed, zoom };
}
