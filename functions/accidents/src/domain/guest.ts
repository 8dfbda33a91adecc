import type { PartyRole, PersonId } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { Accident, Driver, Guest, Particulars, Party, PartyVehicle } from './accident.js';
import { advance, freeSeat, isAllowed, type Step, seated, subject } from './lifecycle.js';
import { type CodeLock, lockedUntil } from './pairing.js';
import { lapsedVehicle, type VehicleRefusal } from './particulars.js';

/** How often one person may ask the registers about a guest on a day: whoever sits down needs one, or two with a typing error. */
export const guestsPerDay = 10;
export const guestCodeMinutes = 10;
const codesPerGuest = 5;

export type GuestRefusal = 'accident.wrong_state' | 'accident.guest_seated' | 'accident.seats_full';
/** What only the registers could tell. */
export type RegisterRefusal = 'accident.guest_mismatch' | VehicleRefusal;

/** Who is to be seated, as far as it was typed. */
export interface Newcomer {
  readonly documentKey: string;
  /** His own account, where the city knows one behind this document. */
  readonly known: Driver | undefined;
  /** The seat that is corrected; left out, the next free one is taken. */
  readonly instead: PartyRole | undefined;
}

/**
 * The seat that a guest may take, before the registers are asked. Nobody sits twice, nor do host and guest share a
 * document; a guest's particulars may be typed anew until he has made his statement.
 */
export function guestSeat(
  accident: Accident,
  host: { readonly role: PartyRole; readonly documentKey: string | undefined },
  { documentKey, known, instead }: Newcomer,
): Result<PartyRole, GuestRefusal> {
  if (!isAllowed('seatGuest', accident) || accident.parties[host.role]?.guest) return refuse('accident.wrong_state');
  const seat = instead ?? freeSeat(accident);
  if (!seat) return refuse('accident.seats_full');
  if (accident.statements[seat]) return refuse('accident.wrong_state');
  const sitsAlready = seated(accident).some(
    ({ role, party }) =>
      role !== seat && (party.guest?.documentKey === documentKey || party.personId === known?.personId),
  );
  return sitsAlready || host.documentKey === documentKey ? refuse('accident.guest_seated') : accept(seat);
}

/** What the registers answered. */
export interface Registered {
  readonly matches: boolean;
  readonly vehicle?:
    | (Omit<Extract<PartyVehicle, { kind: 'motor' }>, 'kind' | 'policyNumber' | 'maskedPolicyNumber'> & {
        readonly ownedByDocument: boolean;
        readonly insuredUntil: string;
        readonly inspectedUntil: string;
      })
    | undefined;
  readonly licence?: Driver['licence'];
}

/** The law's questions to a guest are those to everybody: who he is, and whether this vehicle may be settled with. */
export function registerFault(
  { scene }: Accident,
  kind: 'motor' | 'non_motor',
  { matches, vehicle, licence }: Registered,
): RegisterRefusal | undefined {
  if (!matches) return 'accident.guest_mismatch';
  if (kind === 'non_motor') return undefined;
  // A plate of somebody else's says nothing of its insurer to whoever types it.
  if (!vehicle?.ownedByDocument) return 'accident.vehicle_not_yours';
  return lapsedVehicle({ ...vehicle, kind: vehicle.vehicleKind }, licence, dayOf(new Date(scene.occurredAt)));
}

/** The guest sits down; with the last seat the parties go on to their statements. */
export function seatGuest(
  accident: Accident,
  { seat, host, known }: { readonly seat: PartyRole; readonly host: PartyRole; readonly known: Driver | undefined },
  guest: Pick<Guest, 'documentKey' | 'documentKind' | 'phoneKey' | 'confirmation'>,
  particulars: Particulars,
  at: Date,
): Step {
  const party: Party = {
    personId: known?.personId ?? particulars.owner,
    provider: known?.provider ?? 'sms',
    joinedAt: at.toISOString(),
    particulars,
    guest: { ...guest, host, known: known !== undefined, taken: false },
  };
  const before = accident.parties[seat];
  const parties = { ...accident.parties, [seat]: party };
  const full = freeSeat({ ...accident, parties }) === undefined;
  const next = advance(
    accident,
    {
      at,
      by: seat,
      what: before ? 'guest_corrected' : 'guest_seated',
      ...(full && accident.status === 'pairing' ? { to: 'stating' as const } : {}),
    },
    { parties, ...(full ? { pairing: undefined, invitations: [] } : {}) },
  );
  const joined = { type: 'accidents.case_joined' as const, data: { ...subject(next), by: seat } };
  return { next, events: before ? [] : [joined] };
}

/** The case with its guest changed; whoever calls has seen that there is one. */
export const withGuest = (accident: Accident, role: PartyRole, party: Party, change: Partial<Guest>) => ({
  ...accident.parties,
  [role]: { ...party, guest: party.guest && { ...party.guest, ...change } },
});

export type GuestCodeRefusal = 'accident.wrong_state' | 'accident.guest_without_phone' | 'accident.guest_codes_spent';

/** Six digits go to the guest's telephone; those sent before are dead. Sealed as they come, kept as a keyed hash. */
export function sendGuestCode(
  accident: Accident,
  role: PartyRole,
  { hash, sealed }: { readonly hash: string; readonly sealed: string },
  at: Date,
): Result<Step, GuestCodeRefusal> {
  const party = accident.parties[role];
  if (!party?.guest || !isAllowed('sendGuestCode', accident)) return refuse('accident.wrong_state');
  const { phone, owner } = party.particulars ?? {};
  if (party.guest.confirmation !== 'sms_code' || !phone || !owner) return refuse('accident.guest_without_phone');
  const { codesSent = 0 } = party.guest;
  if (codesSent >= codesPerGuest) return refuse('accident.guest_codes_spent');
  const expiresAt = new Date(at.getTime() + guestCodeMinutes * 60_000).toISOString();
  const parties = withGuest(accident, role, party, { code: { hash, expiresAt }, codesSent: codesSent + 1 });
  const next = advance(accident, { at, by: role, what: 'guest_code_sent' }, { parties });
  const data = { ...subject(next), phone, code: sealed, owner };
  return accept({ next, events: [{ type: 'accidents.guest_code_requested', data }] });
}

/** When a guest's code may be typed again; undefined while it may be now. */
export const guestLockedUntil = ({ lock }: Guest, at: Date): string | undefined => lockedUntil(lock, at);

export const codeFits = ({ code }: Guest, hash: string, at: Date): boolean =>
  code?.hash === hash && new Date(code.expiresAt) > at;

/** Whoever might try without end would find out a code, or another party's name or telephone. */
export type WrongProof = 'accident.guest_code_wrong' | 'accident.witness_is_party';

/** A wrong proof is counted in the case itself, under its version: guesses sent side by side count one by one. */
export function countWrongProof(
  accident: Accident,
  role: PartyRole,
  { party, code, lock }: { readonly party: Party; readonly code: WrongProof; readonly lock: CodeLock },
  at: Date,
): Accident {
  // What may have been guessed at is worth nothing any more.
  const change: Partial<Guest> = lock.lockedUntil ? { lock, code: undefined } : { lock };
  const what = code === 'accident.witness_is_party' ? 'guest_witness_refused' : 'guest_code_wrong';
  return advance(accident, { at, by: role, what }, { parties: withGuest(accident, role, party, change) });
}

/** Whether a photograph of the guest's document is stored: officers see it, parties do not. */
export const documentShown = ({ photos }: Accident, role: PartyRole): boolean =>
  photos.some(({ by, shot, state }) => by === role && shot === 'P6' && state === 'stored');

/**
 * Whoever signs in under the document of a guest is that guest: the case is his from then on, and his host acts for him
 * no more. Undefined where no guest of this document sits there, or he sits there already.
 */
export function takeGuestSeat(
  accident: Accident,
  { documentKey, personId, provider }: { documentKey: string; personId: PersonId; provider: Party['provider'] },
  at: Date,
): Step | undefined {
  const seats = seated(accident);
  const mine = seats.find(({ party }) => party.guest?.documentKey === documentKey && !party.guest.known);
  if (!mine || seats.some(({ party }) => party.personId === personId)) return undefined;
  const { role, party } = mine;
  const parties = withGuest(accident, role, { ...party, personId, provider }, { known: true, taken: true });
  return { next: advance(accident, { at, by: role, what: 'guest_took_seat' }, { parties }), events: [] };
}
