import { cityProfile } from '@yilu/law/city-profile';
import { bindVehicle } from '@/api/account';
import { goBack } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Action, Card, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';
import { VehicleFields } from '@/ui/vehicle-fields';

/** A car by its plate and the last six of its VIN; insurer and policy come from the registry. */
export default function BindVehicle() {
  const say = useSay();
  const { busy, trouble, run } = useAct();
  const [draft, change] = useDraft<{ plate: string; plateKind: string; vinLast6: string }>('vehicle', {
    plate: cityProfile().platePrefix,
    plateKind: '02',
    vinLast6: '',
  });
  const bind = () =>
    void run(async () => {
      await bindVehicle(draft);
      dropDraft('vehicle');
      goBack();
    });
  const complete = draft.plate.length >= 7 && /^[A-HJ-NPR-Z0-9]{6}$/.test(draft.vinLast6);
  return (
    <Shell
      title={say('garage.add_vehicle')}
      action={
        <Action id="bind-vehicle" busy={busy} disabled={!complete} onTap={bind}>
          {say('action.save')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble} />
      <Card>
        <VehicleFields {...draft} change={change} />
      </Card>
    </Shell>
  );
}
