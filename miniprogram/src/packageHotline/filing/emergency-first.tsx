import { View } from '@tarojs/components';
import { callNumber } from '@/platform/call-number';
import { Action, Notice } from '@/ui/parts';
import { useHotlineSay } from '../say-report';

/** Said before everything else where words or an answer speak of danger: call first; the report goes on beside it. */
export function EmergencyFirst({ number }: { number: '110' | '119' | '120' | '122' }) {
  const say = useHotlineSay();
  return (
    <Notice tone="danger" id="emergency-first">
      <View className="paragraph">{say(`hotline.emergency.${number}`)}</View>
      <Action id="emergency-call" tone="danger" onTap={() => callNumber(number)}>
        {say('action.call_number', { number })}
      </Action>
    </Notice>
  );
}
