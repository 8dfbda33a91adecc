import { useMutation, useQuery } from '@tanstack/react-query';
import { addDays, dayOf } from '@yilu/kernel';
import { formatDay } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ApiProblem } from '../api/api-problem.js';
import { saveFile } from '../case/save-file.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { streamWords } from './act-words.js';

/** What the city published of one day, and the day itself to take away and verify elsewhere. */
export function DayCard() {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const yesterday = addDays(dayOf(new Date()), -1);
  const [day, setDay] = useState(yesterday);
  const heads = useQuery({ queryKey: ['day-heads', day], queryFn: () => api.getHeads(day), enabled: day !== '' });
  const take = useMutation({
    mutationFn: () => api.exportDay(day),
    onSuccess: (zip) => saveFile(zip, `audit-${day}.zip`),
  });
  const notSealed = heads.error instanceof ApiProblem && heads.error.status === 404;
  return (
    <section className="card day-card" aria-labelledby="day-head">
      <h2 id="day-head">{t('console.log.day_title')}</h2>
      <p className="muted">{t('console.log.day_text')}</p>
      <div className="day-card-row">
        <label>
          <span className="label">{t('console.log.day')}</span>
          <input
            type="date"
            data-testid="audit-day"
            max={yesterday}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </label>
        <button
          type="button"
          className="button primary"
          data-testid="audit-download"
          disabled={!heads.isSuccess || take.isPending}
          onClick={() => take.mutate()}
        >
          {t('console.log.download')}
        </button>
      </div>
      {notSealed && <p className="muted">{t('console.log.not_sealed', { day: formatDay(locale, day) })}</p>}
      {heads.error && !notSealed && <ProblemNote error={heads.error} onRetry={() => void heads.refetch()} />}
      {take.error && <ProblemNote error={take.error} />}
      {heads.data && (
        <dl className="day-heads" data-testid="day-heads">
          {heads.data.heads.map(({ stream, count, hash }) => {
            const words = streamWords(stream);
            return (
              <div key={stream}>
                <dt>{t('console.log.head', { stream: words ? t(words) : stream, count })}</dt>
                <dd>
                  <code>{hash}</code>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}
