import type { Officer } from '@yilu/contracts';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { may } from '../session/permissions.js';
import { Empty } from '../shell/empty.js';
import { Forbidden } from '../shell/forbidden.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useNow } from '../shell/use-now.js';
import { useWords } from '../words.js';
import { ConversationList } from './conversation-list.js';
import { ConversationPane } from './conversation-pane.js';
import { type Filter, inDeskOrder } from './thread-order.js';
import { useConversations } from './use-conversations.js';

const pathOf = (conversationId: string) => `/chats/${encodeURIComponent(conversationId)}`;

function Desk({ officer, open }: { readonly officer: Officer; readonly open: string | undefined }) {
  const { t } = useWords();
  const now = useNow();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<Filter>('all');
  const [cursor, setCursor] = useState(open);
  const list = useConversations();
  const { officerId } = officer;
  const entries = inDeskOrder(list.data?.items ?? [], filter, { officerId, now });
  const waiting = inDeskOrder(list.data?.items ?? [], 'waiting', { officerId, now }).length;

  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${t('desk.title')} · ${t('console.title')}`;
  }, [waiting, t]);

  const move = (steps: number) => {
    const at = entries.findIndex(({ conversationId }) => conversationId === cursor);
    const next = entries[at === -1 ? 0 : Math.min(entries.length - 1, Math.max(0, at + steps))];
    if (!next) return;
    setCursor(next.conversationId);
    // The focus goes along, or Enter would still press the entry that was clicked last.
    const item = document.querySelector(`[data-key="${CSS.escape(next.conversationId)}"]`);
    if (item instanceof HTMLElement) item.focus();
  };
  const show = (conversationId: string) => {
    setCursor(conversationId);
    navigate(pathOf(conversationId));
  };
  useShortcuts({ j: () => move(1), k: () => move(-1), ...(cursor && { Enter: () => show(cursor) }) });

  return (
    <div className="desk">
      <ConversationList
        list={list}
        entries={entries}
        now={now}
        officerId={officerId}
        filter={filter}
        onFilter={setFilter}
        cursor={cursor}
        open={open}
        onOpen={show}
      />
      <main className="case-pane">
        {open ? (
          <ConversationPane key={open} conversationId={open} officer={officer} />
        ) : (
          <div className="case-scroll">
            <Empty icon="chat" title={t('desk.none')}>
              {t('desk.none_text')}
            </Empty>
          </div>
        )}
      </main>
    </div>
  );
}

/** Citizens who ask an officer: the line on the left, the talk on the right, the answer at the bottom. */
export function AssistancePage({ officer, open }: { readonly officer: Officer; readonly open?: string }) {
  return may(officer.roles, 'look_chats') ? <Desk officer={officer} open={open} /> : <Forbidden />;
}
