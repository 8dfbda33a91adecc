import { type Cluster, clusters } from '@yilu/city-map/clusters';
import { moveTo } from '@yilu/city-map/open-city-map';
import { placeOver } from '@yilu/city-map/place-over';
import type { Map as LibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import { useWatched } from '@/state/create-state';
import { preferences } from '@/state/preferences';
import { Tap } from '@/ui/tap';
import type { CityMapProps, MapMark } from './city-map-props';
import { useMapSay } from './say-map';

interface MapMarksProps extends Pick<CityMapProps, 'marks' | 'onMark' | 'pin'> {
  readonly map: LibreMap;
  readonly zoom: number;
}

const none: readonly MapMark[] = [];
const nearer = 2;
const signs: Readonly<Record<MapMark['tone'], string>> = { open: '!', late: '!', done: '✓' };

/** How bad it is where several lie together: late, before open, before done. */
const worst = (marks: readonly MapMark[]): MapMark['tone'] =>
  marks.some(({ tone }) => tone === 'late') ? 'late' : marks.some(({ tone }) => tone === 'open') ? 'open' : 'done';

/** What lies on the map, as buttons: the keyboard and a screen reader reach each. */
export function MapMarks({ map, zoom, marks = none, onMark, pin }: MapMarksProps) {
  const say = useMapSay();
  const { elder } = useWatched(preferences);
  const layer = useRef<HTMLDivElement>(null);
  const whole = Math.floor(zoom);
  // Two buttons are told apart where they are as far from each other as one is wide.
  const groups = useMemo(() => clusters(marks, whole, elder ? 60 : 48), [marks, whole, elder]);
  useEffect(() => {
    if (!layer.current) return;
    const placed = placeOver(map, layer.current);
    return placed.end;
  }, [map]);
  useEffect(() => {
    // Whoever has just come is not where he belongs before the map moves.
    if (layer.current && (groups || pin)) placeOver(map, layer.current).end();
  }, [map, groups, pin]);
  const open = ({ place, marks: together }: Cluster<MapMark>): void => {
    const [only, ...others] = together;
    if (only && others.length === 0) onMark?.(only.id);
    // What lies on the very same spot never comes apart: its newest is opened, the list has them all.
    else if (only && map.getZoom() >= map.getMaxZoom() - 0.1) onMark?.(only.id);
    else moveTo(map, place, Math.min(map.getZoom() + nearer, map.getMaxZoom()));
  };
  return (
    <div ref={layer} className="map-marks">
      {groups.map((group) => {
        const [only] = group.marks;
        const count = group.marks.length;
        const tone = worst(group.marks);
        const name = count === 1 ? (only?.name ?? '') : say('hotline.map.together', { count });
        return (
          <div key={`${group.id}-${count}`} className="map-spot" data-lng={group.place.lng} data-lat={group.place.lat}>
            <Tap
              id={`${count === 1 ? 'mark' : 'marks'}-${group.id}`}
              className={`map-mark ${tone}`}
              label={name}
              onTap={() => open(group)}
            >
              <span className="map-dot">{count === 1 ? signs[tone] : String(count)}</span>
            </Tap>
          </div>
        );
      })}
      {pin ? (
        <div className="map-spot" data-lng={pin.lng} data-lat={pin.lat}>
          <div className="map-pin" role="img" aria-label={say('hotline.map.pin')} />
        </div>
      ) : null}
    </div>
  );
}
