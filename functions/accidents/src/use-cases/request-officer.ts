import { accept } from '@yilu/kernel';
import { seatOf } from '../domain/lifecycle.js';
import { requestOfficer as request } from '../domain/officer.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { unchanged, written } from './outcome.js';

/** Asks for an officer, or consents to the other's asking; asking twice changes nothing. */
export const requestOfficer =
  ({ cases, now, consentHours }: Deps) =>
  ({ command, personId, actingFor, caseId }: PartyCommand, reason: string | undefined) =>
    cases.perform(command, { caseId }, ({ accident }) => {
      const seat = seatOf(accident, personId, actingFor);
      if (!seat.ok) return seat;
      const step = request(seat.value.accident, seat.value.role, { reason, hours: consentHours }, now());
      if (!step.ok) return step;
      return accept(step.value === 'already_asked' ? unchanged(seat.value.accident) : written(step.value, seat.value));
    });
