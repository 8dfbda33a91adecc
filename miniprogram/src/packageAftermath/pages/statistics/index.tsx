import { View } from '@tarojs/components';
import type { Statistics } from '@yilu/contracts';
import { useEffect, useState } from 'react';
import { getStatistics } from '@/api/aftermath';
import { go } from '@/platform/go';
import { useLoaded } from '@/state/use-loaded';
import { Card, Choice, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { useSayAftermath } from '../../say-aftermath';

const spans = ['30', '90', '365'] as const;
const measures = ['cleared', 'signed', 'claim'] as const;
const outcomes = ['signed', 'determined', 'police_referral', 'withdrawn', 'expired', 'reopened_injury'] as const;
const shanghaiMs = 8 * 3_600_000;

/** The day in Shanghai so many days ago. */
const dayAgo = (days: number): string =>
  new Date(Date.now() + shanghaiMs - days * 86_400_000).toISOString().slice(0, 10);

/** How long it takes in this city, for everybody to see; small groups say only that they are small. */
export default function PublicStatistics() {
  const say = useSayAftermath();
  const [span, setSpan] = useState<(typeof spans)[number]>('90');
  const { data, trouble, reload } = useLoaded(() => getStatistics(dayAgo(Number(span) - 1), dayAgo(0)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another span is another reading.
  useEffect(() => void reload(), [span, reload]);
  return (
    <Shell title={say('stats.title')}>
      <View className="lead">{say('stats.lead')}</View>
      <Choice
        id="span"
        value={span}
        options={spans.map((value) => ({ value, text: say('stats.days', { days: Number(value) }) }))}
        onChoose={setSpan}
      />
      <TroubleNotice trouble={trouble} />
      {data ? <Numbers data={data} /> : trouble ? null : <Waiting />}
      <Tap id="to-figures" className="text-link" onTap={() => go('figures')}>
        {say('stats.violations')}
      </Tap>
    </Shell>
  );
}

function Numbers({ data }: { data: Statistics }) {
  const say = useSayAftermath();
  const few = say('stats.few', { threshold: data.threshold });
  return (
    <View id="statistics">
      {measures.map((name) => {
        const measure = data.minutes[name];
        return (
          <Card key={name} id={`median-${name}`} title={say(`stats.${name}`)}>
            {'suppressed' in measure ? (
              <View className="hint">{few}</View>
            ) : (
              <>
                <View className="number">
                  {measure.median < 1 ? say('stats.under_a_minute') : say('stats.minutes', { minutes: measure.median })}
                </View>
                <View className="hint">{say('stats.of', { count: measure.count })}</View>
              </>
            )}
          </Card>
        );
      })}
      <Card title={say('stats.outcomes')}>
        {outcomes.map((outcome) => (
          <Fact key={outcome} name={say(`status.${outcome}`)} value={String(data.outcomes[outcome] ?? few)} />
        ))}
        <Fact name={say('stats.all')} value={String(data.cases ?? few)} />
      </Card>
      <Notice>{say('stats.how', { threshold: data.threshold })}</Notice>
    </View>
  );
}
