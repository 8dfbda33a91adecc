import type { Officer, RefreshSessionRequest, StaffSession } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { ref, type StaffRecords } from '../domain/records.js';
import { rotateStaff } from '../domain/staff.js';
import { staffActed } from '../domain/staff-act.js';
import type { Decision, StaffDeps } from '../ports.js';
import { type IssuedStaffSession, issuedStaff, staffSessionOf } from './issue-staff-session.js';

export type RefreshStaffSessionRefusal = 'session.ended' | 'session.reused' | CommandRefusal;

/** Changes an officer's refresh token for new tokens within the shift; one used before ends the session. */
export const refreshStaffSession =
  (deps: StaffDeps) =>
  async (
    command: Omit<Command, 'actor'>,
    { refreshToken }: RefreshSessionRequest,
  ): Promise<Result<StaffSession, RefreshStaffSessionRefusal>> => {
    const { store, keys, now } = deps;
    const presented = keys.readRefreshToken('staff', refreshToken);
    if (!presented) return refuse('session.ended');
    const { holder, sessionId, generation } = presented;
    const named = ref.staffSession(holder, sessionId);
    let officer: Officer | undefined;

    const outcome = await store.perform(
      { ...command, actor: sessionId },
      [named],
      ([session]): Decision<StaffRecords, IssuedStaffSession | 'reused', 'session.ended'> => {
        const at = now();
        if (!session || at.toISOString() >= session.expiresOn) return refuse('session.ended');
        const next = rotateStaff(session, generation);
        if (next === 'reused') {
          const events = [staffActed(session.officer, 'session_reused')];
          return accept({ save: [], erase: [[named, session.version]], events, answer: 'reused' });
        }
        officer = next.officer;
        return accept({ save: [[named, next]], answer: issuedStaff(next, at) });
      },
    );
    if (!outcome.ok) return outcome;
    return outcome.value === 'reused' ? refuse('session.reused') : staffSessionOf(deps, outcome.value, officer);
  };
