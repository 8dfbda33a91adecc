import type { PartyRole } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident } from './accident.js';
import type { InjuryReport } from './aftermath-records.js';
import { endedAmendment } from './amendment.js';
import { advance, isAllowed, type Step, subject } from './lifecycle.js';

/** More reports than four vehicles hold people; what comes beyond is told to the officer. */
const mostReports = 20;

export type InjuryRefusal = 'accident.wrong_state' | 'accident.reports_enough' | 'accident.no_such_party';

/**
 * Somebody is found to be hurt after the paper was made (D146 art 13, RTSL art 70): agreement or determination is
 * frozen, never deleted, and the police have the case. A further report adds to the record. There is no last day for it.
 */
export function reportInjury(
  accident: Accident,
  report: Omit<InjuryReport, 'reportedAt'>,
  at: Date,
): Result<Step, InjuryRefusal> {
  if (!isAllowed('reportInjury', accident)) return refuse('accident.wrong_state');
  const reports = accident.injury?.reports ?? [];
  if (reports.length >= mostReports) return refuse('accident.reports_enough');
  const { by, recordedBy } = report;
  const reportedAt = at.toISOString();
  const next = advance(
    accident,
    { at, by: recordedBy === 'officer' ? 'officer' : by, what: 'injury_reported', to: 'reopened_injury' },
    {
      injury: { ...accident.injury, reports: [...reports, { ...report, reportedAt }] },
      // What was being put right on a frozen paper is nothing to sign any more.
      ...endedAmendment(accident, 'expired', { at: reportedAt }),
    },
  );
  const number = accident.agreement?.number ?? accident.determination?.number;
  const data = { ...subject(next), by, reportedAt, ...(number ? { number } : {}) };
  return accept({ next, events: [{ type: 'accidents.injury_reported', data }] });
}

/** Whether a report waits for an officer: none has taken the case over since. */
export const awaitsOfficer = ({ injury }: Accident): boolean => {
  const last = injury?.reports.at(-1);
  return last !== undefined && (injury?.takenOver?.at ?? '') < last.reportedAt;
};

/** An officer takes the case over to the ordinary procedure; again with nothing new to take, it changes nothing. */
export function takeOverInjury(
  accident: Accident,
  officerId: string,
  at: Date,
): Result<Step | 'taken_already', 'accident.wrong_state'> {
  const { injury } = accident;
  if (!isAllowed('takeOverInjury', accident) || !injury) return refuse('accident.wrong_state');
  if (!awaitsOfficer(accident)) return accept('taken_already');
  const takenOver = { at: at.toISOString(), officerId };
  const next = advance(
    accident,
    { at, by: 'officer', what: 'injury_taken_over' },
    { injury: { ...injury, takenOver } },
  );
  return accept({ next, events: [{ type: 'accidents.injury_taken_over', data: subject(next) }] });
}

/** Whoever was hurt took part, or sat in the vehicle of one who did. */
export const injuredSeat = ({ parties }: Accident, role: PartyRole): Result<PartyRole, 'accident.no_such_party'> =>
  parties[role] ? accept(role) : refuse('accident.no_such_party');
