import type { CaseChanged, MakeStatementRequest } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { type SeatRefusal, seatOf } from '../domain/lifecycle.js';
import { type StatementRefusal, makeStatement as state } from '../domain/statements.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { unchanged, written } from './outcome.js';

/** What a party says happened; said again in the same words it changes nothing. */
export const makeStatement =
  ({ cases, now, profile }: Deps) =>
  ({ command, personId, actingFor, caseId, deviceTime }: PartyCommand, request: MakeStatementRequest) =>
    cases.perform<CaseChanged, StatementRefusal | SeatRefusal>(command, { caseId }, ({ accident }) => {
      const seat = seatOf(accident, personId, actingFor);
      if (!seat.ok) return seat;
      const step = state(seat.value.accident, seat.value.role, request, { at: now(), city: profile.city, deviceTime });
      if (!step.ok) return step;
      return accept(step.value === 'said_already' ? unchanged(seat.value.accident) : written(step.value, seat.value));
    });
