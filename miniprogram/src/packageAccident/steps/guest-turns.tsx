import { View } from '@tarojs/components';
import type { CaseView } from '@yilu/contracts';
import { go } from '@/platform/go';
import { Action, Card } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { whose } from './fact-words';
import { guestsDue } from './guest-task';

/** The other driver has no phone and it is his turn: from here he is handed this one. */
export function GuestTurns({ view }: { view: CaseView }) {
  const say = useSay();
  return (
    <>
      {guestsDue(view).map((role) => (
        <Card key={role}>
          <View className="paragraph">{say('parties.guest_due', { party: whose(say, view, role) })}</View>
          <Action id={`hand-over-${role}`} onTap={() => go('guest', { id: view.caseId, for: role })}>
            {say('parties.guest_hand_over')}
          </Action>
        </Card>
      ))}
    </>
  );
}
