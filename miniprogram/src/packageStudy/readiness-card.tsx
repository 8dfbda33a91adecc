import { Text, View } from '@tarojs/components';
import type { Readiness } from '@yilu/contracts';
import { Card } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useStudySay } from './say';

interface ReadinessCardProps {
  readonly readiness: Readiness;
  /** Reckoned by this phone alone. */
  readonly here: boolean;
  readonly titleOf: (chapter: string) => string;
  readonly onChapter: (chapter: string) => void;
  readonly onAdvice: (kind: Readiness['advice']['kind']) => void;
}

/** The chance to pass, what it rests on, and the one thing to do about it. */
export function ReadinessCard({ readiness, here, titleOf, onChapter, onAdvice }: ReadinessCardProps) {
  const say = useStudySay();
  const { passPercent, seenPercent, mocks, advice, weakest } = readiness;
  return (
    <Card id="readiness" title={say('readiness.title')}>
      {passPercent === undefined ? (
        <View className="paragraph">{say('readiness.unknown')}</View>
      ) : (
        <View className="row start">
          <Text className="number">{say('readiness.percent', { percent: passPercent })}</Text>
          <Text className="grow hint">{say('readiness.percent_words')}</Text>
        </View>
      )}
      <View className="unread paragraph">{say.of(advice.text)}</View>
      <View className="hint">
        {say('readiness.why', { seen: seenPercent, mocks })}
        {here ? ` · ${say('readiness.on_phone')}` : ''}
      </View>
      {weakest.length > 0 && passPercent !== undefined ? (
        <View className="group">
          <View className="field-label">{say('readiness.weakest')}</View>
          <View className="choices tight">
            {weakest.map((chapter) => (
              <Tap key={chapter} id={`weak-${chapter}`} className="pill" onTap={() => onChapter(chapter)}>
                {titleOf(chapter)}
              </Tap>
            ))}
          </View>
        </View>
      ) : null}
      {advice.kind === 'study' ? null : (
        <Tap id={`advice-${advice.kind}`} className="list-link" onTap={() => onAdvice(advice.kind)}>
          <Text>{say(`readiness.${advice.kind}`)}</Text>
          <Text className="arrow">›</Text>
        </Tap>
      )}
    </Card>
  );
}
