import { View } from '@tarojs/components';
import type { ViolationStatistics } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import { useEffect, useState } from 'react';
import { getViolationFigures } from '@/api/violations';
import { go } from '@/platform/go';
import { useLoaded } from '@/state/use-loaded';
import { Card, Choice, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { useViolationsSay } from '../../say';
import '../../violations.scss';

const spans = ['30', '90', '365'] as const;
const shanghaiMs = 8 * 3_600_000;
/** As many lines as one still reads. */
const most = 10;

/** The day in Shanghai so many days ago. */
const dayAgo = (days: number): string =>
  new Date(Date.now() + shanghaiMs - days * 86_400_000).toISOString().slice(0, 10);

/** Adds up rows of the same name, the largest first. */
function largest(rows: readonly { readonly name: string; readonly count: number }[]) {
  const sums = new Map<string, number>();
  for (const { name, count } of rows) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].sort(([, one], [, other]) => other - one).slice(0, most);
}

/** What is recorded in this city, how it is decided and how objections end, for everybody to see. */
export default function Figures() {
  const say = useViolationsSay();
  const [span, setSpan] = useState<(typeof spans)[number]>('90');
  const { data, trouble, reload } = useLoaded(() => getViolationFigures(dayAgo(Number(span) - 1), dayAgo(0)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another span is another reading.
  useEffect(() => void reload(), [span, reload]);
  return (
    <Shell title={say('figures.title')}>
      <View className="lead">{say('figures.lead')}</View>
      <Choice
        id="span"
        value={span}
        options={spans.map((value) => ({ value, text: say('figures.days', { days: Number(value) }) }))}
        onChoose={setSpan}
      />
      <TroubleNotice trouble={trouble} />
      {data ? <Numbers data={data} /> : trouble ? null : <Waiting />}
      <Tap id="to-statistics" className="text-link" onTap={() => go('statistics')}>
        {say('figures.accidents')}
      </Tap>
    </Shell>
  );
}

function Numbers({ data }: { data: ViolationStatistics }) {
  const say = useViolationsSay();
  const { acts, outcomes, defences, suppressed, threshold, from, to } = data;
  const days = { from: formatDate(say.locale, from), until: formatDate(say.locale, to) };
  return (
    <View id="figures">
      {acts.length + outcomes.length + defences.length === 0 ? <Notice>{say('figures.none')}</Notice> : null}
      <Table title={say('figures.acts')} rows={largest(acts.map(({ act, count }) => ({ name: say.of(act), count })))} />
      <Table title={say('figures.areas')} rows={largest(acts.map(({ area, count }) => ({ name: area, count })))} />
      <Table
        title={say('figures.outcomes')}
        rows={outcomes.map(({ outcome, count }) => [say(`figures.outcome_${outcome}`), count])}
      />
      <Table
        title={say('figures.defences')}
        rows={defences.map(({ text, filed, upheld }) => [say.of(text), say('figures.defence', { filed, upheld })])}
      />
      {suppressed > 0 ? <View className="hint above">{say('figures.rest', { count: suppressed })}</View> : null}
      <Notice>{say('figures.how', { threshold, ...days })}</Notice>
    </View>
  );
}

interface TableProps {
  readonly title: string;
  readonly rows: readonly (readonly [string, number | string])[];
}

function Table({ title, rows }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <Card title={title}>
      {rows.map(([name, value]) => (
        <View key={name} className="row figure">
          <View className="grow">{name}</View>
          <View className="record-cost">{String(value)}</View>
        </View>
      ))}
    </Card>
  );
}
