import type { FileForCallerRequest, ReportFiled } from '@yilu/contracts';
import type { Result } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import type { DeskCommand } from './act-on-report.js';
import { type FileReportRefusal, fileReport } from './file-report.js';
import { actedBy } from './staff-act.js';

/** Takes a report down for somebody who calls: the same form, number and clocks; his phone is sealed at once. */
export const fileForCaller =
  (deps: Deps) =>
  (
    { command, officer }: DeskCommand,
    { report, phone, line }: FileForCallerRequest,
  ): Promise<Result<ReportFiled, FileReportRefusal>> =>
    fileReport(deps)(
      {
        command,
        source: 'operator',
        ...(phone ? { callerPhone: phone } : {}),
        told: (reportId) => [actedBy(officer, 'report_taken_down', reportId, line)],
      },
      report,
    );
