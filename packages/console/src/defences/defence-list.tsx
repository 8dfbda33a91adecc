import type { DefenceState, Officer, StaffDefenceSummary } from '@yilu/contracts';
import { formatDay, formatInstant } from '@yilu/look/format';
import { Icon } from '../shell/icon.js';
import { Listing } from '../shell/listing.js';
import { QueueTitle } from '../shell/queue-title.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import type { DefenceQueue, useDefences } from './use-defences.js';

interface DefenceListProps {
  readonly defences: ReturnType<typeof useDefences>;
  readonly officer: Officer;
  readonly queue: DefenceQueue;
  readonly onQueue: (queue: DefenceQueue) => void;
  readonly cursor: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (defence: StaffDefenceSummary) => void;
}

const pendingStates = ['received', 'assigned', 'question'] as const;
/** Whether it still waits for its answer. */
export const isPending = (state: DefenceState): boolean => pendingStates.some((one) => one === state);

/** The last day, as a word that says whether it has passed. */
export function DueTag({ defence: { answerBy, overdue, state } }: { defence: StaffDefenceSummary }) {
  const { locale, t } = useWords();
  const day = formatDay(locale, answerBy.on);
  if (!isPending(state))
    return (
      <Tag tone={state === 'upheld' ? 'ok' : 'plain'} icon={state === 'rejected' ? 'cross' : 'check'}>
        {t(`console.defences.state.${state}`)}
      </Tag>
    );
  return overdue ? (
    <Tag tone="danger" icon="warn">
      {t('console.defences.overdue', { day })}
    </Tag>
  ) : (
    <Tag icon="clock">{t('console.defences.due', { day })}</Tag>
  );
}

function DefenceItem({
  defence,
  officer,
  mark,
  isOpen,
  onOpen,
}: {
  defence: StaffDefenceSummary;
  officer: Officer;
  mark: string;
  isOpen: boolean;
  onOpen: () => void;
}) {
  const { locale, pick, t } = useWords();
  const { assignedTo, circumstance, state } = defence;
  return (
    <li>
      <button
        type="button"
        className={`queue-item${mark}`}
        aria-current={isOpen ? 'true' : undefined}
        data-testid="defence"
        data-key={defence.defenceId}
        onClick={onOpen}
      >
        <span className="queue-item-head">
          <span className="queue-kind">
            <Icon name={state === 'question' ? 'help' : 'document'} />
            {isPending(state) ? t(`console.defences.state.${state}`) : formatInstant(locale, defence.filedAt)}
          </span>
          <DueTag defence={defence} />
        </span>
        <span className="queue-plates">{pick(circumstance)}</span>
        <span className="queue-place number">{defence.number}</span>
        <span className="queue-place">
          {[
            ...(defence.round > 1 ? [t('console.defences.round', { round: defence.round })] : []),
            t('console.defences.records', { count: defence.records }),
            t('console.defences.documents', { count: defence.documents }),
          ].join(' · ')}
        </span>
        {assignedTo && (
          <span className="queue-held">
            <Icon name="person" />
            {assignedTo.officerId === officer.officerId
              ? t('console.defences.with_me')
              : t('console.defences.with', { name: assignedTo.name })}
          </span>
        )}
      </button>
    </li>
  );
}

export function DefenceList({ defences, officer, queue, onQueue, cursor, open, onOpen }: DefenceListProps) {
  const { t } = useWords();
  return (
    <aside className="queue alerts" aria-label={t('console.defences.title')}>
      <QueueTitle
        title={t('console.defences.title')}
        isReading={defences.isFetching}
        onRefresh={() => void defences.refetch()}
      />
      <fieldset className="filter">
        <legend className="sr-only">{t('console.defences.filter')}</legend>
        {(['open', 'mine', 'answered'] as const).map((one) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={queue === one}
            data-testid={`defences-${one}`}
            onClick={() => onQueue(one)}
          >
            {t(`console.defences.queue.${one}`)}
          </button>
        ))}
      </fieldset>
      <div className="queue-scroll">
        <Listing
          pages={defences}
          card={false}
          empty={t('console.defences.empty')}
          emptyText={t('console.defences.empty_text')}
        >
          {(items) => (
            <ul data-testid="defences">
              {items.map((defence) => (
                <DefenceItem
                  key={defence.defenceId}
                  defence={defence}
                  officer={officer}
                  mark={defence.defenceId === cursor ? ' cursor' : ''}
                  isOpen={defence.defenceId === open}
                  onOpen={() => onOpen(defence)}
                />
              ))}
            </ul>
          )}
        </Listing>
      </div>
    </aside>
  );
}
