import { type Cluster, clusters } from '@yilu/city-map/clusters';
import { moveTo } from '@yilu/city-map/open-city-map';
import { placeOver } from '@yilu/city-map/place-over';
import type { Map as LibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../words.js';
import { countOf, type OpenMark, worstOf } from './open-marks.js';

interface ReportMarksProps {
  readonly map: LibreMap;
  readonly zoom: number;
  readonly marks: readonly OpenMark[];
  readonly chosen: string | undefined;
  readonly onOpen: (reportId: string) => void;
}

const buttonPixels = 40;
const nearer = 2;

/** Open reports on the map, those that lie together as one button with their number; the worst of them gives its colour. */
export function ReportMarks({ map, zoom, marks, chosen, onOpen }: ReportMarksProps) {
  const { pick, t } = useWords();
  const layer = useRef<HTMLDivElement>(null);
  const whole = Math.floor(zoom);
  const groups = useMemo(() => clusters(marks, whole, buttonPixels), [marks, whole]);
  useEffect(() => {
    if (!layer.current) return;
    const placed = placeOver(map, layer.current);
    return placed.end;
  }, [map]);
  useEffect(() => {
    if (layer.current && groups) placeOver(map, layer.current).end();
  }, [map, groups]);
  const act = ({ place, marks: together }: Cluster<OpenMark>) => {
    const [only] = together;
    const isClosest = map.getZoom() >= map.getMaxZoom() - 0.1;
    if (only && (together.length === 1 || isClosest)) onOpen(only.id);
    else moveTo(map, place, Math.min(map.getZoom() + nearer, map.getMaxZoom()));
  };
  return (
    <div ref={layer} className="map-marks">
      {groups.map((group) => {
        const [first] = group.marks;
        const count = group.marks.length;
        const name =
          count === 1 && first
            ? t(`console.hotline_map.one_${first.tone}`, {
                service: pick(first.report.service),
                place: first.report.place ?? '',
              })
            : t('console.hotline_map.together', { count, late: countOf(group.marks, 'late') });
        const isChosen = group.marks.some(({ id }) => id === chosen);
        return (
          <div key={`${group.id}-${count}`} className="map-spot" data-lng={group.place.lng} data-lat={group.place.lat}>
            <button
              type="button"
              className={`map-mark ${worstOf(group.marks)}${isChosen ? ' chosen' : ''}`}
              data-testid="map-mark"
              data-report={count === 1 ? first?.id : undefined}
              aria-label={name}
              title={name}
              onClick={() => act(group)}
            >
              {count === 1 ? '' : count}
            </button>
          </div>
        );
      })}
    </div>
  );
}
