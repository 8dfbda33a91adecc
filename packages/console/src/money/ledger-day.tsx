import { dayOf } from '@yilu/kernel/day';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { EntriesTable } from './entries-table.js';

/** The ledger of a day, the last entry first. */
export function LedgerDay() {
  const { api } = useDesk();
  const { t } = useWords();
  const today = dayOf(new Date());
  const [day, setDay] = useState(today);
  const entries = usePages(`ledger-${day}`, (cursor) => api.listLedger(day, cursor));
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.money.tab.ledger')}</h1>
        <label className="ledger-day">
          <span className="sr-only">{t('console.ledger.day')}</span>
          <input
            type="date"
            max={today}
            data-testid="ledger-day"
            value={day}
            onChange={({ target }) => target.value && setDay(target.value)}
          />
        </label>
      </header>
      <p className="muted">{t('console.ledger.text')}</p>
      <Listing pages={entries} icon="document" empty={t('console.ledger.empty')}>
        {(items) => (
          <section className="card ledger">
            <EntriesTable entries={items} />
          </section>
        )}
      </Listing>
    </main>
  );
}
