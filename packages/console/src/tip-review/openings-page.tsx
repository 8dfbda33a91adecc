import { useQueryClient } from '@tanstack/react-query';
import type { StaffOpening } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { AnswerOpeningDialog } from './answer-opening-dialog.js';
import { LookDialog } from './look-dialog.js';
import { openingsKey } from './openings-key.js';
import { OpeningsTable } from './openings-table.js';
import './tips.css';

/** Who asked to know a reporter, who consented, and the one look of each. */
export function OpeningsPage() {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const openings = usePages(openingsKey, api.listStaffOpenings);
  const [answering, setAnswering] = useState<StaffOpening>();
  const [looking, setLooking] = useState<StaffOpening>();
  /** After a dialog too that was closed unanswered: a colleague may have been quicker, and it says so. */
  const again = () => void queries.invalidateQueries({ queryKey: [openingsKey] });
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.review.tab.openings')}</h1>
        <button type="button" className="button" disabled={openings.isFetching} onClick={() => void openings.refetch()}>
          {t('console.case.refresh')}
        </button>
      </header>
      <ol className="opening-rules">
        {(['one', 'two', 'three'] as const).map((step) => (
          <li key={step}>{t(`console.openings.rule.${step}`)}</li>
        ))}
      </ol>
      <Listing
        pages={openings}
        icon="lock"
        empty={t('console.openings.empty')}
        emptyText={t('console.openings.empty_text')}
      >
        {(items) => <OpeningsTable openings={items} onAnswer={setAnswering} onLook={setLooking} />}
      </Listing>
      {answering && (
        <AnswerOpeningDialog
          opening={answering}
          onClose={() => {
            setAnswering(undefined);
            again();
          }}
        />
      )}
      {looking && (
        <LookDialog
          opening={looking}
          onClose={() => {
            setLooking(undefined);
            again();
          }}
        />
      )}
    </main>
  );
}
