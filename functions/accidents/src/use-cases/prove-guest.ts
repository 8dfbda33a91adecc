import type { GuestProof } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident, Party } from '../domain/accident.js';
import { codeFits, countWrongCode, documentShown, guestLockedUntil, withGuest } from '../domain/guest.js';
import { type Seat, seated } from '../domain/lifecycle.js';
import { afterWrongCode } from '../domain/pairing.js';
import type { Deps } from '../ports.js';
import { guestCodeHash } from './guest-codes.js';

export type ProofRefusal =
  | 'accident.guest_proof_needed'
  | 'accident.guest_document_first'
  | 'accident.witness_is_party';

/** A guest's consent, proven with the code spent or the witness on record; or what became of a wrong code. */
export type Proof =
  | { readonly outcome: 'proven'; readonly accident: Accident }
  | { readonly outcome: 'wrong_code'; readonly accident: Accident }
  | { readonly outcome: 'locked'; readonly retryAt: string };

/** Whether somebody of this name or telephone sits in the case. */
async function isParty(
  { vault }: Pick<Deps, 'vault'>,
  accident: Accident,
  { name, phone }: { readonly name: string; readonly phone?: string | undefined },
): Promise<boolean> {
  const parties = seated(accident).map(async ({ party: { particulars } }) => {
    if (!particulars) return false;
    const { owner } = particulars;
    const [hisName, hisPhone] = await Promise.all([
      vault.open('name', owner, particulars.name),
      phone && particulars.phone ? vault.open('phone', owner, particulars.phone) : undefined,
    ]);
    return hisName === name || (phone !== undefined && hisPhone === phone);
  });
  return (await Promise.all(parties)).includes(true);
}

async function byCode(
  { vault }: Pick<Deps, 'vault'>,
  { accident, role }: Seat,
  party: Party & Required<Pick<Party, 'guest'>>,
  code: string,
  at: Date,
): Promise<Proof> {
  const { guest, particulars } = party;
  const locked = guest && guestLockedUntil(guest, at);
  if (!guest || locked) return { outcome: 'locked', retryAt: locked ?? at.toISOString() };
  const hash = await guestCodeHash(vault, particulars?.owner ?? '', code);
  if (codeFits(guest, hash, at))
    return {
      outcome: 'proven',
      accident: { ...accident, parties: withGuest(accident, role, party, { code: undefined }) },
    };
  const lock = afterWrongCode(guest.lock, at);
  return { outcome: 'wrong_code', accident: countWrongCode(accident, role, party, lock, at) };
}

/**
 * Whether a guest stands behind what is done for him: the code from his own telephone, once; or, without one, his
 * document in the picture and a witness who is no party.
 */
export async function proveGuest(
  deps: Pick<Deps, 'vault'>,
  seat: Seat,
  proof: GuestProof | undefined,
  at: Date,
): Promise<Result<Proof, ProofRefusal>> {
  const { accident, role } = seat;
  const party = accident.parties[role];
  if (!party?.guest || !proof) return refuse('accident.guest_proof_needed');
  const { guest } = party;
  if ('code' in proof) {
    if (guest.confirmation !== 'sms_code') return refuse('accident.guest_proof_needed');
    return accept(await byCode(deps, seat, { ...party, guest }, proof.code, at));
  }
  if (guest.confirmation === 'sms_code') return refuse('accident.guest_proof_needed');
  if (!documentShown(accident, role)) return refuse('accident.guest_document_first');
  const { name, phone } = proof.witness;
  if (await isParty(deps, accident, { name, phone })) return refuse('accident.witness_is_party');
  const owner = party.particulars?.owner ?? '';
  const witness = {
    name: await deps.vault.seal('name', owner, name),
    ...(phone ? { phone: await deps.vault.seal('phone', owner, phone) } : {}),
  };
  return accept({
    outcome: 'proven',
    accident: { ...accident, parties: withGuest(accident, role, party, { witness }) },
  });
}
