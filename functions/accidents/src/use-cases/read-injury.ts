import { type CaseId, type InjuryFile, ReportInjuryRequest } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { accept, refuse } from '@yilu/kernel';
import type { InjuryReport } from '../domain/aftermath-records.js';
import type { Deps } from '../ports.js';
import { actedOn } from './staff-command.js';

/** What a report says, opened: health data, for the case's officers and for its own author. */
export const openInjury = async ({ vault }: Pick<Deps, 'vault'>, caseId: CaseId, { sealed }: InjuryReport) =>
  ReportInjuryRequest.parse(JSON.parse(await vault.open('health', caseId, sealed)));

/** The reports of an injury in full; that they were read is told before they are shown. */
export const readInjury = (deps: Deps) => async (staff: Staff, caseId: CaseId) => {
  const accident = await deps.cases.find(caseId);
  if (!accident) return refuse('accident.not_found' as const);
  const { injury } = accident;
  if (!injury) return refuse('accident.no_injury' as const);
  await deps.cases.tell(actedOn(staff, 'injury_read', caseId));
  const reports = await Promise.all(
    injury.reports.map(async (report) => {
      const { by, reportedAt, recordedBy } = report;
      return { by, reportedAt, recordedBy, ...(await openInjury(deps, caseId, report)) };
    }),
  );
  const taken = injury.takenOver ? { takenOverAt: injury.takenOver.at } : {};
  return accept({ caseId, reports, ...taken } satisfies InjuryFile);
};
