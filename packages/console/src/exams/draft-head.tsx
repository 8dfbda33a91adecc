import { useWords } from '../words.js';
import { FaultText } from './fault-text.js';
import type { Draft } from './use-draft.js';

const times = ['opensAt', 'closesAt', 'drawAt'] as const;

/** Name, window and rule of a plan. */
export function DraftHead({ draft, editable }: { draft: Draft; editable: boolean }) {
  const { t } = useWords();
  const { head } = draft.text;
  return (
    <section className="card draft-head">
      {(['zh', 'en'] as const).map((language) => (
        <label key={language}>
          <span className="label">{t(`console.draft.title_${language}`)}</span>
          <input
            type="text"
            maxLength={language === 'zh' ? 80 : 120}
            data-testid={`draft-title-${language}`}
            disabled={!editable}
            value={head[language]}
            onChange={({ target }) => draft.changeHead({ [language]: target.value })}
          />
        </label>
      ))}
      {times.map((field) => (
        <label key={field}>
          <span className="label">{t(`console.draft.${field}`)}</span>
          <input
            type="datetime-local"
            data-testid={`draft-${field}`}
            disabled={!editable}
            aria-invalid={draft.faults.has(field)}
            aria-describedby={`fault-${field}`}
            value={head[field]}
            onChange={({ target }) => draft.changeHead({ [field]: target.value })}
          />
          <FaultText id={`fault-${field}`} text={draft.faults.get(field)} />
        </label>
      ))}
      <label>
        <span className="label">{t('console.draft.rule')}</span>
        <select
          data-testid="draft-rule"
          disabled={!editable}
          aria-describedby="fault-rankRule"
          value={head.firstBooking}
          onChange={({ target }) => draft.changeHead({ firstBooking: target.value === 'exact' ? 'exact' : 'window' })}
        >
          <option value="window">{t('console.draft.rule.window')}</option>
          <option value="exact">{t('console.draft.rule.exact')}</option>
        </select>
        <FaultText id="fault-rankRule" text={draft.faults.get('rankRule')} />
      </label>
    </section>
  );
}
