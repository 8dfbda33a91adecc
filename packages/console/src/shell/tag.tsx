import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export type Tone = 'plain' | 'brand' | 'ok' | 'warn' | 'danger';

/** A state as icon and word; the colour only repeats it. */
export function Tag({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
