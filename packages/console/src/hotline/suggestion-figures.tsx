import type { DeskFigures } from '@yilu/contracts';
import { BarShare } from '../figures/bar-share.js';
import { useWords } from '../words.js';
import { rightShare } from './figure-sums.js';

/** How often the first suggestion was the service that it was in the end, by service: what the desk's corrections measure. */
export function SuggestionFigures({ suggestions }: Pick<DeskFigures, 'suggestions'>) {
  const { pick, t } = useWords();
  const { made, right, share } = rightShare(suggestions);
  return (
    <section className="card figure-card" aria-labelledby="suggestions-title" data-testid="suggestion-figures">
      <header className="block-head">
        <h2 id="suggestions-title" className="grow">
          {t('console.hotline.figures.suggestions')}
        </h2>
        {share !== undefined && (
          <strong className="number" data-testid="suggestions-right">
            {t('console.hotline.figures.right', { percent: Math.round(share * 100), right, made })}
          </strong>
        )}
      </header>
      <p className="hint">{t('console.hotline.figures.suggestions_text')}</p>
      {suggestions.length === 0 ? (
        <p className="muted">{t('console.hotline.figures.none')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('console.hotline.figures.taken_for')}</th>
              <th scope="col" className="figure-cell">
                {t('console.hotline.figures.made')}
              </th>
              <th scope="col" className="figure-cell">
                {t('console.hotline.figures.were_right')}
              </th>
              <th scope="col" className="figure-cell">
                {t('console.hotline.figures.share')}
              </th>
              <th scope="col" className="bar-cell">
                <span className="sr-only">{t('console.hotline.figures.share')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {suggestions.map((row) => (
              <tr key={row.serviceCode}>
                <th scope="row">{pick(row.service)}</th>
                <td className="figure-cell">{row.made}</td>
                <td className="figure-cell">{row.right}</td>
                <td className="figure-cell">{Math.round((row.right / row.made) * 100)}%</td>
                <td className="bar-cell">
                  <BarShare share={row.right / row.made} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
