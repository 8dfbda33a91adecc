import { useState } from 'react';
import { useWords } from '../words.js';
import type { ActFormProps } from './act-form.js';
import { ActFrame } from './act-frame.js';
import { UnitSelect } from './unit-select.js';
import { useAct } from './use-act.js';

/** To a unit or an owner outside, the one that it would go to first chosen already. */
export function DispatchForm({ report, units, onActed }: ActFormProps) {
  const { pick, t } = useWords();
  const returned = new Set(report.returnedBy.map(({ zh }) => zh));
  const suggested = units.items.find(
    ({ unitId, name, kind }) =>
      unitId === report.suggestedUnitId && !returned.has(name.zh) && !(report.isPrivate && kind === 'outside'),
  );
  // Nothing until he chooses: the units may be read after the form was opened.
  const [picked, setUnit] = useState<string>();
  const unitId = picked ?? suggested?.unitId ?? '';
  const sending = useAct({ report, act: 'dispatch', onActed });
  const chosen = units.items.find((one) => one.unitId === unitId);
  return (
    <ActFrame
      act="dispatch"
      {...{ report, sending }}
      missing={unitId ? undefined : 'console.hotline.missing.unit'}
      onSend={() => sending.mutate({ unitId })}
    >
      <div className="act-two">
        <UnitSelect
          units={units.items}
          suggested={suggested?.unitId}
          value={unitId}
          onChange={setUnit}
          isBarred={({ name, kind }) => returned.has(name.zh) || (report.isPrivate && kind === 'outside')}
        />
        <div>
          {chosen && (
            <p>
              {pick(chosen.lead)} <span className="number">{chosen.phone}</span>
            </p>
          )}
          <p className="hint">{t('console.hotline.follows.dispatch')}</p>
        </div>
      </div>
    </ActFrame>
  );
}
