import type { ClaimId, ClaimUpdated, PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { type Result, refuse } from '@yilu/kernel';
import type { ClaimRecord } from '../domain/records.js';
import type { Deps, Found, Outcome, Wanted } from '../ports.js';

export interface HolderCommand {
  readonly command: Command;
  readonly personId: PersonId;
  readonly claimId: ClaimId;
}

/** A claim of the caller's; another's is answered like none. */
export const isHeldBy = (claim: ClaimRecord | undefined, personId: PersonId): claim is ClaimRecord =>
  claim?.holder?.personId === personId;

/** Performs a holder's command on his own claim. */
export const changeOwnClaim = <Refusal extends string>(
  { store }: Deps,
  { command, personId, claimId }: HolderCommand,
  wanted: Wanted,
  decide: (claim: ClaimRecord, found: Found) => Result<Outcome<ClaimUpdated>, Refusal>,
): Promise<Result<ClaimUpdated, Refusal | 'claims.not_found' | CommandRefusal>> =>
  store.perform<ClaimUpdated, Refusal | 'claims.not_found'>(command, { ...wanted, claimId }, (found) => {
    const [claim] = found.claims;
    return isHeldBy(claim, personId) ? decide(claim, found) : refuse('claims.not_found');
  });
