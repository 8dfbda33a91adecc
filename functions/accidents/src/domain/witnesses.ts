import type { PartyRole, Witnesses } from '@yilu/contracts';
import type { Accident } from './accident.js';
import { seated } from './lifecycle.js';

/** A witness as the case keeps him: name and telephone sealed for this owner. */
export interface SealedWitness {
  readonly of: Witnesses['witnesses'][number]['of'];
  readonly by: PartyRole;
  readonly owner: string;
  readonly name: string;
  readonly phone?: string | undefined;
}

/** Everybody who is named as a witness of a case: by the one who called the police, and at guests' signatures. */
export function sealedWitnesses(accident: Accident): SealedWitness[] {
  const { caseId, referral } = accident;
  const named = (referral?.witnesses ?? []).map((witness) => ({
    ...witness,
    of: 'referral' as const,
    by: referral?.by ?? 'a',
    owner: caseId,
  }));
  const stoodBy = seated(accident).flatMap(({ role, party: { guest, particulars } }) =>
    guest?.witness && particulars
      ? [{ ...guest.witness, of: 'signature' as const, by: role, owner: particulars.owner }]
      : [],
  );
  return [...named, ...stoodBy];
}
