import type { Citizen } from '@yilu/http';
import { dayOf, type Result } from '@yilu/kernel';
import type { Person } from '../domain/person.js';
import { ref } from '../domain/records.js';
import { type SessionRefusal, standing } from '../domain/session.js';
import type { Deps } from '../ports.js';

/** The caller's person and session: read together, so that a signed-out app stops here at once and not in ten minutes. */
export const callerRefs = ({ id, sessionId }: Citizen) => [ref.person(id), ref.session(id, sessionId)] as const;

/** The caller as he stands in the store. */
export async function readCaller({ store, now }: Deps, caller: Citizen): Promise<Result<Person, SessionRefusal>> {
  const [person, session] = await store.read(callerRefs(caller));
  const alive = standing(person, session, now());
  return alive.ok ? { ok: true, value: alive.value.person } : alive;
}

/** The instant and the day in Shanghai that one decision goes by. */
export const moment = ({ now }: Pick<Deps, 'now'>) => {
  const at = now();
  return { at, today: dayOf(at) };
};
