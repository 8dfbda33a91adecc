import type { Locale } from '@yilu/look/locale';
import { store, stored } from '@/platform/storage';
import { createState } from './create-state';

export interface Preferences {
  readonly locale: Locale;
  readonly elder: boolean;
  /** `system` follows the phone's own light or dark. */
  readonly scheme: 'system' | 'light' | 'dark';
}

const name = 'preferences';
const usual: Preferences = { locale: 'zh-CN', elder: false, scheme: 'system' };

/** How this phone shows the city. Works without sign-in; a signed-in person's choice also goes to the city. */
export const preferences = createState<Preferences>({ ...usual, ...stored<Partial<Preferences>>(name) });

export function prefer(change: Partial<Preferences>): void {
  const next = { ...preferences.get(), ...change };
  store(name, next);
  preferences.set(next);
}
