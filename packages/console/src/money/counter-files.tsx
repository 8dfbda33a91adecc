import { formatDate, formatInstantInFull } from '@yilu/look/format';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';

/** Files of the collecting bank's counter, and what came of each line that was refused. */
export function CounterFiles() {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const files = usePages('counter-files', api.listCounterFiles);
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.money.tab.counter')}</h1>
      </header>
      <p className="muted">{t('console.counter.text')}</p>
      <Listing pages={files} icon="document" empty={t('console.counter.empty')}>
        {(items) => (
          <table className="list" data-testid="counter-files">
            <thead>
              <tr>
                <th scope="col">{t('console.books.day')}</th>
                <th scope="col">{t('console.counter.file')}</th>
                <th scope="col">{t('console.counter.taken')}</th>
                {(['lines', 'settled', 'owed_back'] as const).map((figure) => (
                  <th scope="col" key={figure} className="figure-cell">
                    {t(`console.counter.${figure}`)}
                  </th>
                ))}
                <th scope="col">{t('console.counter.refused')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((file) => (
                <tr key={file.fileId}>
                  <td className="number">{formatDate(locale, file.day)}</td>
                  <td>
                    <code>{file.fileId}</code>
                  </td>
                  <td className="number">{formatInstantInFull(locale, file.takenAt)}</td>
                  <td className="figure-cell">{file.lines}</td>
                  <td className="figure-cell">{file.settled}</td>
                  <td className="figure-cell">{file.owedBack}</td>
                  <td>
                    {file.refused.map(({ line, problem }) => (
                      <p key={line} className="apart">
                        {t('console.counter.refused_line', { line, problem })}
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listing>
    </main>
  );
}
