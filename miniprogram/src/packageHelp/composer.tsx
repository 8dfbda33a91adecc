import { Textarea, View } from '@tarojs/components';
import { longestChatText } from '@yilu/contracts/constants';
import { useEffect, useRef, useState } from 'react';
import { type Shot, takePhoto } from '@/capture/camera';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { addPicture, addText } from './outbox';
import { useHelpSay } from './say';

const form = 'chat-text';

/** One field and one camera, within the thumb's reach; what is typed survives a kill of the app. */
export function Composer({ onSend }: { onSend: () => void }) {
  const say = useHelpSay();
  const [draft, change] = useDraft(form, { text: '' });
  const [refused, setRefused] = useState<'not_an_image' | 'too_large'>();
  const text = draft.text.trim();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    if (!current) return;
    // As tall as its text, as far as the style sheet lets it; low again once it was sent.
    current.style.height = 'auto';
    if (draft.text) current.style.height = `${current.scrollHeight + 2}px`;
  }, [draft.text]);
  const send = () => {
    if (!text || text.length > longestChatText) return;
    addText(text);
    change({ text: '' });
    dropDraft(form);
    onSend();
  };
  const keep = async (shot: Shot | undefined) => {
    if (!shot) return;
    setRefused(await addPicture(shot));
    onSend();
  };
  return (
    <View className="composer">
      {refused ? <Notice tone="warn">{say(`photo.${refused}`)}</Notice> : null}
      {text.length > longestChatText ? (
        <Notice tone="warn">{say('chat.too_long', { count: longestChatText })}</Notice>
      ) : null}
      <View className="composer-row">
        <Tap id="chat-camera" className="composer-camera" onTap={() => void takePhoto().then(keep)}>
          {say('chat.camera')}
        </Tap>
        {process.env.TARO_ENV === 'h5' ? (
          <textarea
            ref={field}
            id="chat-input"
            className="input composer-input"
            dir="auto"
            rows={1}
            aria-label={say('chat.input')}
            placeholder={say('chat.input')}
            value={draft.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        ) : (
          <Textarea
            id="chat-input"
            className="input composer-input"
            ariaLabel={say('chat.input')}
            placeholder={say('chat.input')}
            autoHeight
            maxlength={longestChatText}
            showConfirmBar={false}
            value={draft.text}
            onInput={({ detail }) => change({ text: detail.value })}
          />
        )}
        <Tap id="chat-send" className="composer-send" disabled={!text} onTap={send}>
          {say('chat.send')}
        </Tap>
      </View>
    </View>
  );
}
