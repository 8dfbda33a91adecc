import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { online } from '@/platform/network';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { Calls } from '../../calls';
import { Composer } from '../../composer';
import { outbox } from '../../outbox';
import { Phrases } from '../../phrases';
import { useHelpSay } from '../../say';
import { Standing } from '../../standing';
import { Thread } from '../../thread';
import { toEnd } from '../../to-end';
import { UnsentMessages } from '../../unsent';
import { type Target, useTalk } from '../../use-talk';
import { WaysOut } from '../../ways-out';
import './index.scss';

/** Talking with an officer, made for a frightened person at night: the numbers to call, one field, one camera. */
export default function Chat() {
  const say = useHelpSay();
  const { params } = useRouter();
  const signedIn = useWatched(session) !== undefined;
  const { id, screen, caseId } = params;
  const target: Target = {
    ...(id ? { id } : {}),
    ...(screen ? { screen } : {}),
    ...(caseId ? { subject: { context: 'accidents', id: caseId as never } } : {}),
  };
  if (signedIn) return <Talking target={target} />;
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries({ id, screen, caseId })) if (value) query[name] = value;
  return (
    <Shell title={say('chat.title')} top={<Calls />}>
      <Card>
        <View className="paragraph">{say('chat.signed_out')}</View>
        <Action id="chat-sign-in" onTap={() => go('signIn', { next: addressOf('chat', query) })}>
          {say('chat.sign_in')}
        </Action>
      </Card>
    </Shell>
  );
}

function Talking({ target }: { target: Target }) {
  const say = useHelpSay();
  const talk = useTalk(target);
  const { view, trouble, refresh } = talk;
  const isOnline = useWatched(online);
  const unsent = useWatched(outbox);
  const older = useAct();
  const closed = view?.state === 'closed';
  const send = () => void refresh();

  // A new message is below; whoever reads further up is brought down to it, as on a telephone.
  const latest = view?.messages[view.messages.length - 1]?.place ?? 0;
  const seen = useRef(0);
  useEffect(() => {
    const count = latest + unsent.length;
    if (count > 0 && seen.current !== count) toEnd();
    seen.current = count;
  }, [latest, unsent.length]);
  useEffect(() => {
    if (isOnline) void refresh();
  }, [isOnline, refresh]);

  const bottom = closed ? (
    <Action id="chat-again" onTap={() => void talk.restart()}>
      {say('chat.again')}
    </Action>
  ) : (
    <Composer onSend={send} />
  );
  const problem = trouble?.code === 'network.unreachable' ? undefined : trouble;
  return (
    <Shell title={say('chat.title')} top={<Calls />} action={bottom}>
      <TroubleNotice trouble={problem} />
      {view ? <Standing view={view} /> : null}
      {!view && isOnline && !trouble ? <Waiting /> : null}
      {view?.earlier ? (
        <Tap id="chat-earlier" className="text-link" onTap={() => void older.run(talk.earlier)}>
          {say('chat.earlier')}
        </Tap>
      ) : null}
      {view ? <Thread messages={view.messages} onStale={talk.renewLinks} /> : null}
      <UnsentMessages onRetry={send} />
      {closed ? (
        <Notice id="chat-ended">{say('chat.ended')}</Notice>
      ) : (
        <Phrases begun={latest + unsent.length > 0} onSend={send} />
      )}
      {view && !closed ? <WaysOut view={view} onDone={refresh} /> : null}
      <View className="composer-room" />
    </Shell>
  );
}
