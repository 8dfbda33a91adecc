import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words.js';

const caseId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Opens a case that waits for nobody, such as a signed one that a court asks about, by its id. */
export function FindCase() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const id = typed.trim();
  return (
    <form
      className="find"
      onSubmit={(event) => {
        event.preventDefault();
        if (caseId.test(id)) navigate(`/cases/${id.toLowerCase()}`);
      }}
    >
      <label>
        <span className="sr-only">{t('console.find.label')}</span>
        <input
          data-testid="find-case"
          placeholder={t('console.find.label')}
          value={typed}
          aria-invalid={id !== '' && !caseId.test(id)}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={!caseId.test(id)}>
        {t('action.open')}
      </button>
    </form>
  );
}
