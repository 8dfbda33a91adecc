import { useQuery } from '@tanstack/react-query';
import { formatInstantInFull } from '@yilu/look/format';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import { ImportTag } from './import-tag.js';

/** What became of one file: why it was refused, or which of its rows were. */
export function ImportDialog({ batchId, onClose }: { batchId: string; onClose: () => void }) {
  const { api } = useDesk();
  const { locale, pick, t } = useWords();
  const {
    data: report,
    error,
    refetch,
  } = useQuery({
    queryKey: ['import', batchId],
    queryFn: () => api.getImport(batchId),
  });
  return (
    <Dialog title={batchId} onClose={onClose} wide testId="import-report">
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!report && !error && <Skeleton lines={6} />}
      {report && (
        <>
          <p className="marks">
            <ImportTag state={report.state} />
            <span>{t('console.imports.source', { source: report.source, format: report.format })}</span>
            <span className="hint">{formatInstantInFull(locale, report.arrivedAt)}</span>
          </p>
          {report.refusalText && (
            <p className="note" data-testid="import-refusal">
              <span>
                <strong>{t('console.imports.refused')}</strong> {pick(report.refusalText)}
              </span>
            </p>
          )}
          {report.refusedLater.length > 0 && (
            <section className="stack">
              <h3>{t('console.imports.refused_later')}</h3>
              <ul className="stack">
                {report.refusedLater.map(({ at, text }) => (
                  <li key={at}>
                    <span className="hint">{formatInstantInFull(locale, at)}</span> {pick(text)}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <h3>{t('console.imports.bad_rows')}</h3>
          {report.bad.length === 0 ? (
            <p className="muted">{t('console.imports.no_bad')}</p>
          ) : (
            <>
              {report.badRows > report.bad.length && (
                <p className="hint">{t('console.imports.kept', { all: report.badRows, count: report.bad.length })}</p>
              )}
              <table className="plain-table" data-testid="bad-rows">
                <thead>
                  <tr>
                    <th scope="col">{t('console.imports.row')}</th>
                    <th scope="col">{t('console.record.number')}</th>
                    <th scope="col">{t('console.imports.what')}</th>
                  </tr>
                </thead>
                <tbody>
                  {report.bad.map((bad) => (
                    <tr key={`${bad.row} ${bad.code}`}>
                      <td className="number">{bad.row}</td>
                      <td>
                        <code>{bad.recordId}</code>
                      </td>
                      <td>{pick(bad)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
