import type { ConversationEntry } from '@yilu/contracts';
import { Empty } from '../shell/empty.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import { ConversationItem } from './conversation-item.js';
import type { Filter } from './thread-order.js';
import type { useConversations } from './use-conversations.js';

const filters: readonly Filter[] = ['all', 'waiting', 'mine'];

interface ConversationListProps {
  readonly list: ReturnType<typeof useConversations>;
  readonly entries: readonly ConversationEntry[];
  readonly now: number;
  readonly officerId: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly cursor: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (conversationId: string) => void;
}

/** Everybody who asks an officer now. */
export function ConversationList(props: ConversationListProps) {
  const { t } = useWords();
  const { list, entries, filter } = props;
  return (
    <aside className="queue chats" aria-label={t('desk.title')}>
      <h1 className="chats-title">{t('desk.title')}</h1>
      <fieldset className="filter">
        <legend className="sr-only">{t('desk.filter')}</legend>
        {filters.map((one) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={filter === one}
            data-testid={`chats-${one}`}
            onClick={() => props.onFilter(one)}
          >
            {t(`desk.filter.${one}`)}
          </button>
        ))}
      </fieldset>
      <div className="queue-scroll">
        {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Skeleton lines={9} />}
        {list.isSuccess && entries.length === 0 && (
          <Empty icon="check" title={t('desk.empty')}>
            {t('desk.empty_text')}
          </Empty>
        )}
        <ul className="queue-items" data-testid="conversations">
          {entries.map((entry) => (
            <ConversationItem
              key={entry.conversationId}
              entry={entry}
              now={props.now}
              officerId={props.officerId}
              isCursor={entry.conversationId === props.cursor}
              isOpen={entry.conversationId === props.open}
              onOpen={() => props.onOpen(entry.conversationId)}
            />
          ))}
        </ul>
      </div>
    </aside>
  );
}
