import { useQueryClient } from '@tanstack/react-query';
import type { StaffServiceQuery, StaffServices } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { NoteServiceDialog, type Step } from './note-service-dialog.js';
import { PaperLine } from './paper-line.js';

export type Paper = StaffServices['items'][number];
type Way = StaffServiceQuery['way'];

/** Decisions that go by post: the longest waiting first, each with what may be noted of it next. */
export function PapersPage() {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const [way, setWay] = useState<Way>('post');
  const [open, setOpen] = useState<Step>();
  const name = `papers-${way}`;
  const papers = usePages(name, (cursor) => api.listServices(way, cursor));
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.papers.title')}</h1>
      </header>
      <p className="muted">{t('console.papers.text')}</p>
      <div className="chips">
        {(['post', 'notice'] as const).map((one) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={one === way}
            data-testid={`papers-${one}`}
            onClick={() => setWay(one)}
          >
            {t(`console.papers.way.${one}`)}
          </button>
        ))}
      </div>
      <Listing pages={papers} empty={t('console.papers.empty')}>
        {(items) => (
          <ul className="stack naming-list" data-testid="papers">
            {items.map((paper) => (
              <PaperLine key={paper.number} paper={paper} onStep={(event) => setOpen({ paper, event })} />
            ))}
          </ul>
        )}
      </Listing>
      {open && (
        <NoteServiceDialog
          step={open}
          onDone={() => {
            setOpen(undefined);
            // A step may take a paper from one list to the other.
            for (const one of ['papers-post', 'papers-notice']) void queries.invalidateQueries({ queryKey: [one] });
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </main>
  );
}
