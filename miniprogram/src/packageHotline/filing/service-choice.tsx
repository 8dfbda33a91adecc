import { View } from '@tarojs/components';
import type { ServiceView, Words } from '@yilu/contracts';
import { useState } from 'react';
import { go } from '@/platform/go';
import { Action, Card, Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import type { ReportDraft } from '../drafts/report-draft';
import { useHotlineSay } from '../say-report';
import type { ChangeDraft } from './use-report-draft';

interface ChoiceProps {
  readonly draft: ReportDraft;
  readonly change: ChangeDraft;
  readonly services: readonly ServiceView[];
  /** What his words, or the facility that he stands at, make likely. */
  readonly likely: readonly string[];
}

/** What it is about: proposed from the words, or chosen from the city's own list; one that is taken elsewhere leads there. */
export function ServiceChoice({ draft, change, services, likely }: ChoiceProps) {
  const say = useHotlineSay();
  const [choosing, setChoosing] = useState(false);
  const chosen = services.find(({ code }) => code === draft.serviceCode);
  const choose = (code: string): void => {
    setChoosing(false);
    change({ serviceCode: code, serviceFrom: 'person', trouble: undefined });
  };
  const proposed = likely.flatMap((code) => services.filter((one) => one.code === code));
  if (chosen && !choosing)
    return (
      <Card id="report-service" title={say('hotline.service.title')}>
        <View className="lead" id="chosen-service">
          {say.of(chosen.name)}
        </View>
        <View className="hint above">
          {draft.serviceFrom === 'words' ? say('hotline.service.from_words') : ''}
          {say.of(chosen.description)}
        </View>
        <Elsewhere service={chosen} />
        <Tap id="change-service" className="text-link" onTap={() => setChoosing(true)}>
          {say('hotline.service.change')}
        </Tap>
      </Card>
    );
  return (
    <Card id="report-service" title={say('hotline.service.which')}>
      {proposed.length > 0 ? (
        <View id="proposed-services">
          <View className="field-label">{say('hotline.service.maybe')}</View>
          {proposed.map((service) => (
            <ServiceRow key={service.code} id={`proposed-${service.code}`} service={service} onChoose={choose} />
          ))}
        </View>
      ) : null}
      {groupsOf(services).map(([group, members]) => (
        <View key={group.zh} className="group">
          <View className="field-label">{say.of(group)}</View>
          {members.map((service) => (
            <ServiceRow key={service.code} id={`service-${service.code}`} service={service} onChoose={choose} />
          ))}
        </View>
      ))}
    </Card>
  );
}

type Group = readonly [Words, readonly ServiceView[]];

/** The city sorts facilities eightfold, most with a single service: one heading for all of them is found at a glance. */
const headingOf = ({ group: { zh, en } }: ServiceView): Words => ({
  zh: zh.split('-')[0] ?? zh,
  en: en.split(':')[0] ?? en,
});

/** The list as the city sorts it, under its headings. */
function groupsOf(services: readonly ServiceView[]): readonly Group[] {
  const groups = new Map<string, ServiceView[]>();
  for (const service of services) {
    const { zh } = headingOf(service);
    groups.set(zh, [...(groups.get(zh) ?? []), service]);
  }
  return [...groups.values()].flatMap((members): Group[] => (members[0] ? [[headingOf(members[0]), members]] : []));
}

interface RowProps {
  readonly id: string;
  readonly service: ServiceView;
  readonly onChoose: (code: string) => void;
}

function ServiceRow({ id, service, onChoose }: RowProps) {
  const say = useHotlineSay();
  return (
    <Tap id={id} className="pill wide service-row" onTap={() => onChoose(service.code)}>
      {say.of(service.name)}
    </Tap>
  );
}

/** Cars that stand in the way and tips about drivers have pages of their own. */
function Elsewhere({ service }: { service: ServiceView }) {
  const say = useHotlineSay();
  if (service.takenBy === 'reports') return null;
  const isMove = service.takenBy === 'moves';
  return (
    <Notice id="taken-elsewhere">
      <View className="paragraph">{say(isMove ? 'hotline.service.is_move' : 'hotline.service.is_tip')}</View>
      <Action id="go-elsewhere" onTap={() => go(isMove ? 'askMove' : 'tipNew')}>
        {say(isMove ? 'hotline.service.to_move' : 'hotline.service.to_tip')}
      </Action>
    </Notice>
  );
}
