import type { ReportId } from '@yilu/contracts';
import type { Report, Step } from './files.js';

/** What has happened to a public report so far. */
export interface UpdatedReport {
  readonly reportId: ReportId;
  readonly steps: readonly Step[];
}

export const updatedReport = ({ reportId, steps }: Report): UpdatedReport => ({ reportId, steps });
