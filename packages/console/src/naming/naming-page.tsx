import { useQueryClient } from '@tanstack/react-query';
import type { NamingWatch, NamingWatchQuery } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { ClearNamingDialog } from './clear-naming-dialog.js';

export type Watched = NamingWatch['items'][number];
type Subject = NamingWatchQuery['subject'];

/** Drivers and vehicles for which online naming waits for an officer: what was counted, and nobody's guilt. */
export function NamingPage() {
  const { api } = useDesk();
  const { locale, pick, t } = useWords();
  const queries = useQueryClient();
  const [subject, setSubject] = useState<Subject>('driver');
  const [open, setOpen] = useState<Watched>();
  const name = `naming-${subject}`;
  const watched = usePages(name, (cursor) => api.listNamingWatch(subject, cursor));
  const nameOf = ({ driverId, plate }: Watched) => plate ?? t('console.naming.driver', { id: driverId ?? '' });
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.naming.title')}</h1>
      </header>
      <p className="muted">{t('console.naming.text')}</p>
      <div className="chips">
        {(['driver', 'vehicle'] as const).map((one) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={one === subject}
            data-testid={`naming-${one}`}
            onClick={() => setSubject(one)}
          >
            {t(`console.naming.subject.${one}`)}
          </button>
        ))}
      </div>
      <Listing pages={watched} empty={t('console.naming.empty')}>
        {(items) => (
          <ul className="stack naming-list" data-testid="namings">
            {items.map((one) => (
              <li key={one.driverId ?? one.plate} className="block">
                <header className="block-head">
                  <h2 className="grow number">{nameOf(one)}</h2>
                  <span className="hint">{t('console.naming.paused', { day: formatDate(locale, one.pausedOn) })}</span>
                  <button type="button" className="button" data-testid="naming-open" onClick={() => setOpen(one)}>
                    {t('console.naming.clear')}
                  </button>
                </header>
                {one.alerts.map(({ kind, text, recordIds }) => (
                  <p key={kind}>
                    {pick(text)} <code className="hint">{recordIds.join(' ')}</code>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {open && (
        <ClearNamingDialog
          watched={open}
          title={nameOf(open)}
          onDone={() => {
            setOpen(undefined);
            void queries.invalidateQueries({ queryKey: [name] });
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </main>
  );
}
