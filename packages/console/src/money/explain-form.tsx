import { useState } from 'react';
import { ReasonField } from '../shell/reason-field.js';
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
      <ReasonField
        label="console.books.explanation"
        usual={usual}
        rows={2}
        testId="explain-note"
        value={note}
        onChange={setNote}
      />
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
