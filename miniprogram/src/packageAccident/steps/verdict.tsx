import { View } from '@tarojs/components';
import type { CaseView, Liability } from '@yilu/contracts';
import { useSay } from '@/ui/say';

/** Who bears what, both sides beside each other, in each one's colour and in words. */
export function Verdict({ view, liability }: { view: CaseView; liability: { a: Liability; b: Liability } }) {
  const say = useSay();
  return (
    <View className="verdict">
      {(['a', 'b'] as const).map((role) => (
        <View key={role} className={`verdict-side ${role}`}>
          <View className={`car-${role}`}>
            {say(`party.${role}`)}
            {view.you === role ? ` · ${say('person.you')}` : ''}
          </View>
          <View className="lead">{say(`liability.${liability[role]}`)}</View>
        </View>
      ))}
    </View>
  );
}
