import type { DetermineRequest } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { determinationLines, fixDetermination } from '../domain/determination-lines.js';
import { paperNumber } from '../domain/numbers.js';
import { determineCase as determine } from '../domain/officer.js';
import type { Deps } from '../ports.js';
import { commitSources } from './commit-sources.js';
import { written } from './outcome.js';
import { actedOn, judgeOf, type StaffCommand } from './staff-command.js';

/** The officer's determination under its own number, served to both by their acknowledgement. */
export const determineCase =
  (deps: Deps) =>
  ({ command, staff, caseId }: StaffCommand, request: DetermineRequest) =>
    deps.cases.perform(command, { caseId }, async ({ accident }) => {
      if (!accident) return refuse('accident.not_found' as const);
      const at = deps.now();
      const number = paperNumber('determination', at, deps.random);
      const step = determine(accident, judgeOf(staff), number, request, at);
      if (!step.ok) return step;
      const made = step.value.next.determination;
      if (!made) throw new Error(`Determined without a determination: ${caseId}`);
      const committed = await commitSources(deps, determinationLines(step.value.next, made));
      const fixed = fixDetermination(step.value, made, committed);
      const outcome = written(fixed);
      const events = [...outcome.events, actedOn(staff, 'case_determined', caseId)];
      return accept({ ...outcome, events, claim: { name: number, until: undefined } });
    });
