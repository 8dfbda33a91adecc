import type { CaseChanged, RecordInjuryRequest } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { type InjuryRefusal, injuredSeat, reportInjury } from '../domain/injury.js';
import type { Deps } from '../ports.js';
import { written } from './outcome.js';
import { actedOn, type StaffCommand } from './staff-command.js';

/** An officer writes down what a party without a phone tells him; it counts as that party's report. */
export const recordInjury =
  ({ cases, vault, now }: Deps) =>
  ({ command, staff, caseId }: StaffCommand, { by, ...told }: RecordInjuryRequest) =>
    cases.perform<CaseChanged, InjuryRefusal | 'accident.not_found'>(command, { caseId }, async ({ accident }) => {
      if (!accident) return refuse('accident.not_found' as const);
      for (const role of [by, told.injured.of]) {
        const seat = injuredSeat(accident, role);
        if (!seat.ok) return seat;
      }
      const sealed = await vault.seal('health', caseId, JSON.stringify(told));
      const step = reportInjury(accident, { by, recordedBy: 'officer', sealed }, now());
      if (!step.ok) return step;
      const outcome = written(step.value);
      return accept({ ...outcome, events: [...outcome.events, actedOn(staff, 'injury_recorded', caseId)] });
    });
