import { dayOf } from '@yilu/kernel/day';
import { useState } from 'react';
import { useWords } from '../words.js';
import type { ActFormProps } from './act-form.js';
import { ActFrame } from './act-frame.js';
import { UnitSelect } from './unit-select.js';
import { useAct } from './use-act.js';

/** Work begins: by the unit that has it, or by one of the police; not later than was promised. */
export function ScheduleForm({ report, units, onActed }: ActFormProps) {
  const { pick, t } = useWords();
  const isGiven = report.status === 'dispatched';
  const today = dayOf(new Date());
  const promised = report.expectedOn;
  const police = units.items.filter(({ kind }) => kind === 'police');
  const suggested = police.find(({ unitId }) => unitId === report.suggestedUnitId)?.unitId;
  const [unitId, setUnit] = useState(isGiven ? '' : (suggested ?? ''));
  const [day, setDay] = useState(promised && promised >= today ? promised : '');
  const sending = useAct({ report, act: 'schedule', onActed });
  const missing =
    !isGiven && !unitId
      ? 'console.hotline.missing.unit'
      : day && day < today
        ? 'console.hotline.missing.day_past'
        : day && promised && day > promised
          ? 'console.hotline.missing.day_promised'
          : undefined;
  const returned = new Set(report.returnedBy.map(({ zh }) => zh));
  return (
    <ActFrame
      act="schedule"
      {...{ report, sending }}
      missing={missing}
      onSend={() => sending.mutate({ ...(unitId ? { unitId } : {}), ...(day ? { expectedOn: day } : {}) })}
    >
      <div className="act-two">
        {isGiven ? (
          <p className="strong">{report.unit && t('console.hotline.by_this_unit', { unit: pick(report.unit) })}</p>
        ) : (
          <UnitSelect
            units={police}
            suggested={suggested}
            value={unitId}
            onChange={setUnit}
            isBarred={({ name }) => returned.has(name.zh)}
          />
        )}
        <label>
          <span className="label">{t('console.hotline.day')}</span>
          <input
            type="date"
            data-testid="act-day"
            min={today}
            max={promised}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </label>
      </div>
      <p className="hint">{t('console.hotline.follows.schedule')}</p>
    </ActFrame>
  );
}
