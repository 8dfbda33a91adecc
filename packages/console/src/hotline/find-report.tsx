import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words.js';
import { reportNumber } from './acts.js';

/** Opens a report that lies in no list, by the number that somebody reads out. */
export function FindReport() {
  const { t } = useWords();
  const [path, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const number = reportNumber(typed);
  // It stays in the list from which it was looked for.
  const tab = /^\/hotline\/(desk|units|late|supervisor)/.exec(path)?.[1] ?? 'desk';
  return (
    <form
      className="find"
      onSubmit={(event) => {
        event.preventDefault();
        if (number) navigate(`/hotline/${tab}/${number}`);
      }}
    >
      <label>
        <span className="sr-only">{t('console.hotline.find')}</span>
        <input
          data-testid="find-report"
          placeholder={t('console.hotline.find')}
          value={typed}
          aria-invalid={typed.trim() !== '' && !number}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={!number}>
        {t('action.open')}
      </button>
    </form>
  );
}
