import { View } from '@tarojs/components';
import { maximumOthers } from '@yilu/contracts/constants';
import { cityProfile } from '@yilu/law/city-profile';
import { screeningRows } from '@yilu/law/screening-rows';
import { changeParties } from '@/api/parties';
import { useAct } from '@/state/use-act';
import { Action, Card, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';

/** More vehicles than the city lets settle on line: nothing is lost, 122 takes it from here. */
export function TooManyStep(props: CaseStepProps & { back: () => void }) {
  const say = useSay();
  const { view, reload, back } = props;
  const { busy, trouble, run } = useAct();
  const law = screeningRows.find(({ id }) => id === 'C04');
  const hand = () =>
    void run(async () => {
      await changeParties(
        view.caseId,
        [...view.others, ...Array<'motor'>(maximumOthers).fill('motor')].slice(0, maximumOthers),
      );
      await reload();
    });
  return (
    <Frame
      props={props}
      title={say('parties.too_many_title')}
      screen="too-many"
      problem={trouble}
      action={
        <View className="pair">
          <Action id="too-many-122" tone="danger" busy={busy} onTap={hand}>
            {say('referral.hand')}
          </Action>
          <Action id="too-many-back" tone="plain" onTap={back}>
            {say('action.back')}
          </Action>
        </View>
      }
    >
      <Notice>{say('parties.too_many', { most: cityProfile().maxOnlineParties })}</Notice>
      <Card>
        <View className="paragraph">{say('parties.too_many_kept', { count: view.photos.length })}</View>
        <View className="paragraph">{say('parties.too_many_stay')}</View>
        {law ? <View className="law">{say.basis(law)}</View> : null}
      </Card>
    </Frame>
  );
}
