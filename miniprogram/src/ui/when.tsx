import { Picker, View } from '@tarojs/components';

interface WhenProps {
  readonly id: string;
  readonly label: string;
  /** An instant. */
  readonly value: string;
  readonly onChange: (instant: string) => void;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Day and time of an instant by the phone's own clock, as pickers write them. */
function partsOf(instant: string): { day: string; time: string } {
  const at = new Date(instant);
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

/** Undefined for a day that a keyboard left half written, and never later than now. */
function instantOf(day: string, time: string): string | undefined {
  const at = new Date(`${day}T${time}:00`).getTime();
  return Number.isFinite(at) ? new Date(Math.min(at, Date.now())).toISOString() : undefined;
}

/** When something was: the phone's own wheels, or the browser's own field. */
export const When = (props: WhenProps) =>
  process.env.TARO_ENV === 'h5' ? <BrowserWhen {...props} /> : <WalletWhen {...props} />;

function BrowserWhen({ id, label, value, onChange }: WhenProps) {
  const { day, time } = partsOf(value);
  return (
    <View className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="datetime-local"
        value={`${day}T${time}`}
        onChange={({ target }) => {
          const [nextDay = '', nextTime = ''] = target.value.split('T');
          const instant = instantOf(nextDay, nextTime);
          if (instant) onChange(instant);
        }}
      />
    </View>
  );
}

function WalletWhen({ id, label, value, onChange }: WhenProps) {
  const { day, time } = partsOf(value);
  const take = (nextDay: string, nextTime: string): void => {
    const instant = instantOf(nextDay, nextTime);
    if (instant) onChange(instant);
  };
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <View className="pair">
        <Picker id={`${id}-day`} mode="date" value={day} onChange={({ detail }) => take(String(detail.value), time)}>
          <View className="pill">{day}</View>
        </Picker>
        <Picker id={`${id}-time`} mode="time" value={time} onChange={({ detail }) => take(day, String(detail.value))}>
          <View className="pill">{time}</View>
        </Picker>
      </View>
    </View>
  );
}
