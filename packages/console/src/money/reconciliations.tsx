import type { ReconciliationReports, ReconciliationSide } from '@yilu/contracts';
import { formatDate, formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { ReportDialog } from './report-dialog.js';
import { ReportTag } from './report-tag.js';

type Report = ReconciliationReports['items'][number];
const sides = [
  'wechat_bill',
  'alipay_bill',
  'bank_settlement',
  'treasury_file',
] as const satisfies readonly ReconciliationSide[];

/** Every day's books against the wallets, the bank and the treasury, the newest day first. */
export function Reconciliations() {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const [side, setSide] = useState<ReconciliationSide>();
  const [open, setOpen] = useState<Pick<Report, 'side' | 'day'>>();
  const reports = usePages('reconciliations', api.listReconciliations);
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.money.tab.reconciliation')}</h1>
        <fieldset className="chips">
          <legend className="sr-only">{t('console.books.filter')}</legend>
          {[undefined, ...sides].map((one) => (
            <button
              type="button"
              key={one ?? 'all'}
              className="chip"
              aria-pressed={one === side}
              onClick={() => setSide(one)}
            >
              {t(one ? `console.books.side.${one}` : 'console.books.all')}
            </button>
          ))}
        </fieldset>
      </header>
      <p className="muted">{t('console.books.text')}</p>
      <Listing pages={reports} icon="scales" empty={t('console.books.empty')}>
        {(items) => (
          <table className="list" data-testid="reconciliations">
            <thead>
              <tr>
                <th scope="col">{t('console.books.day')}</th>
                <th scope="col">{t('console.books.side')}</th>
                <th scope="col">{t('console.money.state')}</th>
                <th scope="col" className="figure-cell">
                  {t('console.books.ours')}
                </th>
                <th scope="col" className="figure-cell">
                  {t('console.books.theirs')}
                </th>
                <th scope="col">
                  <span className="sr-only">{t('console.books.open')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items
                .filter((report) => !side || report.side === side)
                .map((report) => (
                  <tr key={`${report.side} ${report.day}`}>
                    <td className="number">{formatDate(locale, report.day)}</td>
                    <td>{t(`console.books.side.${report.side}`)}</td>
                    <td>
                      <ReportTag state={report.state} />
                    </td>
                    <td className="figure-cell">{formatMoney(report.ourFen)}</td>
                    <td className={report.ourFen === report.theirFen ? 'figure-cell' : 'figure-cell apart'}>
                      {formatMoney(report.theirFen)}
                    </td>
                    <td>
                      <button
                        type="button"
                        className="button small"
                        data-testid="open-report"
                        onClick={() => setOpen(report)}
                      >
                        {t('console.books.open')}
                      </button>
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        )}
      </Listing>
      {open && <ReportDialog side={open.side} day={open.day} onClose={() => setOpen(undefined)} />}
    </main>
  );
}
