import { useRouter } from '@tarojs/taro';
import { type PartyRole, partyRoles, seatsOf } from '@yilu/contracts/constants';
import { useState } from 'react';
import { getCase } from '@/api/accidents';
import { useLoaded } from '@/state/use-loaded';
import { TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Check } from './check';
import { GuestForm } from './guest-form';
import { useSayOnePhone } from './say-one-phone';
import { GuestTurn } from './turn';

/** One phone for two: the other driver is entered here, checks what the registers say of him, and takes his turns. */
export default function Guest() {
  const say = useSayOnePhone();
  const { params } = useRouter();
  const caseId = params['id'] ?? '';
  const asked = partyRoles.find((role) => role === params['for']);
  const [seat, setSeat] = useState<PartyRole | undefined>(asked);
  const [form, setForm] = useState(asked === undefined);
  const { data: view, trouble } = useLoaded(() => getCase(caseId));
  if (!view) {
    return (
      <Shell title={say('guest.title')} accident={{ screen: 'guest', caseId }}>
        {trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />}
      </Shell>
    );
  }
  const free = seatsOf(view.others).find((role) => !view.parties[role]);
  if (form || !seat) {
    return (
      <GuestForm
        view={view}
        seat={seat ?? free}
        corrects={seat !== undefined}
        onSeated={(role) => {
          setSeat(role);
          setForm(false);
        }}
      />
    );
  }
  return asked ? (
    <GuestTurn host={view} role={seat} />
  ) : (
    <Check caseId={caseId} role={seat} onWrong={() => setForm(true)} />
  );
}
