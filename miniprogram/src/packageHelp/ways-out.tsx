import { View } from '@tarojs/components';
import type { ConversationView } from '@yilu/contracts';
import { closeConversation, requestCallback } from '@/api/assistance';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { Action, TroubleNotice } from '@/ui/parts';
import { Sure } from '@/ui/sure';
import { useHelpSay } from './say';

/** A call instead of typing, and the end of the talk. */
export function WaysOut({ view, onDone }: { view: ConversationView; onDone: () => Promise<void> }) {
  const say = useHelpSay();
  const call = useAct();
  const end = useAct();
  const { conversationId, callbackSince } = view;
  return (
    <View className="ways-out">
      <TroubleNotice trouble={call.trouble ?? end.trouble} />
      {call.trouble?.code === 'assistance.no_phone' ? (
        <Action id="chat-link-phone" tone="plain" onTap={() => go('mine')}>
          {say('chat.link_phone')}
        </Action>
      ) : null}
      {callbackSince ? null : (
        <Action
          id="chat-callback"
          tone="plain"
          busy={call.busy}
          onTap={() => void call.run(() => requestCallback(conversationId).then(onDone))}
        >
          {say('chat.callback')}
        </Action>
      )}
      <Sure
        id="chat-close"
        text={say('chat.close')}
        confirm={say('chat.close_confirm')}
        why={say('chat.close_why')}
        tone="plain"
        busy={end.busy}
        onSure={() => void end.run(() => closeConversation(conversationId).then(onDone))}
      />
    </View>
  );
}
