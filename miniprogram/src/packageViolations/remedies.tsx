import { View } from '@tarojs/components';
import type { RemedyView } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import { useViolationsSay } from './say';

/** What can be done next, each with its last day and the office that takes it. */
export function Remedies({ remedies }: { remedies: readonly RemedyView[] }) {
  const say = useViolationsSay();
  return (
    <>
      {remedies.map(({ kind, text, last, offices, online }) => (
        <View key={kind} id={`remedy-${kind}`} className="remedy">
          <View className="paragraph">{say.of(text)}</View>
          {last ? (
            <View className="unread">{say('penalty.until', { day: formatDate(say.locale, last.on) })}</View>
          ) : null}
          {last?.provisional ? <View className="hint">{say('record.provisional')}</View> : null}
          {offices.length > 0 ? (
            <View className="hint">
              {say('penalty.offices')}: {offices.map((office) => say.of(office)).join(' · ')}
            </View>
          ) : null}
          {online ? <View className="hint">{say.of(online)}</View> : null}
        </View>
      ))}
    </>
  );
}
