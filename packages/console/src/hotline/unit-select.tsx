import type { UnitView } from '@yilu/contracts';
import { useWords } from '../words.js';

interface UnitSelectProps {
  readonly units: readonly UnitView[];
  readonly suggested: string | undefined;
  readonly value: string;
  readonly onChange: (unitId: string) => void;
  /** It gave the report back, or may never read it. */
  readonly isBarred: (unit: UnitView) => boolean;
}

/** One of the units, the suggested one first; a letter typed leads on to the next that begins so. */
export function UnitSelect({ units, suggested, value, onChange, isBarred }: UnitSelectProps) {
  const { pick, t } = useWords();
  const first = units.find(({ unitId }) => unitId === suggested);
  const kinds = (['police', 'outside'] as const).filter((kind) => units.some((unit) => unit.kind === kind));
  return (
    <label>
      <span className="label">{t('console.hotline.unit')}</span>
      <select data-first data-testid="act-unit" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('console.hotline.choose_unit')}</option>
        {first && (
          <option value={first.unitId}>{t('console.hotline.suggested_option', { unit: pick(first.name) })}</option>
        )}
        {kinds.map((kind) => (
          <optgroup key={kind} label={t(`console.hotline.unit.${kind}`)}>
            {units
              .filter((unit) => unit.kind === kind && unit.unitId !== first?.unitId)
              .map((unit) => (
                <option key={unit.unitId} value={unit.unitId} disabled={isBarred(unit)}>
                  {pick(unit.name)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
