import type { DetermineRequest } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { paperNumber } from '../domain/numbers.js';
import { determineCase as determine } from '../domain/officer.js';
import type { Deps } from '../ports.js';
import { written } from './outcome.js';
import { accessEntry, judgeOf, type StaffCommand } from './staff-command.js';

/** The officer's determination under its own number, served to both by their acknowledgement. */
export const determineCase =
  ({ cases, now, random }: Deps) =>
  ({ command, staff, caseId }: StaffCommand, request: DetermineRequest) =>
    cases.perform(command, { caseId }, ({ accident }) => {
      if (!accident) return refuse('accident.not_found' as const);
      const at = now();
      const number = paperNumber('determination', at, random);
      const step = determine(accident, judgeOf(staff), number, request, at);
      if (!step.ok) return step;
      const accessLog = accessEntry(staff, 'case_determined', at, { caseId });
      return accept({ ...written(step.value), accessLog, claim: { name: number, until: undefined } });
    });
