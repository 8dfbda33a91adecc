import { View } from '@tarojs/components';
import { plateLetters, plateProvinces } from '@yilu/look/plate-keys';
import { Tap } from './tap';

const longest = 8;

interface PlatePadProps {
  readonly value: string;
  readonly onChange: (plate: string) => void;
  /** The name of the key that takes the last character away. */
  readonly deleting: string;
}

/** A plate by big keys: the province first, then letters and digits; nobody has to find them on a phone's keyboard. */
export function PlatePad({ value, onChange, deleting }: PlatePadProps) {
  const keys = value === '' ? plateProvinces : plateLetters;
  return (
    <View className="plate-pad">
      {keys.map((key) => (
        <Tap
          key={key}
          id={`key-${key}`}
          className="plate-key"
          disabled={value.length >= longest}
          onTap={() => onChange(value + key)}
        >
          {key}
        </Tap>
      ))}
      <Tap id="key-back" className="plate-key wide" disabled={value === ''} onTap={() => onChange(value.slice(0, -1))}>
        {deleting}
      </Tap>
    </View>
  );
}
