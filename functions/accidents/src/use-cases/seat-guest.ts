import { type GuestSeated, PersonId, type SeatGuestRequest } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import {
  accept,
  dayOf,
  maskDocumentNumber,
  maskName,
  maskPhone,
  maskPolicyNumber,
  plate,
  type Result,
  refuse,
  residentId,
} from '@yilu/kernel';
import type { Particulars, PartyVehicle } from '../domain/accident.js';
import {
  type GuestRefusal,
  guestSeat,
  guestsPerDay,
  type Registered,
  type RegisterRefusal,
  registerFault,
  seatGuest as seatDown,
} from '../domain/guest.js';
import { type SeatRefusal, seatOf, takenVia } from '../domain/lifecycle.js';
import { countInvitation, invitationsPerDay } from '../domain/pairing.js';
import type { Deps, Outcome } from '../ports.js';
import { askRegisters, type RegistersRefusal } from './ask-registers.js';
import type { PartyCommand } from './change-case.js';
import { changed } from './outcome.js';

type Refusal =
  | SeatRefusal
  | GuestRefusal
  | RegistersRefusal
  | 'accident.guest_number_invalid'
  | 'accident.guest_plate_invalid'
  | 'accident.guests_spent'
  | 'accident.guest_codes_spent';
/** What was asked of the registers is counted, so that a refusal of theirs is a write that answers. */
type Asked = GuestSeated | { readonly refused: RegisterRefusal };
export type SeatGuestRefusal = Refusal | RegisterRefusal | CommandRefusal;

/** The request as it is looked up: numbers in the form of the registers. */
function normalised(request: SeatGuestRequest) {
  const documentNumber = request.documentNumber.toUpperCase();
  if (request.documentKind === 'resident_id' && !residentId(documentNumber).ok)
    return refuse('accident.guest_number_invalid' as const);
  if (request.vehicle.kind === 'non_motor') return accept({ ...request, documentNumber, vehicle: request.vehicle });
  const found = plate(request.vehicle.plate);
  if (!found.ok) return refuse('accident.guest_plate_invalid' as const);
  return accept({ ...request, documentNumber, vehicle: { ...request.vehicle, plate: found.value.plate } });
}
type Normalised = Extract<ReturnType<typeof normalised>, { ok: true }>['value'];

/** Everything personal is sealed for an id of its own: neither host nor account opens it by chance. */
async function sealed(
  { vault, newId }: Deps,
  { name, documentNumber, phone, vehicle }: Normalised,
  registered: Registered & { readonly policyNumber?: string | undefined },
): Promise<Particulars> {
  const owner = PersonId.parse(newId());
  const { policyNumber } = registered;
  const [sealedName, sealedNumber, sealedPhone, sealedPolicy] = await Promise.all([
    vault.seal('name', owner, name),
    vault.seal('document_number', owner, documentNumber),
    phone && vault.seal('phone', owner, phone),
    policyNumber && vault.seal('policy_number', owner, policyNumber),
  ]);
  return {
    owner,
    name: sealedName,
    maskedName: maskName(name),
    documentNumber: sealedNumber,
    maskedDocumentNumber: maskDocumentNumber(documentNumber),
    ...(phone && sealedPhone ? { phone: sealedPhone, maskedPhone: maskPhone(phone) } : {}),
    vehicle: vehicle.kind === 'non_motor' ? vehicle : motor(registered, policyNumber, sealedPolicy),
  };
}

function motor({ vehicle }: Registered, policyNumber = '', sealedPolicy = ''): PartyVehicle {
  if (!vehicle) throw new Error('A motor vehicle that no register gave');
  const { vehicleKind, plate: number, makeAndColour, insurer } = vehicle;
  return {
    kind: 'motor',
    vehicleKind,
    plate: number,
    makeAndColour,
    insurer,
    policyNumber: sealedPolicy,
    maskedPolicyNumber: maskPolicyNumber(policyNumber),
  };
}

/**
 * Seats somebody without a phone of his own on the caller's: the registers say whether name and document belong
 * together, and what is insured, inspected and licensed. What was typed is never given back.
 */
export const seatGuest =
  (deps: Deps) =>
  async (
    { command, personId, actingFor, caseId }: PartyCommand,
    request: SeatGuestRequest,
  ): Promise<Result<GuestSeated, SeatGuestRefusal>> => {
    const { vault, cases, now } = deps;
    const wish = normalised(request);
    if (!wish.ok) return wish;
    const { documentKind, documentNumber, phone, vehicle } = wish.value;
    const documentKey = await vault.lookup('document_number', `${documentKind}\n${documentNumber}`);
    const phoneKey = phone && (await vault.lookup('phone', phone));
    const confirmation = phone && request.phoneAtHand ? ('sms_code' as const) : ('document_and_witness' as const);
    // A seat may get a few codes, and a telephone only so many seats: whoever owns it did not ask for any.
    const counted = [
      { name: `guests:${personId}`, most: guestsPerDay, spent: 'accident.guests_spent' as const },
      ...(phoneKey && confirmation === 'sms_code'
        ? [{ name: `phone:${phoneKey}`, most: invitationsPerDay.phone, spent: 'accident.guest_codes_spent' as const }]
        : []),
    ];
    const invitationsOf = counted.map(({ name }) => name);
    const wanted = { caseId, driverOf: personId, holderOf: documentKey, invitationsOf };
    let asked: ReturnType<typeof askRegisters> | undefined;

    const outcome = await cases.perform<Asked, Refusal>(command, wanted, async (found) => {
      const seat = seatOf(found.accident, personId, actingFor);
      if (!seat.ok) return seat;
      const { accident, role, via } = seat.value;
      const known = found.holder?.gone ? undefined : found.holder;
      const host = { role: via ?? role, documentKey: found.driver?.documentKey };
      const place = guestSeat(accident, host, { documentKey, known, instead: via ? role : undefined });
      if (!place.ok) return place;
      const at = now();
      const invitationCounts = counted.flatMap(({ name, most }, i) => {
        const count = countInvitation(found.invitationCounts[i], dayOf(at), most);
        return count ? [{ name, count }] : [];
      });
      const spent = counted.find(({ name }) => !invitationCounts.some((one) => one.name === name));
      if (spent) return refuse(spent.spent);
      asked ??= askRegisters(deps, wish.value);
      const registers = await asked;
      if (!registers.ok) return registers;

      const refused = registerFault(accident, vehicle.kind, registers.value);
      // Nothing goes to the telephone of somebody who is not seated.
      const [asking] = invitationCounts;
      if (refused)
        return accept<Outcome<Asked>>({ invitationCounts: asking ? [asking] : [], events: [], answer: { refused } });
      const particulars = await sealed(deps, wish.value, registers.value);
      const guest = { documentKey, documentKind, confirmation, ...(phoneKey ? { phoneKey } : {}) };
      const seats = { seat: place.value, host: host.role, known };
      const step = takenVia(seatDown(accident, seats, guest, particulars, at), { role: place.value, via: host.role });
      const answer: Asked = { ...changed(step.next), guest: place.value };
      return accept<Outcome<Asked>>({ accident: step.next, events: step.events, invitationCounts, answer });
    });
    if (!outcome.ok) return outcome;
    return 'refused' in outcome.value ? refuse(outcome.value.refused) : accept(outcome.value);
  };
