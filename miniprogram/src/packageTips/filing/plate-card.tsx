import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Field } from '@/ui/field';
import { Action, Card, Notice } from '@/ui/parts';
import { PlatePad } from '@/ui/plate-pad';
import { Tap } from '@/ui/tap';
import { useTipSay } from '../say';
import { plateOf, plateReading, type TipDraft } from './draft';

interface PlateCardProps {
  readonly draft: TipDraft;
  readonly optional: boolean;
  readonly change: (part: Partial<TipDraft>) => void;
}

/** A plate in two groups, as it stands on the car: easier to compare with a picture. */
const spaced = (plate: string): string => `${plate.slice(0, 2)} ${plate.slice(2)}`;

/** Whose plate it is has to be right to the letter: typed or tapped, read by the city's rule, and confirmed once. */
export function PlateCard({ draft, optional, change }: PlateCardProps) {
  const say = useTipSay();
  const [padded, setPadded] = useState(false);
  const reading = plateReading(draft);
  const plate = plateOf(draft.plate);
  const write = (typed: string) => change({ plate: typed.toUpperCase() });
  return (
    <Card id="tip-plate" title={say(optional ? 'tip.plate_optional' : 'tip.plate_title')}>
      <Field
        id="plate"
        label={say('tip.plate_label')}
        hint={say('tip.plate_hint')}
        maxLength={12}
        value={draft.plate}
        onChange={write}
      />
      <Tap id="plate-keys" className="text-link" onTap={() => setPadded(!padded)}>
        {say(padded ? 'tip.plate_keys_close' : 'tip.plate_keys')}
      </Tap>
      {padded ? <PlatePad value={draft.plate} onChange={write} deleting={say('tip.plate_delete')} /> : null}
      {reading === 'wrong' || reading === 'look_alike' ? (
        <Notice tone="warn" id={`plate-${reading}`}>
          {say(`tip.plate_${reading}`)}
        </Notice>
      ) : null}
      {reading === 'unchecked' ? (
        <>
          <View className="hint">{say('tip.plate_check')}</View>
          <View className="tip-plate">{spaced(plate)}</View>
          <Action id="plate-right" onTap={() => change({ checkedPlate: plate, plate })}>
            {say('tip.plate_right')}
          </Action>
        </>
      ) : null}
      {reading === 'checked' ? (
        <View className="row">
          <Text id="plate-checked" className="tip-plate">
            {spaced(plate)}
          </Text>
          <Text className="badge ok">{say('tip.plate_checked')}</Text>
        </View>
      ) : null}
    </Card>
  );
}
