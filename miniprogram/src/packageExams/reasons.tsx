import { View } from '@tarojs/components';
import type { BookingObstacle } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import type { Trouble } from '@/api/problem';
import { Notice } from '@/ui/parts';
import { useExamsSay } from './say';

/** What stands against a booking, in plain words, with its article and the first day on which it does not. */
export function Obstacles({ obstacles }: { obstacles: readonly BookingObstacle[] }) {
  const say = useExamsSay();
  const articles = [...new Set(obstacles.map(({ basis }) => say.of(basis)))];
  // Several may follow from one article, which is then named once.
  return (
    <>
      {articles.map((article) => (
        <View key={article} className="obstacle">
          {obstacles
            .filter(({ basis }) => say.of(basis) === article)
            .map(({ code, text, firstPossibleOn }) => (
              <View key={code}>
                {say.of(text)}
                {firstPossibleOn ? (
                  <View className="unread">
                    {say('learning.first_day', { day: formatDate(say.locale, firstPossibleOn) })}
                  </View>
                ) : null}
              </View>
            ))}
          <View className="law">{article}</View>
        </View>
      ))}
    </>
  );
}

/** Each single reason of a refusal, in the reader's language. */
export function Reasons({ trouble }: { trouble: Trouble | undefined }) {
  const say = useExamsSay();
  return (
    <>
      {(trouble?.fields ?? []).map(({ path, message }) => {
        const [zh = '', en = zh] = message.split('\n');
        return (
          <Notice key={path} tone="warn">
            {say.of({ zh, en })}
          </Notice>
        );
      })}
    </>
  );
}
