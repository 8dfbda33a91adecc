import { View } from '@tarojs/components';
import { useSay } from './say';

const total = 6;

/** Where a person is in the journey: step 3 of 6. */
export function Stepper({ step }: { step: 1 | 2 | 3 | 4 | 5 | 6 }) {
  const say = useSay();
  return (
    <View className="stepper">
      <View className="hint">{say('step.progress', { step, total })}</View>
      <View className="stepper-bars">
        {[1, 2, 3, 4, 5, 6].map((bar) => (
          <View key={bar} className={`stepper-bar${bar <= step ? ' done' : ''}`} />
        ))}
      </View>
    </View>
  );
}
