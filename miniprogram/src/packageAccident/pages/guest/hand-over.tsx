import { View } from '@tarojs/components';
import type { CaseView } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { useEffect } from 'react';
import { goOn } from '@/platform/go';
import { Action, Card, Notice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import type { GuestTask } from '../../steps/guest-task';
import { useSayOnePhone } from './say-one-phone';

interface HandOverProps {
  readonly view: CaseView;
  readonly role: PartyRole;
  readonly task: GuestTask;
  readonly onTaken: () => void;
}

/** Between two hands: nothing of either is on the screen. */
export function HandOver({ view, role, task, onTaken }: HandOverProps) {
  const say = useSayOnePhone();
  const name = view.parties[role]?.maskedName;
  return (
    <Shell
      title={say('guest.hand_over')}
      accident={{ screen: 'hand-over', caseId: view.caseId }}
      action={
        <View className="pair">
          <Action id="handed-over" onTap={onTaken}>
            {say('guest.i_am_guest')}
          </Action>
          <Action id="not-handed" tone="plain" onTap={() => goOn('case', { id: view.caseId })}>
            {say('guest.not_now')}
          </Action>
        </View>
      }
    >
      <Card>
        <View className="hands">⇄</View>
        <View className="lead center">{name ? say('guest.hand_over_to', { name }) : say('guest.hand_over')}</View>
        <View className="paragraph center">{say(`guest.hand_over_${task}`)}</View>
      </Card>
    </Shell>
  );
}

/** The guest is done: back to the phone's owner. Without a task there was nothing to do, and nobody is kept waiting. */
export function GiveBack({ caseId, idle = false }: { caseId: string; idle?: boolean }) {
  const say = useSayOnePhone();
  const home = (): void => goOn('case', { id: caseId });
  useEffect(() => {
    if (idle) goOn('case', { id: caseId });
  }, [idle, caseId]);
  return (
    <Shell
      title={say('guest.give_back')}
      accident={{ screen: 'give-back', caseId }}
      action={
        <Action id="given-back" onTap={home}>
          {say('guest.i_am_host')}
        </Action>
      }
    >
      <Card>
        <View className="hands">⇄</View>
        <View className="lead center">{say('guest.give_back')}</View>
      </Card>
      <Notice tone="ok">{say('guest.give_back_text')}</Notice>
    </Shell>
  );
}
