import type { ConversationEntry } from '@yilu/contracts';
import { formatTime } from '@yilu/look/format';
import { WaitTag } from '../queue/wait-tag.js';
import { Icon } from '../shell/icon.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { useScreenWords } from './screen-words.js';
import { heldBy } from './thread-order.js';

interface ConversationItemProps {
  readonly entry: ConversationEntry;
  readonly now: number;
  readonly officerId: string;
  readonly isCursor: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** Who asks, from where, since when, and who turned to him. */
export function ConversationItem({ entry, now, officerId, isCursor, isOpen, onOpen }: ConversationItemProps) {
  const { t } = useWords();
  const screenWords = useScreenWords();
  const holder = heldBy(entry, now);
  return (
    <li>
      <button
        type="button"
        className={`queue-item${isCursor ? ' cursor' : ''}`}
        aria-current={isOpen ? 'true' : undefined}
        data-testid="conversation"
        data-key={entry.conversationId}
        onClick={onOpen}
      >
        <span className="queue-item-head">
          <span className="queue-plates">{entry.maskedName ?? t('desk.nameless')}</span>
          {entry.unanswered ? (
            <WaitTag entry={{ kind: 'determination', since: entry.since }} now={now} />
          ) : (
            <Tag icon="check">{t('desk.answered')}</Tag>
          )}
        </span>
        <span className="queue-place">{t('desk.from', { screen: screenWords(entry.screen) })}</span>
        {entry.callback && (
          <span className="queue-differ">
            <Icon name="phone" />
            {t('desk.callback')}
          </span>
        )}
        {entry.for && !holder && (
          <span className="queue-held">
            <Icon name="next" />
            {t('desk.for', { role: t(`console.role.${entry.for}`) })}
          </span>
        )}
        {holder && (
          <span className="queue-held">
            <Icon name="lock" />
            {holder.officerId === officerId
              ? t('desk.mine', { until: formatTime(holder.until) })
              : t('desk.held', { name: holder.name, until: formatTime(holder.until) })}
          </span>
        )}
      </button>
    </li>
  );
}
