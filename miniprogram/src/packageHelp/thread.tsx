import { Text, View } from '@tarojs/components';
import type { ChatMessage } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { Picture } from './picture';
import { useHelpSay } from './say';
import { toEnd } from './to-end';

interface ThreadProps {
  readonly messages: readonly ChatMessage[];
  readonly onStale: () => void;
}

/** What was said, oldest first; the direction of each text is its own. */
export function Thread({ messages, onStale }: ThreadProps) {
  const latest = messages[messages.length - 1]?.place;
  const urls = messages.flatMap(({ picture }) => (picture?.url ? [picture.url] : []));
  return (
    <View className="thread" id="chat-thread">
      {messages.map((message) =>
        message.note ? (
          <Note key={message.place} message={message} />
        ) : (
          <Bubble
            key={message.place}
            message={message}
            urls={urls}
            onStale={onStale}
            // The newest picture pushes the end down when it comes.
            onLoaded={() => (message.place === latest ? toEnd() : undefined)}
          />
        ),
      )}
    </View>
  );
}

function Note({ message }: { message: ChatMessage }) {
  const say = useHelpSay();
  if (!message.note) return null;
  const name = message.officer?.name ?? '';
  return (
    <View className="thread-note">
      {say(`chat.note.${message.note}`, { name })} · {formatInstant(say.locale, message.at)}
    </View>
  );
}

interface BubbleProps {
  readonly message: ChatMessage;
  readonly urls: readonly string[];
  readonly onStale: () => void;
  readonly onLoaded: () => void;
}

function Bubble({ message, urls, onStale, onLoaded }: BubbleProps) {
  const say = useHelpSay();
  const { place, by, officer, text, picture, at } = message;
  const who = by === 'officer' ? say('chat.by_officer', { name: officer?.name ?? '' }) : say(`chat.by_${by}`);
  return (
    <View id={`chat-message-${place}`} className={`bubble ${by}`}>
      <View className="bubble-who">
        {who} <Text className="bubble-at">{formatInstant(say.locale, at)}</Text>
      </View>
      {text ? (
        <View className="bubble-text">
          <Text userSelect>{text}</Text>
        </View>
      ) : null}
      {picture?.state === 'refused' ? (
        <View className="bubble-text">
          {say('chat.picture_refused', { reason: say(`photo_refusal.${picture.refusal ?? 'not_an_image'}`) })}
        </View>
      ) : null}
      {picture?.state === 'stored' && picture.url ? (
        <Picture id={`chat-picture-${place}`} url={picture.url} all={urls} onStale={onStale} onLoaded={onLoaded} />
      ) : null}
      {picture?.state === 'stored' && !picture.url ? (
        <View className="bubble-text">{say('chat.picture_gone')}</View>
      ) : null}
    </View>
  );
}
