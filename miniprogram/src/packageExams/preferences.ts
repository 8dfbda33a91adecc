import type { SessionId } from '@yilu/contracts';

/** As many sessions as one application may name. */
export const mostPreferences = 5;

/** One place up or down; the first and the last stay where they are. */
export function moved(preferences: readonly SessionId[], place: number, by: -1 | 1): readonly SessionId[] {
  const one = preferences[place];
  const other = preferences[place + by];
  if (one === undefined || other === undefined) return preferences;
  return preferences.map((id, at) => (at === place ? other : at === place + by ? one : id));
}

/** Adds a session at the end, or drops it where it is chosen; a sixth one changes nothing. */
export function toggled(preferences: readonly SessionId[], id: SessionId): readonly SessionId[] {
  if (preferences.includes(id)) return preferences.filter((one) => one !== id);
  return preferences.length < mostPreferences ? [...preferences, id] : preferences;
}
