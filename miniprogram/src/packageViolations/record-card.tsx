import { Text, View } from '@tarojs/components';
import type { RecordSummary } from '@yilu/contracts';
import { formatDay, formatInstant, formatMoney } from '@yilu/look/format';
import { go } from '@/platform/go';
import { Tap } from '@/ui/tap';
import { daysLeft } from '@/ui/term';
import { useViolationsSay, type ViolationsSay } from './say';
import { isDefended, standingOf } from './standing';

/** What it costs, as far as that is known: what was decided, else what is usual. */
function costOf(say: ViolationsSay, { decision, usualFen, points }: RecordSummary): string {
  const fen = decision?.fen ?? usualFen;
  const taken = decision?.points ?? points;
  return [
    fen === undefined ? '' : formatMoney(fen),
    taken === undefined ? '' : say('record.points_value', { points: taken }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function dueOf(say: ViolationsSay, record: RecordSummary): string {
  const day = record.status === 'decided' ? record.decision?.dueOn : record.handleBy?.on;
  if (!day || isDefended(record) || record.status === 'settled' || record.status === 'erased') return '';
  return say('record.due_on', { day: formatDay(say.locale, day), left: daysLeft(say.locale, day) });
}

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
      <View className="row">
        <Text className="record-cost">{cost}</Text>
        {due ? <Text className="hint">{due}</Text> : null}
      </View>
    </Tap>
  );
}
