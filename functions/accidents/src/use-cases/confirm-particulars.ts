import type { ConfirmParticularsRequest } from '@yilu/contracts';
import { seatOf } from '../domain/lifecycle.js';
import { confirmParticulars as confirm } from '../domain/particulars.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { outcomeOf } from './outcome.js';

export const confirmParticulars =
  ({ cases, now }: Deps) =>
  ({ command, personId, caseId }: PartyCommand, request: ConfirmParticularsRequest) =>
    cases.perform(command, { caseId, driverOf: personId }, ({ accident, driver }) => {
      const seat = seatOf(accident, personId);
      if (!seat.ok) return seat;
      return outcomeOf(confirm(seat.value.accident, seat.value.role, driver, request, now()));
    });
