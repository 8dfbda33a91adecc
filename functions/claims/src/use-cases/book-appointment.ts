import type { BookAppointmentRequest } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { dayOf } from '@yilu/kernel/day';
import type { ClaimRecord } from '../domain/records.js';
import { endOfSlot, slotsOn } from '../domain/slots.js';
import type { Deps } from '../ports.js';
import { aboutClaim } from './claim-news.js';
import { changeOwnClaim, type HolderCommand } from './own-claim.js';

type BookingRefusal = 'claims.frozen' | 'claims.centre_unknown' | 'claims.slot_closed' | 'claims.slot_full';

/**
 * Books a place at a claims centre, or moves the one booked before: one transaction takes the new place under the count
 * of its slot and gives the old one back, so that no slot is ever sold twice and no claim holds two places.
 */
export const bookAppointment = (deps: Deps) => (by: HolderCommand, request: BookAppointmentRequest) => {
  const { centreId, startsAt } = { ...request, startsAt: new Date(request.startsAt).toISOString() };
  const centre = deps.centres.find((one) => one.centreId === centreId);
  const wanted = { slots: [{ centreId, startsAt }] };
  return changeOwnClaim<BookingRefusal>(deps, by, wanted, (claim, { taken: [taken = 0] }) => {
    if (claim.frozen) return refuse('claims.frozen');
    if (!centre) return refuse('claims.centre_unknown');
    const now = deps.now();
    const day = slotsOn(centre, dayOf(new Date(startsAt)), now, new Map([[startsAt, taken]]));
    const slot = day.slots.find((one) => one.startsAt === startsAt);
    if (!slot) return refuse('claims.slot_closed');
    const { version, appointment: before } = claim;
    const answer = { claimId: claim.claimId, version: version + 1 };
    const same = before?.centreId === centreId && before.startsAt === startsAt;
    if (same) return accept({ answer: { ...answer, version } });
    if (slot.free === 0) return refuse('claims.slot_full');

    const appointment = { centreId, startsAt, endsAt: endOfSlot(startsAt), bookedAt: now.toISOString() };
    const next: ClaimRecord = { ...claim, version: version + 1, route: 'centre', appointment };
    const freed = before && Date.parse(before.startsAt) > now.getTime() ? [{ ...before, give: true as const }] : [];
    return accept({
      claims: [next],
      slots: [{ centreId, startsAt, take: { capacity: centre.slotCapacity } }, ...freed],
      events: [{ type: 'claims.appointment_booked', data: { ...aboutClaim(next), centreId, startsAt } }],
      answer,
    });
  });
};
