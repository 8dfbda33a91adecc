import { Text, View } from '@tarojs/components';
import { go } from '@/platform/go';
import { Card } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { type Marks, markOf } from './mark';
import type { KeptPack } from './question-pack';
import { useStudySay } from './say';

/** Every chapter with how far one has come in it. */
export function Chapters({ pack: { subject, chapters }, marks }: { pack: KeptPack; marks: Marks }) {
  const say = useStudySay();
  return (
    <Card id="chapters" title={say('study.chapters')}>
      {chapters.map(({ chapter, title, ids }) => {
        const done = ids.filter((questionId) => markOf(marks, questionId)).length;
        const count = ids.length;
        return (
          <Tap
            key={chapter}
            id={`chapter-${chapter}`}
            className="chapter"
            onTap={() => go('practise', { subject, set: chapter })}
          >
            <View className="row">
              <Text className="grow">{title}</Text>
              <Text className="hint numbers">{say('study.chapter_progress', { done, count })}</Text>
            </View>
            <View className="meter">
              <View className="meter-done" style={{ width: `${Math.round((100 * done) / Math.max(1, count))}%` }} />
            </View>
          </Tap>
        );
      })}
    </Card>
  );
}
