import type { CompleteStaffSignInRequest, Officer, StaffSession } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { ref, type StaffRecords } from '../domain/records.js';
import { rolesOf, startShift } from '../domain/staff.js';
import { staffActed } from '../domain/staff-act.js';
import type { Decision, StaffDeps, StaffIdentity, StaffProviderRefusal } from '../ports.js';
import { type IssuedStaffSession, issuedStaff, staffSessionOf } from './issue-staff-session.js';
import { once } from './once.js';

type Refusal = 'sign_in.unknown' | 'sign_in.no_role' | StaffProviderRefusal;
export type CompleteStaffSignInRefusal = Refusal | 'session.ended' | CommandRefusal;

function officerOf({ subject, name, badge, unit, roles }: StaffIdentity): Officer | undefined {
  const granted = rolesOf(roles);
  return granted.length > 0 ? { officerId: subject, name, badge, unit, roles: granted } : undefined;
}

/** Completes a sign-in begun here: the provider's answer is verified, and an officer without a role of ours is refused. */
export const completeStaffSignIn =
  (deps: StaffDeps) =>
  async (
    command: Omit<Command, 'actor'>,
    { callbackUrl, state }: CompleteStaffSignInRequest,
  ): Promise<Result<StaffSession, CompleteStaffSignInRefusal>> => {
    const { store, keys, provider, now, newId } = deps;
    const signInId = keys.readState(state);
    if (!signInId) return refuse('sign_in.unknown');
    const named = ref.staffSignIn(signInId);
    const identify = once((expected: ReturnType<typeof keys.staffSignIn>) => provider.identify(callbackUrl, expected));
    let officer: Officer | undefined;

    const outcome = await store.perform(
      { ...command, actor: signInId },
      [named],
      async ([begun]): Promise<Decision<StaffRecords, IssuedStaffSession, Refusal>> => {
        const at = now();
        if (!begun || at.toISOString() >= begun.expiresAt) return refuse('sign_in.unknown');
        const identity = await identify(keys.staffSignIn(signInId));
        if (!identity.ok) return identity;
        officer = officerOf(identity.value);
        if (!officer) return refuse('sign_in.no_role');
        const session = startShift(officer, newId(), at);
        return accept({
          save: [[ref.staffSession(officer.officerId, session.sessionId), session]],
          erase: [[named, begun.version]],
          events: [staffActed(officer, 'signed_in')],
          answer: issuedStaff(session, at),
        });
      },
    );
    return outcome.ok ? staffSessionOf(deps, outcome.value, officer) : outcome;
  };
