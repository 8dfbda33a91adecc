import { View } from '@tarojs/components';
import { Tap } from '@/ui/tap';
import { useFollowingSay } from './say';

const all = [1, 2, 3, 4, 5] as const;

/** One to five stars, or none: a second tap on the same one takes them back. */
export function Stars({ value, onChange }: { value: number; onChange: (stars: number) => void }) {
  const say = useFollowingSay();
  return (
    <View className="field">
      <View className="field-label">{say('following.ask.stars')}</View>
      <View className="stars">
        {all.map((n) => (
          <Tap
            key={n}
            id={`star-${n}`}
            className="star"
            chosen={n <= value}
            label={say('following.ask.star', { n })}
            onTap={() => onChange(n === value ? 0 : n)}
          >
            {n <= value ? '\u2605' : '\u2606'}
          </Tap>
        ))}
      </View>
    </View>
  );
}
