import type { Remittance } from '@yilu/contracts';
import { formatDate, formatMoney } from '@yilu/look/format';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { Tag } from '../shell/tag.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';

const looks = {
  announced: { tone: 'brand', icon: 'clock' },
  received: { tone: 'ok', icon: 'check' },
  different: { tone: 'danger', icon: 'differ' },
} as const satisfies Record<Remittance['state'], object>;

/** Each day's income as the collecting bank hands it to the treasury, and what that has received. */
export function RemittancesList() {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const remittances = usePages('remittances', api.listRemittances);
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.money.tab.remittances')}</h1>
      </header>
      <p className="muted">{t('console.remit.text')}</p>
      <Listing pages={remittances} icon="scales" empty={t('console.remit.empty')}>
        {(items) => (
          <table className="list" data-testid="remittances">
            <thead>
              <tr>
                <th scope="col">{t('console.books.day')}</th>
                {(['fines', 'surcharges', 'fees', 'refunds', 'total'] as const).map((figure) => (
                  <th scope="col" key={figure} className="figure-cell">
                    {t(`console.remit.${figure}`)}
                  </th>
                ))}
                <th scope="col">{t('console.money.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.remittanceId}>
                  <td className="number">{formatDate(locale, one.day)}</td>
                  <td className="figure-cell">{formatMoney(one.finesFen)}</td>
                  <td className="figure-cell">{formatMoney(one.surchargesFen)}</td>
                  <td className="figure-cell">{formatMoney(one.examFeesFen)}</td>
                  <td className="figure-cell">{formatMoney(one.refundsFen)}</td>
                  <td className="figure-cell strong">{formatMoney(one.totalFen)}</td>
                  <td>
                    <Tag {...looks[one.state]}>{t(`console.remit.state.${one.state}`)}</Tag>{' '}
                    {one.state === 'different' && one.receivedFen !== undefined && (
                      <span className="apart">
                        {t('console.remit.received', { sum: formatMoney(one.receivedFen) })}
                      </span>
                    )}
                    {one.treasuryReference && (
                      <p className="hint">
                        <code>{one.treasuryReference}</code>
                      </p>
                    )}
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
