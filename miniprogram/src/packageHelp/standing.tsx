import { View } from '@tarojs/components';
import type { ConversationView } from '@yilu/contracts';
import { spoken } from '@/ui/spoken';
import { useHelpSay } from './say';

/** Where he stands: his place in the line, or who is with him. */
export function Standing({ view }: { view: ConversationView }) {
  const say = useHelpSay();
  const { state, place, etaMinutes, officer } = view;
  if (state === 'closed') return null;
  return (
    <View className={`standing ${state}`} id="chat-standing" {...spoken('status')}>
      {state === 'waiting' && place && etaMinutes ? (
        <>
          <View className="standing-place" id="chat-place">
            {say('chat.place', { place, minutes: etaMinutes })}
          </View>
          <View className="hint">{say('chat.waiting_what')}</View>
        </>
      ) : (
        <View className="standing-place">
          {officer
            ? say('chat.with', { name: officer.name, badge: officer.badge })
            : say(state === 'waiting' ? 'chat.waiting' : 'chat.without')}
        </View>
      )}
      {view.callbackSince ? <View className="standing-call">{say('chat.callback_wished')}</View> : null}
    </View>
  );
}
