import { type CaseChanged, copyPath, type NewEvent, type SignAgreementRequest, type Signed } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident, Signature } from '../domain/accident.js';
import type { WrongProof } from '../domain/guest.js';
import { type Seat, type SeatRefusal, type Step, seatOf, subject } from '../domain/lifecycle.js';
import type { Deps, Outcome } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { copyHash, newCopyCode, spelled } from './guest-codes.js';
import { changed, written } from './outcome.js';
import { type Proof, type ProofRefusal, proveGuest } from './prove-guest.js';

/** Puts a signature under a paper of the case; what is signed is the caller's to know. */
type Sign<R extends string> = (
  accident: Accident,
  signature: Signature & { readonly verified: boolean },
  at: Date,
) => Result<Step, R>;
type Refusal = SeatRefusal | ProofRefusal;
type TakenRefusal = Refusal | CommandRefusal | WrongProof | 'accident.guest_code_locked';

/** The receipt may hold no secret, so a guest's code lies in it sealed, for the owner of his particulars. */
interface Taken extends CaseChanged {
  readonly copy?: { readonly owner: string; readonly box: string };
}
type Answer = Taken | { readonly wrong: WrongProof } | { readonly lockedUntil: string };

/** What a guest gets to keep: a code for his own copy, and a link where he has a telephone. */
async function keepsake(deps: Deps, { next, events }: Step, { role }: Seat) {
  const { vault, random, h5Url } = deps;
  const number = events.flatMap((one) => (one.type === 'accidents.agreement_signed' ? [one.data.number] : []))[0];
  const { owner, phone } = next.parties[role]?.particulars ?? {};
  if (!number || !owner) return { events: [] };
  const code = newCopyCode(random);
  const [box, link] = await Promise.all([
    vault.seal('link', owner, spelled(code)),
    vault.seal('link', owner, `${h5Url}${copyPath}${number}/${code}`),
  ]);
  const issued: NewEvent[] = phone
    ? [{ type: 'accidents.guest_copy_issued', data: { ...subject(next), phone, link, owner } }]
    : [];
  const copy = { hash: copyHash(deps, number, code), copy: { caseId: next.caseId, role, number } };
  return { events: issued, copy, box: { owner, box } };
}

/** Whoever is signed in on his own phone needs no further proof. */
const himself = ({ accident }: Seat): Proof => ({ outcome: 'proven', accident });

const notProven = (proof: Exclude<Proof, { outcome: 'proven' }>): Outcome<Answer> =>
  proof.outcome === 'locked'
    ? { events: [], answer: { lockedUntil: proof.retryAt } }
    : { accident: proof.accident, events: [], answer: { wrong: proof.code } };

/**
 * Takes a signature under exactly the version and hash that the signer names; his strokes are kept sealed beside the
 * case. For a guest it takes his own proof too, and answers once with the code that opens his copy.
 */
export const takeSignature =
  <R extends string>(deps: Deps, sign: Sign<R>) =>
  async (
    { command, actingFor, caseId }: PartyCommand,
    citizen: Citizen,
    { strokes, guest: given, ...named }: SignAgreementRequest,
  ): Promise<Result<Signed, { code: R | TakenRefusal; retryAt?: string }>> => {
    const { cases, vault, now, sha256 } = deps;
    const drawn = JSON.stringify(strokes);

    const signed = await cases.perform<Answer, R | Refusal>(command, { caseId }, async (found) => {
      const seat = seatOf(found.accident, citizen.id, actingFor);
      if (!seat.ok) return seat;
      const { role: by, via } = seat.value;
      const at = now();
      const proof = via ? await proveGuest(deps, seat.value, given, at) : accept(himself(seat.value));
      if (!proof.ok) return proof;
      if (proof.value.outcome !== 'proven') return accept(notProven(proof.value));
      const { accident } = proof.value;
      const confirmation = accident.parties[by]?.guest?.confirmation;
      const guest = via && confirmation ? { guest: { host: via, confirmation } } : {};
      const signature = { ...named, ...guest, by, signedAt: at.toISOString(), strokesHash: sha256(drawn) };
      // A guest is who the registers say.
      const step = sign(accident, { ...signature, verified: via !== undefined || citizen.verified }, at);
      if (!step.ok) return step;
      const { events, copy, box } = via ? await keepsake(deps, step.value, seat.value) : { events: [] };
      const { accident: next, events: told } = written(step.value, seat.value);
      const sealed = await vault.seal('signature', caseId, drawn);
      return accept<Outcome<Answer>>({
        ...(next ? { accident: next } : {}),
        ...(copy ? { copy } : {}),
        events: [...told, ...events],
        strokes: { by, agreementVersion: named.agreementVersion, sealed },
        answer: { ...changed(step.value.next), ...(box ? { copy: box } : {}) },
      });
    });
    if (!signed.ok) return refuse({ code: signed.refusal });
    const answer = signed.value;
    if ('wrong' in answer) return refuse({ code: answer.wrong });
    if ('lockedUntil' in answer) return refuse({ code: 'accident.guest_code_locked', retryAt: answer.lockedUntil });
    const { copy, ...kase } = answer;
    return accept(copy ? { ...kase, copyCode: await vault.open('link', copy.owner, copy.box) } : kase);
  };
