import { type Day, dayOf, endOfDay } from '@yilu/kernel/day';
import type { Deadline } from '../deadlines.js';
import { type LastDay, lastDayOf } from '../last-day.js';
import { inChinese } from './citation.js';
import { type IntendedPenalty, procedureFor } from './procedure.js';

const limit = <T extends Omit<Deadline, 'basis'>>(time: T, citation: string) => ({
  ...time,
  basis: inChinese(citation),
});

/** Time limits of deciding; 日 of D157 and of APL up to seven are working days (D157 art 81 ¶2, APL art 85). */
export const procedureLimits = {
  simple_filed: limit(
    { value: 2, unit: 'working_day', what: 'simple decision filed by the officer' },
    'D157 art 44 ¶2',
  ),
  fine_decided: limit({ value: 24, unit: 'hour', what: 'fine decision in general procedure' }, 'D157 art 51'),
  suspension_decided: limit({ value: 3, unit: 'working_day', what: 'suspension decision' }, 'D157 art 51'),
  revocation_decided: limit({ value: 7, unit: 'working_day', what: 'revocation decision' }, 'D157 art 51'),
  hearing_asked: limit({ value: 5, unit: 'working_day', what: 'ask for a hearing' }, 'APL art 64(1)'),
  hearing_told: limit({ value: 7, unit: 'working_day', what: 'notice before the hearing' }, 'APL art 64(2)'),
  delivered: limit(
    { value: 7, unit: 'working_day', what: 'deliver the decision when the party is absent' },
    'APL art 61',
  ),
  closed: limit({ value: 90, unit: 'calendar_day', what: 'case closed in general procedure' }, 'APL art 60'),
} as const;

type DayLimit = Exclude<keyof typeof procedureLimits, 'fine_decided'>;

/** Last day of a limit that runs in days, from the day of its event. */
export const procedureDueOn = (limit: DayLimit, from: Day): LastDay => lastDayOf(procedureLimits[limit], from);

/**
 * The last instant to decide, from when the party came to be handled, for revocation from the end of the hearing where
 * one was held (D157 art 51). The gravest penalty gives the term; a simple decision is made on the spot.
 */
export function decisionDueAt(penalty: IntendedPenalty, startedAt: Date): Date {
  if (procedureFor(penalty).kind === 'simple') return startedAt;
  const { licence } = penalty;
  if (licence) return endOfDay(procedureDueOn(`${licence}_decided`, dayOf(startedAt)).on);
  return new Date(startedAt.getTime() + procedureLimits.fine_decided.value * 3_600_000);
}

/** First day on which a hearing may be held after the parties were told of it; while provisional it may move later. */
export const earliestHearingOn = (toldOn: Day): LastDay => procedureDueOn('hearing_told', toldOn);
