import type { Instant, Officer } from '@yilu/contracts';
import { StaffRole } from '@yilu/contracts';

export const staffAccessSeconds = 15 * 60;
export const signInSeconds = 10 * 60;
/** One shift: after it the bureau's own sign-in is asked again, and with it whether the roles still stand. */
export const shiftHours = 12;

/** A sign-in begun and not yet completed; it is used once. */
export interface StaffSignIn {
  readonly signInId: string;
  readonly version: number;
  readonly expiresAt: Instant;
}

export interface StaffSession {
  readonly sessionId: string;
  readonly officer: Officer;
  readonly version: number;
  readonly generation: number;
  readonly startedAt: Instant;
  readonly expiresOn: Instant;
}

const known = new Set<string>(StaffRole.options);

/** The roles that the identity provider names and this system knows; a role that we do not know grants nothing. */
export const rolesOf = (claimed: readonly string[]): StaffRole[] =>
  [...new Set(claimed)].filter((role): role is StaffRole => known.has(role));

export const beginSignIn = (signInId: string, at: Date): StaffSignIn => ({
  signInId,
  version: 1,
  expiresAt: new Date(at.getTime() + signInSeconds * 1000).toISOString(),
});

export const startShift = (officer: Officer, sessionId: string, at: Date): StaffSession => ({
  sessionId,
  officer,
  version: 1,
  generation: 1,
  startedAt: at.toISOString(),
  expiresOn: new Date(at.getTime() + shiftHours * 3_600_000).toISOString(),
});

/** The next generation within the same shift, or the finding that the token presented was already used up. */
export const rotateStaff = (session: StaffSession, presented: number): StaffSession | 'reused' =>
  presented === session.generation
    ? { ...session, version: session.version + 1, generation: session.generation + 1 }
    : 'reused';
