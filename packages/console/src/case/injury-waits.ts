import type { OfficerCaseView } from '@yilu/contracts';

/** Whether a report waits for an officer: none has taken the case over since it came. */
export function injuryWaits(injury: OfficerCaseView['injury']): boolean {
  const last = injury?.reports.at(-1);
  return last !== undefined && (injury?.takenOverAt ?? '') < last.reportedAt;
}
