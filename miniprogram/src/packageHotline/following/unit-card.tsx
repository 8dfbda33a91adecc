import { View } from '@tarojs/components';
import type { ResponseRow } from '@yilu/contracts';
import { Card, Fact } from '@/ui/parts';
import { takenWords, type UnitRows } from './response-rows';
import { useFollowingSay } from './say';

/** How soon one unit is, service by service. */
export function UnitCard({ unit, rows }: UnitRows) {
  const say = useFollowingSay();
  return (
    <Card title={say.of(unit)}>
      {rows.map((row) => (
        <ServiceFigures key={row.serviceCode} row={row} />
      ))}
    </Card>
  );
}

function ServiceFigures({ row: { service, firstLook, fix, counted, open, overdue } }: { row: ResponseRow }) {
  const say = useFollowingSay();
  const counts = [
    say('following.response.counted', { count: counted }),
    say('following.response.open', { count: open }),
    ...(overdue > 0 ? [say('following.response.overdue', { count: overdue })] : []),
  ];
  return (
    <View className="known">
      <View className="row-title">{say.of(service)}</View>
      <Fact
        name={say('following.response.look')}
        value={takenWords(say, firstLook) ?? say('following.response.no_look')}
      />
      <Fact name={say('following.response.fix')} value={takenWords(say, fix) ?? say('following.response.no_fix')} />
      <View className={overdue > 0 ? 'hint late' : 'hint'}>{counts.join(' · ')}</View>
    </View>
  );
}
