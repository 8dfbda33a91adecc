import type { CaseChanged } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { takeOverInjury as takeOver } from '../domain/injury.js';
import type { Deps } from '../ports.js';
import { unchanged, written } from './outcome.js';
import { actedOn, type StaffCommand } from './staff-command.js';

/** An officer takes the case over to the ordinary procedure; the queue holds it no more. */
export const takeOverInjury =
  ({ cases, now }: Deps) =>
  ({ command, staff, caseId }: StaffCommand) =>
    cases.perform<CaseChanged, 'accident.not_found' | 'accident.wrong_state'>(command, { caseId }, ({ accident }) => {
      if (!accident) return refuse('accident.not_found' as const);
      const step = takeOver(accident, staff.id, now());
      if (!step.ok) return step;
      if (step.value === 'taken_already') return accept(unchanged(accident));
      const outcome = written(step.value);
      return accept({ ...outcome, events: [...outcome.events, actedOn(staff, 'injury_taken_over', caseId)] });
    });
