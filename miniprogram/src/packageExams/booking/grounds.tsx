import { View } from '@tarojs/components';
import type { Grounded } from '@yilu/contracts';
import { useExamsSay } from '../say';

/** Sentences of law, each with its article. */
export function Grounds({ grounds }: { grounds: readonly Grounded[] }) {
  const say = useExamsSay();
  return (
    <>
      {grounds.map((one) => (
        <View key={one.zh} className="obstacle">
          <View>{say.of(one)}</View>
          <View className="law">{say.of(one.basis)}</View>
        </View>
      ))}
    </>
  );
}
