import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Officer, QueueEntry } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { Link } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { may } from '../session/permissions.js';
import { Empty } from '../shell/empty.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useNow } from '../shell/use-now.js';
import { useWords } from '../words.js';
import { queueKey } from './use-queue.js';
import { WaitTag } from './wait-tag.js';

interface CallbackPaneProps {
  readonly callbackId: string;
  readonly entry: QueueEntry | undefined;
  readonly officer: Officer;
}

/** A person who asked to be called back (A12). */
export function CallbackPane({ callbackId, entry, officer }: CallbackPaneProps) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const now = useNow();
  const queries = useQueryClient();
  const complete = useMutation({
    mutationFn: () => api.completeCallback(callbackId),
    onSettled: () => queries.invalidateQueries({ queryKey: queueKey }),
  });

  if (complete.isSuccess || (!entry && !complete.error)) {
    return (
      <div className="case-scroll">
        <Empty icon="check" title={t('console.callback_task.gone')}>
          {t('console.callback_task.gone_text')}
        </Empty>
      </div>
    );
  }
  return (
    <>
      <div className="case-scroll">
        <header className="case-head">
          <div className="grow">
            <h1 className="case-title">{t('console.callback_task.title')}</h1>
            <p className="case-facts">
              {entry && <WaitTag entry={entry} now={now} />}
              {entry && <span>{formatInstantInFull(locale, entry.since)}</span>}
            </p>
          </div>
        </header>
        <section className="block">
          <p>{t('console.callback_task.text')}</p>
          {entry?.place && <p>{entry.place}</p>}
          {entry?.caseId && (
            <p>
              <Link href={`/cases/${entry.caseId}`}>{t('console.callback_task.case')}</Link>
            </p>
          )}
        </section>
        {complete.error && <ProblemNote error={complete.error} />}
      </div>
      <section className="dock" aria-label={t('console.callback_task.title')}>
        <div className="dock-bar">
          <p className="grow dock-state">{t('console.callback_task.hint')}</p>
          <button
            type="button"
            className="button primary"
            data-testid="callback-done"
            disabled={complete.isPending || !may(officer.roles, 'call_back')}
            onClick={() => complete.mutate()}
          >
            {t('console.callback_task.done')}
          </button>
        </div>
      </section>
    </>
  );
}
