import type { ServiceView } from '@yilu/contracts';
import type { Units } from '../hotline/use-reports.js';
import { useWords } from '../words.js';
import { countOf, type MarkTone, type OpenMark, type Wanted } from './open-marks.js';

const tones: readonly MarkTone[] = ['late', 'open', 'done'];

interface MapFiltersProps {
  readonly units: Units;
  readonly unitId: string;
  readonly onUnit: (unitId: string) => void;
  readonly services: readonly ServiceView[];
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
  /** All of the unit's, before they are narrowed down. */
  readonly marks: readonly OpenMark[];
  readonly hot: boolean;
  readonly onHot: (hot: boolean) => void;
}

/** Whose and which reports the map shows; how many there are of each is its legend. */
export function MapFilters({ units, unitId, onUnit, services, wanted, onWanted, marks, hot, onHot }: MapFiltersProps) {
  const { pick, t } = useWords();
  return (
    <div className="stack map-filters">
      {!units.own && (
        <label>
          <span className="label">{t('console.hotline_map.unit')}</span>
          <select data-testid="map-unit" value={unitId} onChange={({ target }) => onUnit(target.value)}>
            <option value="">{t('console.hotline_map.all_units')}</option>
            {units.items.map((unit) => (
              <option key={unit.unitId} value={unit.unitId}>
                {pick(unit.name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span className="label">{t('console.hotline_map.service')}</span>
        <select
          data-testid="map-service"
          value={wanted.serviceCode}
          onChange={({ target }) => onWanted({ ...wanted, serviceCode: target.value })}
        >
          <option value="">{t('console.hotline_map.all_services')}</option>
          {services
            .filter(({ takenBy }) => takenBy === 'reports')
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {pick(name)}
              </option>
            ))}
        </select>
      </label>
      <div className="chips">
        {tones.map((tone) => (
          <button
            key={tone}
            type="button"
            className="chip"
            aria-pressed={wanted.tone === tone}
            data-testid={`map-${tone}`}
            onClick={() => onWanted({ ...wanted, tone: wanted.tone === tone ? '' : tone })}
          >
            <span className={`map-key ${tone}`} aria-hidden="true" />
            {t(`console.hotline_map.${tone}`, { count: countOf(marks, tone) })}
          </button>
        ))}
      </div>
      <label className="check">
        <input type="checkbox" data-testid="map-heat" checked={hot} onChange={({ target }) => onHot(target.checked)} />
        {t('console.hotline_map.heat')}
      </label>
    </div>
  );
}
