import { useState } from 'react';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';
import { type DraftRow, pastedRows } from './draft-rows.js';

/** Sessions out of a table that was copied: the lines that fit are added, the others told with their line. */
export function PasteDialog({ onAdd, onClose }: { onAdd: (rows: readonly DraftRow[]) => void; onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const { rows, bad } = pastedRows(text);
  return (
    <Dialog
      title={t('console.paste.title')}
      onClose={onClose}
      wide
      testId="paste"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="paste-add"
          disabled={rows.length === 0}
          onClick={() => onAdd(rows)}
        >
          {t('console.paste.add', { count: rows.length })}
        </button>
      }
    >
      <p className="muted">{t('console.paste.text')}</p>
      <code>S2,C1 C2,yinzhou,2026-12-10,09:00,11:00,40,4</code>
      <label>
        <span className="label">{t('console.paste.field')}</span>
        <textarea
          rows={10}
          className="pasted"
          data-testid="paste-text"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {bad.length > 0 && (
        <div className="note danger" role="alert">
          <ul data-testid="paste-bad">
            {bad.map(({ line, column, value }) => (
              <li key={line}>
                {t('console.paste.bad', { line, column: t(`console.draft.${column}`), value: value || '—' })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
