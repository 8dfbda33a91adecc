import { View } from '@tarojs/components';
import type { PlanView, SessionView, SiteList, SubjectProgress } from '@yilu/contracts';
import { formatInstantInFull, formatMoney } from '@yilu/look/format';
import { ownWallet } from '@/platform/signing-in';
import { Card, Fact, Notice } from '@/ui/parts';
import { useExamsSay } from './say';
import { whenAndWhere } from './session-list';

interface SummaryProps {
  readonly plan: PlanView;
  readonly chosen: readonly SessionView[];
  readonly anySession: boolean;
  readonly progress: SubjectProgress | undefined;
  readonly terms: Pick<SiteList, 'feesFen' | 'drawPayHours'>;
}

/** Everything about an application before it is confirmed: what is asked for, and by which rule the line is made. */
export function ApplySummary({ plan, chosen, anySession, progress, terms }: SummaryProps) {
  const say = useExamsSay();
  const fen = progress ? terms.feesFen[progress.subject] : 0;
  const isExact = plan.rankRule.firstBooking === 'exact';
  const rank = progress?.rankTime
    ? formatInstantInFull(say.locale, progress.rankTime)
    : isExact
      ? say('apply.rank_exact')
      : `${formatInstantInFull(say.locale, plan.opensAt)} · ${say('apply.rank_window')}`;
  return (
    <>
      <Notice>{say('plans.calm')}</Notice>
      <Card id="apply-summary" title={say('apply.summary')}>
        {chosen.map((session, at) => (
          <Fact
            key={session.sessionId}
            name={say('apply.choice', { place: at + 1 })}
            value={Object.values(whenAndWhere(say, session)).join(' · ')}
          />
        ))}
        <Fact name={say('apply.any')} value={say(anySession ? 'apply.any_yes' : 'apply.any_no')} />
        <Fact
          name={say('apply.fee')}
          value={
            fen > 0 ? say('apply.fee_due', { sum: formatMoney(fen), hours: terms.drawPayHours }) : say('apply.fee_none')
          }
        />
        {plan.applicants ? <View className="hint">{say('plans.applicants', { count: plan.applicants })}</View> : null}
      </Card>
      <Card id="apply-rule" title={say('apply.rule')}>
        <View className="paragraph">{say(isExact ? 'apply.rule_exact' : 'apply.rule_time')}</View>
        <Fact name={say('apply.rank_known')} value={rank} />
        <Fact name={say('applied.draw')} value={formatInstantInFull(say.locale, plan.drawAt)} />
        <View className="paragraph above-gap">{say('apply.ties')}</View>
        <View className="hint">{say('apply.commitment')}</View>
        <View className="hash">{plan.commitment}</View>
      </Card>
      {ownWallet ? <View className="hint above">{say('apply.consent_hint')}</View> : null}
    </>
  );
}
