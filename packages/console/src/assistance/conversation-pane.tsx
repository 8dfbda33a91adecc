import type { Officer, OfficerConversationView } from '@yilu/contracts';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.js';
import { useFreshLinks } from '../case/use-fresh-links.js';
import { may } from '../session/permissions.js';
import { Empty } from '../shell/empty.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Skeleton } from '../shell/skeleton.js';
import { useNow } from '../shell/use-now.js';
import { useWords } from '../words.js';
import { ConversationDock } from './conversation-dock.js';
import { ConversationHead } from './conversation-head.js';
import { PictureViewer } from './picture-viewer.js';
import { ThreadLines } from './thread-lines.js';
import { heldBy } from './thread-order.js';
import { useThread } from './use-conversations.js';

/** One talk: who asks, what was said, and what the officer does about it. */
export function ConversationPane({ conversationId, officer }: { conversationId: string; officer: Officer }) {
  const { t } = useWords();
  const now = useNow();
  const thread = useThread(conversationId, officer.officerId);
  const [picture, setPicture] = useState<number>();
  const { data: view, error } = thread;
  const onStale = useFreshLinks(() => void thread.readWhole());
  useShortcuts({ r: () => void thread.readWhole() });

  if (error instanceof ApiProblem && error.status === 404) {
    return (
      <div className="case-scroll">
        <Empty icon="chat" title={t('desk.gone')}>
          {t('desk.gone_text')}
        </Empty>
      </div>
    );
  }
  if (!view) {
    return (
      <div className="case-scroll">
        {error ? <ProblemNote error={error} onRetry={() => void thread.readWhole()} /> : <Skeleton lines={12} card />}
      </div>
    );
  }
  const holds = heldBy(view, now)?.officerId === officer.officerId;
  const urls = picturesOf(view);
  return (
    <>
      <div className="case-scroll" data-testid="thread-pane">
        <ConversationHead
          view={view}
          now={now}
          refreshing={thread.isFetching}
          canOpenCase={may(officer.roles, 'work_queue')}
          onRefresh={() => void thread.readWhole()}
        />
        {error && <ProblemNote error={error} onRetry={() => void thread.readWhole()} />}
        <ThreadLines
          view={view}
          holds={holds}
          onEarlier={thread.readEarlier}
          onPicture={setPicture}
          onStale={onStale}
        />
      </div>
      <ConversationDock view={view} officer={officer} now={now} readAgain={thread.readAgain} />
      {picture !== undefined && urls[picture] && (
        <PictureViewer
          urls={urls}
          index={picture}
          onIndex={setPicture}
          onClose={() => setPicture(undefined)}
          onStale={onStale}
        />
      )}
    </>
  );
}

/** The pictures of a talk in the order of the thread. */
const picturesOf = ({ messages }: OfficerConversationView): string[] =>
  messages.flatMap(({ picture }) => (picture?.url ? [picture.url] : []));
