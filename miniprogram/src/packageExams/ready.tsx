import { Text, View } from '@tarojs/components';
import type { StudySubject } from '@yilu/contracts';
import { getReadiness } from '@/api/study';
import { go } from '@/platform/go';
import { useLoaded } from '@/state/use-loaded';
import { Tap } from '@/ui/tap';
import { useExamsSay } from './say';

/** How ready he is for the theory that comes next, as far as his studying tells; it leads to the questions. */
export function Ready({ subject }: { subject: StudySubject }) {
  const say = useExamsSay();
  const { data } = useLoaded(() => getReadiness(subject));
  if (!data) return null;
  const { passPercent, advice } = data;
  return (
    <Tap id="ready" className="card" onTap={() => go('study', { subject })}>
      <View className="row">
        <Text className="grow unread">{say('learning.ready')}</Text>
        {passPercent === undefined ? null : (
          <Text className="number">{say('learning.ready_percent', { percent: passPercent })}</Text>
        )}
      </View>
      <View className="hint">{say.of(advice.text)}</View>
    </Tap>
  );
}
