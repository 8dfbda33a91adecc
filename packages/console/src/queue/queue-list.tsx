import type { Officer, QueueEntry } from '@yilu/contracts';
import { decidedToday } from '../decision/decided-today.js';
import { Empty } from '../shell/empty.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useNow } from '../shell/use-now.js';
import { useWords } from '../words.js';
import { FindCase } from './find-case.js';
import { Overview } from './overview.js';
import { QueueItem } from './queue-item.js';
import { entryKey, figuresOf } from './queue-order.js';
import type { useQueue } from './use-queue.js';

const kinds = ['injury', 'determination', 'review'] as const satisfies readonly QueueEntry['kind'][];

interface QueueListProps {
  readonly queue: ReturnType<typeof useQueue>;
  readonly officer: Officer;
  readonly kind: QueueEntry['kind'] | undefined;
  readonly onKind: (kind: QueueEntry['kind'] | undefined) => void;
  readonly cursor: string | undefined;
  readonly openKey: string | undefined;
  readonly onOpen: (entry: QueueEntry) => void;
}

export function QueueList({ queue, officer, kind, onKind, cursor, openKey, onOpen }: QueueListProps) {
  const { t } = useWords();
  const now = useNow();
  const { entries, hasNextPage, isPending, error } = queue;
  const figures = figuresOf(entries);
  return (
    <aside className="queue" aria-label={t('console.queue.title')}>
      <h1 className="sr-only">{t('console.queue.title')}</h1>
      <Overview
        figures={figures}
        more={hasNextPage}
        decidedToday={decidedToday(sessionStorage, new Date(now))}
        now={now}
      />
      <fieldset className="filter">
        <legend className="sr-only">{t('console.queue.filter')}</legend>
        {[undefined, ...kinds].map((one) => (
          <button
            type="button"
            key={one ?? 'all'}
            className={one === 'injury' && figures.byKind.injury > 0 ? 'chip danger' : 'chip'}
            aria-pressed={kind === one}
            data-testid={`filter-${one ?? 'all'}`}
            onClick={() => onKind(one)}
          >
            {t(one ? `console.kind.${one}` : 'console.kind.all')}
            {one && figures.byKind[one] > 0 && (
              <span className="number">
                {figures.byKind[one]}
                {hasNextPage && '+'}
              </span>
            )}
          </button>
        ))}
      </fieldset>
      <div className="queue-scroll">
        {error && <ProblemNote error={error} onRetry={() => void queue.refetch()} />}
        {isPending && <Skeleton lines={9} />}
        {!isPending && !error && entries.length === 0 && (
          <Empty icon="check" title={t('console.queue.empty')}>
            {t('console.queue.empty_text')}
          </Empty>
        )}
        <ul className="queue-items" data-testid="queue">
          {entries.map((entry) => (
            <QueueItem
              key={entryKey(entry)}
              entry={entry}
              now={now}
              officerId={officer.officerId}
              isCursor={entryKey(entry) === cursor}
              isOpen={entryKey(entry) === openKey}
              onOpen={() => onOpen(entry)}
            />
          ))}
        </ul>
        {hasNextPage && (
          <button
            type="button"
            className="button"
            data-testid="queue-more"
            disabled={queue.isFetchingNextPage}
            onClick={() => void queue.fetchNextPage()}
          >
            {t('action.more')}
          </button>
        )}
      </div>
      <FindCase />
    </aside>
  );
}
