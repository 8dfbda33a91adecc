import { useQuery } from '@tanstack/react-query';
import type { Statistics } from '@yilu/contracts';
import { statisticsOutcomes } from '@yilu/contracts/constants';
import { formatDay } from '@yilu/look/format';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import { BarShare } from './bar-share.js';

const measures = ['cleared', 'signed', 'claim'] as const;
const freshMilliseconds = 300_000;

function Median({ of, threshold }: { of: Statistics['minutes']['signed']; threshold: number }) {
  const { t } = useWords();
  if ('suppressed' in of) return <dd className="muted">{t('stats.few', { threshold })}</dd>;
  if (of.count === 0) return <dd className="muted">{t('console.figures.none')}</dd>;
  return (
    <dd>
      <strong className="number figure">
        {of.median < 1 ? t('console.figures.under_one') : t('stats.minutes', { minutes: of.median })}
      </strong>
      <p className="muted">{t('console.figures.cases', { count: of.count })}</p>
    </dd>
  );
}

function Outcomes({ statistics: { outcomes, cases, threshold } }: { statistics: Statistics }) {
  const { t } = useWords();
  return (
    <table className="plain-table outcomes">
      <thead>
        <tr>
          <th scope="col">{t('console.figures.outcome')}</th>
          <th scope="col">{t('console.figures.number')}</th>
          <th scope="col">
            <span className="sr-only">{t('console.figures.share')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {statisticsOutcomes.map((outcome) => {
          const count = outcomes[outcome];
          return (
            <tr key={outcome}>
              <th scope="row">{t(`status.${outcome}`)}</th>
              <td className="number">
                {count ?? <span className="muted">{t('console.figures.few', { threshold })}</span>}
              </td>
              <td>{count !== null && cases !== null && cases > 0 && <BarShare share={count / cases} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the city publishes of its accidents; a group too small to be published is said to be so, never shown as zero. */
export function FiguresCard() {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['statistics'],
    queryFn: api.getStatistics,
    staleTime: freshMilliseconds,
  });
  return (
    <section className="block figures" aria-labelledby="figures-title" data-testid="figures">
      <header className="block-head">
        <h2 id="figures-title">{t('console.figures.title')}</h2>
        {data && (
          <span className="muted">
            {formatDay(locale, data.from)} – {formatDay(locale, data.to)}
            {data.cases !== null && ` · ${t('console.figures.cases', { count: data.cases })}`}
          </span>
        )}
      </header>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={4} />}
      {data && (
        <>
          <dl className="medians">
            {measures.map((measure) => (
              <div key={measure}>
                <dt>{t(`stats.${measure}`)}</dt>
                <Median of={data.minutes[measure]} threshold={data.threshold} />
              </div>
            ))}
          </dl>
          <Outcomes statistics={data} />
          <p className="hint">{t('console.figures.text')}</p>
        </>
      )}
    </section>
  );
}
