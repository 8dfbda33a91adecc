import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

export interface TapProps {
  readonly id?: string;
  readonly className?: string;
  /** What a screen reader says where the content is a picture. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** Given for a choice: whether it is chosen. */
  readonly chosen?: boolean;
  readonly onTap: () => void;
}

/** Anything that can be touched. In the browser a real button: focus, keyboard and role come with it. */
export function Tap({
  id,
  className = '',
  label,
  disabled = false,
  chosen,
  onTap,
  children,
}: PropsWithChildren<TapProps>) {
  const names = `tap ${className}${chosen ? ' chosen' : ''}${disabled ? ' disabled' : ''}`;
  if (process.env.TARO_ENV === 'h5') {
    return (
      <button
        type="button"
        id={id}
        className={names}
        aria-label={label}
        aria-pressed={chosen}
        disabled={disabled}
        onClick={onTap}
      >
        {children}
      </button>
    );
  }
  return (
    <View
      {...(id ? { id } : {})}
      {...(label ? { ariaLabel: label } : {})}
      className={names}
      hoverClass="pressed"
      ariaRole="button"
      ariaChecked={chosen ?? false}
      ariaDisabled={disabled}
      onClick={() => {
        if (!disabled) onTap();
      }}
    >
      {children}
    </View>
  );
}
