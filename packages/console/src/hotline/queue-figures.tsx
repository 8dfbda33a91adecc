import type { DeskFigures } from '@yilu/contracts';
import { useWords } from '../words.js';

/** Lists as they are now: how many are open, late, and not looked at. */
export function QueueFigures({ figures: { queues, looked, minutesToLook } }: { figures: DeskFigures }) {
  const { pick, t } = useWords();
  return (
    <section className="card figure-card" aria-labelledby="queues-title" data-testid="queue-figures">
      <header className="block-head">
        <h2 id="queues-title" className="grow">
          {t('console.hotline.figures.queues')}
        </h2>
        {minutesToLook !== undefined && (
          <span className="muted">
            {t('console.hotline.figures.look', { count: looked, minutes: Math.round(minutesToLook) })}
          </span>
        )}
      </header>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('console.hotline.figures.queue')}</th>
            {(['open', 'overdue', 'unseen'] as const).map((column) => (
              <th key={column} scope="col" className="figure-cell">
                {t(`console.hotline.figures.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {queues.map(({ queue, name, open, overdue, unseen, more }) => (
            <tr key={queue}>
              <th scope="row">{pick(name)}</th>
              <td className="figure-cell">
                {open}
                {more && '+'}
              </td>
              <td className={overdue > 0 ? 'figure-cell apart' : 'figure-cell'}>{overdue}</td>
              <td className={unseen > 0 ? 'figure-cell apart' : 'figure-cell'}>{unseen}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
