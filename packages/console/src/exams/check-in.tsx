import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

/** Somebody is there: his number is typed, or read by a scanner, which ends it by Enter; the field is ready for the next. */
export function CheckIn({ sessionId, onDone }: { sessionId: string; onDone: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const [number, setNumber] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const checkIn = useMutation({
    mutationFn: (of: string) => api.checkIn(sessionId, of),
    onSuccess: () => {
      setNumber('');
      field.current?.focus();
      onDone();
    },
  });
  return (
    <form
      className="card check-in"
      onSubmit={(event) => {
        event.preventDefault();
        if (number.trim()) checkIn.mutate(number.trim().toUpperCase());
      }}
    >
      <label>
        <span className="label">{t('console.check_in.number')}</span>
        <input
          ref={field}
          type="text"
          className="number"
          autoComplete="off"
          data-testid="check-in-number"
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
      </label>
      <button
        type="submit"
        className="button primary"
        data-testid="check-in-go"
        disabled={checkIn.isPending || !number}
      >
        {t('console.check_in.go')}
      </button>
      {checkIn.data && !checkIn.error && (
        <p role="status" className="strong" data-testid="checked-in">
          {t('console.check_in.done', { number: checkIn.data.number })}
        </p>
      )}
      {checkIn.error && <ProblemNote error={checkIn.error} />}
    </form>
  );
}
