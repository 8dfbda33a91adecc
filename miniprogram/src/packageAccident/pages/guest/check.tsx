import { View } from '@tarojs/components';
import type { PartyRole } from '@yilu/contracts/constants';
import { asGuest } from '@/api/parties';
import { goOn } from '@/platform/go';
import { useLoaded } from '@/state/use-loaded';
import { Action, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { PartyCard } from '../../steps/party-card';
import { useSayOnePhone } from './say-one-phone';

interface CheckProps {
  readonly caseId: string;
  readonly role: PartyRole;
  readonly onWrong: () => void;
}

/** What the registers say of him, masked: he himself looks whether it is right. */
export function Check({ caseId, role, onWrong }: CheckProps) {
  const say = useSayOnePhone();
  const { data: view, trouble } = useLoaded(asGuest(caseId, role).view);
  return (
    <Shell
      title={say('guest.check_title')}
      accident={{ screen: 'guest-check', caseId }}
      action={
        <View className="pair">
          <Action id="guest-right" disabled={!view} onTap={() => goOn('case', { id: caseId })}>
            {say('guest.right')}
          </Action>
          <Action id="guest-wrong" tone="plain" onTap={onWrong}>
            {say('guest.wrong')}
          </Action>
        </View>
      }
    >
      <View className="paragraph">{say('guest.check')}</View>
      <TroubleNotice trouble={trouble} />
      {view ? <PartyCard view={view} party={role} /> : trouble ? null : <Waiting />}
    </Shell>
  );
}
