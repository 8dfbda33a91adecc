import { changePreferences } from '@/api/identity';
import { session } from '@/api/session';
import { type Preferences, prefer, preferences } from './preferences';

function tell(change: Parameters<typeof changePreferences>[0]): void {
  // The phone has changed already; the city may learn of it later.
  if (session.get()) void changePreferences(change).catch(() => undefined);
}

/** Keeps a choice on this phone, and tells the city what its messages should follow. */
export function choose(change: Partial<Preferences>): void {
  prefer(change);
  const { locale, elder } = change;
  if (locale) tell({ locale });
  if (elder !== undefined) tell({ elderMode: elder });
}

/** After signing in: messages come in the language that this phone shows. */
export const tellLanguage = (): void => tell({ locale: preferences.get().locale });
