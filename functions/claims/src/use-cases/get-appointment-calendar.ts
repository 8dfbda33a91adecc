import type { ClaimId, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { calendarEntry } from '../domain/calendar-entry.js';
import type { Deps } from '../ports.js';
import { isHeldBy } from './own-claim.js';

/** The appointment as a calendar file (RFC 5545); the same UID and a rising SEQUENCE, so that a moved one replaces it. */
export const getAppointmentCalendar =
  ({ store, centres }: Deps) =>
  async (
    personId: PersonId,
    claimId: ClaimId,
  ): Promise<Result<string, 'claims.not_found' | 'claims.no_appointment'>> => {
    const [claim] = (await store.find({ claimId })).claims;
    if (!isHeldBy(claim, personId)) return refuse('claims.not_found');
    const centre = centres.find(({ centreId }) => centreId === claim.appointment?.centreId);
    if (!claim.appointment || !centre) return refuse('claims.no_appointment');
    return accept(calendarEntry(claim, claim.appointment, centre));
  };
