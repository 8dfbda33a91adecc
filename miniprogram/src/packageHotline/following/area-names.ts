import { forgotten } from '@/api/session';
import { store, stored } from '@/platform/storage';
import { createState } from '@/state/create-state';

// Below `me`: it goes when its owner signs out. The city never learns what somebody calls his street.
const kept = 'me:area-names';
type Names = Readonly<Record<string, string>>;

/** What its owner calls each area on this phone. */
export const areaNames = createState<Names>(stored<Names>(kept) ?? {});
forgotten.subscribe(() => areaNames.set(stored<Names>(kept) ?? {}));

/** Names an area; an empty name takes it away. */
export function nameArea(areaId: string, name: string): void {
  const { [areaId]: _, ...others } = areaNames.get();
  const next = name.trim() ? { ...others, [areaId]: name.trim() } : others;
  store(kept, next);
  areaNames.set(next);
}
