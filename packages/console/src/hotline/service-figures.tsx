import type { DeskFigures } from '@yilu/contracts';
import { useWords } from '../words.js';
import { percentOf } from './figure-sums.js';

/** How units stand with services in a month; no row is anybody's. */
export function ServiceFigures({ rows }: Pick<DeskFigures, 'rows'>) {
  const { pick, t } = useWords();
  const columns = ['done', 'fixed', 'in_time', 'to_see', 'to_done'] as const;
  return (
    <section className="card figure-card" aria-labelledby="rows-title" data-testid="service-figures">
      <h2 id="rows-title">{t('console.hotline.figures.rows')}</h2>
      {rows.length === 0 ? (
        <p className="muted">{t('console.hotline.figures.none')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('console.hotline.service')}</th>
              <th scope="col">{t('console.hotline.unit')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="figure-cell">
                  {t(`console.hotline.figures.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.unitId ?? ''} ${row.serviceCode}`}>
                <th scope="row">{pick(row.service)}</th>
                <td>{row.unit ? pick(row.unit) : t('console.hotline.figures.desk')}</td>
                <td className="figure-cell">{row.done}</td>
                <td className="figure-cell">{percentOf(row.fixed, row.done)}</td>
                <td className="figure-cell">{percentOf(row.inTime, row.done)}</td>
                <td className="figure-cell">{row.minutesToSee === undefined ? '—' : Math.round(row.minutesToSee)}</td>
                <td className="figure-cell">{row.hoursToDone === undefined ? '—' : Math.round(row.hoursToDone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
