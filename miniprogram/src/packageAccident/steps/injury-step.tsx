import { View } from '@tarojs/components';
import { injurySteps } from '@yilu/law/injury-steps';
import { formatInstant } from '@yilu/look/format';
import { callNumber } from '@/platform/call-number';
import { go } from '@/platform/go';
import { Action, Card, Fact, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';
import { whose } from './fact-words';

/** An injury was reported: the agreement is frozen, the police have the case, and what to do now stands here. */
export function InjuryStep(props: CaseStepProps) {
  const say = useSay();
  const { view } = props;
  const { injury } = view;
  return (
    <Frame
      props={props}
      title={say('status.reopened_injury')}
      screen="injury-reported"
      action={
        <View className="pair">
          <Action id="injury-again" tone="plain" onTap={() => go('injury', { id: view.caseId })}>
            {say('reopened.again')}
          </Action>
          <Action id="take-evidence" tone="plain" onTap={() => go('evidence', { id: view.caseId })}>
            {say('done.evidence')}
          </Action>
        </View>
      }
    >
      <Notice tone="warn" id="reopened">
        {say(injury?.takenOverAt ? 'reopened.taken_over' : 'reopened.frozen')}
      </Notice>
      <View className="pair">
        {[...(injury?.call ?? [])].reverse().map((number) => (
          <Action
            key={number}
            id={`injury-call-${number}`}
            tone={number === '120' ? 'danger' : 'plain'}
            onTap={() => callNumber(number)}
          >
            {say('action.call_number', { number })}
          </Action>
        ))}
      </View>
      <Card title={view.agreement?.number ?? say('reopened.who')}>
        {injury?.reports.map(({ by, reportedAt }) => (
          <Fact
            key={`${by}${reportedAt}`}
            name={say('reopened.reported_by', { party: whose(say, view, by) })}
            value={formatInstant(say.locale, reportedAt)}
          />
        ))}
        <View className="hint">{say('reopened.kept')}</View>
      </Card>
      <Card title={say('reopened.now')}>
        {injurySteps.map((step) => (
          <View key={step.id} className="group">
            <View>{say.of(step)}</View>
            <View className="law">{say.basis(step)}</View>
          </View>
        ))}
      </Card>
    </Frame>
  );
}
