import { View } from '@tarojs/components';
import type { BookingView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { Card } from '@/ui/parts';
import { useExamsSay } from '../say';

/** What happened to a booking, the latest last. */
export function History({ booking: { steps } }: { booking: BookingView }) {
  const say = useExamsSay();
  return (
    <Card id="timeline" title={say('exam.steps')}>
      <View className="timeline">
        {steps.map(({ at, what }) => (
          <View key={`${at}${what}`} className="timeline-item">
            <View>{say(`exam.step_${what}`)}</View>
            <View className="hint">{formatInstant(say.locale, at)}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
