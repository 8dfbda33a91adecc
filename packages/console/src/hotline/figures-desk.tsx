import { useQuery } from '@tanstack/react-query';
import { addMonths, dayOf } from '@yilu/kernel/day';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import { QueueFigures } from './queue-figures.js';
import { ServiceFigures } from './service-figures.js';
import { SuggestionFigures } from './suggestion-figures.js';

const monthsBack = 12;

/** How the desk and the units stand, by month; by unit and service, never by officer. */
export function FiguresDesk() {
  const { api } = useDesk();
  const { t } = useWords();
  const today = dayOf(new Date());
  const months = Array.from({ length: monthsBack }, (_, back) => addMonths(today, -back).slice(0, 'yyyy-mm'.length));
  const [month, setMonth] = useState(months[0] ?? '');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['hotline-figures', month],
    queryFn: () => api.getDeskFigures(month),
    refetchOnWindowFocus: false,
  });
  return (
    <main className="page" data-testid="hotline-figures">
      <header className="page-head">
        <h1>{t('console.hotline.tab.figures')}</h1>
        <label className="month">
          <span className="sr-only">{t('console.hotline.month')}</span>
          <select data-testid="figures-month" value={month} onChange={({ target }) => setMonth(target.value)}>
            {months.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      </header>
      <p className="muted">{t('console.hotline.figures_text')}</p>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={10} card />}
      {data && (
        <>
          <SuggestionFigures suggestions={data.suggestions} />
          <QueueFigures figures={data} />
          <ServiceFigures rows={data.rows} />
        </>
      )}
    </main>
  );
}
