import type { Claim, ClaimId, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { claimView } from '../domain/view.js';
import type { Deps } from '../ports.js';
import { isHeldBy } from './own-claim.js';

/** One claim of the caller's, with the limits that run. */
export const getClaim =
  ({ store, now }: Deps) =>
  async (personId: PersonId, claimId: ClaimId): Promise<Result<Claim, 'claims.not_found'>> => {
    const [claim] = (await store.find({ claimId })).claims;
    return isHeldBy(claim, personId) ? accept(claimView(claim, now())) : refuse('claims.not_found');
  };
