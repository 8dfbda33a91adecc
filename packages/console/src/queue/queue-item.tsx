import type { QueueEntry } from '@yilu/contracts';
import { formatTime } from '@yilu/look/format';
import { useFactWords } from '../case/fact-words.js';
import { Icon, type IconName } from '../shell/icon.js';
import { useWords } from '../words.js';
import { entryKey } from './queue-order.js';
import { WaitTag } from './wait-tag.js';

const icons = {
  injury: 'injury',
  determination: 'scales',
  review: 'document',
} as const satisfies Record<QueueEntry['kind'], IconName>;

interface QueueItemProps {
  readonly entry: QueueEntry;
  readonly now: number;
  readonly officerId: string;
  readonly isCursor: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

export function QueueItem({ entry, now, officerId, isCursor, isOpen, onOpen }: QueueItemProps) {
  const { t } = useWords();
  const factName = useFactWords();
  const { assignedTo } = entry;
  const held = assignedTo && Date.parse(assignedTo.until) > now ? assignedTo : undefined;
  return (
    <li>
      <button
        type="button"
        className={`queue-item ${entry.kind}${isCursor ? ' cursor' : ''}`}
        aria-current={isOpen ? 'true' : undefined}
        data-testid="queue-entry"
        data-key={entryKey(entry)}
        data-kind={entry.kind}
        data-case={entry.caseId}
        onClick={onOpen}
      >
        <span className="queue-item-head">
          <span className="queue-kind">
            <Icon name={icons[entry.kind]} />
            {t(`console.kind.${entry.kind}`)}
          </span>
          <WaitTag entry={entry} now={now} />
        </span>
        <span className="queue-plates number">
          {entry.plates.length > 0 ? entry.plates.join(' · ') : t('console.queue.no_plates')}
        </span>
        <span className="queue-place">{entry.place ?? t('console.queue.no_place')}</span>
        {entry.differing.length > 0 && (
          <span className="queue-differ">
            <Icon name="differ" />
            {t('console.queue.differing', { facts: entry.differing.map(factName).join(t('console.list_comma')) })}
          </span>
        )}
        {held && (
          <span className="queue-held">
            <Icon name="lock" />
            {held.officerId === officerId
              ? t('console.queue.mine', { until: formatTime(held.until) })
              : t('console.queue.held', { name: held.name, until: formatTime(held.until) })}
          </span>
        )}
      </button>
    </li>
  );
}
