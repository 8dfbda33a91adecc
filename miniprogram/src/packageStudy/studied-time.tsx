import { View } from '@tarojs/components';
import type { StudySubject } from '@yilu/contracts';
import { Card } from '@/ui/parts';
import { useMarks } from './marks';
import { useStudySay } from './say';

const minutes = (seconds: number): number => Math.floor(seconds / 60);

/** How long somebody studied, by the city's clock. */
export function StudiedTime({ subject }: { subject: StudySubject }) {
  const say = useStudySay();
  const { seconds } = useMarks(subject);
  if (!seconds) return null;
  return (
    <Card id="time" title={say('study.time')}>
      <View className="paragraph">
        {say('study.time_counted', {
          today: minutes(seconds.secondsToday),
          all: minutes(seconds.secondsStudied),
        })}
      </View>
      <View className="hint">{say('study.time_hint')}</View>
    </Card>
  );
}
