import type { Instant, PersonId, Session } from '@yilu/contracts';
import { accessSeconds, type CitizenSession } from '../domain/session.js';
import type { CitizenClaims, Deps } from '../ports.js';

/** What a receipt keeps of a session that was given out: no token, yet enough to make the same tokens again. */
export interface IssuedSession extends Omit<CitizenClaims, 'personId'> {
  readonly personId: PersonId;
  readonly generation: number;
  readonly issuedAt: Instant;
}

export const issued = (session: CitizenSession, verified: boolean, at: Date): IssuedSession => ({
  personId: session.personId,
  sessionId: session.sessionId,
  provider: session.provider,
  verified,
  generation: session.generation,
  issuedAt: at.toISOString(),
});

/** The tokens of an issued session; the same record gives the same tokens, so a repeated command extends nothing. */
export async function sessionOf({ keys }: Pick<Deps, 'keys'>, record: IssuedSession): Promise<Session> {
  const { personId, sessionId, generation, verified } = record;
  const at = new Date(record.issuedAt);
  return {
    accessToken: await keys.citizenToken(record, at),
    accessExpiresAt: new Date(at.getTime() + accessSeconds * 1000).toISOString(),
    refreshToken: keys.refreshToken('citizen', { holder: personId, sessionId, generation }),
    personId,
    verified,
  };
}
