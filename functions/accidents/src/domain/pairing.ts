import type { PartyRole } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident } from './accident.js';
import { advance, freeSeat, isAllowed, type Step, seated, subject } from './lifecycle.js';
import type { Opener } from './opening.js';

export const pairingMinutes = 15;
/** An invited driver may come in later, from home. */
export const invitationHours = 24;
const maximumInvitations = 3;
const minuteMs = 60_000;

export type PairingRefusal = 'accident.wrong_state';

/** Shows a new link and code; those shown before are dead from now on. */
export function startPairing(
  accident: Accident,
  by: PartyRole,
  secret: { tokenHash: string; code: string },
  at: Date,
): Result<Step, PairingRefusal> {
  if (!isAllowed('startPairing', accident)) return refuse('accident.wrong_state');
  const expiresAt = new Date(at.getTime() + pairingMinutes * minuteMs).toISOString();
  return accept({
    next: advance(accident, { at, by, what: 'pairing_started' }, { pairing: { ...secret, expiresAt } }),
    events: [],
  });
}

/** How many SMS one person may send, and one telephone may get, on a day: each costs money, and none is asked for. */
export const invitationsPerDay = { sender: 10, phone: 5 } as const;

/** What was sent by one person, or to one telephone, on a day in Asia/Shanghai. */
export interface InvitationCount {
  readonly version: number;
  readonly day: string;
  readonly sent: number;
}

/** The count with one more of today; undefined where the day's are spent. */
export function countInvitation(
  past: InvitationCount | undefined,
  day: string,
  most: number,
): InvitationCount | undefined {
  const sent = past?.day === day ? past.sent : 0;
  return sent < most ? { version: (past?.version ?? 0) + 1, day, sent: sent + 1 } : undefined;
}

export type InvitationRefusal = 'accident.wrong_state' | 'accident.invited_enough';

/** Sends the link to a telephone. The number and the link travel sealed; the case keeps the token's hash alone. */
export function inviteDriver(
  accident: Accident,
  by: PartyRole,
  { tokenHash, phone, link }: { tokenHash: string; phone: string; link: string },
  at: Date,
): Result<Step, InvitationRefusal> {
  if (!isAllowed('inviteDriver', accident)) return refuse('accident.wrong_state');
  if (accident.invitations.length >= maximumInvitations) return refuse('accident.invited_enough');
  const expiresAt = new Date(at.getTime() + invitationHours * 60 * minuteMs).toISOString();
  const invitations = [...accident.invitations, { tokenHash, expiresAt }];
  const next = advance(accident, { at, by, what: 'driver_invited' }, { invitations });
  return accept({ next, events: [{ type: 'accidents.driver_invited', data: { ...subject(next), phone, link } }] });
}

export type JoinRefusal = 'accident.own_case' | 'accident.link_dead';

/** How somebody comes in: by a token's hash, or by the code that he was told. */
export type Invitation = { readonly tokenHash: string } | { readonly code: string };

function opens(accident: Accident, how: Invitation, at: Date): boolean {
  const inTime = (offer: { expiresAt: string } | undefined) => offer !== undefined && new Date(offer.expiresAt) > at;
  const { pairing, invitations } = accident;
  if ('code' in how) return pairing?.code === how.code && inTime(pairing);
  if (pairing?.tokenHash === how.tokenHash) return inTime(pairing);
  return inTime(invitations.find(({ tokenHash }) => tokenHash === how.tokenHash));
}

/**
 * Another driver comes in and takes the next seat; with the last one the parties go on to their statements. A link or code works once: its second use by somebody else is `accident.link_dead`, by
 * the same person it changes nothing. Nobody has an accident with himself.
 */
export function joinCase(
  accident: Accident,
  joiner: Opener,
  how: Invitation,
  at: Date,
): Result<Step | 'already_in', JoinRefusal> {
  if (accident.parties.a.personId === joiner.personId) return refuse('accident.own_case');
  if (seated(accident).some(({ party }) => party.personId === joiner.personId)) return accept('already_in');
  const seat = freeSeat(accident);
  if (!seat || !isAllowed('joinCase', accident) || !opens(accident, how, at)) return refuse('accident.link_dead');
  const parties = { ...accident.parties, [seat]: { ...joiner, joinedAt: at.toISOString() } };
  const full = freeSeat({ ...accident, parties }) === undefined;
  const unused = accident.invitations.filter(({ tokenHash }) => !('tokenHash' in how && how.tokenHash === tokenHash));
  const next = advance(
    accident,
    { at, by: seat, what: 'case_joined', ...(full ? { to: 'stating' as const } : {}) },
    { parties, pairing: undefined, invitations: full ? [] : unused },
  );
  return accept({ next, events: [{ type: 'accidents.case_joined', data: { ...subject(next), by: seat } }] });
}

/** How often a person has typed a code that opens nothing: five times lock him out for ten minutes. */
export interface CodeLock {
  readonly version: number;
  readonly failures: number;
  readonly failedAt: string;
  readonly lockedUntil?: string | undefined;
}
const maximumFailures = 5;
export const lockMinutes = 10;

/** When the person may try again; undefined while he is not locked. */
export const lockedUntil = (lock: CodeLock | undefined, at: Date): string | undefined =>
  lock?.lockedUntil && new Date(lock.lockedUntil) > at ? lock.lockedUntil : undefined;

/**
 * The lock after a right code: nothing is forgotten, but it is written, so that a guess which was sent beside wrong ones
 * does not get in past them.
 */
export const afterRightCode = (lock: CodeLock | undefined, at: Date): CodeLock =>
  lock ? { ...lock, version: lock.version + 1 } : { version: 1, failures: 0, failedAt: at.toISOString() };

/** The lock after one more wrong code; mistakes of more than ten minutes ago are forgotten. */
export function afterWrongCode(lock: CodeLock | undefined, at: Date): CodeLock {
  const recent = lock && at.getTime() - Date.parse(lock.failedAt) < lockMinutes * minuteMs ? lock.failures : 0;
  const failures = recent + 1;
  const counted = { version: (lock?.version ?? 0) + 1, failures, failedAt: at.toISOString() };
  if (failures < maximumFailures) return counted;
  return { ...counted, lockedUntil: new Date(at.getTime() + lockMinutes * minuteMs).toISOString() };
}
