import { View } from '@tarojs/components';
import type { ExamSubject } from '@yilu/contracts';
import { addDays, dayOf } from '@yilu/kernel/day';
import { useState } from 'react';
import { getExamFigures, listSites } from '@/api/exams';
import { cityNow } from '@/platform/clock';
import { useLoaded } from '@/state/use-loaded';
import { Card, TroubleNotice, Waiting } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { figuresBySite } from './figures-by-site';
import { useExamsSay } from './say';

const lately = 12 * 7;

/** The city's public figures of each site, for whoever chooses one; read when they are asked for. */
export function SiteFigures({ subject }: { subject: ExamSubject }) {
  const say = useExamsSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Tap id="site-figures" className="text-link" onTap={() => setIsOpen(!isOpen)}>
        {say('sites.title')}
      </Tap>
      {isOpen ? <Figures subject={subject} /> : null}
    </>
  );
}

async function figuresOfLately() {
  const today = dayOf(cityNow());
  const [{ rows }, { items }] = await Promise.all([getExamFigures(addDays(today, -lately), today), listSites()]);
  return { rows, sites: new Map<string, (typeof items)[number]['name']>(items.map((one) => [one.siteId, one.name])) };
}

function Figures({ subject }: { subject: ExamSubject }) {
  const say = useExamsSay();
  const { data, trouble } = useLoaded(figuresOfLately);
  if (!data) return trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />;
  const figures = figuresBySite(data.rows, subject);
  return (
    <Card id="figures">
      {figures.length === 0 ? <View>{say('sites.none')}</View> : null}
      {figures.map(({ siteId, seats, booked, passPercent, waitDays }) => {
        const name = data.sites.get(siteId);
        return (
          <View key={siteId} id={`figures-${siteId}`} className="session">
            <View className="grow">
              <View className="unread">{name ? say.of(name) : siteId}</View>
              <View className="hint">{say('sites.size', { seats, booked })}</View>
            </View>
            <View>
              <View>
                {passPercent === undefined ? say('sites.few') : say('sites.passed', { percent: passPercent })}
              </View>
              {waitDays === undefined ? null : <View className="hint">{say('sites.wait', { days: waitDays })}</View>}
            </View>
          </View>
        );
      })}
      <View className="hint above-gap">{say('sites.how')}</View>
    </Card>
  );
}
