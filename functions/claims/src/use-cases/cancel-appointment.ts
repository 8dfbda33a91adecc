import { accept, refuse } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import { withoutAppointment } from './choose-route.js';
import { changeOwnClaim, type HolderCommand } from './own-claim.js';

/** Gives the place back; a repeated cancellation finds none, and one that has begun can no longer be cancelled. */
export const cancelAppointment = (deps: Deps) => (by: HolderCommand) =>
  changeOwnClaim<'claims.no_appointment'>(deps, by, {}, (claim) => {
    const freed = withoutAppointment(claim, deps.now());
    if (!freed) return refuse('claims.no_appointment');
    const next = { ...freed.claim, version: claim.version + 1 };
    return accept({ ...freed, claims: [next], answer: { claimId: claim.claimId, version: next.version } });
  });
