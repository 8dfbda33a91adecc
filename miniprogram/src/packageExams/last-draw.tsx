import { View } from '@tarojs/components';
import type { ExamSubject, PlanView } from '@yilu/contracts';
import { useState } from 'react';
import { getDraw, listSessions } from '@/api/exams';
import { useLoaded } from '@/state/use-loaded';
import { Card, TroubleNotice, Waiting } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { cutOffs } from './cut-offs';
import { useExamsSay } from './say';

interface LastDrawProps {
  readonly subject: ExamSubject;
  /** The newest window first. */
  readonly plans: readonly PlanView[];
}

/** How far the last draw of a subject went at each site, for whoever weighs his chances; read when it is asked for. */
export function LastDraw({ subject, plans }: LastDrawProps) {
  const say = useExamsSay();
  const [isOpen, setIsOpen] = useState(false);
  const drawn = plans.find(({ status, subjects }) => status === 'drawn' && subjects.includes(subject));
  return (
    <>
      <Tap id="last-draw" className="text-link" onTap={() => setIsOpen(!isOpen)}>
        {say('plans.cut_off')}
      </Tap>
      {isOpen && !drawn ? <Card id="no-draw">{say('plans.cut_off_none')}</Card> : null}
      {isOpen && drawn ? <Places key={`${drawn.planId}${subject}`} plan={drawn} subject={subject} /> : null}
    </>
  );
}

async function placesOf({ planId }: PlanView, subject: ExamSubject) {
  const [sessions, draw] = await Promise.all([listSessions(planId, subject), getDraw(planId)]);
  return { sites: cutOffs(sessions), count: draw.runs.at(-1)?.count ?? 0 };
}

function Places({ plan, subject }: { plan: PlanView; subject: ExamSubject }) {
  const say = useExamsSay();
  const { data, trouble } = useLoaded(() => placesOf(plan, subject));
  if (!data) return trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />;
  return (
    <Card id="cut-offs">
      <View className="hint">{say('plans.cut_off_of', { plan: say.of(plan.title), count: data.count })}</View>
      {data.sites.map(({ siteId, site, place }) => (
        <View key={siteId} id={`cut-off-${siteId}`} className="session">
          <View className="grow unread">{say.of(site)}</View>
          <View>{place === undefined ? say('plans.cut_off_nobody') : say('plans.cut_off_place', { place })}</View>
        </View>
      ))}
      <View className="hint above-gap">{say('plans.cut_off_how')}</View>
    </Card>
  );
}
