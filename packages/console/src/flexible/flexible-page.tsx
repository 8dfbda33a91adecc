import { useQuery } from '@tanstack/react-query';
import type { Officer } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { may } from '../session/permissions.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import type { CatalogueDraft } from './catalogue-draft.js';
import { ProposeDialog } from './propose-dialog.js';
import { Situations } from './situations.js';
import { Versions } from './versions.js';

/** The city's flexible enforcement: its versions, its situations, and a draft of what comes next. */
export function FlexiblePage({ officer }: { officer: Officer }) {
  const { api } = useDesk();
  const { t } = useWords();
  const versions = useQuery({ queryKey: ['catalogue-versions'], queryFn: api.listCatalogueVersions });
  const [chosen, setChosen] = useState<string>();
  const [draft, setDraft] = useState<CatalogueDraft>({});
  const [proposing, setProposing] = useState(false);
  const [newest] = versions.data?.items ?? [];
  const shown = chosen ?? newest?.version;
  const mayPublish = may(officer.roles, 'publish_catalogue');
  const changes = Object.keys(draft).length;
  return (
    <main className="page" data-testid="flexible">
      <header className="page-head">
        <h1>{t('console.flexible.title')}</h1>
      </header>
      <p className="muted">{t('console.flexible.text')}</p>
      {versions.error && <ProblemNote error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.isPending && <Skeleton lines={8} card />}
      {versions.data && newest && shown && (
        <>
          <Versions versions={versions.data.items} shown={shown} onShow={setChosen} />
          <div className="draft-bar" role="status">
            <p className="grow">
              {!mayPublish
                ? t('console.flexible.reader')
                : shown !== newest.version
                  ? t('console.flexible.old')
                  : changes > 0
                    ? t('console.flexible.draft', { count: changes })
                    : t('console.flexible.no_draft')}
            </p>
            {changes > 0 && (
              <>
                <button type="button" className="button" onClick={() => setDraft({})}>
                  {t('console.flexible.drop')}
                </button>
                <button
                  type="button"
                  className="button primary"
                  data-testid="propose-open"
                  onClick={() => setProposing(true)}
                >
                  {t('console.flexible.propose')}
                </button>
              </>
            )}
          </div>
          <Situations
            key={shown}
            version={shown}
            draft={draft}
            onDraft={mayPublish && shown === newest.version ? setDraft : undefined}
          />
          {proposing && (
            <ProposeDialog
              newest={newest}
              draft={draft}
              onPublished={() => {
                setDraft({});
                setChosen(undefined);
                void versions.refetch();
              }}
              onClose={() => setProposing(false)}
            />
          )}
        </>
      )}
    </main>
  );
}
