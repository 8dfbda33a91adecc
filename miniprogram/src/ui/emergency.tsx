import { View } from '@tarojs/components';
import { callNumber } from '@/platform/call-number';
import { go } from '@/platform/go';
import { useSay } from './say';
import { Tap } from './tap';

/** 122 in red and an officer to talk with, on every screen; neither needs a form. */
export function Emergency({ screen, caseId }: { screen: string; caseId?: string }) {
  const say = useSay();
  return (
    <View className="emergency">
      <View className="emergency-row">
        <Tap id="ask-officer" className="ask" onTap={() => go('chat', { screen, ...(caseId ? { caseId } : {}) })}>
          {say('action.ask_officer')}
        </Tap>
        <Tap id="call-122" className="call-122" label={say('action.call_122')} onTap={() => callNumber('122')}>
          122
        </Tap>
      </View>
    </View>
  );
}
