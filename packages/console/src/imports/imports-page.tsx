import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { ImportDialog } from './import-dialog.js';
import { ImportTag } from './import-tag.js';

/** The bureau's files, newest first, each with what became of it. */
export function ImportsPage() {
  const { api } = useDesk();
  const { locale, pick, t } = useWords();
  const [open, setOpen] = useState<string>();
  const imports = usePages('imports', api.listImports);
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.imports.title')}</h1>
        <button type="button" className="button" disabled={imports.isFetching} onClick={() => void imports.refetch()}>
          {t('console.case.refresh')}
        </button>
      </header>
      <p className="muted">{t('console.imports.text')}</p>
      <Listing pages={imports} icon="document" empty={t('console.imports.empty')}>
        {(items) => (
          <table className="list" data-testid="imports">
            <thead>
              <tr>
                <th scope="col">{t('console.imports.batch')}</th>
                <th scope="col">{t('console.imports.arrived')}</th>
                <th scope="col">{t('console.imports.state')}</th>
                {(['rows', 'entered', 'unchanged', 'bad', 'rate'] as const).map((figure) => (
                  <th scope="col" key={figure} className="figure-cell">
                    {t(`console.imports.${figure}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="sr-only">{t('console.imports.open')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((batch) => (
                <tr key={batch.batchId}>
                  <td className="number">{batch.batchId}</td>
                  <td className="number together">{formatInstantInFull(locale, batch.arrivedAt)}</td>
                  <td>
                    <ImportTag state={batch.state} />
                    {batch.refusalText && <p className="hint">{pick(batch.refusalText)}</p>}
                  </td>
                  <td className="figure-cell">{batch.rows}</td>
                  <td className="figure-cell">{batch.entered}</td>
                  <td className="figure-cell">{batch.unchanged}</td>
                  <td className={batch.badRows > 0 ? 'figure-cell apart' : 'figure-cell'}>{batch.badRows}</td>
                  <td className="figure-cell">{batch.rowsPerSecond}</td>
                  <td>
                    <button
                      type="button"
                      className="button small"
                      data-testid="open-import"
                      onClick={() => setOpen(batch.batchId)}
                    >
                      {t('console.imports.open')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listing>
      {open && <ImportDialog batchId={open} onClose={() => setOpen(undefined)} />}
    </main>
  );
}
