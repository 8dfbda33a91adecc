import { View } from '@tarojs/components';
import type { CaseView } from '@yilu/contracts';
import { copyPath } from '@yilu/contracts/constants';
import { asGuest } from '@/api/parties';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Notice } from '@/ui/parts';
import { Qr } from '@/ui/qr';
import { Shell } from '@/ui/shell';
import { useSayOnePhone } from './say-one-phone';

/** The guest takes his copy home as a number and a code: on paper, or in another's camera. Shown this once. */
export function PaperCode({ view, code, onDone }: { view: CaseView; code: string; onDone: () => void }) {
  const say = useSayOnePhone();
  // A corrected agreement has a number of its own before it is in force.
  const { agreement } = view.amendment?.agreement ? view.amendment : view;
  const number = agreement?.number ?? '';
  // The paper's own link names the city's site; the copy lies on the same site.
  const copy = useLoaded(asGuest(view.caseId, view.you).agreement);
  const site = /^https?:\/\/[^/]+/.exec(copy.data?.verificationUrl ?? '')?.[0];
  return (
    <Shell
      title={say('guest.paper_title')}
      accident={{ screen: 'paper-code', caseId: view.caseId }}
      action={
        <Action id="paper-noted" onTap={onDone}>
          {say('guest.paper_done')}
        </Action>
      }
    >
      <View className="lead">{say('guest.paper_lead')}</View>
      <Card>
        <View className="field-label">{say('guest.paper_number')}</View>
        <View id="paper-number" className="paper-code">
          {number}
        </View>
        <View className="field-label">{say('guest.paper_code')}</View>
        <View id="paper-code" className="paper-code">
          {code.split('-').map((part) => (
            <View key={part} className="paper-part">
              {part}
            </View>
          ))}
        </View>
        {site ? (
          <>
            <Qr link={`${site}${copyPath}${number}/${code}`} label={say('guest.paper_code')} />
            <View className="hint">{say('guest.paper_where')}</View>
            <View className="hash">{`${site}${copyPath.slice(0, -1)}`}</View>
          </>
        ) : null}
      </Card>
      <Notice tone="warn">{say('guest.paper_once')}</Notice>
    </Shell>
  );
}
