import type { Session } from '@yilu/contracts';
import { forget, forgetAll, store, stored } from '@/platform/storage';
import { createState } from '@/state/create-state';

const name = 'session';
const owner = 'owner';

/** Who is signed in on this phone; undefined for nobody. */
export const session = createState<Session | undefined>(stored<Session>(name));

/** Rises whenever everything of a person was forgotten: what stands in memory has to follow. */
export const forgotten = createState(0);

const belongings = ['case:', 'draft:', 'acts', 'me'];
const forgetBelongings = (): void => {
  for (const prefix of belongings) forgetAll(prefix);
  forgotten.set(forgotten.get() + 1);
};

export function keepSession(next: Session): void {
  const before = stored<string>(owner);
  // Somebody else signs in where a session had ended. A merge changes the person of a running one, who stays himself.
  if (!session.get() && before && before !== next.personId) forgetBelongings();
  store(owner, next.personId);
  store(name, next);
  session.set(next);
}

/** The city ended the session: what was typed and photographed waits until the same person signs in again. */
export function endSession(): void {
  forget(name);
  session.set(undefined);
}

/** Forgets the person and everything of his that the phone held. */
export function dropSession(): void {
  forget(owner);
  forgetBelongings();
  endSession();
}
