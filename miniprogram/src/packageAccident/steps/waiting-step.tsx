import { View } from '@tarojs/components';
import { Action, Card, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';
import { PartyCard } from './party-card';
import { StatementCard } from './statement-card';

/** Said and done on this side; the other driver is still at it. */
export function WaitingStep(props: CaseStepProps) {
  const say = useSay();
  const { view, restate } = props;
  return (
    <Frame props={props} title={say('wait.title')} screen="waiting" step={5}>
      <View id="waiting">
        <Notice>{say('wait.text')}</Notice>
      </View>
      <StatementCard view={view} party={view.you} />
      <PartyCard view={view} party={view.you === 'a' ? 'b' : 'a'} />
      <Card>
        <View className="paragraph">{say('wait.leave')}</View>
        <Action id="edit-statement" tone="plain" onTap={restate}>
          {say('what.edit')}
        </Action>
      </Card>
    </Frame>
  );
}
