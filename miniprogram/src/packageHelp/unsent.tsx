import { View } from '@tarojs/components';
import { online } from '@/platform/network';
import { useWatched } from '@/state/create-state';
import { Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { again, drop, outbox, type Unsent } from './outbox';
import { useHelpSay } from './say';

/** What is on the phone and not with the city yet, in the words of what really happens to it. */
export function UnsentMessages({ onRetry }: { onRetry: () => void }) {
  const say = useHelpSay();
  const waiting = useWatched(outbox);
  const isOnline = useWatched(online);
  return (
    <View className="thread">
      {waiting.map((one) => (
        <UnsentBubble key={one.id} one={one} onRetry={onRetry} />
      ))}
      {waiting.length > 0 && !isOnline ? (
        <Notice tone="warn" id="chat-offline">
          {say('chat.offline')}
        </Notice>
      ) : null}
    </View>
  );
}

function UnsentBubble({ one, onRetry }: { one: Unsent; onRetry: () => void }) {
  const say = useHelpSay();
  const { text, percent, photoId, trouble } = one;
  const progress = photoId
    ? say('chat.picture_checking')
    : percent === undefined
      ? say('chat.unsent')
      : say('chat.picture_sending', { percent });
  return (
    <View className="bubble citizen unsent">
      <View className="bubble-text">{text ?? say('chat.picture')}</View>
      <View className="bubble-who">{trouble ? say.trouble(trouble) : progress}</View>
      {percent !== undefined && !photoId ? (
        <View className="bar">
          <View className="bar-done" style={{ width: `${percent}%` }} />
        </View>
      ) : null}
      {trouble ? (
        <View className="pair">
          <Tap
            className="text-link"
            onTap={() => {
              again(one.id);
              onRetry();
            }}
          >
            {say('chat.retry')}
          </Tap>
          <Tap className="text-link" onTap={() => drop(one.id)}>
            {say('chat.drop')}
          </Tap>
        </View>
      ) : null}
    </View>
  );
}
