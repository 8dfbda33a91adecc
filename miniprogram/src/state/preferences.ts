import type { Locale } from '@yilu/look/locale';
import { systemLocale } from '@/platform/language';
import { store, stored } from '@/platform/storage';
import { createState } from './create-state';

export interface Preferences {
  readonly locale: Locale;
  readonly elder: boolean;
  /** `system` follows the phone's own light or dark. */
  readonly scheme: 'system' | 'light' | 'dark';
}

const name = 'preferences';
const chosen = (): Partial<Preferences> => stored<Partial<Preferences>>(name) ?? {};

/** How this phone shows the city. Works without sign-in; a signed-in person's choice also goes to the city. */
export const preferences = createState<Preferences>({
  locale: systemLocale(),
  elder: false,
  scheme: 'system',
  ...chosen(),
});

/** Keeps a choice. What was never chosen is not kept: it goes on following the phone. */
export function prefer(change: Partial<Preferences>): void {
  store(name, { ...chosen(), ...change });
  preferences.set({ ...preferences.get(), ...change });
}
