import { View } from '@tarojs/components';
import type { BookingObstacle } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import type { Trouble } from '@/api/problem';
import { Notice } from '@/ui/parts';
import { useExamsSay } from './say';

/** What stands against a booking, in plain words, with its article and the first day on which it does not. */
export function Obstacles({ obstacles }: { obstacles: readonly BookingObstacle[] }) {
  const say = useExamsSay();
  return (
    <>
      {obstacles.map(({ code, text, basis, firstPossibleOn }) => (
        <View key={code} className="obstacle">
          <View>{say.of(text)}</View>
          <View className="law">{say.of(basis)}</View>
          {firstPossibleOn ? (
            <View className="unread">
              {say('learning.first_day', { day: formatDate(say.locale, firstPossibleOn) })}
            </View>
          ) : null}
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
