import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Tap } from '@/ui/tap';

interface TickProps {
  readonly id: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onTap: () => void;
}

/** A yes or no that one tap changes. */
export function Tick({ id, on, disabled = false, onTap, children }: PropsWithChildren<TickProps>) {
  return (
    <Tap id={id} className="tick" chosen={on} disabled={disabled} onTap={onTap}>
      <View className={`tick-box${on ? ' on' : ''}`}>{on ? '✓' : ''}</View>
      <View className="grow">{children}</View>
    </Tap>
  );
}
