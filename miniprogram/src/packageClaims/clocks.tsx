import { Text, View } from '@tarojs/components';
import type { Claim, ClaimClock } from '@yilu/contracts';
import { formatInstant, formatRemaining } from '@yilu/look/format';
import { Card } from '@/ui/parts';
import { clockBasisEn } from './basis-in-english';
import { type ClaimsSay, useClaimsSay } from './say';

/** Days end at midnight: the minute before says the day that people mean. */
const lastMinute = (dueAt: string) => new Date(Date.parse(dueAt) - 60_000);

function standing(say: ClaimsSay, { metAt, overdue, dueAt }: ClaimClock): { text: string; tone: string } {
  if (metAt) return { text: say(overdue ? 'clock.late' : 'clock.kept'), tone: overdue ? 'late' : 'kept' };
  if (overdue) return { text: say('clock.overdue'), tone: 'late' };
  return { text: formatRemaining(say.locale, dueAt, new Date()), tone: 'runs' };
}

/** The limits that the law sets the insurer, each with its article: nobody need ask whether it takes too long. */
export function Clocks({ clocks }: { clocks: Claim['clocks'] }) {
  const say = useClaimsSay();
  const late = clocks.some(({ overdue, metAt }) => overdue && !metAt);
  if (clocks.length === 0) return null;
  return (
    <Card id="claim-clocks" title={say('clock.title')}>
      {clocks.map((one) => {
        const { text, tone } = standing(say, one);
        return (
          <View key={one.clock} className="clock">
            <View className="row">
              <Text className="clock-name">{say(`clock.${one.clock}`)}</Text>
              <Text className={`clock-state ${tone}`}>{text}</Text>
            </View>
            <View className="hint">
              {say('clock.until', { until: formatInstant(say.locale, lastMinute(one.dueAt)) })}
            </View>
            <View className="law">{say.basis({ basis: one.basis, basisEn: clockBasisEn[one.clock] })}</View>
          </View>
        );
      })}
      {late ? <View className="hint group">{say('clock.overdue_hint')}</View> : null}
    </Card>
  );
}
