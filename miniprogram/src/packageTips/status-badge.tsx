import { Text } from '@tarojs/components';
import type { TipStatus } from '@yilu/contracts';
import { useTipSay } from './say';

const tones: Readonly<Record<TipStatus, string>> = {
  submitted: '',
  second: '',
  adopted: ' ok',
  not_adopted: ' warn',
};

/** How a report stands, in its colour and in words. */
export function StatusBadge({ status }: { status: TipStatus }) {
  const say = useTipSay();
  return <Text className={`badge${tones[status]}`}>{say(`tip.status_${status}`)}</Text>;
}
