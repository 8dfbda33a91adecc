import { useState } from 'react';
import { useWords } from '../words.js';

const shortestNote = 5;
const usual = ['console.books.usual.midnight', 'console.books.usual.asked'] as const;

interface ExplainFormProps {
  readonly pending: boolean;
  readonly onExplain: (note: string) => void;
}

/** What an officer found about a difference; it stays in the report beside it. */
export function ExplainForm({ pending, onExplain }: ExplainFormProps) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onExplain(note.trim());
      }}
    >
      <div className="chips">
        {usual.map((key) => (
          <button type="button" key={key} className="chip" onClick={() => setNote(t(key))}>
            {t(key)}
          </button>
        ))}
      </div>
      <label>
        <span className="label">{t('console.books.explanation')}</span>
        <textarea
          rows={2}
          maxLength={500}
          data-testid="explain-note"
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      <button
        type="submit"
        className="button primary"
        data-testid="explain-go"
        disabled={pending || note.trim().length < shortestNote}
      >
        {t('action.save')}
      </button>
    </form>
  );
}
