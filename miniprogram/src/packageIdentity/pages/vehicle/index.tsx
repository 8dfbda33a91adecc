import { View } from '@tarojs/components';
import { cityProfile } from '@yilu/law/city-profile';
import { bindVehicle } from '@/api/identity';
import { goBack } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Choice, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';

// GA/T 16.7: large, small, motorcycle, and the two of new-energy cars; one plate number may exist in several kinds.
const plateKinds = ['02', '52', '01', '51', '07'] as const;

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
        <Field
          id="plate"
          label={say('vehicle_form.plate')}
          maxLength={9}
          value={draft.plate}
          onChange={(plate) => change({ plate: plate.trim().toUpperCase() })}
        />
        <View className="field-label">{say('vehicle_form.kind')}</View>
        <Choice
          id="plate-kind"
          value={draft.plateKind}
          options={plateKinds.map((value) => ({ value, text: say(`plate_kind.${value}`) }))}
          onChoose={(plateKind) => change({ plateKind })}
        />
        <Field
          id="vin"
          label={say('vehicle_form.vin')}
          hint={say('vehicle_form.vin_hint')}
          maxLength={6}
          value={draft.vinLast6}
          onChange={(vinLast6) => change({ vinLast6: vinLast6.trim().toUpperCase() })}
        />
      </Card>
    </Shell>
  );
}
