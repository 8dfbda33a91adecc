import { View } from '@tarojs/components';
import { callNumber } from '@/platform/call-number';
import { Tap } from '@/ui/tap';
import { useHelpSay } from './say';

/** The two numbers, before everything else and never scrolled away: whoever is hurt must not wait for an answer. */
export function Calls() {
  const say = useHelpSay();
  return (
    <>
      <View className={`calls${process.env.TARO_ENV === 'h5' ? ' below-bar' : ''}`}>
        <View className="emergency-row">
          <Tap id="call-120" className="call-120" label={say('chat.call_120')} onTap={() => callNumber('120')}>
            120
          </Tap>
          <Tap id="call-122" className="call-122" label={say('action.call_122')} onTap={() => callNumber('122')}>
            122
          </Tap>
        </View>
      </View>
      <View className="calls-when hint">{say('chat.urgent')}</View>
    </>
  );
}
