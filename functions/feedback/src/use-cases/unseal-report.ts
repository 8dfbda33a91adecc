import type { ReportId, ReportUnsealed, UnsealReportRequest } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { DeskOfficer } from '../domain/desk-officer.js';
import type { Report } from '../domain/files.js';
import type { Deps } from '../ports.js';
import { actedBy } from './staff-act.js';

const sealedIn = ({ caller, alsoCallers = [], original }: Report, what: UnsealReportRequest['what']) =>
  what === 'caller' ? [...(caller ? [caller.phone] : []), ...alsoCallers] : original === undefined ? [] : [original];

/** Shows what is sealed to one officer, once it is written down who reads it and why. */
export const unsealReport =
  ({ store, vault }: Pick<Deps, 'store' | 'vault'>) =>
  async (
    officer: DeskOfficer,
    reportId: ReportId,
    { what, reason }: UnsealReportRequest,
  ): Promise<Result<ReportUnsealed, 'feedback.no_report' | 'feedback.nothing_sealed'>> => {
    const [report] = (await store.find({ reports: [reportId] })).reports;
    if (!report) return refuse('feedback.no_report');
    const sealed = sealedIn(report, what);
    if (sealed.length === 0) return refuse('feedback.nothing_sealed');
    await store.tell(actedBy(officer, `report_${what}_read`, reportId, reason));
    const fieldClass = what === 'caller' ? 'phone' : 'report_text';
    return accept({ values: await Promise.all(sealed.map((one) => vault.open(fieldClass, reportId, one))) });
  };
