import { Text, View } from '@tarojs/components';
import type { RecordSummary } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { go } from '@/platform/go';
import { Tap } from '@/ui/tap';
import { useViolationsSay } from './say';
import { costOf, dueOf, standingOf } from './standing';

/** One record: what, where, when, what it comes to, and how many days are left. */
export function RecordCard({ record }: { record: RecordSummary }) {
  const say = useViolationsSay();
  const { text, tone } = standingOf(say, record);
  const [cost, due] = [costOf(say, record), dueOf(say, record)];
  return (
    <Tap id={`record-${record.recordId}`} className="record" onTap={() => go('record', { id: record.recordId })}>
      <View className="row">
        <Text className="unread grow">{say.of(record.act)}</Text>
        <Text className={`badge${tone}`}>{text}</Text>
      </View>
      <View className="hint">
        {formatInstant(say.locale, record.occurredAt)} · {record.place}
      </View>
      <View className="record-cost">{cost}</View>
      {due ? <View className="hint">{due}</View> : null}
    </Tap>
  );
}
