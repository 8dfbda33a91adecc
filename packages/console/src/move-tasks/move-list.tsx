import type { MoveTaskKind } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { Icon } from '../shell/icon.js';
import { Listing } from '../shell/listing.js';
import { QueueTitle } from '../shell/queue-title.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import type { MoveRow, useMoveTasks } from './use-moves.js';

const kinds = ['police', 'contest', 'appeal'] as const satisfies readonly MoveTaskKind[];

interface MoveListProps {
  readonly tasks: ReturnType<typeof useMoveTasks>;
  readonly kind: MoveTaskKind;
  readonly onKind: (kind: MoveTaskKind) => void;
  readonly cursor: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (task: MoveRow) => void;
}

function MoveItem({
  task,
  mark,
  isOpen,
  onOpen,
}: {
  task: MoveRow;
  mark: string;
  isOpen: boolean;
  onOpen: () => void;
}) {
  const { locale, t } = useWords();
  const { emergency, kind, plate, place, taken, why } = task;
  return (
    <button
      type="button"
      className={`queue-item${emergency ? ' injury' : ''}${mark}`}
      aria-current={isOpen ? 'true' : undefined}
      data-testid="move-task"
      data-key={task.taskId}
      onClick={onOpen}
    >
      <span className="queue-item-head">
        <span className="queue-plates number">{plate ?? t(`console.moves.kind.${kind}`)}</span>
        {emergency && (
          <Tag tone="danger" icon="warn">
            {t('console.moves.emergency')}
          </Tag>
        )}
      </span>
      {why && <span>{t(`console.moves.why.${why}`)}</span>}
      {place && <span className="queue-place">{place}</span>}
      <span className="queue-place">
        <Icon name="clock" /> <span className="number">{formatInstant(locale, task.since)}</span>
      </span>
      {taken && (
        <span className="queue-held">
          <Icon name="person" />
          {taken.mine ? t('console.moves.with_me') : t('console.moves.with', { unit: taken.unit })}
        </span>
      )}
    </button>
  );
}

/** Cars that nobody moves, requests that an owner contests, appeals against a bar. */
export function MoveList({ tasks, kind, onKind, cursor, open, onOpen }: MoveListProps) {
  const { t } = useWords();
  return (
    <aside className="queue alerts" aria-label={t('console.moves.title')}>
      <QueueTitle
        title={t('console.moves.title')}
        isReading={tasks.isFetching}
        onRefresh={() => void tasks.refetch()}
      />
      <fieldset className="filter">
        <legend className="sr-only">{t('console.moves.filter')}</legend>
        {kinds.map((one) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={kind === one}
            data-testid={`moves-${one}`}
            onClick={() => onKind(one)}
          >
            {t(`console.moves.kind.${one}`)}
          </button>
        ))}
      </fieldset>
      <div className="queue-scroll">
        <Listing
          pages={tasks}
          card={false}
          empty={t(`console.moves.empty.${kind}`)}
          emptyText={t('console.moves.empty_text')}
        >
          {(items) => (
            <ul data-testid="move-tasks">
              {items.map((task) => (
                <li key={task.taskId}>
                  <MoveItem
                    task={task}
                    mark={task.taskId === cursor ? ' cursor' : ''}
                    isOpen={task.taskId === open}
                    onOpen={() => onOpen(task)}
                  />
                </li>
              ))}
            </ul>
          )}
        </Listing>
      </div>
    </aside>
  );
}
