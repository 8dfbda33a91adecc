import { View } from '@tarojs/components';
import { Action, Notice } from '@/ui/parts';
import { useTipSay } from '../say';

/** What was begun before is still there: go on, or begin anew. */
export function Resumed({ onGoOn, onAnew }: { onGoOn: () => void; onAnew: () => void }) {
  const say = useTipSay();
  return (
    <View id="resumed">
      <Notice tone="ok">{say('tip.resumed')}</Notice>
      <View className="pair">
        <Action id="go-on" onTap={onGoOn}>
          {say('tip.go_on')}
        </Action>
        <Action id="begin-anew" tone="plain" onTap={onAnew}>
          {say('tip.begin_anew')}
        </Action>
      </View>
    </View>
  );
}
