import type { RosterRow } from '@yilu/contracts';
import { useState } from 'react';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';
import { pastedResults, type TypedResult } from './result-rows.js';

interface ResultsPasteProps {
  readonly roster: readonly RosterRow[];
  readonly onTake: (typed: ReadonlyMap<string, TypedResult>) => void;
  readonly onClose: () => void;
}

/** Results out of a sheet that was copied: taken into the table, where they are looked at before they are entered. */
export function ResultsPaste({ roster, onTake, onClose }: ResultsPasteProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const { typed, bad } = pastedResults(text, roster);
  return (
    <Dialog
      title={t('console.results.paste')}
      onClose={onClose}
      wide
      testId="results-sheet"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="sheet-take"
          disabled={typed.size === 0}
          onClick={() => onTake(typed)}
        >
          {t('console.results.take', { count: typed.size })}
        </button>
      }
    >
      <p className="muted">{t('console.results.paste_text')}</p>
      <label>
        <span className="label">{t('console.paste.field')}</span>
        <textarea
          rows={10}
          className="pasted"
          data-testid="sheet-text"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {bad.length > 0 && (
        <div className="note danger" role="alert">
          <ul data-testid="sheet-bad">
            {bad.map(({ line, value, why }) => (
              <li key={line}>
                {t('console.results.bad', { line, why: t(`console.results.bad.${why}`) })} <code>{value}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
