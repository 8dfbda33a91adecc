import { View } from '@tarojs/components';
import { violationsService } from '@yilu/look/catalogue/violations-service';
import { useState } from 'react';
import { changeServiceConsent, getServiceConsent } from '@/api/violations';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Card, Choice, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { sayWith } from '@/ui/say';

const ways = ['here', 'post'] as const;
/** Only this choice loads its sentences. */
const useServiceSay = sayWith(violationsService);

/** Whether decisions come here or by post (APL art 61): a consent that is as easy to take back as to give. */
export function ServiceChoice() {
  const say = useServiceSay();
  const { data, trouble } = useLoaded(getServiceConsent);
  const changing = useAct();
  const [kept, setKept] = useState<(typeof ways)[number]>();
  const choose = (way: (typeof ways)[number]) =>
    void changing.run(async () => {
      setKept((await changeServiceConsent(way === 'here')).electronic ? 'here' : 'post');
    });
  return (
    <Card id="papers-card" title={say('papers.title')}>
      <View className="hint above">{say('papers.text')}</View>
      <TroubleNotice trouble={changing.trouble ?? trouble} />
      {data ? (
        <Choice
          id="papers"
          value={kept ?? (data.electronic ? 'here' : 'post')}
          options={ways.map((value) => ({ value, text: say(`papers.${value}`) }))}
          onChoose={choose}
        />
      ) : trouble ? null : (
        <Waiting />
      )}
      {kept ? <Notice tone="ok">{say(`papers.kept_${kept}`)}</Notice> : null}
    </Card>
  );
}
