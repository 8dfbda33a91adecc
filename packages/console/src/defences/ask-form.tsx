import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useKeptText } from '../shell/use-kept-text.js';
import { useWords } from '../words.js';

const shortestQuestion = 5;
const longestQuestion = 1000;

interface AskFormProps {
  readonly defenceId: string;
  readonly onDone: () => void;
}

/** One question to the citizen; his term to be answered goes on meanwhile. */
export function AskForm({ defenceId, onDone }: AskFormProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [text, setText] = useKeptText(`defence-question.${defenceId}`);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const ask = useMutation({
    mutationFn: () => api.askDefendant(defenceId, { text: text.trim() }),
    onSuccess: () => {
      setText('');
      onDone();
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate();
      }}
    >
      <label>
        <span className="label">{t('console.answer.ask_text')}</span>
        <textarea
          ref={field}
          data-testid="defence-question"
          rows={3}
          maxLength={longestQuestion}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {ask.error && <ProblemNote error={ask.error} />}
      <button
        type="submit"
        className="button primary"
        data-testid="defence-question-send"
        disabled={ask.isPending || text.trim().length < shortestQuestion}
      >
        {t('console.answer.ask_send')}
      </button>
    </form>
  );
}
