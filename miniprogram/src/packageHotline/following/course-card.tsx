import { View } from '@tarojs/components';
import type { ReportStep } from '@yilu/contracts';
import { formatDay, formatInstant } from '@yilu/look/format';
import { Card } from '@/ui/parts';
import { useFollowingSay } from './say';
import { courseOf } from './standing';

/** Every step with its reason, the latest last. */
export function CourseCard({ steps }: { steps: readonly ReportStep[] }) {
  const say = useFollowingSay();
  return (
    <Card id="course" title={say('following.course')}>
      <View className="timeline">
        {courseOf(steps).map(({ at, status, unit, text, newDay }) => (
          <View key={`${at}${status}`} className="timeline-item">
            <View>{say(`following.step.${status}`, { unit: unit ? say.of(unit) : say('following.some_unit') })}</View>
            {text ? <View className="quote">{text}</View> : null}
            {newDay ? <View>{say('following.expected', { day: formatDay(say.locale, newDay) })}</View> : null}
            <View className="hint">{formatInstant(say.locale, at)}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
