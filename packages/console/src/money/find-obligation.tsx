import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import { ObligationFile } from './obligation-file.js';

const numberForm = /^[0-9A-Za-z]{6,30}$/;

/** One obligation by the number of its decision or booking; the address keeps it. */
export function FindObligation({ reference }: { reference: string | undefined }) {
  const { api } = useDesk();
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(reference ?? '');
  const wanted = typed.trim();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['obligation', reference],
    queryFn: () => api.getStaffObligation(reference ?? ''),
    enabled: reference !== undefined,
    // Each look is logged: it is read again after an act alone.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.money.tab.find')}</h1>
      </header>
      <p className="muted">{t('console.money.find_text')}</p>
      <form
        className="find-number"
        onSubmit={(event) => {
          event.preventDefault();
          if (!numberForm.test(wanted)) return;
          if (wanted === reference) void refetch();
          else navigate(`/money/find/${wanted}`);
        }}
      >
        <label>
          <span className="label">{t('console.money.find')}</span>
          <input
            className="number"
            data-testid="find-number"
            maxLength={30}
            value={typed}
            aria-invalid={wanted !== '' && !numberForm.test(wanted)}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <button
          type="submit"
          className="button primary"
          data-testid="find-go"
          disabled={!numberForm.test(wanted) || isFetching}
        >
          {t('console.money.find_go')}
        </button>
      </form>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {reference && !data && !error && <Skeleton lines={10} card />}
      {data && (
        <ObligationFile file={data} onChanged={() => void refetch()} readAgain={async () => (await refetch()).data} />
      )}
    </main>
  );
}
