import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { AttemptsTable } from './attempts-table.js';

/** Payments of which a wallet has not said clearly how they stand. */
export function UnsettledList() {
  const { api } = useDesk();
  const { t } = useWords();
  const attempts = usePages('unsettled', api.listUnsettledAttempts);
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.money.tab.unsettled')}</h1>
        <button type="button" className="button" disabled={attempts.isFetching} onClick={() => void attempts.refetch()}>
          {t('console.case.refresh')}
        </button>
      </header>
      <p className="muted">{t('console.unsettled.text')}</p>
      <Listing pages={attempts} empty={t('console.unsettled.empty')}>
        {(items) => <AttemptsTable attempts={items} />}
      </Listing>
    </main>
  );
}
