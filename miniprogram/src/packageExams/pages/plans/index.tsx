import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ExamSubject, PlanView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { subjectNames } from '@yilu/law/exams/subjects';
import { formatDay, formatInstant, formatRemaining } from '@yilu/look/format';
import { useState } from 'react';
import { listPlans, listSites } from '@/api/exams';
import { cityNow } from '@/platform/clock';
import { go } from '@/platform/go';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Choice, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { LastDraw } from '../../last-draw';
import { type PlanStanding, planStanding } from '../../plan-standing';
import { useExamsSay } from '../../say';
import { SiteFigures } from '../../site-figures';
import { subjectOf, subjects } from '../../subjects';
import '../../exams.scss';

const anySite = 'all';
const order: readonly PlanStanding[] = ['open', 'coming', 'drawn', 'closed'];

/** What is planned for a subject: what can be applied for, what comes, and where seats are left. */
export default function Plans() {
  const say = useExamsSay();
  const [subject, setSubject] = useState<ExamSubject>(subjectOf(useRouter().params['id']));
  const [siteId, setSiteId] = useState(anySite);
  const { data, trouble } = useLoaded(() => listPlans());
  const sites = useLoaded(listSites).data?.items ?? [];
  const now = cityNow();
  const ofSubject = (data?.items ?? []).filter((plan) => plan.subjects.includes(subject) && plan.lastDay >= dayOf(now));
  const planned = sites.filter((site) => ofSubject.some(({ siteIds }) => siteIds.includes(site.siteId)));
  const coming = ofSubject
    .filter(({ siteIds }) => siteId === anySite || siteIds.includes(siteId))
    .map((plan) => ({ plan, standing: planStanding(plan, now) }))
    .sort((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing));
  return (
    <Shell title={say('plans.title')}>
      <Notice>{say('plans.calm')}</Notice>
      <Choice
        id="subject"
        value={subject}
        options={subjects.map((value) => ({ value, text: say(`subject_short.${value}`) }))}
        onChoose={(next) => {
          setSubject(next);
          setSiteId(anySite);
        }}
      />
      {planned.length > 1 ? (
        <Choice
          id="plans-site"
          value={siteId}
          options={[
            { value: anySite, text: say('apply.all_sites') },
            ...planned.map((site) => ({ value: site.siteId, text: say.of(site.name) })),
          ]}
          onChoose={setSiteId}
        />
      ) : null}
      <TroubleNotice trouble={trouble} />
      {data || trouble ? null : <Waiting />}
      {data && coming.length === 0 && ofSubject.length > 0 ? (
        <Card id="no-plans-here">{say('plans.none_at')}</Card>
      ) : null}
      {data && ofSubject.length === 0 ? (
        <Card id="no-plans">
          <View className="paragraph">{say('plans.none', { subject: say.of(subjectNames[subject]) })}</View>
          <Action id="study-meanwhile" tone="plain" onTap={() => go('study')}>
            {say('learning.step_study')}
          </Action>
        </Card>
      ) : null}
      {coming.map(({ plan, standing }) => (
        <PlanCard key={plan.planId} plan={plan} standing={standing} subject={subject} />
      ))}
      {data ? <LastDraw subject={subject} plans={data.items} /> : null}
      <SiteFigures subject={subject} />
    </Shell>
  );
}

interface PlanCardProps {
  readonly plan: PlanView;
  readonly standing: PlanStanding;
  readonly subject: ExamSubject;
}

function PlanCard({ plan, standing, subject }: PlanCardProps) {
  const say = useExamsSay();
  const { planId, title, firstDay, lastDay, sessions, seats, siteIds, opensAt, closesAt, drawAt } = plan;
  const at = (instant: string) => formatInstant(say.locale, instant);
  return (
    <Card id={`plan-${planId}`} title={say.of(title)}>
      <View className="row">
        <View className={`badge${standing === 'open' ? ' ok' : ''}`}>
          {say(`plans.status_${standing}`, { at: at(opensAt) })}
        </View>
      </View>
      <View className="above-gap">
        {say('plans.days', { from: formatDay(say.locale, firstDay), to: formatDay(say.locale, lastDay) })}
      </View>
      <View className="hint">{say('plans.size', { sessions, seats, sites: siteIds.length })}</View>
      {standing === 'open' ? (
        <View>{say('plans.closes', { at: at(closesAt), left: formatRemaining(say.locale, closesAt, cityNow()) })}</View>
      ) : null}
      {standing === 'drawn' ? null : <View className="hint">{say('plans.draw_at', { at: at(drawAt) })}</View>}
      {plan.change ? <View className="hint">{say('plans.changed', { reason: plan.change.reason })}</View> : null}
      {standing === 'open' ? (
        <View className="group">
          <Action id={`apply-${planId}`} onTap={() => go('apply', { plan: planId, id: subject })}>
            {say('plans.apply')}
          </Action>
        </View>
      ) : null}
      {standing === 'drawn' ? (
        <View className="group">
          <Action id={`seats-${planId}`} tone="plain" onTap={() => go('seats', { id: subject })}>
            {say('plans.see_seats')}
          </Action>
        </View>
      ) : null}
    </Card>
  );
}
