import type { GuestProof } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident, Guest, Party } from '../domain/accident.js';
import {
  codeFits,
  countWrongProof,
  documentShown,
  guestLockedUntil,
  type WrongProof,
  withGuest,
} from '../domain/guest.js';
import { type Seat, seated } from '../domain/lifecycle.js';
import { afterWrongCode } from '../domain/pairing.js';
import type { Deps } from '../ports.js';
import { guestCodeHash } from './guest-codes.js';

export type ProofRefusal = 'accident.guest_proof_needed' | 'accident.guest_document_first';

/** A guest's consent, proven with the code spent or the witness on record; or what became of a wrong proof. */
export type Proof =
  | { readonly outcome: 'proven'; readonly accident: Accident }
  | { readonly outcome: 'wrong'; readonly code: WrongProof; readonly accident: Accident }
  | { readonly outcome: 'locked'; readonly retryAt: string };

type GuestParty = Party & { readonly guest: Guest };

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

/** What a proof changes of the guest: it is spent, or on record; undefined where it proves nothing. */
type Proven = Promise<Partial<Guest> | undefined>;

async function byCode(
  { vault }: Pick<Deps, 'vault'>,
  { guest, particulars }: GuestParty,
  code: string,
  at: Date,
): Proven {
  const hash = await guestCodeHash(vault, particulars?.owner ?? '', code);
  return codeFits(guest, hash, at) ? { code: undefined } : undefined;
}

async function byWitness(
  { vault }: Pick<Deps, 'vault'>,
  accident: Accident,
  { particulars }: GuestParty,
  { name, phone }: { readonly name: string; readonly phone?: string | undefined },
): Proven {
  if (await isParty({ vault }, accident, { name, phone })) return undefined;
  const owner = particulars?.owner ?? '';
  const sealedPhone = phone && (await vault.seal('phone', owner, phone));
  return {
    witness: { name: await vault.seal('name', owner, name), ...(sealedPhone ? { phone: sealedPhone } : {}) },
  };
}

/**
 * Whether a guest stands behind what is done for him: the code from his own telephone, once; or, without one, his
 * document in the picture and a witness who is no party. Five wrong ones lock both out for ten minutes.
 */
export async function proveGuest(
  deps: Pick<Deps, 'vault'>,
  { accident, role }: Seat,
  proof: GuestProof | undefined,
  at: Date,
): Promise<Result<Proof, ProofRefusal>> {
  const party = accident.parties[role];
  const guest = party?.guest;
  const withCode = proof !== undefined && 'code' in proof;
  if (!party || !guest || !proof || withCode !== (guest.confirmation === 'sms_code'))
    return refuse('accident.guest_proof_needed');
  if (!withCode && !documentShown(accident, role)) return refuse('accident.guest_document_first');
  const retryAt = guestLockedUntil(guest, at);
  if (retryAt) return accept({ outcome: 'locked', retryAt });
  const known = { ...party, guest };
  const proven =
    'code' in proof ? await byCode(deps, known, proof.code, at) : await byWitness(deps, accident, known, proof.witness);
  if (proven)
    return accept({ outcome: 'proven', accident: { ...accident, parties: withGuest(accident, role, party, proven) } });
  const code = withCode ? 'accident.guest_code_wrong' : 'accident.witness_is_party';
  const lock = afterWrongCode(guest.lock, at);
  return accept({ outcome: 'wrong', code, accident: countWrongProof(accident, role, { party, code, lock }, at) });
}
