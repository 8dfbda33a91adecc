import type { Session } from '@yilu/contracts';
import { forget, forgetAll, store, stored } from '@/platform/storage';
import { createState } from '@/state/create-state';

const name = 'session';

/** Who is signed in on this phone; undefined for nobody. */
export const session = createState<Session | undefined>(stored<Session>(name));

export function keepSession(next: Session): void {
  store(name, next);
  session.set(next);
}

/** Forgets the person and everything of his that the phone held. */
export function dropSession(): void {
  forget(name);
  for (const prefix of ['case:', 'draft:', 'acts', 'me']) forgetAll(prefix);
  session.set(undefined);
}
