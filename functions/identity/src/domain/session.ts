import type { IdentityProvider, Instant, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Person } from './person.js';

export const accessSeconds = 10 * 60;
/** A session that is not refreshed for this long is over. */
export const idleDays = 30;
const dayMs = 86_400_000;

/** A signed-in app. The refresh token follows from id and generation by a secret key, so that nothing secret is stored. */
export interface CitizenSession {
  readonly sessionId: string;
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
  readonly version: number;
  readonly epoch: number;
  /** Of the one refresh token that is good; an older one that comes again was stolen or copied. */
  readonly generation: number;
  readonly startedAt: Instant;
  readonly expiresOn: Instant;
}

const endOf = (at: Date) => new Date(at.getTime() + idleDays * dayMs).toISOString();

export const startSession = (
  person: Person,
  sessionId: string,
  provider: IdentityProvider,
  at: Date,
): CitizenSession => ({
  sessionId,
  personId: person.personId,
  provider,
  version: 1,
  epoch: person.epoch,
  generation: 1,
  startedAt: at.toISOString(),
  expiresOn: endOf(at),
});

export type SessionRefusal = 'session.ended';

/**
 * The person behind a live session; refused where the session was signed out, has lapsed, was opened by a login that has
 * been unlinked since (a lost phone), or the person has ended.
 */
export function standing(
  person: Person | undefined,
  session: CitizenSession | undefined,
  at: Date,
): Result<{ person: Person; session: CitizenSession }, SessionRefusal> {
  if (person?.status !== 'active' || session === undefined) return refuse('session.ended');
  // Linked before the session began: a number that is linked anew must not revive what its loss has ended.
  const linked = person.logins.some(
    ({ provider, linkedAt }) => provider === session.provider && linkedAt <= session.startedAt,
  );
  const alive = linked && session.epoch === person.epoch && at.toISOString() < session.expiresOn;
  return alive ? accept({ person, session }) : refuse('session.ended');
}

/** The next generation, or the finding that the token presented was already used up. */
export function rotate(session: CitizenSession, presented: number, at: Date): CitizenSession | 'reused' {
  if (presented !== session.generation) return 'reused';
  return {
    ...session,
    version: session.version + 1,
    generation: session.generation + 1,
    expiresOn: endOf(at),
  };
}
