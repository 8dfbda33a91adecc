import { View } from '@tarojs/components';
import { callNumber } from '@/platform/call-number';
import { Action, Card, Fact, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';

/** Handed to 122 with all that is known: the number to name, whom to call, and what to do until they come. */
export function ReferralStep(props: CaseStepProps) {
  const say = useSay();
  const { referral } = props.view;
  if (!referral) return <Frame props={props} title={say('referral.title')} screen="referral" />;
  return (
    <Frame props={props} title={say('referral.title')} screen="referral">
      <Notice tone="danger" id="referral">
        {say(`effect.${referral.effect}`)}
      </Notice>
      {referral.call.map((number) => (
        <Action key={number} id={`referral-call-${number}`} tone="danger" onTap={() => callNumber(number)}>
          {say('action.call_number', { number })}
        </Action>
      ))}
      <Card title={say('referral.number_title')}>
        <View id="referral-number" className="number">
          {referral.number}
        </View>
        <View className="hint">{say('referral.number_hint')}</View>
        <View className="gap" />
        <Fact name={say('referral.reason')} value={say(`referral.${referral.reason}`)} />
      </Card>
      {referral.hazards.map(({ id, text, basis }) => (
        <Card key={id} title={text}>
          <View className="law">{basis}</View>
        </Card>
      ))}
      <Card>{say('referral.kept', { count: props.view.photos.length })}</Card>
    </Frame>
  );
}
