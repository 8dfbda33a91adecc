import { addDays, type Day } from '@yilu/kernel/day';
import { accept, type Result, refuse } from '@yilu/kernel/result';
import { dueOn } from '@yilu/kernel/working-days';
import { cycleOn, fullPoints, pointsCycle } from './points-cycle.js';
import type { ReductionMode } from './points-events.js';
import type { ReductionRefusal } from './reduction-refusals.js';
import { reductionRules } from './reduction-rules.js';

export interface ReductionFacts {
  readonly firstLicensedOn: Day;
  readonly on: Day;
  /** From the ledger: the present sum, and what the cycle's limit leaves. */
  readonly sum: number;
  readonly reducible: number;
  readonly unhandledRecords: number;
  /** Days on which full-points educations were joined. */
  readonly fullPointsStudies: readonly Day[];
  /** Days of penalties for flight, drink driving, forged or another's plates or papers, or selling points. */
  readonly gravePenalties: readonly Day[];
  /** Days on which fraud in any points education was recorded. */
  readonly frauds: readonly Day[];
  readonly licence: { readonly probationUntil?: Day; readonly auditOverdue: boolean; readonly held: boolean };
  /** Vehicles in his name whose inspection expired or whose cancellation was not filed. */
  readonly vehiclesOutOfOrder: number;
}

/** Every reason why 学法减分 is refused today (D163 arts 25, 26); none means that the application must be accepted. */
export function reductionRefusals(facts: ReductionFacts): ReductionRefusal[] {
  const cycle = cycleOn(facts.firstLicensedOn, facts.on);
  const cyclesAgo = (count: number) => pointsCycle(facts.firstLicensedOn, Math.max(0, cycle.number - count));
  const inCycle = (days: readonly Day[], { startsOn, endsOn }: { startsOn: Day; endsOn: Day }) =>
    days.filter((day) => day >= startsOn && day <= endsOn && day <= facts.on).length;
  const sinceLastThree = (days: readonly Day[]) => days.some((day) => day >= cyclesAgo(2).startsOn && day <= facts.on);
  const { licence } = facts;
  const grounds: Readonly<Record<ReductionRefusal, boolean>> = {
    records_unhandled: facts.unhandledRecords > 0,
    points_full: facts.sum >= fullPoints,
    nothing_to_reduce: facts.sum === 0,
    cycle_limit_reached: facts.reducible <= 0,
    two_full_points_studies: [0, 1].some((ago) => inCycle(facts.fullPointsStudies, cyclesAgo(ago)) >= 2),
    grave_penalty: sinceLastThree(facts.gravePenalties),
    on_probation: licence.probationUntil !== undefined && facts.on <= licence.probationUntil,
    audit_overdue: licence.auditOverdue,
    licence_held: licence.held,
    vehicle_out_of_order: facts.vehiclesOutOfOrder > 0,
    fraud: sinceLastThree(facts.frauds),
  };
  return (Object.keys(grounds) as ReductionRefusal[]).filter((ground) => grounds[ground]);
}

interface Minutes {
  readonly on: Day;
  readonly minutes: number;
}

export interface StudyDone {
  readonly mode: ReductionMode;
  readonly sessions: readonly Minutes[];
  readonly examPassedOn?: Day;
}

const total = (sessions: readonly Minutes[]) => sessions.reduce((sum, { minutes }) => sum + minutes, 0);
const until = (sessions: readonly Minutes[], from: Day, last: Day) =>
  sessions.filter(({ on }) => on >= from && on <= last);

/** The day on which the minutes were full, counted from one first session; undefined where they never were. */
function fullOn(sessions: readonly Minutes[], from: Day, minutes: number, withinDays: number): Day | undefined {
  const nominal = until(sessions, from, addDays(from, withinDays));
  // The last day rolls over a holiday (D163 art 36); the calendar is asked only where that could matter.
  const counted =
    total(nominal) >= minutes
      ? nominal
      : until(sessions, from, dueOn({ from, value: withinDays, unit: 'calendar_day' }));
  return counted
    .map(({ on }) => on)
    .sort()
    .find((day) => total(until(counted, from, day)) >= minutes);
}

/** What a finished study takes off (D163 art 27): never more than the sum, nor than the cycle leaves. */
export function reductionEarned(
  { mode, sessions, examPassedOn }: StudyDone,
  { sum, reducible }: { readonly sum: number; readonly reducible: number },
): Result<number, 'minutes_missing' | 'exam_missing'> {
  const { points, minutes, withinDays, examRequired } = reductionRules[mode];
  const doneOn = sessions
    .flatMap((session) => {
      if (withinDays !== undefined) return fullOn(sessions, session.on, minutes, withinDays) ?? [];
      return session.minutes >= minutes ? session.on : [];
    })
    .sort()
    .at(0);
  if (doneOn === undefined) return refuse('minutes_missing');
  if (examRequired && (examPassedOn === undefined || examPassedOn < doneOn)) return refuse('exam_missing');
  return accept(Math.max(0, Math.min(points, sum, reducible)));
}
