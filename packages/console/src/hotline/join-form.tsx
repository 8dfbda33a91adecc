import type { ReportId } from '@yilu/contracts';
import { useState } from 'react';
import { useWords } from '../words.js';
import type { ActFormProps } from './act-form.js';
import { ActFrame } from './act-frame.js';
import { reportNumber } from './acts.js';
import { useAct } from './use-act.js';

/** As many neighbours as are offered beside the field, and how much they have to be alike for it. */
const offered = 4;
const leastLikeness = 0.15;

/** As a duplicate of another: its number is chosen from the likeliest, or typed; without one nothing is joined. */
export function JoinForm({ report, form, onActed }: ActFormProps) {
  const { pick, t } = useWords();
  const [typed, setTyped] = useState(form.of ?? '');
  const sending = useAct({ report, act: 'join', onActed });
  const number = reportNumber(typed);
  const likely = report.neighbours.filter(({ likeness }) => likeness >= leastLikeness).slice(0, offered);
  const missing = !number
    ? 'console.hotline.missing.number'
    : number === report.reportId
      ? 'console.hotline.missing.itself'
      : undefined;
  return (
    <ActFrame
      act="join"
      {...{ report, sending }}
      missing={missing}
      onSend={() => number && sending.mutate({ of: number as ReportId })}
    >
      <div className="act-two">
        <label>
          <span className="label">{t('console.hotline.join_number')}</span>
          <input
            data-first
            data-testid="join-number"
            autoComplete="off"
            value={typed}
            aria-invalid={typed !== '' && !number}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <div className="stack tight">
          <span className="label">{t('console.hotline.neighbours')}</span>
          {likely.map((near) => (
            <button
              type="button"
              key={near.reportId}
              className="chip near-chip"
              aria-pressed={number === near.reportId}
              data-testid="join-neighbour"
              onClick={() => setTyped(near.reportId)}
            >
              {t('console.hotline.near_option', {
                service: pick(near.service),
                metres: Math.round(near.distanceMetres),
                percent: Math.round(near.likeness * 100),
              })}
            </button>
          ))}
          {likely.length === 0 && <p className="muted">{t('console.hotline.none_alike')}</p>}
        </div>
      </div>
      <p className="hint">{t('console.hotline.follows.join')}</p>
    </ActFrame>
  );
}
