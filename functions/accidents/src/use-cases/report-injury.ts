import type { CaseChanged, ReportInjuryRequest } from '@yilu/contracts';
import { type InjuryRefusal, injuredSeat, reportInjury as report } from '../domain/injury.js';
import { type SeatRefusal, seatOf } from '../domain/lifecycle.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { outcomeOf } from './outcome.js';

/** Reports an injury that showed later. What is said of anybody's health is sealed at once, and opens for officers alone. */
export const reportInjury =
  ({ cases, vault, now }: Deps) =>
  ({ command, personId, actingFor, caseId }: PartyCommand, told: ReportInjuryRequest) =>
    cases.perform<CaseChanged, InjuryRefusal | SeatRefusal>(command, { caseId }, async ({ accident }) => {
      const seat = seatOf(accident, personId, actingFor);
      if (!seat.ok) return seat;
      const { accident: known, role: by } = seat.value;
      const hurt = injuredSeat(known, told.injured.of);
      if (!hurt.ok) return hurt;
      const sealed = await vault.seal('health', caseId, JSON.stringify(told));
      return outcomeOf(report(known, { by, recordedBy: 'party', sealed }, now()), seat.value);
    });
