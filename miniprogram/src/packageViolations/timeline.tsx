import { View } from '@tarojs/components';
import { formatInstant } from '@yilu/look/format';
import { Card } from '@/ui/parts';
import { useSay } from '@/ui/say';

interface TimelineProps {
  readonly title: string;
  readonly steps: readonly { readonly at: string; readonly text: string }[];
}

/** What happened, the latest last. */
export function Timeline({ title, steps }: TimelineProps) {
  const say = useSay();
  return (
    <Card id="timeline" title={title}>
      <View className="timeline">
        {steps.map(({ at, text }) => (
          <View key={`${at}${text}`} className="timeline-item">
            <View>{text}</View>
            <View className="hint">{formatInstant(say.locale, at)}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
