import type { DeskReportItem } from '@yilu/contracts';
import { useWords } from '../words.js';
import { type LateQueue, lateQueues, type Stage, stages, suggestedUnits } from './queue-filters.js';
import type { Units } from './use-reports.js';

interface InboxFilterProps {
  readonly items: readonly DeskReportItem[];
  readonly units: Units;
  readonly stage: Stage;
  readonly unitId: string;
  readonly onStage: (stage: Stage) => void;
  readonly onUnit: (unitId: string) => void;
}

/** What of the inbox is shown: by why it lies there, and by the unit that it would go to. */
export function InboxFilter({ items, units, stage, unitId, onStage, onUnit }: InboxFilterProps) {
  const { t } = useWords();
  return (
    <>
      <div className="chips">
        {stages.map((one) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={one === stage}
            data-testid={`stage-${one}`}
            onClick={() => onStage(one)}
          >
            {t(`console.hotline.stage.${one}`)}
          </button>
        ))}
      </div>
      <label>
        <span className="sr-only">{t('console.hotline.by_unit')}</span>
        <select data-testid="suggested-unit" value={unitId} onChange={({ target }) => onUnit(target.value)}>
          <option value="">{t('console.hotline.any_unit')}</option>
          {suggestedUnits(items).map((one) => (
            <option key={one.unitId} value={one.unitId}>
              {t('console.hotline.unit_count', { unit: units.nameOf(one.unitId), count: one.count })}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface UnitFilterProps {
  readonly units: Units;
  readonly unitId: string;
  readonly onUnit: (unitId: string) => void;
  readonly newOnly: boolean;
  readonly onNewOnly: (newOnly: boolean) => void;
}

/** Whose list is shown, and whether only what nobody there has looked at; whoever is of a unit sees its own. */
export function UnitFilter({ units, unitId, onUnit, newOnly, onNewOnly }: UnitFilterProps) {
  const { pick, t } = useWords();
  return (
    <>
      {!units.own && (
        <label>
          <span className="sr-only">{t('console.hotline.unit')}</span>
          <select data-testid="unit" value={unitId} onChange={({ target }) => onUnit(target.value)}>
            {(['police', 'outside'] as const).map((kind) => (
              <optgroup key={kind} label={t(`console.hotline.unit.${kind}`)}>
                {units.items
                  .filter((unit) => unit.kind === kind)
                  .map((unit) => (
                    <option key={unit.unitId} value={unit.unitId}>
                      {pick(unit.name)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      <div className="chips">
        {[false, true].map((only) => (
          <button
            type="button"
            key={String(only)}
            className="chip"
            aria-pressed={only === newOnly}
            data-testid={only ? 'unit-new' : 'unit-all'}
            onClick={() => onNewOnly(only)}
          >
            {t(only ? 'console.hotline.unit_new' : 'console.hotline.stage.all')}
          </button>
        ))}
      </div>
    </>
  );
}

/** What is late, what is so late that the supervisor was told, and what its unit has not looked at for a day. */
export function LateFilter({ queue, onQueue }: { queue: LateQueue; onQueue: (queue: LateQueue) => void }) {
  const { t } = useWords();
  return (
    <div className="chips">
      {lateQueues.map((one) => (
        <button
          type="button"
          key={one}
          className="chip"
          aria-pressed={one === queue}
          data-testid={`late-${one}`}
          onClick={() => onQueue(one)}
        >
          {t(`console.hotline.queue.${one}`)}
        </button>
      ))}
    </div>
  );
}
