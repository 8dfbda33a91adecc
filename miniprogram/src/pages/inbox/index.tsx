import { Text, View } from '@tarojs/components';
import type { InboxMessage } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useEffect, useState } from 'react';
import { listInbox, markRead } from '@/api/messages';
import { session } from '@/api/session';
import { go, openPage } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, TroubleNotice, Waiting } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';

/** One inbox for everything that the city tells a person, newest first, whichever app he stands in. */
export default function Inbox() {
  const say = useSay();
  const signedIn = useWatched(session) !== undefined;
  const first = useLoaded(() => listInbox(), signedIn);
  const [older, setOlder] = useState<readonly InboxMessage[]>([]);
  const [cursor, setCursor] = useState<string>();
  const more = useAct();
  const nextCursor = first.data?.nextCursor;
  useEffect(() => {
    // What was loaded below stays, so that reading one message does not throw the reader back to the top.
    if (older.length === 0) setCursor(nextCursor);
  }, [nextCursor, older.length]);

  const seen = (id: string): void => {
    const readAt = new Date().toISOString();
    setOlder((before) => before.map((one) => (one.messageId === id ? { ...one, readAt } : one)));
    void first.reload();
  };
  const open = (message: InboxMessage): void => {
    if (!message.readAt)
      void markRead(message.messageId).then(
        () => seen(message.messageId),
        () => undefined,
      );
    if (message.page) openPage(`/${message.page.replace(/^\//, '')}`);
  };
  const loadMore = () =>
    void more.run(async () => {
      const page = await listInbox(cursor);
      setOlder((before) => [...before, ...page.items]);
      setCursor(page.nextCursor);
    });
  const newest = first.data?.items ?? [];
  const messages = [...newest, ...older.filter((one) => !newest.some(({ messageId }) => messageId === one.messageId))];

  return (
    <Shell title={say('tab.inbox')} tab="inbox">
      {signedIn ? null : (
        <Card>
          <View className="paragraph">{say('inbox.sign_in')}</View>
          <Action id="inbox-sign-in" onTap={() => go('signIn', { next: '/pages/inbox/index' })}>
            {say('action.sign_in')}
          </Action>
        </Card>
      )}
      {signedIn && !first.data && !first.trouble ? <Waiting /> : null}
      <TroubleNotice trouble={first.trouble ?? more.trouble} />
      {first.data && messages.length === 0 ? <Card>{say('inbox.empty')}</Card> : null}
      {messages.map((message) => (
        <Tap key={message.messageId} id={`message-${message.messageId}`} className="card" onTap={() => open(message)}>
          <View className={message.readAt ? '' : 'unread'}>
            {message.urgent ? <Text className="badge">{say('inbox.urgent')}</Text> : null} {message.title}
          </View>
          <View className="paragraph">{message.body}</View>
          <View className="hint">
            {formatInstant(say.locale, message.at)} · {say(`inbox.delivery_${message.delivery}`)}
          </View>
        </Tap>
      ))}
      {cursor ? (
        <Action id="inbox-more" tone="plain" busy={more.busy} onTap={loadMore}>
          {say('action.more')}
        </Action>
      ) : null}
    </Shell>
  );
}
