import { goTab } from '@/platform/go';
import { Action, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';

/** Given up, or left too long: what that means, and the way home. */
export function EndedStep(props: CaseStepProps) {
  const say = useSay();
  return (
    <Frame
      props={props}
      title={say(`status.${props.view.status}`)}
      screen="ended"
      action={
        <Action id="ended-home" onTap={() => goTab('home')}>
          {say('tab.home')}
        </Action>
      }
    >
      <Notice tone="warn" id="ended">
        {say(props.view.status === 'expired' ? 'ended.expired' : 'ended.withdrawn')}
      </Notice>
    </Frame>
  );
}
