import type { ClaimRoute, NewEvent } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import type { ClaimRecord } from '../domain/records.js';
import type { Deps } from '../ports.js';
import { aboutClaim } from './claim-news.js';
import { changeOwnClaim, type HolderCommand } from './own-claim.js';

/** A claim without its appointment, the place given back, and word of it; nothing where there is none to come. */
export function withoutAppointment(claim: ClaimRecord, now: Date) {
  const { appointment, ...rest } = claim;
  if (!appointment || Date.parse(appointment.startsAt) <= now.getTime()) return undefined;
  const { centreId, startsAt } = appointment;
  const event: NewEvent = {
    type: 'claims.appointment_cancelled',
    data: { ...aboutClaim(claim), centreId, startsAt },
  };
  return { claim: rest, slots: [{ centreId, startsAt, give: true as const }], events: [event] };
}

/** Online, or at a claims centre; whoever goes online gives a place that he had booked back. */
export const chooseRoute = (deps: Deps) => (by: HolderCommand, route: ClaimRoute) =>
  changeOwnClaim<'claims.frozen'>(deps, by, {}, (claim) => {
    if (claim.frozen) return refuse('claims.frozen');
    const freed = route === 'online' ? withoutAppointment(claim, deps.now()) : undefined;
    const next = { ...(freed?.claim ?? claim), route, version: claim.version + 1 };
    const answer = { claimId: claim.claimId, version: next.version };
    return accept({ claims: [next], slots: freed?.slots ?? [], events: freed?.events ?? [], answer });
  });
