import type { StaffSession as Answer, Instant, Officer } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { ref } from '../domain/records.js';
import { type StaffSession, staffAccessSeconds } from '../domain/staff.js';
import type { StaffDeps } from '../ports.js';

/** What a receipt keeps of a staff session that was given out: no token and no name. */
export interface IssuedStaffSession {
  readonly officerId: string;
  readonly sessionId: string;
  readonly generation: number;
  readonly issuedAt: Instant;
}

export const issuedStaff = ({ officer, sessionId, generation }: StaffSession, at: Date): IssuedStaffSession => ({
  officerId: officer.officerId,
  sessionId,
  generation,
  issuedAt: at.toISOString(),
});

/** The tokens of an issued session; a repetition has no officer in hand and reads him from his session. */
export async function staffSessionOf(
  { store, keys }: StaffDeps,
  { officerId, sessionId, generation, issuedAt }: IssuedStaffSession,
  inHand: Officer | undefined,
): Promise<Result<Answer, 'session.ended'>> {
  const officer = inHand ?? (await store.read([ref.staffSession(officerId, sessionId)]))[0]?.officer;
  if (!officer) return refuse('session.ended');
  const at = new Date(issuedAt);
  return accept({
    accessToken: await keys.staffToken(officer, sessionId, at),
    accessExpiresAt: new Date(at.getTime() + staffAccessSeconds * 1000).toISOString(),
    refreshToken: keys.refreshToken('staff', { holder: officerId, sessionId, generation }),
    officer,
  });
}
