import { store, stored } from '@/platform/storage';
import { createState } from '@/state/create-state';
import type { Act } from './act';

const name = 'draft:outbox';
const dayMs = 24 * 3_600_000;

// What the city has and no page has looked at since needs no place for ever.
const fresh = (act: Act): boolean => act.state !== 'sent' || Date.now() - Date.parse(act.at) < dayMs;

/** Every act that the city may not have yet, oldest first, as it outlives a kill of the app. */
export const outbox = createState<readonly Act[]>((stored<Act[]>(name) ?? []).filter(fresh));

function keep(next: readonly Act[]): void {
  store(name, next);
  outbox.set(next);
}

export const addAct = (act: Act): void => keep([...outbox.get(), act]);
export const dropActs = (drop: (act: Act) => boolean): void => {
  const next = outbox.get().filter((act) => !drop(act));
  if (next.length < outbox.get().length) keep(next);
};
export const changeAct = (
  key: string,
  part: Partial<Pick<Act, 'state' | 'version' | 'problem' | 'upload' | 'formAt' | 'key'>>,
) => keep(outbox.get().map((act) => (act.key === key ? { ...act, ...part } : act)));
/** Nothing of a person who signed out stays in memory either. */
export const clearShelf = (): void => outbox.set(stored<Act[]>(name) ?? []);

export const actsOf = (caseId: string): readonly Act[] => outbox.get().filter((act) => act.caseId === caseId);
export const unsent = ({ state }: Act): boolean => state === 'waiting' || state === 'registered';
