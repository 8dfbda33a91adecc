import { View } from '@tarojs/components';
import { Field } from './field';
import { Choice } from './parts';
import { useSay } from './say';

// GA/T 16.7: large, small, motorcycle, and the two of new-energy cars; one plate number may exist in several kinds.
export const plateKinds = ['02', '52', '01', '51', '07'] as const;

interface VehicleFieldsProps {
  readonly plate: string;
  readonly plateKind: string;
  readonly vinLast6: string;
  readonly change: (value: { plate?: string; plateKind?: string; vinLast6?: string }) => void;
}

/** A car by its plate, the kind of it, and the last six of its VIN. */
export function VehicleFields({ plate, plateKind, vinLast6, change }: VehicleFieldsProps) {
  const say = useSay();
  return (
    <>
      <Field
        id="plate"
        label={say('vehicle_form.plate')}
        maxLength={9}
        value={plate}
        onChange={(text) => change({ plate: text.trim().toUpperCase() })}
      />
      <View className="field-label">{say('vehicle_form.kind')}</View>
      <Choice
        id="plate-kind"
        value={plateKind}
        options={plateKinds.map((value) => ({ value, text: say(`plate_kind.${value}`) }))}
        onChoose={(kind) => change({ plateKind: kind })}
      />
      <Field
        id="vin"
        label={say('vehicle_form.vin')}
        hint={say('vehicle_form.vin_hint')}
        maxLength={6}
        value={vinLast6}
        onChange={(text) => change({ vinLast6: text.trim().toUpperCase() })}
      />
    </>
  );
}
