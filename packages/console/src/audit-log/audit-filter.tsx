import { useState } from 'react';
import { useWords } from '../words.js';

export interface AuditFilter {
  readonly officerId?: string;
  readonly officerName?: string;
  readonly subject?: string;
}

/** One filter at a time: a case by its number, or an officer by a tap on his name in the list. */
export function AuditFilterForm({ filter, onChange }: { filter: AuditFilter; onChange: (next: AuditFilter) => void }) {
  const { t } = useWords();
  const [subject, setSubject] = useState('');
  const shown = filter.officerName ?? filter.subject;
  return (
    <form
      className="audit-filter"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(subject.trim() ? { subject: subject.trim() } : {});
      }}
    >
      <label>
        <span className="label">{t('console.log.find')}</span>
        <input
          data-testid="audit-subject"
          maxLength={200}
          value={subject}
          onChange={({ target }) => setSubject(target.value)}
        />
      </label>
      <button type="submit" className="button">
        {t('console.log.show')}
      </button>
      {shown && (
        <button
          type="button"
          className="chip"
          aria-pressed="true"
          data-testid="audit-filter-clear"
          onClick={() => {
            setSubject('');
            onChange({});
          }}
        >
          {t('console.log.only', { what: shown })}
        </button>
      )}
    </form>
  );
}
