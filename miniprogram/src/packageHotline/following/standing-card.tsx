import { Text, View } from '@tarojs/components';
import type { ReportView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { formatDay } from '@yilu/look/format';
import { cityNow } from '@/platform/clock';
import { Card, Fact, Notice } from '@/ui/parts';
import { ReadAloud } from './read-aloud';
import { type FollowingSay, useFollowingSay } from './say';
import { answersOf, badgeOf, daysBetween, isPending, nowOf, toneOf } from './standing';

interface StandingCardProps {
  readonly report: ReportView;
  /** Whether it is the reader's own word that is waited for. */
  readonly asked: boolean;
}

/** How far it is in one sentence, until when it is expected or how late it is, and what was answered. */
export function StandingCard({ report, asked }: StandingCardProps) {
  const say = useFollowingSay();
  const { service, unit, expectedOn, overdue } = report;
  const who = unit ? say.of(unit) : say('following.some_unit');
  const key = nowOf(report);
  const now = say(asked && key === 'following.now.replied_fixed' ? 'following.now.asked' : key, { unit: who });
  const due = expectedOn && dueOf(say, expectedOn, overdue);
  const answers = answersOf(report);
  return (
    <Card id="standing" title={say.of(service)}>
      <Text className={`badge ${toneOf(report)}`}>{say(badgeOf(report))}</Text>
      <View id="now" className="lead">
        {now}
      </View>
      {due && overdue ? (
        <Notice tone="warn" id="overdue">
          {due}
        </Notice>
      ) : null}
      {due && !overdue && isPending(report.status) ? (
        <View id="expected" className="paragraph">
          {due}
        </View>
      ) : null}
      {answers.length > 0 ? (
        <View id="answer" className="quote">
          <View className="hint">{say('following.answer')}</View>
          {answers.map((text) => (
            <View key={text} className="paragraph">
              {text}
            </View>
          ))}
        </View>
      ) : null}
      {unit && !now.includes(who) ? <Fact name={say('following.unit')} value={say.of(unit)} /> : null}
      <ReadAloud text={[say.of(service), now, due ?? '', ...answers].join(say.locale === 'en' ? '. ' : '\u3002')} />
    </Card>
  );
}

function dueOf(say: FollowingSay, expectedOn: string, overdue: boolean): string {
  const day = formatDay(say.locale, expectedOn);
  if (!overdue) return say('following.expected', { day });
  return say('following.overdue', { day, days: daysBetween(expectedOn, dayOf(cityNow())) });
}
