import type { ReportChanged } from '@yilu/contracts';
import type { Report } from '../domain/files.js';

/** What a change of a report answers. */
export const changeAnswer = ({ reportId, version, status, expectedOn }: Report): ReportChanged => ({
  reportId,
  version,
  status,
  ...(expectedOn ? { expectedOn } : {}),
});
