import { View } from '@tarojs/components';
import type { ConversationView } from '@yilu/contracts';
import { useState } from 'react';
import { closeConversation, requestCallback } from '@/api/assistance';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { Action, Notice, TroubleNotice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useHelpSay } from './say';

/** A call instead of typing, and the end of the talk: small, so that the last message stays in sight. */
export function WaysOut({ view, onDone }: { view: ConversationView; onDone: () => Promise<void> }) {
  const say = useHelpSay();
  const call = useAct();
  const end = useAct();
  const [ending, setEnding] = useState(false);
  const { conversationId, callbackSince } = view;
  const close = () => void end.run(() => closeConversation(conversationId).then(onDone));
  return (
    <View>
      <TroubleNotice trouble={call.trouble ?? end.trouble} />
      {call.trouble?.code === 'assistance.no_phone' ? (
        <Action id="chat-link-phone" tone="plain" onTap={() => go('mine')}>
          {say('chat.link_phone')}
        </Action>
      ) : null}
      {ending ? (
        <>
          <Notice>{say('chat.close_why')}</Notice>
          <View className="pair">
            <Action id="chat-close-confirm" tone="plain" busy={end.busy} onTap={close}>
              {say('chat.close_confirm')}
            </Action>
            <Action id="chat-close-keep" tone="plain" onTap={() => setEnding(false)}>
              {say('action.cancel')}
            </Action>
          </View>
        </>
      ) : (
        <View className="choices">
          {callbackSince ? null : (
            <Tap
              id="chat-callback"
              className="pill"
              disabled={call.busy}
              onTap={() => void call.run(() => requestCallback(conversationId).then(onDone))}
            >
              {say('chat.callback')}
            </Tap>
          )}
          <Tap id="chat-close" className="pill" onTap={() => setEnding(true)}>
            {say('chat.close')}
          </Tap>
        </View>
      )}
    </View>
  );
}
