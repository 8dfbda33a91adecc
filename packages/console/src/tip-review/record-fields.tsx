import type { VehicleKind } from '@yilu/contracts';
import { plateKinds } from '@yilu/kernel/plates';
import { cited } from '@yilu/law/violations/citation';
import { violationOf, violations } from '@yilu/law/violations/table';
import { formatMoney } from '@yilu/look/format';
import type { ReactNode } from 'react';
import { useWords } from '../words.js';
import { brigades } from './brigades.js';
import { type RecordDraft, withBrigade } from './record-draft.js';

const usualKinds = ['01', '02', '07', '51', '52'] as const;
const vehicles = ['car', 'truck', 'bus', 'motorcycle', 'trailer', 'special'] as const satisfies readonly VehicleKind[];

interface RecordFieldsProps {
  readonly draft: RecordDraft;
  readonly onChange: (draft: RecordDraft) => void;
}

function Choice({
  field,
  draft,
  onChange,
  children,
}: RecordFieldsProps & { field: keyof RecordDraft; children: ReactNode }) {
  const { t } = useWords();
  return (
    <label>
      <span className="label">{t(`console.tips.field.${field}`)}</span>
      <select
        data-testid={`record-${field}`}
        value={draft[field]}
        onChange={({ target: { value } }) =>
          onChange(field === 'unitId' ? withBrigade(draft, value) : { ...draft, [field]: value })
        }
      >
        {children}
      </select>
    </label>
  );
}

function Line({
  field,
  draft,
  onChange,
  longest,
}: RecordFieldsProps & { field: 'plate' | 'place' | 'area'; longest: number }) {
  const { t } = useWords();
  return (
    <label>
      <span className="label">{t(`console.tips.field.${field}`)}</span>
      <input
        data-testid={`record-${field}`}
        value={draft[field]}
        maxLength={longest}
        autoComplete="off"
        onChange={({ target: { value } }) => onChange({ ...draft, [field]: value })}
      />
    </label>
  );
}

/** The fields of a record; what is chosen says at once under which article it falls and what is usual for it. */
export function RecordFields({ draft, onChange }: RecordFieldsProps) {
  const { pick, t } = useWords();
  const both = { draft, onChange };
  const row = violationOf(draft.key);
  const isUsual = usualKinds.some((kind) => kind === draft.plateKind);
  const known = Object.entries(plateKinds).find(([kind]) => kind === draft.plateKind);
  return (
    <div className="record-fields">
      <Line field="plate" longest={12} {...both} />
      <Choice field="plateKind" {...both}>
        {usualKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`console.tips.plate.${kind}`)}
          </option>
        ))}
        {!isUsual && known && <option value={known[0]}>{known[1]}</option>}
      </Choice>
      <Choice field="vehicleKind" {...both}>
        {vehicles.map((kind) => (
          <option key={kind} value={kind}>
            {t(`console.tips.vehicle.${kind}`)}
          </option>
        ))}
      </Choice>
      <Choice field="use" {...both}>
        {(['private', 'commercial'] as const).map((use) => (
          <option key={use} value={use}>
            {t(`console.tips.use.${use}`)}
          </option>
        ))}
      </Choice>
      <div className="record-wide">
        <Choice field="key" {...both}>
          <option value="">{t('console.tips.choose_one')}</option>
          {violations.map((one) => (
            <option key={one.key} value={one.key}>
              {pick(one)}
            </option>
          ))}
        </Choice>
        {row && (
          <p className="hint" data-testid="record-article">
            {pick(cited(row.conduct))}
            {row.ningboFine && ` · ${t('console.record.usual')} ${formatMoney(row.ningboFine.fen)}`}
            {row.points.value !== undefined && ` · ${t('console.record.points', { points: row.points.value })}`}
          </p>
        )}
      </div>
      <div className="record-wide">
        <Line field="place" longest={120} {...both} />
      </div>
      <Choice field="unitId" {...both}>
        <option value="">{t('console.tips.choose_one')}</option>
        {brigades.map((one) => (
          <option key={one.unitId} value={one.unitId}>
            {pick(one)}
          </option>
        ))}
      </Choice>
      <Line field="area" longest={40} {...both} />
    </div>
  );
}
