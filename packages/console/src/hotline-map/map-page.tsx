import { showHeat } from '@yilu/city-map/heat-layer';
import { isIn } from '@yilu/city-map/view-box';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useServices, useUnits } from '../hotline/use-reports.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useScheme } from '../shell/theme.js';
import { useWords } from '../words.js';
import { MapFilters } from './map-filters.js';
import { MapFrame } from './map-frame.js';
import { MarkList } from './mark-list.js';
import { type Wanted, wantedOf } from './open-marks.js';
import { ReportMarks } from './report-marks.js';
import { useCityMap } from './use-city-map.js';
import { useHeat, useOpenReports } from './use-open-reports.js';

const middleOfCity = { lat: 29.872, lng: 121.5525 };
const cityZoom = 12.5;

/** Everything that is open on one map, late and waiting told apart, by unit and service; a mark opens its report. */
export function MapPage({ onOpen }: { onOpen: (reportId: string) => void }) {
  const { t } = useWords();
  const scheme = useScheme();
  const [unitId, setUnitId] = useState('');
  const [wanted, setWanted] = useState<Wanted>({ serviceCode: '', tone: '' });
  const [hot, setHot] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const units = useUnits();
  const reports = useOpenReports(unitId);
  const heat = useHeat(hot);
  const holder = useRef<HTMLDivElement>(null);
  const { map, failed, zoom, view } = useCityMap(holder, {
    centre: middleOfCity,
    zoom: cityZoom,
    name: t('console.hotline_map.name'),
  });
  const marks = useMemo(() => wantedOf(reports.marks, wanted), [reports.marks, wanted]);
  const inView = view && !failed ? marks.filter(({ place }) => isIn(view, place)) : marks;
  useEffect(() => {
    if (!map) return;
    const cells = hot ? (heat.data?.cells ?? []) : [];
    showHeat(
      map,
      cells.map(({ centre, count }) => ({ place: centre, weight: count })),
      scheme,
    );
  }, [map, hot, heat.data, scheme]);
  useShortcuts({ r: () => void reports.readAgain() });
  const error = reports.error ?? heat.error ?? undefined;
  const again = () => {
    void reports.readAgain();
    if (heat.error) void heat.refetch();
  };
  return (
    <div className="hotline-map">
      <section className="map-side" aria-label={t('console.hotline_map.side')}>
        <MapFilters
          {...{ units, unitId, wanted, hot }}
          onUnit={setUnitId}
          services={useServices()}
          onWanted={setWanted}
          marks={reports.marks}
          onHot={setHot}
        />
        {hot && heat.data?.cells.length === 0 && <p className="hint">{t('console.hotline_map.heat_none')}</p>}
        {error && <ProblemNote error={error} onRetry={again} />}
        <p className="hint" role="status" data-testid="map-count">
          {reports.isReading
            ? t('console.hotline_map.reading')
            : t('console.hotline_map.in_view', { count: inView.length, all: marks.length })}
        </p>
        {reports.isMore && <p className="hint">{t('console.hotline_map.longer')}</p>}
        {!reports.isReading && <MarkList marks={inView} onChoose={setChosen} onOpen={onOpen} />}
      </section>
      <MapFrame holder={holder} map={map} failed={failed} testId="desk-map" instead={null}>
        {map && <ReportMarks {...{ map, zoom, marks, chosen, onOpen }} />}
      </MapFrame>
    </div>
  );
}
