import { View } from '@tarojs/components';
import { Action, Card, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';
import { company, otherSeats } from './fact-words';
import { GuestTurns } from './guest-turns';
import { PartyCard } from './party-card';
import { PartyProgress } from './party-progress';
import { StatementCard } from './statement-card';

/** Said and done on this side; the other driver is still at it. */
export function WaitingStep(props: CaseStepProps) {
  const say = useSay();
  const { view, restate } = props;
  return (
    <Frame props={props} title={say('wait.title')} screen="waiting" step={5}>
      <View id="waiting">
        <Notice>{say(company(view) === 'many' ? 'wait.text_many' : 'wait.text')}</Notice>
      </View>
      <StatementCard view={view} party={view.you} />
      <GuestTurns view={view} />
      <PartyProgress view={view} id="who-stated" done={say('wait.stated')} has={(role) => view.stated[role] === true} />
      {otherSeats(view).map((role) => (
        <PartyCard key={role} view={view} party={role} />
      ))}
      <Card>
        <View className="paragraph">{say('wait.leave')}</View>
        <Action id="edit-statement" tone="plain" onTap={restate}>
          {say('what.edit')}
        </Action>
      </Card>
    </Frame>
  );
}
