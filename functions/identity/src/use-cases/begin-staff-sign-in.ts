import type { BeginStaffSignInResponse } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result } from '@yilu/kernel';
import { ref } from '../domain/records.js';
import { beginSignIn } from '../domain/staff.js';
import type { StaffDeps } from '../ports.js';

export type BeginStaffSignInRefusal = 'sign_in.provider_unreachable' | CommandRefusal;

/** Begins an officer's sign-in at the bureau's identity provider; good for ten minutes and once. */
export const beginStaffSignIn =
  ({ store, keys, provider, now, newId }: StaffDeps) =>
  async (command: Omit<Command, 'actor'>): Promise<Result<BeginStaffSignInResponse, BeginStaffSignInRefusal>> => {
    const outcome = await store.perform<{ signInId: string }, never, []>({ ...command, actor: 'anonymous' }, [], () => {
      const begun = beginSignIn(newId(), now());
      return accept({ save: [[ref.staffSignIn(begun.signInId), begun]], answer: { signInId: begun.signInId } });
    });
    if (!outcome.ok) return outcome;
    // State, nonce and verifier follow from the id by a secret key: none of them lies in the store.
    const asked = keys.staffSignIn(outcome.value.signInId);
    const url = await provider.authorizationUrl(asked);
    return url.ok ? accept({ authorizationUrl: url.value, state: asked.state }) : url;
  };
